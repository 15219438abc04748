using System.Collections.Immutable;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>People: the profile's <c>people:</c> and the file <c>people.yaml</c> beside it.</summary>
internal static class PeopleFile
{
    /// <summary>The people of the strongest layer that has any, in the profile and beside it.</summary>
    public static ImmutableArray<Person> Read(IFileSource files, ProfileLayers layers, ProblemSink sink)
    {
        var lists = Lists(files, layers, sink);
        PeopleChecker.Check(lists, sink);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. lists.SelectMany(l => BrandBuilder.People(l)).Where(p => seen.Add(p.Id))];
    }

    /// <summary>The lists that hold these people; none where no layer has any.</summary>
    public static IReadOnlyList<ProfileNode> Lists(IFileSource files, ProfileLayers layers, ProblemSink sink)
    {
        foreach (var layer in layers.Files)
        {
            var lists = new List<ProfileNode>();
            if (new ProfileNode([new FileNode(layer.Path, layer.Root)]).Get("people") is { Exists: true } listed)
            {
                lists.Add(listed);
            }

            var folder = PathText.Folder(layer.Path);
            foreach (var name in (string[])["people.yaml", "people.yml"])
            {
                if (PathText.Combine(folder, name) is { } path && files.Exists(path))
                {
                    if (sink.Read(files, path, UnreadableFile.Profile, "Until then nobody in it is known.") is not { } text)
                    {
                        // Whoever is in it would hide the people of the layers below.
                        return lists;
                    }

                    if (ReadFile(path, text, sink) is { } list)
                    {
                        lists.Add(list);
                    }

                    break;
                }
            }

            if (lists.Count > 0)
            {
                return lists;
            }
        }

        return [];
    }

    private static ProfileNode? ReadFile(string path, string text, ProblemSink sink)
    {
        sink.Open(path);
        var reading = YamlReader.Read(text);
        sink.ReportYaml(path, "invalid-profile", reading);
        sink.ReportControlCharacters(path, "invalid-profile", text);
        if (reading.Root is null or YamlScalar { IsNull: true })
        {
            return null;
        }

        ProfileShapeCheck.CheckPeople(path, text, reading.Root, sink);
        var root = new ProfileNode([new FileNode(path, reading.Root)]);
        return reading.Root is YamlMap ? root.Get("people") : root;
    }
}
