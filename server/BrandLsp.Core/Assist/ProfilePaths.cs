using BrandLsp.Core.Brands;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>Proposals for the files and folders that a profile names: what it extends, where its styles are, and which.</summary>
internal static class ProfilePaths
{
    private const int MostProposed = 50;

    public static IEnumerable<Completion> At(string profile, string text, Shape shape, YamlCursor cursor, IFileSource files)
    {
        var folder = PathText.Folder(profile);
        var (paths, detail) = cursor.IsKey ? ([], "") : cursor.Path switch
        {
            ["extends"] => (Profiles(profile, folder, files), "The profile this one builds on"),
            ["styles", "path"] => (StyleFolders(folder, files), "The folder of the styles"),
            ["styles", "use"] => (Styles(folder, text, files), "A style"),
            _ => ([], ""),
        };
        var around = ShapeCompletions.Brackets(cursor.Path is ["extends"] ? null : shape.At(cursor.Path), cursor);
        return paths.Where(p => !cursor.Taken.Contains(p)).Take(MostProposed).Select(p => ShapeCompletions.Value(p, CompletionKind.File, cursor, detail, null, around));
    }

    /// <summary>Those further up the tree, the nearest first, then those below.</summary>
    private static IEnumerable<string> Profiles(string profile, string folder, IFileSource files)
    {
        var above = new List<string>();
        for (var (up, slash) = ("../", folder.LastIndexOf('/')); slash >= 0; (up, slash) = (up + "../", slash == 0 ? -1 : folder.LastIndexOf('/', slash - 1)))
        {
            above.AddRange(((string[])["brand.yaml", "brand.yml"]).Where(f => files.Exists(folder[..(slash + 1)] + f)).Select(f => up + f));
        }

        return above.Concat(files.Below(folder)
            .Where(p => p != profile && IsYaml(p) && PathText.Relative(p, folder) is var path && !path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("people.", StringComparison.Ordinal))
            .Select(p => PathText.Relative(p, folder)));
    }

    /// <summary>The folders that hold folders of rules.</summary>
    private static IEnumerable<string> StyleFolders(string folder, IFileSource files) =>
        files.Below(folder)
            .Where(p => p.EndsWith(".yml", StringComparison.Ordinal))
            .Select(p => PathText.Folder(PathText.Folder(PathText.Relative(p, folder))))
            .Where(f => f is not ("" or "/"))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Styles(string folder, string text, IFileSource files)
    {
        var root = YamlReader.Read(text).Root is YamlMap map ? new ProfileNode([new FileNode("", map)]) : null;
        return PathText.Combine(folder, root?.Get("styles").Get("path").Text ?? "styles") is not { } styles ? [] : files.Below(styles)
            .Select(p => PathText.Relative(p, styles))
            .Where(p => p.EndsWith(".yml", StringComparison.Ordinal) && p.Contains('/', StringComparison.Ordinal))
            .Select(p => p[..p.IndexOf('/', StringComparison.Ordinal)])
            .Where(s => s is not ("config" or "Vocab"))
            .Distinct(StringComparer.Ordinal);
    }

    public static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);
}
