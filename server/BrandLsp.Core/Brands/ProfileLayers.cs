using System.Collections.Immutable;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <param name="Path">With '/'.</param>
/// <param name="Text">The file's text.</param>
internal sealed record ProfileFile(string Path, string Text, YamlMap Root);

/// <summary>A profile and what it extends.</summary>
/// <param name="Files">The strongest first: the profile, then what it extends, later ones before earlier ones.</param>
internal sealed record ProfileLayers(ImmutableArray<ProfileFile> Files, bool IsReadable)
{
    private const int MaxDepth = 16;
    private const int MaxFiles = 64;

    /// <summary>Reads the files and checks each against the profile's shape.</summary>
    public static ProfileLayers Read(IFileSource files, string path, ProblemSink sink)
    {
        var all = ImmutableArray.CreateBuilder<ProfileFile>();
        var isReadable = ReadFile(files, path, [path], all, sink, new Place(path, default), PathText.FileName(path));
        return new ProfileLayers(all.ToImmutable(), isReadable);
    }

    /// <summary>Depth is bounded by <see cref="MaxDepth"/>, whatever the files say.</summary>
    /// <param name="namedAt">Where the file is named; its own start when nothing names it.</param>
    /// <param name="name">What it is called there.</param>
    private static bool ReadFile(
        IFileSource files, string path, ImmutableArray<string> chain, ImmutableArray<ProfileFile>.Builder all, ProblemSink sink, Place namedAt, string name)
    {
        sink.Open(path);
        if (files.Read(path) is not { } text)
        {
            sink.ReportUnreadable(path, files.FaultOf(path) ?? "cannot be read", UnreadableFile.Profile, namedAt, name, "Until then nothing in it counts.");
            return false;
        }

        var reading = YamlReader.Read(text);
        sink.ReportYaml(path, "invalid-profile", reading);
        sink.ReportControlCharacters(path, "invalid-profile", text);
        if (reading.Root is not YamlMap root)
        {
            var isEmpty = reading.Root is null or YamlScalar { IsNull: true };
            if (!isEmpty)
            {
                sink.Report(new Place(path, FirstLine(text, reading.Root!.Span)), "invalid-profile", "A profile is a map: lines of “key: value”, such as “brand: Ada Park”.");
            }

            else
            {
                // It says nothing, and has people beside it all the same.
                all.Add(new ProfileFile(path, text, new YamlMap(default, [])));
            }

            return isEmpty && reading.Problems.IsEmpty;
        }

        all.Add(new ProfileFile(path, text, root));
        ProfileShapeCheck.Check(path, text, root, sink);
        var extends = new ProfileNode([new FileNode(path, root)]).Get("extends");
        foreach (var item in extends.Items().Reverse().ToImmutableArray())
        {
            if (item.Text is not { } relative)
            {
                continue;
            }

            var target = PathText.Combine(PathText.Folder(path), relative);
            if (target is null || !files.Exists(target))
            {
                sink.Report(item.Place, "missing-file", $"{relative} is not there, or lies outside the workspace. `extends` takes the path of another profile, relative to this file.");
            }
            else if (chain.Contains(target))
            {
                sink.Report(item.Place, "invalid-profile", target == path ? "A profile cannot extend itself." : $"{relative} extends this profile in turn: a circle. Remove one of the two.");
            }
            else if (chain.Length >= MaxDepth || all.Count >= MaxFiles)
            {
                sink.Report(item.Place, "invalid-profile", $"Too many layers: at most {MaxDepth} deep, {MaxFiles} altogether.");
            }
            else if (!all.Any(f => f.Path == target))
            {
                ReadFile(files, target, chain.Add(target), all, sink, item.Place, relative);
            }
        }

        return true;
    }

    private static TextSpan FirstLine(string text, TextSpan span)
    {
        var end = text.AsSpan(span.Start, span.Length).IndexOfAny('\n', '\r');
        return end < 0 ? span : new TextSpan(span.Start, end);
    }
}
