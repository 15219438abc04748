using BrandLsp.Core.Text;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Rendering;

public class ThreadTests
{
    [Fact]
    public void Without_thread_a_long_text_stays_one_part() => Assert.Single(Render.Variant(new string('a', 300), "x").Parts);

    [Fact]
    public void A_text_that_fits_is_one_part_without_a_number() =>
        Assert.Equal("short", Render.Text("short", "x", "platforms: {x: {thread: true, numbering: suffix}}"));

    [Theory]
    [InlineData("suffix", "One two. 1/2\n=====\nThree four. 2/2")]
    [InlineData("prefix", "1/2 One two.\n=====\n2/2 Three four.")]
    [InlineData("none", "One two.\n=====\nThree four.")]
    public void Parts_are_numbered_as_the_profile_says(string numbering, string text) =>
        Assert.Equal(text, Render.Text("One two. Three four.", "x", $"platforms: {{x: {{thread: true, limit: 16, numbering: {numbering}}}}}"));

    [Fact]
    public void The_authors_breaks_are_numbered_too() =>
        Assert.Equal("a 1/2\n=====\nb 2/2", Render.Text("a\n---\nb", "x", "platforms: {x: {numbering: suffix}}"));

    [Theory]
    [InlineData("aa bb.\n\ncc dd ee. ff", 14, "aa bb.\n=====\ncc dd ee. ff")]
    [InlineData("Aa e.g. bb dd. Ee ff", 15, "Aa e.g. bb dd.\n=====\nEe ff")]
    [InlineData("aa. bb cc. dd ee", 12, "aa. bb cc.\n=====\ndd ee")]
    [InlineData("aa. bb cc dd ee ff", 10, "aa. bb cc\n=====\ndd ee ff")]
    [InlineData("a.\nB b b b b\n\nC c", 12, "a.\nB b b b b\n=====\nC c")]
    public void The_strongest_boundary_wins_among_the_fewest_parts(string draft, int limit, string text) =>
        Assert.Equal(text, Render.Text(draft, "x", $"platforms: {{x: {{thread: true, limit: {limit}}}}}"));

    [Theory]
    [InlineData("One line.\n\naa bb cc dd ee\nff gg\nhh ii jj kk", 26, "One line.\n\naa bb cc dd ee\n=====\nff gg\nhh ii jj kk")]
    [InlineData("One line.\n\n```\naa bb cc dd\nee\nff gg hh ii\n```", 24, "One line.\n\naa bb cc dd\n=====\nee\nff gg hh ii")]
    [InlineData("Hi.\n\n| a | b |\n|---|---|\n| c | dd ee ff |\n| gg hh ii | j |\n| k | l |", 26, "Hi.\n\na | b\nc | dd ee ff\n=====\ngg hh ii | j\nk | l")]
    [InlineData("Aa bb cc dd ee\nff gg hh. ii jj", 24, "Aa bb cc dd ee\nff gg hh.\n=====\nii jj")]
    public void A_line_is_kept_whole_where_the_parts_are_no_more_for_it(string draft, int limit, string text) =>
        Assert.Equal(text, Render.Text(draft, "x", $"platforms: {{x: {{thread: true, limit: {limit}}}}}"));

    [Fact]
    public void Parts_are_balanced_when_boundaries_are_equal() =>
        Assert.Equal("A. B b.\n=====\nC c. D d.", Render.Text("A. B b. C c. D d.", "x", "platforms: {x: {thread: true, limit: 12}}"));

    [Theory]
    [InlineData("لماذا نقرأ هذه الجداول كل ليلة؟", '؟')]
    [InlineData("ہم نے رات کا کام تین گھنٹے سے نو منٹ کر دیا۔", '۔')]
    [InlineData("हमने रात का काम तीन घंटे से नौ मिनट कर दिया।", '।')]
    public void A_thread_of_any_script_is_split_at_its_sentence_ends(string sentence, char stop)
    {
        var draft = string.Join(' ', Enumerable.Repeat(sentence, 20));
        var parts = Render.Variant(draft, "x", "platforms: {x: {thread: true}}").Parts;
        Assert.True(parts.Length > 1);
        Assert.All(parts, p => Assert.EndsWith(stop.ToString(), p.Text.Text, StringComparison.Ordinal));
        Assert.Equal(draft, string.Join(' ', parts.Select(p => p.Text.Text)));
    }

