using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Styles;

namespace BrandLsp.Core.Brands;

/// <param name="Brand">What could be read; the valid keys of a faulty profile work.</param>
/// <param name="Problems">Findings for each file that was read (profile, layers, people), by path; a file without any has an empty array.</param>
/// <param name="IsReadable">False when the profile is no YAML at all: then the last good profile stays in force.</param>
public sealed record BrandReading(Brand Brand, ImmutableSortedDictionary<string, ImmutableArray<Finding>> Problems, bool IsReadable)
{
    public static BrandReading Empty { get; } = new(Brand.Empty, ImmutableSortedDictionary<string, ImmutableArray<Finding>>.Empty, true);

    /// <summary>Files of the profile that are there and cannot be read.</summary>
    public ImmutableArray<UnreadableFile> Unreadable { get; init; } = [];

    /// <summary>False when something is missing from the brand that its files may well say; a style's rule alone is not.</summary>
    public bool IsWhole => Unreadable.All(u => u.Rule == UnreadableFile.Style);
}

/// <summary>Reads a profile with its layers and its people. Never throws.</summary>
public static class BrandReader
{
    /// <param name="files">Where layers and people are read from.</param>
    /// <param name="path">The profile, absolute with '/'.</param>
    /// <param name="withStyles">False leaves the styles and their patterns unread: nobody vouches for the workspace.</param>
    public static BrandReading Read(IFileSource files, string path, bool withStyles = true)
    {
        var sink = new ProblemSink();
        var layers = ProfileLayers.Read(files, path, sink);
        var root = new ProfileNode(layers.Files.Select(l => new FileNode(l.Path, l.Root)));
        var people = PeopleFile.Read(files, layers, sink);
        var styles = withStyles ? StyleReader.Read(files, path, root.Get("styles"), sink) : StyleSet.Empty;
        var brand = BrandBuilder.Build(path, root, people) with { StyleRules = styles };
        BrandChecker.Check(root, sink);
        return new BrandReading(brand, sink.ByPath(), layers.IsReadable) { Unreadable = sink.Unreadable };
    }
}
