using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>What holds for a thread of any text, on every platform that has threads.</summary>
public class ThreadPropertyTests
{
    public static TheoryData<string> Chains => [.. PlatformCatalog.All.Where(p => p.SupportsThreads).Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Chains))]
    public void Parts_give_back_the_text_in_order_and_only_white_space_is_lost(string platform) => Threads(platform, (text, _, parts) =>
    {
        var at = 0;
        foreach (var part in parts)
        {
            Assert.True(string.IsNullOrWhiteSpace(text[at..part.Span.Start]));
            Assert.Equal(part.Span.In(text).Trim(), part.Span.In(text));
            Assert.NotEqual(0, part.Span.Length);
            at = part.Span.End;
        }

        Assert.Equal(text.Length, at);
    });

    [Theory]
    [MemberData(nameof(Chains))]
    public void Every_part_of_two_or_more_has_its_number_and_a_single_one_has_none(string platform) => Threads(platform, (text, thread, parts) =>
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var shown = parts[i].Span.In(text);
            var label = $"{i + 1}/{parts.Length}";
            Assert.Equal(parts.Length == 1 ? shown : thread.Numbering switch { Numbering.Prefix => $"{label} {shown}", Numbering.Suffix => $"{shown} {label}", _ => shown }, parts[i].Text.Text);
        }
    });

    [Theory]
    [MemberData(nameof(Chains))]
    public void Every_part_fits_or_holds_what_is_told_to_be_too_long(string platform) => Threads(platform, (_, thread, parts) =>
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var length = thread.Meter.Measure(parts[i].Text.Text) + thread.TakenFromEach;
            Assert.Equal(parts[i].Length, thread.Meter.Measure(parts[i].Text.Text));
            if (length > thread.Limit || Utf8Offsets.Length(parts[i].Text.Text) > (thread.ByteLimit ?? int.MaxValue))
            {
                Assert.Contains(thread.Unsplittable, parts[i].Span.Overlaps);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Chains))]
    public void No_link_mention_hashtag_or_grapheme_is_cut(string platform) => Threads(platform, (text, thread, parts) =>
    {
        foreach (var entity in thread.Meter.Entities(text))
        {
            Assert.Contains(parts, p => p.Span.Contains(entity.Span));
        }

        Assert.All(parts, p => Assert.True(Graphemes.IsBoundary(text, p.Span.Start) && Graphemes.IsBoundary(text, p.Span.End)));
    });

    [Theory]
    [MemberData(nameof(Chains))]
    public void Parts_are_the_fewest_with_the_fewest_cuts_in_sentences(string platform)
    {
        var compared = 0;
        Gen.Select(MixedScripts.Posts(25, withLongWords: false), Gen.Int[40, 90]).Each((post, limit) =>
        {
            var text = post.Trim();
            var thread = Thread(platform, limit, Numbering.None, 0);
            var parts = thread.Build([Verbatim(text)]);
            if (Reference.Best(text, thread.Meter, limit, thread.ByteLimit) is { } best)
            {
                Assert.Equal(best, Reference.CostOf(text, [.. parts.Select(p => p.Span)]));
                compared++;
            }
        }, iter: 200);
        Assert.InRange(compared, 50, 200);
    }

    private static void Threads(string platform, Action<string, ThreadBuilder, System.Collections.Immutable.ImmutableArray<ThreadPart>> check) =>
        Gen.Select(
            MixedScripts.Posts(80, withLongWords: true),
            Gen.Select(Gen.Int[30, 120], Drafts.OneOf(Numbering.None, Numbering.Prefix, Numbering.Suffix), Drafts.OneOf(0, 0, 15))).Each((post, settings) =>
        {
            var (limit, numbering, warning) = settings;
            var thread = Thread(platform, limit, numbering, warning);
            var text = post.Trim();
            check(text, thread, thread.Build([Verbatim(text)]));
        }, iter: 150);

    private static ThreadBuilder Thread(string platform, int limit, Numbering numbering, int warning) => new()
    {
        Meter = TextMeters.For(PlatformCatalog.Find(platform)!.Counting),
        Limit = limit,
        ByteLimit = platform == "bluesky" ? 2 * limit : null,
        Numbering = numbering,
        TakenFromEach = warning,
        Splits = true,
    };

    private static MappedText Verbatim(string text) => new(text, [new MapRun(new TextSpan(0, text.Length), new TextSpan(0, text.Length))]);
}

/// <summary>The best way to cut a text where no word has to be cut, each part measured as a whole.</summary>
internal static class Reference
{
    /// <summary>Null when there is none: a stretch is longer than a part.</summary>
    public static (int Parts, int Words, int Lines, int Sentences)? Best(string text, ITextMeter meter, int limit, int? bytes)
    {
        var gaps = Gaps(text, meter);
        gaps.Insert(0, (new TextSpan(0, 0), 0));
        gaps.Add((new TextSpan(text.Length, 0), 0));
        var best = new (int Parts, int Words, int Lines, int Sentences)?[gaps.Count];
        best[0] = (0, 0, 0, 0);
        for (var end = 1; end < gaps.Count; end++)
        {
            for (var start = 0; start < end; start++)
            {
                var part = text[gaps[start].Gap.End..gaps[end].Gap.Start];
                if (best[start] is { } before && meter.Measure(part) <= limit && Utf8Offsets.Length(part) <= (bytes ?? int.MaxValue))
                {
                    var cost = (before.Parts + 1, before.Words + (gaps[end].Level == 3 ? 1 : 0), before.Lines + (gaps[end].Level == 2 ? 1 : 0), before.Sentences + (gaps[end].Level == 1 ? 1 : 0));
                    best[end] = best[end] is { } other && other.CompareTo(cost) <= 0 ? other : cost;
                }
            }
        }

        return best[^1];
    }

    public static (int Parts, int Words, int Lines, int Sentences) CostOf(string text, List<TextSpan> parts)
    {
        var levels = parts.Skip(1).Select((part, i) => LevelOf(text, TextSpan.FromBounds(parts[i].End, part.Start))).ToList();
        return (parts.Count, levels.Count(l => l == 3), levels.Count(l => l == 2), levels.Count(l => l == 1));
    }

    private static List<(TextSpan Gap, int Level)> Gaps(string text, ITextMeter meter)
    {
        var whole = meter.Entities(text).Select(e => e.Span).Append(new TextSpan(0, Sentences.Ends(text)[0])).ToList();
        var gaps = new List<(TextSpan Gap, int Level)>();
        for (var at = 1; at < text.Length; at++)
        {
            var end = at;
            while (char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var gap = TextSpan.FromBounds(at, end);
            var breaks = gap.IsEmpty ? Sentences.Ends(text).Contains(at) && !char.IsWhiteSpace(text[at - 1]) : gap.In(text).Any(c => c != '\u00A0');
            if (breaks && Graphemes.IsBoundary(text, at) && Graphemes.IsBoundary(text, end) && !whole.Any(w => w.Start < at && w.End > end))
            {
                gaps.Add((gap, LevelOf(text, gap)));
            }

            at = Math.Max(at, end - 1);
        }

        return gaps;
    }

    private static int LevelOf(string text, TextSpan gap) =>
        gap.In(text).Count(c => c == '\n') > 1 ? 0 : Sentences.Ends(text).Contains(gap.Start) ? 1 : gap.In(text).Contains('\n') ? 2 : 3;
}
