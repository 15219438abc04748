using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

public enum DraftSymbolKind
{
    FrontMatter,
    Heading,
    Container,
}

/// <param name="Span">All of it.</param>
/// <param name="Name">What an outline shows.</param>
/// <param name="NameSpan">Inside <paramref name="Span"/>.</param>
public sealed record DraftSymbol(DraftSymbolKind Kind, string Name, string? Detail, TextSpan Span, TextSpan NameSpan);

/// <summary>The outline of a draft: front matter, headings, and what only some platforms get.</summary>
public static class Symbols
{
    public static ImmutableArray<DraftSymbol> In(DraftAnalysis analysis)
    {
        var draft = analysis.Draft;
        var symbols = ImmutableArray.CreateBuilder<DraftSymbol>();
        if (draft.Front.Exists)
        {
            var title = draft.Front.Title;
            symbols.Add(new DraftSymbol(DraftSymbolKind.FrontMatter, title?.Value ?? "Front matter", null, draft.Front.Span, draft.Front.Span));
        }

        foreach (var block in draft.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    var name = heading.Span.In(draft.Text).Split('\n')[0].Trim('#', ' ', '\r');
                    symbols.Add(new DraftSymbol(DraftSymbolKind.Heading, name.Length > 0 ? name : "Heading", null, heading.Span, heading.Span));
                    break;
                case Container container:
                    var names = string.Join(", ", container.Platforms.Select(p => p.Value));
                    var label = container.Kind == ContainerKind.Except ? "except " + names : names;
                    var detail = container.Kind == ContainerKind.Instead ? "instead" : null;
                    symbols.Add(new DraftSymbol(DraftSymbolKind.Container, label.Length > 0 ? label : ":::", detail, container.Span, container.Span));
                    break;
                default:
                    break;
            }
        }

        return symbols.ToImmutable();
    }
}
