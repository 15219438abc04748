using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>
/// Judges how each variant of a draft tells of a tie: by every declared market, word by word and place by place. The
/// rules on disclosure report one outcome each, so a variant gets at most one of them. Several rules may ask at a time.
/// </summary>
internal sealed class DisclosureJudge
{
    /// <summary>The first lines that an app shows of a post (FTC's letters of 2017 on Instagram).</summary>
    private const int ShownLines = 3;

    /// <summary>In the platform's unit. Where a post may be longer there is room for a plain word.</summary>
    private const int TightLimit = 1000;

    private readonly RuleContext _context;
    private readonly Tie _tie;
    private readonly ConcurrentDictionary<string, DisclosureText> _read = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TextSpan> _leftOut;
    private readonly Lazy<ImmutableArray<DisclosureVerdict>> _verdicts;

    private DisclosureJudge(RuleContext context)
    {
        _context = context;
        _tie = context.Draft.Front.Relationship?.Value ?? Tie.None;
        _leftOut = LeftOut(context.Draft);
        _verdicts = new(() => [.. context.Variants.Select(Judge)]);
    }

    public static DisclosureJudge Of(RuleContext context) => context.Derive(static c => new DisclosureJudge(c));

    /// <summary>One for each variant, in their order.</summary>
    public ImmutableArray<DisclosureVerdict> Verdicts => _verdicts.Value;

    public PostLanguage LanguageOf(Variant variant) => PostLanguage.Of(_context.Draft, _context.Brand, Read(variant.Parts[0].Text.Text).Tokens);

    public ImmutableArray<Market> MarketsOf(Variant variant) => Market.Of(_context.Draft, _context.Brand, LanguageOf(variant));

