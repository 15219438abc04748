using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Analysis;

public sealed class MenderTests
{
    [Fact]
    public void Fixes_are_applied_until_none_is_left()
    {
        // Each "aa" becomes "a": "aaaa" takes two rounds.
        var mended = Mender.Mend(Analyze("aaaa", Double), t => Analyze(t, Double));

        Assert.Equal("a", mended.Analysis.Draft.Text);
        Assert.Equal("a", TextEdit.Apply("aaaa", mended.Edits));
    }

    [Fact]
    public void A_fix_that_brings_an_error_is_not_applied_and_the_others_are()
    {
        ImmutableArray<Diagnostic> Rules(string text) =>
        [
            .. Find(text, "bad", "worse!"), .. Find(text, "login", "sign in"),
            .. Find(text, "worse!", null).Select(d => d with { Severity = Severity.Error }),
        ];

        var mended = Mender.Mend(Analyze("bad login", Rules), t => Analyze(t, Rules));

        Assert.Equal("bad sign in", mended.Analysis.Draft.Text);
        Assert.Equal(1, mended.Count);
    }

    [Fact]
    public void Fixes_that_chase_each_other_come_to_an_end()
    {
        ImmutableArray<Diagnostic> Rules(string text) => [.. Find(text, "ping", "pong"), .. Find(text, "pong", "ping")];

        Assert.InRange(Mender.Mend(Analyze("ping", Rules), t => Analyze(t, Rules)).Count, 1, 10);
    }

    [Fact]
    public void A_fix_that_needs_a_look_is_left_alone()
    {
        ImmutableArray<Diagnostic> Rules(string text) =>
            [.. Find(text, "a", "b").Select(d => d with { Fixes = [.. d.Fixes.Select(f => f with { IsSafe = false })] })];

        Assert.Equal(0, Mender.Mend(Analyze("a", Rules), t => Analyze(t, Rules)).Count);
    }

    private static ImmutableArray<Diagnostic> Double(string text) => [.. Find(text, "aa", "a")];

    private static IEnumerable<Diagnostic> Find(string text, string word, string? replacement)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, word.Length);
            yield return new Diagnostic("test", Severity.Warning, span, word)
            {
                Fixes = replacement is null ? [] : [new Fix("Replace", new TextEdit(span, replacement)) { IsSafe = true }],
            };
        }
    }

    private static DraftAnalysis Analyze(string text, Func<string, ImmutableArray<Diagnostic>> rules) =>
        new(new Draft { Path = "/a.md", Text = text, Front = FrontMatter.Empty, BodyStart = 0, Blocks = [] }, Brand.Empty, [], ProseText.Empty, rules(text));
}
