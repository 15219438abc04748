using BrandLsp.Core.Assist;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<SelectionRange[]?> SelectionRangeAsync(SelectionRangeParams request, CancellationToken cancel) =>
        On<SelectionRange[]?>(request.TextDocument.Uri, null, d => [.. request.Positions.Select(p => SelectionAt(d, p, cancel))], cancel);

    private static SelectionRange SelectionAt(DocumentState document, Position position, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var offset = document.Lines.Offset(position);
        var spans = document.Understanding.Analysis is { } draft
            ? Selections.At(draft.Draft, offset)
            : Selections.InYamlFile(document.Lines.Text, offset);
        SelectionRange? range = null;
        foreach (var span in spans.Reverse())
        {
            range = new SelectionRange(document.Lines.Range(span), range);
        }

        return range!;
    }
}
