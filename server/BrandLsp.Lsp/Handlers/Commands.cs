using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Exports.Preview;
using BrandLsp.Core.Platforms;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;
using BrandLsp.Lsp.Transport;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public const string ExportCommand = "brandlsp.export";

    public Task<JsonElement> ExecuteCommandAsync(ExecuteCommandParams request, CancellationToken cancel) => request.Command switch
    {
        ExportCommand => ExportAsync(request, cancel),
        ExportAllCommand => ExportAllAsync(request, cancel),
        PreviewCommand => PreviewAsync(request, cancel),
        ReportCommand => ReportAsync(request, cancel),
        NewDraftCommand => NewDraftAsync(request, cancel),
        OutlineCommand => OutlineAsync(cancel),
        ApplyFixCommand when session.Client.FixesByCommand => ApplyFixAsync(request, cancel),
        _ => throw Error(ErrorCodes.InvalidParams, $"There is no command \"{request.Command}\""),
    };

    private Task<JsonElement> ExportAsync(ExecuteCommandParams request, CancellationToken cancel)
    {
        var arguments = Checked(ArgumentOf(request, LspJson.Default.ExportArguments, "{uri, platforms?, format?, out?, changed?, dryRun?}"), request.Command);
        var snapshot = session.Current;
        var open = session.Ask(arguments.Uri);
        return Task.Run(
            () => JsonSerializer.SerializeToElement(Export(open ?? session.ReadClosed(arguments.Uri), snapshot, arguments, cancel), LspJson.Default.ExportResult),
            cancel).WaitAsync(cancel);
    }

    private ExportResult Export(DocumentState? document, Snapshot snapshot, ExportArguments arguments, CancellationToken cancel)
    {
        if (document is null)
        {
            throw Error(ErrorCodes.InvalidParams, $"{arguments.Uri} cannot be read");
        }

        RequireDraft(document, "only drafts are exported");
        if (document.Lines.Text.Length > Analyzer.LongestDraft)
        {
            throw Error(ErrorCodes.RequestFailed, "Nothing is exported: the text is too long for a draft");
        }

        var draft = document.AnalyzeAsDraft(arguments.Platforms is { } platforms ? [.. platforms] : null);
        var variants = Exports.Variants(draft);
        if (arguments.Out is not { } folder)
        {
            return new ExportResult(variants, [], [], false);
        }

        RequireTrust();
        var root = snapshot.Folders.FirstOrDefault(f => PathText.IsInside(document.Name.Path, f)) ?? PathText.Folder(document.Name.Path);
        if (ExportCatalog.Find(arguments.Format ?? ExportCatalog.Variants) is { } exporter)
        {
            var (outcome, notices) = WriteFormat(exporter, [(document, draft)], root, folder, arguments, cancel);
            return Result(outcome) with { Warnings = notices };
        }

        var errors = draft.Diagnostics.Count(d => d.Severity == Severity.Error);
        if (errors > 0)
        {
            throw Error(ErrorCodes.RequestFailed, $"Nothing is exported: the draft has {errors} {(errors == 1 ? "error" : "errors")}");
        }

        var name = Exports.FolderOf(document.Name.Path, document.Understanding.Profile, root, options.Files);
        return Result(Write(root, folder, [FolderContent(name, document, draft, root, arguments.Format)], arguments, cancel));

        ExportResult Result(ExportOutcome outcome) => new(variants, UrisOf(outcome.Files), UrisOf(outcome.Removed), outcome.Unchanged > 0);
    }

    /// <summary>A draft's own folder: its texts, or the page that shows them.</summary>
    private ExportFolderContent FolderContent(string name, DocumentState document, DraftAnalysis draft, string root, string? format) =>
        new(name, format == ExportCatalog.Html
            ? [PreviewPage.Export(draft, PageOptions(document, root) with { Image = PreviewImages.Embedded(document.Name.Path, document.Understanding.Profile.Files, options.Files.ReadBytes) })]
            : VariantsExporter.Export(draft, Exports.Stamp(document, root, options)));

    /// <summary>Where files go is the profile's and the settings' word, so nothing is written on that of a workspace that nobody vouches for.</summary>
    private void RequireTrust()
    {
        if (!session.IsTrusted)
        {
            throw Error(ErrorCodes.RequestFailed, "Nothing is exported: this workspace is not trusted. Trust it in your editor, then export");
        }
    }

    /// <summary>Any text may be meant as a draft, but for the files that say what a draft is judged by.</summary>
    private static void RequireDraft(DocumentState document, string what)
    {
        if (document.Understanding.Kind == DocumentKind.Profile)
        {
            throw Error(ErrorCodes.RequestFailed, $"{PathText.FileName(document.Name.Path)} is a profile: {what}");
        }
    }

    /// <summary>The one argument of a command.</summary>
    private static T ArgumentOf<T>(ExecuteCommandParams request, JsonTypeInfo<T> type, string shape)
    {
        if (request.Arguments is not [{ ValueKind: JsonValueKind.Object } argument])
        {
            throw Error(ErrorCodes.InvalidParams, $"{request.Command} takes one object: {shape}");
        }

        try
        {
            return argument.Deserialize(type)!;
        }
        catch (JsonException e)
        {
            throw Error(ErrorCodes.InvalidParams, $"{request.Command} takes one object: {shape}. {LspRpc.Misfit(e)}");
        }
    }

    private static T Checked<T>(T given, string command)
        where T : IExportChoice
    {
        if (given.Format is { } format && !ExportCatalog.Formats.Contains(format))
        {
            throw Error(ErrorCodes.InvalidParams, $"{command}: there is no format \"{format}\", only {string.Join(", ", ExportCatalog.Formats)}");
        }

        if (given.Platforms?.FirstOrDefault(p => PlatformCatalog.Find(p) is null) is { } unknown)
        {
            throw Error(ErrorCodes.InvalidParams, $"{command}: \"{unknown}\" is not one of the platforms");
        }

        return given;
    }
}
