using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Accessibility;

/// <summary>The rules about who can read a post.</summary>
public static class AccessibilityRules
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new LowercaseHashtag(),
        new MissingAltText(),
        new RedundantAltText(),
        new FancyUnicode(),
        new EmojiRun(),
        new EmojiBullet(),
        new AllCaps(),
    ];
}
