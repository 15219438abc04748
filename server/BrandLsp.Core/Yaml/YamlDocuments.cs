using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>What follows the first document of a text (YAML 1.2.2, chapter 9): nobody reads it here.</summary>
internal static class YamlDocuments
{
    private const int MarkerLength = 3;

    /// <summary>The marker behind which a text goes on; null where nothing but comments and more markers follow.</summary>
    /// <param name="end">Where the first document ends: at a marker, or at the text's end.</param>
    public static YamlProblem? Further(YamlMask mask, int end)
    {
        TextSpan? marker = null;
        for (var start = end; start < mask.Range.End;)
        {
            var rest = mask.Text.AsSpan(start, mask.Range.End - start);
            var length = rest.IndexOfAny('\n', '\r') is var found and >= 0 ? found : rest.Length;
            var line = rest[..length];
            var isMarker = IsMarker(line);
            if (isMarker)
            {
                marker ??= new TextSpan(start, MarkerLength);
            }

            var content = (isMarker ? line[MarkerLength..] : line).Trim();
            if (!content.IsEmpty && content[0] != '#')
            {
                return marker is { } span ? Problem(mask, span) : null;
            }

            start += length + 1;
        }

        return null;
    }

    private static YamlProblem Problem(YamlMask mask, TextSpan marker) =>
        new(marker, $"What follows this “{marker.In(mask.Text)}” is another document of YAML and is not read. Take the line out, or move what follows up.");

    private static bool IsMarker(ReadOnlySpan<char> line) =>
        (line.StartsWith("---") || line.StartsWith("...")) && (line.Length == MarkerLength || line[MarkerLength] is ' ' or '\t');
}