    [Fact]
    public void The_first_sentence_stays_whole()
    {
        var variant = Render.Variant("One two three four. Five six.", "x", "platforms: {x: {thread: true, limit: 12}}");
        Assert.Equal(["One two three four.", "Five six."], variant.Parts.Select(p => p.Text.Text));
        Assert.Empty(variant.Unsplittable);
    }

    [Fact]
    public void A_table_at_the_start_is_parted_between_its_rows()
    {
        const string draft = "| command | use |\n|---|---|\n| git bisect start | begins |\n| git bisect bad | marks it |\n| git bisect reset | ends |";
        Assert.Equal(
            "command | use\ngit bisect start | begins\n=====\ngit bisect bad | marks it\ngit bisect reset | ends",
            Render.Text(draft, "x", "platforms: {x: {thread: true, limit: 60}}"));
    }

    [Fact]
    public void Thai_is_parted_at_a_blank_because_it_has_no_stops()
    {
        var draft = string.Join(' ', Enumerable.Repeat("เมื่อคืนเราลดเวลาทำงานจากสามชั่วโมงเหลือเก้านาที", 8));
        var variant = Render.Variant(draft, "x", "platforms: {x: {thread: true}}");
        Assert.True(variant.Parts.Length > 1);
        Assert.All(variant.Parts, p => Assert.InRange(p.Length, 1, 280));
        Assert.All(variant.Parts, p => Assert.EndsWith("นาที", p.Text.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_longer_than_a_part_is_cut_between_graphemes_and_told()
    {
        const string Draft = "Hi. eeeeeeeeeeeeeeeeeeee\u0301e\u0301e\u0301 x";
        var variant = Render.Variant(Draft, "x", "platforms: {x: {thread: true, limit: 10}}");
        Assert.All(variant.Parts, p => Assert.InRange(p.Length, 1, 10));
        Assert.Equal("eeeeeeeeeeeeeeeeeeee\u0301e\u0301e\u0301", Assert.Single(variant.Unsplittable).In(Draft));
    }

    [Fact]
    public void A_link_longer_than_a_part_has_one_to_itself_and_is_told()
    {
        const string Draft = "Hi. Look https://a.example/long/long/long now.";
        var variant = Render.Variant(Draft, "bluesky", "platforms: {bluesky: {thread: true, limit: 12}}");
        Assert.Contains("https://a.example/long/long/long", variant.Parts.Select(p => p.Text.Text));
        Assert.Equal("https://a.example/long/long/long", Assert.Single(variant.Unsplittable).In(Draft));
    }

    [Fact]
    public void Text_without_blanks_is_cut_between_ideographs()
    {
        var variant = Render.Variant("短い。" + new string('漢', 30), "bluesky", "platforms: {bluesky: {thread: true, limit: 10}}");
        Assert.Equal(4, variant.Parts.Length);
        Assert.Empty(variant.Unsplittable);
    }

    [Fact]
    public void A_tenth_part_makes_room_for_its_second_digit()
    {
        var draft = string.Join(' ', Enumerable.Range(0, 12).Select(i => $"Abcd{(char)('a' + i)}."));
        var variant = Render.Variant(draft, "x", "platforms: {x: {thread: true, limit: 12, numbering: suffix}}");
        Assert.Equal(12, variant.Parts.Length);
        Assert.Equal("Abcdl. 12/12", variant.Parts[^1].Text.Text);
        Assert.All(variant.Parts, p => Assert.InRange(p.Length, 1, 12));
    }

    [Fact]
    public void Bluesky_parts_keep_to_the_bytes_too()
    {
        var family = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦 ", 200));
        var variant = Render.Variant("Hi. " + family, "bluesky", "platforms: {bluesky: {thread: true}}");
        Assert.True(variant.Parts.Length > 1);
        Assert.All(variant.Parts, p => Assert.InRange(Utf8Offsets.Length(p.Text.Text), 1, 3000));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("bluesky")]
    [InlineData("mastodon")]
    public void Parts_fit_cut_nothing_and_give_back_the_text(string platform)
    {
        var words = Drafts.OneOf(
            "word", "a", "longer-word", "Sentence.", "Why?", "e.g.", "https://a.example/x?y=1", "@jane_doe", "#Tag", "README.md", "x@y.example", "👩‍👩‍👧", "👍🏽", "é", "e\u0301", "日本。", "\n\n", "\n", "- item", "v1.2");
        var draft = words.Array[1, 80].Select(w => "Hi. " + string.Join(' ', w));
        Gen.Select(draft, Drafts.OneOf("none", "prefix", "suffix"), Gen.Int[30, 90]).Each((text, numbering, limit) =>
        {
            var brand = $"platforms: {{{platform}: {{limit: {limit}, numbering: {numbering}, thread: true}}}}";
            var whole = Render.Text(text, platform, $"platforms: {{{platform}: {{limit: 1000000}}}}");
            var variant = Render.Variant(text, platform, brand);
            Assert.Empty(variant.Unsplittable);
            Assert.All(variant.Parts, p => Assert.InRange(p.Length, 0, limit));
            var texts = variant.Parts.Select((p, i) => Unnumbered(p.Text.Text, numbering, i, variant.Parts.Length)).ToList();
            Assert.All(texts, t => Assert.Equal(t.Trim(), t));
            Assert.Equal(Normalized(whole), Normalized(string.Join(' ', texts)));
            var meter = TextMeters.For(variant.Platform.Counting);
            Assert.Equal(meter.Entities(whole).Select(e => e.Text), texts.SelectMany(meter.Entities).Select(e => e.Text));
        }, iter: 500);
    }

    [Fact]
    public void Few_parts_are_as_few_as_trying_everything_finds()
    {
        var words = Drafts.OneOf("ab", "abcdef.", "a", "abc.", "abcd", "\n\n");
        Gen.Select(words.Array[1, 9], Gen.Int[9, 16]).Each((chosen, limit) =>
        {
            var text = Render.Text("Hi. " + string.Join(' ', chosen), "x");
            var parts = Render.Variant("Hi. " + string.Join(' ', chosen), "x", $"platforms: {{x: {{limit: {limit}, thread: true}}}}").Parts;
            var best = BruteForce.Best(text, limit);
            Assert.Equal(best, BruteForce.Cost(text, [.. parts.Select(p => p.Text.Text)]));
        }, iter: 500);
    }

    [Fact]
    public void A_very_long_draft_is_split()
    {
        var draft = string.Concat(Enumerable.Range(0, 10_000).Select(i => i % 13 == 0 ? $"Word{i}.\n\n" : i % 5 == 0 ? $"word{i}. " : $"word{i} "));
        var variant = Render.Variant(draft, "x", "platforms: {x: {thread: true, numbering: suffix}}");
        Assert.All(variant.Parts, p => Assert.InRange(p.Length, 1, 280));
    }

    private static string Unnumbered(string text, string numbering, int index, int count) => count == 1 ? text : numbering switch
    {
        "prefix" => text[$"{index + 1}/{count} ".Length..],
        "suffix" => text[..^$" {index + 1}/{count}".Length],
        _ => text,
    };

    private static string Normalized(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>All ways to cut a short ASCII text at its blanks, for comparison.</summary>
internal static class BruteForce
{
    public static (int Parts, int Words, int Sentences, int Longest, int Squares) Best(string text, int limit)
    {
        var gaps = Gaps(text);
        var best = (int.MaxValue, 0, 0, 0, 0);
        for (var mask = 0; mask < 1 << gaps.Count; mask++)
        {
            var parts = new List<string>();
            var start = 0;
            for (var i = 0; i < gaps.Count; i++)
            {
                if ((mask & (1 << i)) != 0)
                {
                    parts.Add(text[start..gaps[i].Start]);
                    start = gaps[i].End;
                }
            }

            parts.Add(text[start..]);
            if (parts.TrueForAll(p => p.Length <= limit) && Cost(text, parts) is var cost && cost.CompareTo(best) < 0)
            {
                best = cost;
            }
        }

        return best;
    }

    public static (int Parts, int Words, int Sentences, int Longest, int Squares) Cost(string text, List<string> parts)
    {
        var words = 0;
        var sentences = 0;
        var at = 0;
        foreach (var part in parts)
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal) + part.Length;
            if (at < text.Length && !text.AsSpan(at).StartsWith("\n\n", StringComparison.Ordinal))
            {
                _ = text[at - 1] == '.' ? sentences++ : words++;
            }
        }

        return (parts.Count, words, sentences, parts.Max(p => p.Length), parts.Sum(p => p.Length * p.Length));
    }

    private static List<TextSpan> Gaps(string text)
    {
        var gaps = new List<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                var start = at;
                while (char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                gaps.Add(TextSpan.FromBounds(start, at));
            }
        }

        return gaps;
    }
}
