using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>Compares a profile or a file of people with its shape.</summary>
internal static class ProfileShapeCheck
{
    private const string InvalidProfile = "invalid-profile";

    public static void Check(string path, string text, YamlMap root, ProblemSink sink) =>
        new ShapeChecker(text, InvalidProfile, f => sink.Report(path, f)).Check(root, Shapes.Profile);

    public static void CheckPeople(string path, string text, YamlNode root, ProblemSink sink) =>
        new ShapeChecker(text, InvalidProfile, f => sink.Report(path, f)).Check(root, root is YamlMap ? Shapes.PeopleMap : Shapes.People);
}