    /// <summary>True when a variant has accepted or risky words, or says one of these ties in a sentence.</summary>
    public bool Tells(Variant variant, params ReadOnlySpan<Tie> ties)
    {
        foreach (var (_, match) in Words(variant))
        {
            foreach (var entry in match.Entries)
            {
                if (entry.Standing is Standing.Accepted or Standing.Risky || (entry.Standing == Standing.Statement && ties.ContainsAny(entry.Ties.AsSpan())))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private enum Where
    {
        Title,
        Part,
        Comment,
    }

    private readonly record struct Place(Where Where, int Part, DisclosureText Read, MappedText? Text, TextSpan Source);

    private DisclosureVerdict Judge(Variant variant)
    {
        var isEmpty = variant.Parts.All(p => p.Text.Text.AsSpan().IsWhiteSpace());
        if (_tie == Tie.None || isEmpty)
        {
            return DisclosureVerdict.Fine(variant);
        }

        var language = LanguageOf(variant);
        var markets = Market.Of(_context.Draft, _context.Brand, language);
        var words = Words(variant);
        if (words.FirstOrDefault(w => w.Match.Is(Standing.Contradiction)) is { Match: not null } denial)
        {
            return Verdict(variant, DisclosureOutcome.Contradicted, denial, markets, Standing.Contradiction);
        }

        words = [.. words.Where(w => Counts(w.Match) && !IsItalianPreposition(w.Place, w.Match, language))];
        if (words.IsEmpty)
        {
            return new DisclosureVerdict(variant, DisclosureOutcome.Missing, null, "", markets, Standing.Never, Burial.None, Confidence.High);
        }

        var isTight = variant.Limits.Length.Value <= TightLimit;
        var unserved = markets.Where(m => !words.Any(w => IsAccepted(w.Match, m, language, isTight))).ToImmutableArray();
        if (!unserved.IsEmpty)
        {
            var vague = words.FirstOrDefault(w => !markets.Any(m => IsAccepted(w.Match, m, language, isTight)), words[0]);
            return Verdict(variant, DisclosureOutcome.Vague, vague, unserved, StandingIn(vague.Match, unserved[0]));
        }

        foreach (var market in markets)
        {
            var accepted = words.Where(w => IsAccepted(w.Match, market, language, isTight)).ToImmutableArray();
            var burials = accepted.Select(w => BurialOf(variant, w.Place, w.Match, market)).ToImmutableArray();
            if (!burials.Any(b => b.Burial == Burial.None))
            {
                var served = Verdict(variant, DisclosureOutcome.Buried, accepted[0], [market], Standing.Accepted);
                return served with { Burial = burials[0].Burial, Confidence = burials[0].Confidence };
            }
        }

        return DisclosureVerdict.Fine(variant);
    }

    private DisclosureVerdict Verdict(Variant variant, DisclosureOutcome outcome, (Place Place, DisclosureMatch Match) words, ImmutableArray<Market> markets, Standing standing)
    {
        var (place, match) = words;
        return new DisclosureVerdict(variant, outcome, Source(place, match.Span), match.Span.In(place.Read.Text), markets, standing, Burial.None, Confidence.High);
    }

    private TextSpan Source(Place place, TextSpan span) =>
        place.Text is { } text ? Places.Main(_context.Draft, Places.Of(_context.Draft, text, span)) : place.Source;

    /// <summary>All that the lists find in a variant, in the order in which readers meet it.</summary>
    private ImmutableArray<(Place Place, DisclosureMatch Match)> Words(Variant variant)
    {
        var words = ImmutableArray.CreateBuilder<(Place, DisclosureMatch)>();
        if (variant.ContentWarning.Length > 0 && _context.Draft.Front.ContentWarning is { } warning)
        {
            Add(new Place(Where.Title, 0, Read(variant.ContentWarning), null, warning.Span));
        }

        if (variant.Title is { } title)
        {
            Add(new Place(Where.Title, 0, Read(title), null, variant.TitleSource));
        }

        for (var i = 0; i < variant.Parts.Length; i++)
        {
            var text = variant.Parts[i].Unnumbered;
            Add(new Place(Where.Part, i, Read(text.Text), text, default));
        }

        if (variant.FirstComment is { } comment)
        {
            Add(new Place(Where.Comment, 0, Read(comment.Text), comment, default));
        }

        return words.ToImmutable();

        void Add(Place place)
        {
            foreach (var match in place.Read.Matches)
            {
                if (place.Text is not { } text || !IsLeftOut(text.SourceOf(match.Span)))
                {
                    words.Add((place, match));
                }
            }
        }
    }

    private DisclosureText Read(string text) => _read.GetOrAdd(text, static (t, tie) => DisclosureFinder.Read(t, tie), _tie);

    /// <summary>A sentence that says another tie than the declared one is no disclosure of it.</summary>
    private bool Counts(DisclosureMatch match) => match.Entries.Any(e => e.Standing != Standing.Statement || e.IsFor(_tie));

    /// <summary>"ad Amsterdam": before a vowel the Italian word for "to" looks like an ad that no mark sets apart.</summary>
    private static bool IsItalianPreposition(Place place, DisclosureMatch match, PostLanguage language) =>
        language.Name == "it"
        && place.Read.Tokens[match.First] is { Kind: PostTokenKind.Word, Lower: "ad", IsCapital: false } token
        && !(token.MayStartLabel && token.MayEndLabel);

    private bool IsAccepted(DisclosureMatch match, Market market, PostLanguage language, bool isTight)
    {
        foreach (var entry in match.Entries)
        {
            if (!entry.IsFor(_tie) || (entry.Form == WordForm.Role && !isTight))
            {
                continue;
            }

            if (entry.Standing == Standing.Statement)
            {
                return true;
            }

            // The EU's row wants the post's language; a market's own word is its readers' language anyway.
            var isOwn = entry.Market == market.Id;
            var isEu = market.InheritsEu && entry.Market == "eu";
            var isUnderstood = entry.Language == language.Name || !language.IsSure || !DisclosureWords.Lists.Knows(language.Name);
            if (entry.Standing == Standing.Accepted && ((isOwn && market.Id != "eu") || (isEu && isUnderstood)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A market's own word on it, else any other market's.</summary>
    private static Standing StandingIn(DisclosureMatch match, Market market) =>
        (match.Entries.FirstOrDefault(e => e.Market == market.Id || (market.InheritsEu && e.Market == "eu")) ?? match.Entries[0]).Standing;

    private static (Burial Burial, Confidence Confidence) BurialOf(Variant variant, Place place, DisclosureMatch match, Market market)
    {
        if (place.Where == Where.Title)
        {
            return (Burial.None, Confidence.High);
        }

        if (place.Where == Where.Comment)
        {
            return (Burial.FirstComment, Confidence.High);
        }

        if (place.Part > 0)
        {
            return (Burial.LaterPart, Confidence.High);
        }

        if (match.Span.Start <= place.Read.Opening)
        {
            return (Burial.None, Confidence.High);
        }

        var isTag = place.Read.Tokens[match.First].Kind == PostTokenKind.Hashtag;
        var isFirstTag = isTag && place.Read.HashtagsBefore(match) < DisclosureText.HashtagGroup;
        if (place.Read.IsInGroup(match) && !(market.Id == "it" && isFirstTag))
        {
            return (Burial.HashtagGroup, Confidence.High);
        }

        if (place.Read.Tokens[match.First].Line >= ShownLines)
        {
            return (Burial.ThirdLine, Confidence.High);
        }

        if (market.Id == "it" && !isFirstTag && !match.Is(Standing.Statement) && !IsFirstItem(place.Read, match))
        {
            return (Burial.NotFirstItem, Confidence.High);
        }

        var fold = variant.Limits.Fold;
        var shown = place.Read.Text[..match.Span.End];
        return fold.Value is { } figure && TextMeters.For(variant.Platform.Counting).Measure(shown) > figure
            ? (Burial.Fold, fold.Confidence)
            : (Burial.None, Confidence.High);
    }

    /// <summary>Inside the first sentence and the first line: nothing stands before it that a reader could stop at.</summary>
    private static bool IsFirstItem(DisclosureText read, DisclosureMatch match) =>
        read.Tokens[match.First].Line == 0 && Sentences.Ends(read.Text) is [var first, ..] && match.Span.Start < first;

    private bool IsLeftOut(TextSpan source)
    {
        int low = 0, high = _leftOut.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_leftOut[middle].End <= source.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _leftOut.Length && _leftOut[low].Contains(source);
    }

    /// <summary>Code and block quotes; the outermost of those that nest.</summary>
    private static ImmutableArray<TextSpan> LeftOut(Draft draft)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var block in DraftText.Blocks(draft))
        {
            if (spans.Count > 0 && spans[^1].Contains(block.Span))
            {
                continue;
            }

            if (block is Quote or CodeBlock)
            {
                spans.Add(block.Span);
                continue;
            }

            foreach (var code in DraftText.Texts(block).SelectMany(DraftText.Inlines<CodeSpan>))
            {
                spans.Add(code.Span);
            }
        }

        return spans.ToImmutable();
    }
}
