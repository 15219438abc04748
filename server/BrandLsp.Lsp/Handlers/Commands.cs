using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public const string ExportCommand = "brandlsp.export";

    public Task<JsonElement> ExecuteCommandAsync(ExecuteCommandParams request, CancellationToken cancel) => request.Command switch
    {
        ExportCommand => ExportAsync(request, cancel),
        PreviewCommand => PreviewAsync(request, cancel),
        _ => throw Error(ErrorCodes.InvalidParams, $"There is no command \"{request.Command}\""),
    };

    private Task<JsonElement> ExportAsync(ExecuteCommandParams request, CancellationToken cancel)
    {
        var arguments = Checked(ArgumentOf(request, LspJson.Default.ExportArguments, "{uri, platforms?, format?, out?}"));
        var snapshot = session.Current;
        var open = session.Ask(arguments.Uri);
        return Task.Run(
            () => JsonSerializer.SerializeToElement(Export(open ?? session.ReadClosed(arguments.Uri), snapshot, arguments), LspJson.Default.ExportResult),
            cancel).WaitAsync(cancel);
    }

    private ExportResult Export(DocumentState? document, Snapshot snapshot, ExportArguments arguments)
    {
        if (document is null)
        {
            throw Error(ErrorCodes.InvalidParams, $"{arguments.Uri} cannot be read");
        }

        if (document.Lines.Text.Length > Analyzer.LongestDraft)
        {
            throw Error(ErrorCodes.RequestFailed, "Nothing is exported: the text is too long for a draft");
        }

        var draft = document.AnalyzeAsDraft(arguments.Platforms is { } platforms ? [.. platforms] : null);
        var variants = Exports.Variants(draft);
        if (arguments.Out is not { } folder)
        {
            return new ExportResult(variants, []);
        }

        var errors = draft.Diagnostics.Count(d => d.Severity == Severity.Error);
        if (errors > 0)
        {
            throw Error(ErrorCodes.RequestFailed, $"Nothing is exported: the draft has {errors} {(errors == 1 ? "error" : "errors")}");
        }

        try
        {
            var root = snapshot.Folders.FirstOrDefault(f => Uris.IsInside(document.Name.Path, f)) ?? Uris.Folder(document.Name.Path);
            var written = Exports.Write(FolderOf(folder, root), draft, document, root, options);
            return new ExportResult(variants, [.. written.Select(Uris.FromPath)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Error(ErrorCodes.RequestFailed, "Nothing is exported: " + e.Message);
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
            throw Error(ErrorCodes.InvalidParams, $"{request.Command}: {e.Message}");
        }
    }

    private static ExportArguments Checked(ExportArguments given)
    {
        if (given.Format is { } format and not "variants")
        {
            throw Error(ErrorCodes.InvalidParams, $"{ExportCommand}: there is no format \"{format}\" here, only \"variants\"");
        }

        if (given.Platforms?.FirstOrDefault(p => PlatformCatalog.Find(p) is null) is { } unknown)
        {
            throw Error(ErrorCodes.InvalidParams, $"{ExportCommand}: \"{unknown}\" is not one of the platforms");
        }

        return given;
    }

    /// <summary>A URI, an absolute path, or a path in the workspace folder.</summary>
    private static string FolderOf(string folder, string root)
    {
        var path = (Uris.ToPath(folder) ?? folder.Replace('\\', '/')).TrimEnd('/');
        return path.StartsWith('/') || path is [_, ':', ..] ? path : root + "/" + path;
    }
}
