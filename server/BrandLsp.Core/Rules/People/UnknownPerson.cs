using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.People;

internal sealed class UnknownPerson : IRule
{
    /// <summary>Words by which chats call everybody.</summary>
    private static readonly FrozenSet<string> s_everybody = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "everyone", "here", "channel", "all");

    public RuleInfo Info { get; } = new(
        Id: "unknown-person", Summary: "A mention that is nobody's id or handle in the profile",
        Category: RuleCategory.People, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (context.Brand.People.IsEmpty)
        {
            return;
        }

        var mentions = Mentions.Of(context.Brand);
        if (context.Draft.Front.FirstComment is { } comment)
        {
            // Where it is written with escapes or folded, the whole of it is underlined.
            var written = comment.Span.In(context.Draft.Text);
            var offset = written.IndexOf(comment.Value, StringComparison.Ordinal);
            foreach (var token in mentions.Strangers(comment.Value))
            {
                Report(context, mentions, comment.Value[(token.Start + 1)..token.End], offset < 0 ? comment.Span : token.Shift(comment.Span.Start + offset), isExact: offset >= 0);
            }
        }

        foreach (var html in DraftText.Blocks(context.Draft).OfType<HtmlBlock>())
        {
            CheckHtml(context, mentions, html);
        }

        foreach (var leaf in DraftText.Blocks(context.Draft).SelectMany(DraftText.Texts))
        {
            if (!DraftText.Inlines<TextRun>(leaf).Any(r => r.Text.Contains('@')))
            {
                continue;
            }

            foreach (var (text, origins) in Texts(leaf))
            {
                foreach (var token in mentions.Strangers(text))
                {
                    Report(context, mentions, text[(token.Start + 1)..token.End], TextSpan.FromBounds(origins[token.Start].Start, origins[token.End - 1].End), isExact: true);
                }
            }
        }
    }

    /// <summary>The text of raw HTML that readers see goes out too; attributes, scripts and comments do not.</summary>
    private void CheckHtml(RuleContext context, Mentions mentions, HtmlBlock html)
    {
        var source = html.Span.In(context.Draft.Text);
        var from = 0;
        foreach (var line in HtmlText.Lines(html.Html))
        {
            foreach (var token in mentions.Strangers(line))
            {
                var typed = line[token.Start..token.End];
                var at = source.IndexOf(typed, from, StringComparison.Ordinal);
                from = at < 0 ? from : at + typed.Length;
                Report(context, mentions, typed[1..], at < 0 ? html.Span : new TextSpan(html.Span.Start + at, typed.Length), isExact: at >= 0);
            }
        }
    }

    /// <param name="isExact">True when the span is the token and nothing else, so that it can be replaced.</param>
    private void Report(RuleContext context, Mentions mentions, string token, TextSpan span, bool isExact)
    {
        if (s_everybody.Contains(token) || context.Brand.Platforms.Any(p => token.Equals(p.Handle?.TrimStart('@'), StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        var meant = Named(context.Brand, token) ?? (Suggestions.Nearest(token, mentions.Names) is { } near ? mentions.Find(near)?.Id : null);
        if (meant is null && token.AsSpan().IndexOfAny('.', '@', '/') >= 0)
        {
            // A whole address, such as @ada@hachyderm.io, is no slip: the author looked it up.
            return;
        }

        var hint = meant is null ? "Add the person to the profile, or write the plain name." : $"Did you mean @{meant}?";
        context.Report(new Finding(Info.Id, span, $"@{token} is nobody's id or handle in the profile, so it goes out as typed on every platform. {hint}")
        {
            Fixes = meant is null || !isExact ? [] : [new Fix($"Change to @{meant}", new TextEdit(span, "@" + meant))],
        });
    }

    /// <summary>The id of the only person with that first or last name.</summary>
    private static string? Named(Brand brand, string token) =>
        brand.People.Where(p => p.Name?.Split(' ').Contains(token, StringComparer.OrdinalIgnoreCase) == true).ToImmutableArray() is [var only] ? only.Id : null;

    /// <summary>The stretches of plain text in a paragraph, with the place in the draft of each UTF-16 unit.</summary>
    private static IEnumerable<(string Text, List<TextSpan> Origins)> Texts(ImmutableArray<Inline> leaf)
    {
        var text = new StringBuilder();
        var origins = new List<TextSpan>();
        foreach (var inline in DraftText.Inlines<Inline>(leaf))
        {
            if (inline is TextRun run)
            {
                text.Append(run.Text);
                origins.AddRange(Enumerable.Range(0, run.Text.Length).Select(i => run.Text.Length == run.Span.Length ? new TextSpan(run.Span.Start + i, 1) : run.Span));
            }
            else if (text.Length > 0)
            {
                yield return (text.ToString(), origins);
                text.Clear();
                origins = [];
            }
        }

        if (text.Length > 0)
        {
            yield return (text.ToString(), origins);
        }
    }
}
