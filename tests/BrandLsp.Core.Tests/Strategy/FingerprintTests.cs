using BrandLsp.Core.Strategy;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Strategy;

public class FingerprintTests
{
    private const string Post =
        "My nightly pipeline took three hours. @jane asked one question: which rows changed? None of us knew, so I logged it for a week. " +
        "1.4 % of the rows change in a night, and I was rebuilding all of them.";

    [Theory]
    [InlineData("MY NIGHTLY PIPELINE took three hours @jane asked one question which rows changed none of us knew so I logged it for a week 1 4 of the rows change in a night and I was rebuilding all of them", 1.0)]
    [InlineData("My nightly pipeline took four hours. @jane asked one question: which rows changed? None of us knew, so I logged it for a week. 2.4 % of the rows change in a night, and I was rebuilding all of them.", 0.85)]
    public void Case_marks_and_a_changed_word_hide_no_repeat(string again, double least) => Assert.True(Of(Post).Similarity(Of(again)) >= least, $"{Of(Post).Similarity(Of(again))}");

    [Fact]
    public void Two_posts_on_one_theme_are_not_alike() =>
        Assert.True(Of(Post).Similarity(Of("The nightly pipeline failed at three, because a backfill ran while the scheduler was on. I stopped both, counted the rows and started again with the scheduler off.")) < 0.3);

    [Theory]
    [InlineData("Good morning, everyone!")]
    [InlineData("🎉🎉🎉 …")]
    [InlineData("")]
    public void A_greeting_may_be_said_twice(string text) => Assert.Null(Fingerprint.Of(text));

    [Fact]
    public void The_estimate_is_close_to_the_share_of_runs_that_two_texts_have_in_common() =>
        Gen.Select(Gen.String[Gen.Char["abcdefgh "], 80, 600], Gen.Double[0, 0.6]).Each((text, cut) =>
        {
            var other = text[(int)(text.Length * cut)..] + new string([.. text.Take((int)(text.Length * cut)).Select(c => (char)(c + 8))]);
            if (Fingerprint.Of(text) is { } one && Fingerprint.Of(other) is { } two)
            {
                var (a, b) = (Runs(text), Runs(other));
                var truth = (double)a.Intersect(b).Count() / a.Union(b).Count();
                Assert.InRange(one.Similarity(two), truth - 0.2, truth + 0.2);
            }
        }, iter: 300);

    private static Fingerprint Of(string text) => Fingerprint.Of(text)!;

    private static HashSet<string> Runs(string text)
    {
        var plain = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return [.. Enumerable.Range(0, plain.Length - 4).Select(i => plain.Substring(i, 5))];
    }
}
