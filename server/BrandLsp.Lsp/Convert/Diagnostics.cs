using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Rules;
using BrandLsp.Lsp.State;
using CoreDiagnostic = BrandLsp.Core.Analysis.Diagnostic;
using Diagnostic = BrandLsp.Lsp.Protocol.Diagnostic;

namespace BrandLsp.Lsp.Convert;

/// <summary>Core's diagnostics as the protocol writes them.</summary>
internal static class Diagnostics
{
    public const string Source = "brandlsp";

    public static List<Diagnostic> Convert(ImmutableArray<CoreDiagnostic> diagnostics, DocumentState document, Client client, IFileSource files) =>
        Convert(diagnostics, document.Name.Uri, document.Lines, client, files);

    public static List<Diagnostic> Convert(ImmutableArray<CoreDiagnostic> diagnostics, string uri, TextLines lines, Client client, IFileSource files) =>
        [.. diagnostics.Select(d => Convert(d, uri, lines, client, files))];

    public static Diagnostic Convert(CoreDiagnostic diagnostic, string uri, TextLines lines, Client client, IFileSource files) =>
        new(lines.Range(diagnostic.Span), Convert(diagnostic.Severity), diagnostic.Rule, Source, diagnostic.Message)
        {
            CodeDescription = client.CodeDescription ? new CodeDescription(diagnostic.Link ?? RuleDocs.UrlOf(diagnostic.Rule)) : null,
            RelatedInformation = client.RelatedInformation && diagnostic.Related.Length > 0
                ? [.. diagnostic.Related.Select(r => Convert(r, uri, lines, files)).OfType<DiagnosticRelatedInformation>()]
                : null,
            Tags = client.FadesUnnecessary && diagnostic.IsUnnecessary ? [DiagnosticTag.Unnecessary] : null,
            Data = client.DiagnosticData && diagnostic.Platform is { } platform ? new DiagnosticData(platform) : null,
        };

    /// <summary>Whether two lists say the same to their reader.</summary>
    public static bool ReadAlike(ImmutableArray<CoreDiagnostic> some, ImmutableArray<CoreDiagnostic> others) =>
        some.Length == others.Length && some.Zip(others).All(d => ReadAlike(d.First, d.Second));

    private static bool ReadAlike(CoreDiagnostic one, CoreDiagnostic other) =>
        one.Span == other.Span && one.Rule == other.Rule && one.Severity == other.Severity && one.Platform == other.Platform && one.Message == other.Message
        && one.Related.SequenceEqual(other.Related) && one.Fixes.SelectMany(f => f.Edits).SequenceEqual(other.Fixes.SelectMany(f => f.Edits));

    private static DiagnosticRelatedInformation? Convert(Related related, string uri, TextLines lines, IFileSource files)
    {
        if (related.Path is not { } path || path == Uris.ToPath(uri))
        {
            return new DiagnosticRelatedInformation(new Location(uri, lines.Range(related.Span)), related.Message);
        }

        return files.Read(path) is { } text
            ? new DiagnosticRelatedInformation(new Location(Uris.FromPath(path), lines.Of(text).Range(related.Span)), related.Message)
            : null;
    }

    private static DiagnosticSeverity Convert(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Information,
        _ => DiagnosticSeverity.Hint,
    };
}
