using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Calendar;

internal sealed class DuplicatePost : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "duplicate-post", Summary: "Nearly the text of an earlier post on the same platform",
        Category: RuleCategory.Calendar, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        if (DraftAmongOthers.Of(context) is not { IsToCome: true } draft)
        {
            return;
        }

        // By its own date: an undated draft comes behind everything that has one.
        if (Repeat.Of(context.Strategy.Drafts.With(draft.Entry), draft.Entry) is not { Earlier: var like } repeat)
        {
            return;
        }

        var platforms = repeat.Platforms.Select(p => PlatformCatalog.Find(p)?.Name ?? p);
        var when = draft.Drafts.TimeOf(like) is { } time ? " of " + Dates.Iso(draft.Drafts.Calendar.DayOf(time.Ticks)) : "";
        var more = repeat.Count > 1 ? " and in other posts" : "";
        context.Report(new Finding(
            Info.Id, Place(context),
            $"{ThemeShare.Percent(repeat.Similarity)} of this text is in “{like.Title}”{when}{more}, on {Quantity.List(platforms)}: followers see it twice, and platforms hold back what repeats. Say it in new words, or leave out the platforms that have had it.")
        {
            Related = [new Related($"The earlier post: “{like.Title}”", like.Span, like.Path)],
        });
    }

    /// <summary>The first line of the text.</summary>
    private static TextSpan Place(RuleContext context)
    {
        var text = context.Draft.Text;
        var start = context.Draft.BodyStart;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        return new TextSpan(start, length < 0 ? text.Length - start : length);
    }
}
