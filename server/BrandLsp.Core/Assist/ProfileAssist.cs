using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>Completions in brand.yaml, its layers and people.yaml, from the shapes of these files.</summary>
public static class ProfileAssist
{
    /// <param name="path">Tells people.yaml from profiles, and both from the tables and the baseline beside them.</param>
    /// <param name="brand">The profile in force, for the names it declares.</param>
    /// <param name="typed">The character that opened the list; null where the author asked for it.</param>
    public static ImmutableArray<Completion> CompletionsAt(string path, string text, Brand brand, int offset, IFileSource files, DateOnly today, char? typed = null)
    {
        if (!ProfilePaths.IsYaml(path))
        {
            return [];
        }

        offset = Math.Clamp(offset, 0, text.Length);
        var cursor = YamlCursor.At(text, new TextSpan(0, text.Length), offset);
        var shape = ShapeOf(path, text);
        if (shape.At(cursor.Path) is { Kind: ShapeKind.List } or { Kind: ShapeKind.Table, AcceptsShort: true })
        {
            cursor = YamlPlainItem.At(text, cursor, offset, isByBlanks: false);
        }

        return !cursor.IsNowhere && CompletionTriggers.MayOpen(typed, text, offset, cursor, shape.At(cursor.Path))
            ? [.. ShapeCompletions.At(shape, cursor, cursor.Path, brand, today).Concat(ProfilePaths.At(path, text, shape, cursor, files)).Select(cursor.Closed)]
            : [];
    }

    internal static Shape ShapeOf(string path, string text) =>
        !path.EndsWith("/people.yaml", StringComparison.Ordinal) && !path.EndsWith("/people.yml", StringComparison.Ordinal) ? Shapes.Profile
        : text.StartsWith("people:", StringComparison.Ordinal) || text.Contains("\npeople:", StringComparison.Ordinal) ? Shapes.PeopleMap
        : Shapes.People;
}
