using System.Text.Json;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports.Preview;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public const string PreviewCommand = "brandlsp.preview";

    private Task<JsonElement> PreviewAsync(ExecuteCommandParams request, CancellationToken cancel)
    {
        var uri = ArgumentOf(request, LspJson.Default.PreviewArguments, "{uri}").Uri;
        var snapshot = session.Current;
        var open = session.Ask(uri);
        return Task.Run(
            () => JsonSerializer.SerializeToElement(Preview(open ?? session.ReadClosed(uri), uri, snapshot), LspJson.Default.PreviewResult),
            cancel).WaitAsync(cancel);
    }

    private static PreviewResult Preview(DocumentState? document, string uri, Snapshot snapshot)
    {
        if (document is null)
        {
            throw Error(ErrorCodes.InvalidParams, $"{uri} cannot be read");
        }

        RequireDraft(document, "only drafts have a preview");
        if (document.Lines.Text.Length > Analyzer.LongestDraft)
        {
            throw Error(ErrorCodes.RequestFailed, "There is no preview: the text is too long for a draft");
        }

        var root = snapshot.Folders.FirstOrDefault(f => PathText.IsInside(document.Name.Path, f));
        return new PreviewResult(PreviewPage.Write(document.AnalyzeAsDraft(null), PageOptions(document, root)));
    }

    /// <param name="root">The workspace folder; null for a draft outside of all.</param>
    private static PreviewOptions PageOptions(DocumentState document, string? root)
    {
        var path = document.Name.Path;
        var files = document.Understanding.Profile.Files;
        return new PreviewOptions(root is null ? PathText.FileName(path) : PathText.Below(path, root))
        {
            // The client resolves them: a page that is asked for with every change need not carry its images along.
            Image = src => document.Name.HasFile && PreviewImages.Find(path, src, files) is { } image ? Uris.FromPath(image) : null,
        };
    }
}
