using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Files;

/// <summary>The rules about the form of profiles and drafts.</summary>
public static class FileRules
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new InvalidProfile(),
        new InvalidFrontMatter(),
        new InvalidStyle(),
        new UnknownKey(),
        new DuplicateId(),
        new UnmeasurableObjective(),
        new InvalidHandle(),
        new UnknownPlatform(),
        new MissingFile(),
        new UnfilledPlaceholder(),
        new UnusedSuppression(),
    ];
}
