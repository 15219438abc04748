using System.Buffers;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Strategy;

/// <summary>Whether a draft asks for something.</summary>
internal static class CallToAction
{
    private static readonly SearchValues<string> s_schemes = SearchValues.Create(["http://", "https://"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the draft has the call in these words (its URL aside), inflected, or its URL.</summary>
    public static bool IsIn(RuleContext context, string call)
    {
        var body = context.Draft.Text.AsSpan(context.Draft.BodyStart);
        var words = Words(call);
        if (words.Length > 0)
        {
            return body.Contains(words, StringComparison.OrdinalIgnoreCase) || !new PhraseIndex<bool>([(words, true)]).Find(context).IsEmpty;
        }

        return body.Contains(call.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True when one of the calls is a question and the author asks one, in whatever words.</summary>
    public static bool IsAsked(RuleContext context, IEnumerable<string> calls) =>
        calls.Any(c => c.TrimEnd().EndsWith('?')) && context.Prose.Sentences.Any(s => s.Closing.Contains('?', StringComparison.Ordinal));

    /// <summary>True when the body, the first comment or <c>link:</c> has an http(s) URL.</summary>
    public static bool HasLink(RuleContext context)
    {
        var front = context.Draft.Front;
        return front.Link is not null || HoldsUrl(front.FirstComment?.Value) || HoldsUrl(context.Draft.Text.AsSpan(context.Draft.BodyStart));
    }

    /// <summary>The call without its URL and what closes it; "" when it is a mere URL.</summary>
    public static string Words(string call) =>
        string.Join(' ', call.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !IsUrl(w))).TrimEnd(':', '.', '!', ' ', '→');

    private static bool IsUrl(string word) =>
        word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsUrl(ReadOnlySpan<char> text) => text.ContainsAny(s_schemes);
}
