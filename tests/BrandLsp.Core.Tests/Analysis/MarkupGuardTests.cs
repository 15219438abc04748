using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Analysis;

/// <summary>Whatever a rule proposes, the draft's Markdown stays whole.</summary>
public class MarkupGuardTests
{
    private const string Brand = """
        language: en
        terms: [{use: sign in, instead-of: [log in]}, {avoid: very good, try: [fine]}]
        rules: {too-many-exclamations: warning, too-many-emoji: warning, wordy-phrase: warning, all-caps: warning}
        """;

    private static readonly string[] Opening = ["", "*", "**", "~~", "_", "[", "`", "<b>"];

    private static readonly string[] Phrases =
    [
        "Log in now", "Please log in today again", "A very good text", "We do this in order to win",
        "Due to the fact that it rained", "A number of users utilize it", "STOP 𝗕𝗼𝗹𝗱 NOW RIGHT HERE", "Wow !!! Yes !!!", "#developer experience ok",
    ];

    [Theory]
    [InlineData("*Log* in to see it.")]
    [InlineData("Please log **in today** again.")]
    [InlineData("You can ~~log~~ in here.")]
    [InlineData("You can [log](https://nia.dev/x) in here.")]
    [InlineData("<b>Log</b> in here.")]
    [InlineData("Log <!-- c --> in here.")]
    [InlineData("A *very* good text.")]
    [InlineData("Due to **the fact that** it rained.")]
    [InlineData("Due to [the](https://nia.dev) fact that it rained.")]
    public void WhatWouldTakeOneOfTwoSignsIsNotOffered(string draft) => Assert.DoesNotContain(Fixes(draft), f => f.Edits.Length > 0);

    [Theory]
    [InlineData("*Log in* to see it.", "*Sign in* to see it.")]
    [InlineData("You can [log in here](https://nia.dev/x) now.", "You can [sign in here](https://nia.dev/x) now.")]
    [InlineData("Please **now log in** today.", "Please **now sign in** today.")]
    [InlineData("We do this in *order* to win.", "We do this to win.")]
    public void WhatLeavesBothOrTakesBothIs(string draft, string mended) =>
        Assert.Contains(mended, Fixes(draft).Select(f => Apply(draft, f)));

    [Fact]
    public void NoFixOfAnyRuleLeavesASignBehindThatReadersWouldSee()
    {
        var tried = 0;
        foreach (var draft in Phrases.SelectMany(Marked))
        {
            var signs = Signs(draft);
            foreach (var fix in Fixes(draft))
            {
                tried++;
                var mended = Apply(draft, fix);
                Assert.True(Signs(mended) <= signs, $"{draft} became {mended}");
                Assert.Equal(draft.Contains("](", StringComparison.Ordinal), mended.Contains("](", StringComparison.Ordinal));
            }
        }

        Assert.True(tried > 50, $"{tried} fixes were tried");
    }

    /// <summary>The phrase with each stretch of its words marked in each way.</summary>
    private static IEnumerable<string> Marked(string phrase)
    {
        var words = phrase.Split(' ');
        foreach (var opening in Opening)
        {
            for (var from = 0; from < words.Length; from++)
            {
                for (var to = from; to < words.Length; to++)
                {
                    var closing = opening switch { "[" => "](https://nia.dev/x)", "<b>" => "</b>", _ => opening };
                    yield return string.Join(' ', words[..from].Append(opening + string.Join(' ', words[from..(to + 1)]) + closing).Concat(words[(to + 1)..])) + ".";
                }
            }
        }
    }

    private static List<Fix> Fixes(string draft) => [.. Check.Draft(draft, Brand, "linkedin").Diagnostics.SelectMany(d => d.Fixes)];

    private static string Apply(string draft, Fix fix) => TextEdit.Apply(draft, fix.Edits.Where(e => e.Path is null).Select(e => e.Edit));

    /// <summary>How many signs of markup the readers of plain text see.</summary>
    private static int Signs(string draft) =>
        Check.Draft(draft, Brand, "linkedin").Variants[0].Parts[0].Text.Text.Count(c => c is '*' or '_' or '~' or '[' or ']' or '`' or '<' or '>');
}
