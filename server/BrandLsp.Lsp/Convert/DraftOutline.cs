using BrandLsp.Core.Analysis;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Lsp.Convert;

/// <summary>A draft's front matter, headings and containers. A heading holds what follows it, up to one of its level or above.</summary>
internal static class DraftOutline
{
    public static IEnumerable<OutlineEntry> Of(DraftAnalysis analysis)
    {
        var draft = analysis.Draft;
        var levels = draft.Blocks.OfType<Heading>().ToDictionary(h => h.Span, h => h.Level);
        var symbols = Symbols.In(analysis);
        var at = 0;
        while (at < symbols.Length)
        {
            yield return Take();
        }

        OutlineEntry Take()
        {
            var symbol = symbols[at++];
            var nameSpan = symbol.Kind == DraftSymbolKind.FrontMatter ? draft.Front.Title?.Span ?? symbol.NameSpan : symbol.NameSpan;
            var entry = new OutlineEntry(string.IsNullOrWhiteSpace(symbol.Name) ? "Front matter" : symbol.Name, KindOf(symbol.Kind), symbol.Detail, symbol.Span, nameSpan);
            if (!levels.TryGetValue(symbol.Span, out var level))
            {
                return entry;
            }

            var inside = new List<OutlineEntry>();
            while (at < symbols.Length && (!levels.TryGetValue(symbols[at].Span, out var next) || next > level))
            {
                inside.Add(Take());
            }

            var until = at < symbols.Length ? symbols[at].Span.Start : draft.Text.Length;
            var end = draft.Blocks.Where(b => b.Span.Start >= symbol.Span.Start && b.Span.End <= until).Max(b => b.Span.End);
            return entry with { Span = TextSpan.FromBounds(symbol.Span.Start, end), Inside = inside };
        }
    }

    private static SymbolKind KindOf(DraftSymbolKind kind) => kind switch
    {
        DraftSymbolKind.FrontMatter => SymbolKind.Module,
        DraftSymbolKind.Container => SymbolKind.Namespace,
        _ => SymbolKind.String,
    };
}
