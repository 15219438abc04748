using System.Text.Json;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports.Preview;
using BrandLsp.Core.Strategy;
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
        document.Understanding.Analysis is not { } draft ? LensesOfFile(document) :
        [.. CodeLenses.For(draft).Select(lens => new CodeLens(default, CommandOf(lens, document.Name.Uri, exportFolder)) { Data = DataOf(lens) })];

    private static CodeLensData? DataOf(DraftLens lens) => lens.Platform is not { } platform ? null : new CodeLensData(platform, lens.State switch
    {
        CountState.Over => "over",
        CountState.Near => "near",
        _ => "fits",
    });

    /// <summary>Of a profile, people.yaml or the inbox.</summary>
    private static CodeLens[] LensesOfFile(DocumentState document)
    {
        var profile = document.Understanding.Profile;
        var (path, text, view) = (document.Name.Path, document.Lines.Text, profile.StrategyNow(profile));
        var lenses = document.Name.HasFile && PathText.FileName(path) == Inbox.FileName ? ProfileLenses.ForInbox(profile.Brand, path, text, view)
            : document.Understanding.Kind == DocumentKind.Profile ? ProfileLenses.For(profile.Brand, path, text, view)
            : [];
        return [.. lenses.Select(l => new CodeLens(document.Lines.Range(l.Span), CommandOf(l)))];
    }

    /// <summary>A lens that only tells has no command: editors show its title as plain text.</summary>
    private static Command CommandOf(FileLens lens) => lens.ReplyTo is not { } url
        ? new Command(lens.Title, "")
        : new Command(lens.Title, NewDraftCommand) { Arguments = [JsonSerializer.SerializeToElement(new NewDraftArguments { ReplyTo = url }, LspJson.Default.NewDraftArguments)] };

    private static Command CommandOf(DraftLens lens, string uri, string exportFolder) => lens.Action switch
    {
        LensAction.Preview => new Command(lens.Title, PreviewCommand) { Arguments = [JsonSerializer.SerializeToElement(new PreviewArguments { Uri = uri }, LspJson.Default.PreviewArguments)] },
        LensAction.Export => new Command(lens.Title, ExportCommand) { Arguments = [Argument(new ExportArguments { Uri = uri, Out = exportFolder })] },
        _ => new Command(lens.Title, ExportCommand) { Arguments = [Argument(new ExportArguments { Uri = uri, Platforms = [lens.Platform!] })] },
    };

    private static JsonElement Argument(ExportArguments arguments) => JsonSerializer.SerializeToElement(arguments, LspJson.Default.ExportArguments);
}
