using System.Text.Json;
using BrandLsp.Core.Assist;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<CodeLens[]> CodeLensAsync(DocumentParams request, CancellationToken cancel)
    {
        var folder = session.Current.Settings.ExportFolder;
        return On(request.TextDocument.Uri, [], d => LensesOf(d, folder), cancel);
    }

    private static CodeLens[] LensesOf(DocumentState document, string exportFolder) =>
        document.Understanding.Analysis is not { } draft ? [] :
        [
            .. CodeLenses.For(draft).Select(lens => new CodeLens(default, new Command(lens.Title, ExportCommand)
            {
                Arguments =
                [
                    lens.Platform is { } platform
                        ? Argument(new ExportArguments { Uri = document.Name.Uri, Platforms = [platform] })
                        : Argument(new ExportArguments { Uri = document.Name.Uri, Out = exportFolder }),
                ],
            })),
        ];

    private static JsonElement Argument(ExportArguments arguments) => JsonSerializer.SerializeToElement(arguments, LspJson.Default.ExportArguments);
}
