using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>The rules about what a platform takes.</summary>
public static class LimitRules
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new OverLimit(),
        new NearLimit(),
        new TooManyHashtags(),
        new TooManyMentions(),
        new TooManyLinks(),
        new TooManyImages(),
        new AltTextTooLong(),
        new TitleTooLong(),
        new MissingTitle(),
        new MissingMedia(),
        new HookBelowFold(),
        new DeadLinkInCaption(),
        new AccidentalLink(),
        new UnsupportedFormatting(),
        new ForbiddenCharacter(),
        new InvalidHashtag(),
        new EmptyVariant(),
        new UnsplittableThread(),
    ];
}
