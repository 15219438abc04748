using System.Text.Json;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Exports.Preview;
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
        [.. CodeLenses.For(draft).Select(lens => new CodeLens(default, CommandOf(lens, document.Name.Uri, exportFolder)) { Data = DataOf(lens) })];

    private static CodeLensData? DataOf(DraftLens lens) => lens.Platform is not { } platform ? null : new CodeLensData(platform, lens.State switch
    {
        CountState.Over => "over",
        CountState.Near => "near",
        _ => "fits",
    });

    private static Command CommandOf(DraftLens lens, string uri, string exportFolder) => lens.Action switch
    {
        LensAction.Preview => new Command(lens.Title, PreviewCommand) { Arguments = [JsonSerializer.SerializeToElement(new PreviewArguments { Uri = uri }, LspJson.Default.PreviewArguments)] },
        LensAction.Export => new Command(lens.Title, ExportCommand) { Arguments = [Argument(new ExportArguments { Uri = uri, Out = exportFolder })] },
        _ => new Command(lens.Title, ExportCommand) { Arguments = [Argument(new ExportArguments { Uri = uri, Platforms = [lens.Platform!] })] },
    };

    private static JsonElement Argument(ExportArguments arguments) => JsonSerializer.SerializeToElement(arguments, LspJson.Default.ExportArguments);
}
