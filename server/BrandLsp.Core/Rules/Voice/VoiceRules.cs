using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Voice;

internal static class VoiceRules
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new OffTone(),
        new OffVoicePhrase(),
        new Hedging(),
        new PassiveVoice(),
        new WordyPhrase(),
        new WrongPerson(),
        new TooManyExclamations(),
        new TooManyEmoji(),
        new LongSentence(),
        new Hype(),
        new Jargon(),
        new Cliche(),
        new MachinePhrasing(),
        new VoiceDrift(),
        new HardToRead(),
    ];
}
