using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Cues;

/// <summary>Questions made from an audience's name and what it cares about; Data/audience-questions.txt.</summary>
internal static class AudienceQuestions
{
    private const int Most = 3;

    private static readonly Lazy<ImmutableArray<(ImmutableArray<string> Words, string Question)>> s_templates = new(
        () => [.. WordLists.Lines("audience-questions.txt").Select(l => l.Split(": ", 2)).Select(p => (p[0].Split(' ').ToImmutableArray(), p[1]))]);

    /// <summary>The questions that fit best, best first.</summary>
    /// <param name="audience">Null for readers of whom nothing is known.</param>
    public static ImmutableArray<string> For(Audience? audience)
    {
        var topics = audience?.CaresAbout ?? [];
        var unasked = topics.FirstOrDefault(t => !s_templates.Value.Any(q => q.Words.Any(w => Names(t, w))));
        var fitting = s_templates.Value
            .Where(t => t.Words is ["*"] || t.Words.Any(w => topics.Any(topic => Names(topic, w))))
            .Select(t => Fill(t.Question, audience?.Name, unasked))
            .OfType<string>()
            .Take(Most)
            .ToImmutableArray();
        return fitting.IsEmpty ? [.. s_templates.Value.Where(t => t.Words is ["-"]).Select(t => t.Question)] : fitting;
    }

    /// <summary>Whether one of the topic's words is <paramref name="word"/>: "running costs" speaks of costs.</summary>
    private static bool Names(string topic, string word) =>
        topic.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase);

    private static string? Fill(string question, string? name, string? topic) =>
        (name is null && question.Contains("{audience}", StringComparison.Ordinal)) || (topic is null && question.Contains("{topic}", StringComparison.Ordinal))
            ? null
            : question.Replace("{audience}", name, StringComparison.Ordinal).Replace("{topic}", topic, StringComparison.Ordinal);
}
