using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy;

/// <summary>What a mention does for a relationship.</summary>
public enum MentionKind
{
    /// <summary>It names the person, no more.</summary>
    Name,

    /// <summary>It thanks, credits or praises.</summary>
    Give,

    /// <summary>It wants something: an answer, a share, a favour.</summary>
    Ask,
}

/// <summary>Tells by the words of its sentence what a mention does. English; a sentence in another language names, no more.</summary>
internal sealed class AskOrGive
{
    private readonly Phrases _asks = new("asks.txt");
    private readonly Phrases _gives = new("gives.txt");

    private static readonly FrozenSet<string> s_greetings = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "hey", "hi", "hello", "dear", "so", "and", "but");

    private static readonly Lazy<AskOrGive> s_shared = new(static () => new AskOrGive());

    /// <param name="sentence">With the mention in it.</param>
    /// <param name="mention">Where the token stands in the sentence, sign included.</param>
    public static MentionKind Of(string sentence, TextSpan mention) => s_shared.Value.Judge(sentence, mention);

    private MentionKind Judge(string sentence, TextSpan mention)
    {
        var own = WithoutQuotations(sentence, mention);
        var rest = own.AsSpan(mention.End);
        var isPossessive = rest.Length > 1 && rest[0] is '\'' or '’' && rest[1] is 's' or 'S';
        var isQuestion = own.AsSpan().TrimEnd().TrimEnd("\"”»)'’").EndsWith("?");
        var place = MentionPlace.Of(own, mention, isQuestion);
        if (isPossessive || _gives.AreIn(own) || _gives.AreAt(place))
        {
            return MentionKind.Give;
        }

        // "What would you change, @jane?" calls the person; "Why did @jane leave?" is about them.
        var before = own[..mention.Start].TrimEnd();
        var isCalled = before.TrimEnd('.') is [] or [.., ',' or ':'] || s_greetings.Contains(before) || (isQuestion && rest.TrimEnd() is "?");
        return (isCalled && (isQuestion || _asks.AreIn(own))) || _asks.AreAt(place)
            ? MentionKind.Ask
            : MentionKind.Name;
    }

    /// <summary>The same length, blanks in place of what somebody else says.</summary>
    private static string WithoutQuotations(string sentence, TextSpan mention)
    {
        var own = sentence.ToCharArray();
        var open = -1;
        for (var i = 0; i < own.Length; i++)
        {
            var isEnd = open >= 0 && sentence[i] is '"' or '”' or '»';
            if (isEnd)
            {
                if (!(mention.Start > open && mention.Start < i))
                {
                    own.AsSpan(open, i - open + 1).Fill(' ');
                }

                open = -1;
            }
            else if (open < 0 && sentence[i] is '"' or '“' or '«')
            {
                open = i;
            }
        }

        return new string(own);
    }

    private static bool HasPhrase(string sentence, string phrase)
    {
        for (var at = sentence.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + phrase.Length;
            if ((at == 0 || !IsWord(sentence[at - 1])) && (end == sentence.Length || !IsWord(sentence[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '@' or '_';

    /// <summary>A list of phrases: those that may stand anywhere in the sentence, and those that stand beside the mention.</summary>
    private sealed class Phrases
    {
        private readonly ImmutableArray<string> _anywhere;
        private readonly ImmutableArray<MentionPhrase> _beside;

        public Phrases(string file)
        {
            var all = WordLists.Lines(file).Select(l => (Line: l, Beside: MentionPhrase.Of(l))).ToImmutableArray();
            _anywhere = [.. all.Where(p => p.Beside is null).Select(p => p.Line)];
            _beside = [.. all.Select(p => p.Beside).OfType<MentionPhrase>()];
        }

        public bool AreIn(string sentence) => _anywhere.Any(p => HasPhrase(sentence, p));

        public bool AreAt(MentionPlace place) => _beside.Any(p => p.IsAt(place));
    }
}
