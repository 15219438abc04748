namespace BrandLsp.Core.Brands;

/// <summary>What a profile means, beyond its form: references, ids, shares, handles.</summary>
internal static class BrandChecker
{
    public static void Check(ProfileNode root, Brand brand, ProblemSink sink)
    {
    }
}

internal static class PeopleChecker
{
    public static void Check(IReadOnlyList<ProfileNode> lists, ProblemSink sink)
    {
    }
}

internal static class ProfileShapeCheck
{
    public static void Check(string path, string text, Yaml.YamlMap root, ProblemSink sink)
    {
    }

    public static void CheckPeople(string path, string text, Yaml.YamlNode root, ProblemSink sink)
    {
    }
}
