using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Styles;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Styles;

/// <summary>A workspace with one style, Acme, and what is said about its drafts and its rules.</summary>
internal sealed class StyleCheck
{
    private readonly MemoryFiles _files = new();
    private string _profile = "styles: {path: styles, use: [Acme]}\n";

    public StyleCheck Rule(string name, string yaml) => File($"styles/Acme/{name}.yml", yaml);

    public StyleCheck File(string path, string text)
    {
        _files[$"{Check.Folder}/{path}"] = text;
        return this;
    }

    public StyleCheck Profile(string text)
    {
        _profile = text;
        return this;
    }

    /// <summary>Diagnostics of the style's rules, as "line:column Rule: message", in order.</summary>
    public ImmutableArray<string> Lines(string draft) =>
        [.. Diagnostics(draft).Select(d => $"{Place(draft, d.Span.Start)} {d.Rule["Acme.".Length..]}: {d.Message}")];

    /// <summary>What the style's rules underline, in order.</summary>
    public ImmutableArray<string> Found(string draft) => [.. Diagnostics(draft).Select(d => d.Span.In(draft))];

    public ImmutableArray<Diagnostic> Diagnostics(string draft, string prefix = "Acme.") =>
        [.. Analyze(draft).Where(d => d.Rule.StartsWith(prefix, StringComparison.Ordinal))];

    public ImmutableArray<Diagnostic> Analyze(string draft) => Check.Draft(draft, _profile, files: _files).Diagnostics;

    /// <summary>What is wrong with profile and styles, as "file rule “text”: message".</summary>
    /// <param name="draft">A draft that the styles have run over before; null for none.</param>
    public ImmutableArray<string> Problems(string? draft = null)
    {
        _files[Check.BrandPath] = _profile;
        var reading = BrandReader.Read(_files, Check.BrandPath);
        if (draft is not null)
        {
            Analyzer.Analyze(Check.DraftPath, draft, reading.Brand, _files, new AnalysisOptions { Today = new DateOnly(2026, 11, 22) });
        }

        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var (path, diagnostics) in SlowPatterns.AddTo(Analyzer.AnalyzeProfile(reading), reading.Brand))
        {
            var text = _files.Read(path)!;
            found.AddRange(diagnostics.Select(d => $"{path[(path.LastIndexOf('/') + 1)..]} {d.Rule} “{d.Span.In(text)}”: {d.Message}"));
        }

        return found.ToImmutable();
    }

    private static string Place(string text, int at) => $"{text[..at].Count(c => c == '\n') + 1}:{at - text[..at].LastIndexOf('\n')}";
}
