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

    /// <summary>Content that follows without a marker, which the parser passes over: <c>"title" x</c>. Its offset; -1 for none.</summary>
    /// <param name="end">Where the first document ends.</param>
    public static int Unread(YamlMask mask, int end)
    {
        var isComment = false;
        for (var i = end; i < mask.Range.End; i++)
        {
            if (mask[i] is '\n' or '\r')
            {
                isComment = false;
            }
            else if (mask[i] == '#')
            {
                isComment = true;
            }
            else if (!isComment && mask[i] is not (' ' or '\t'))
            {
                return IsMarkerAt(mask, i) ? -1 : i;
            }
        }

        return -1;
    }

    private static YamlProblem Problem(YamlMask mask, TextSpan marker) =>
        new(marker, $"What follows this “{marker.In(mask.Text)}” is another document of YAML and is not read. Take the line out, or move what follows up.");

    private static bool IsMarkerAt(YamlMask mask, int at)
    {
        var isLineStart = at == mask.Range.Start || mask[at - 1] is '\n' or '\r';
        var behind = at + MarkerLength;
        return isLineStart && behind <= mask.Range.End && (mask[at] is '-' or '.') && mask[at + 1] == mask[at] && mask[at + 2] == mask[at]
            && (behind == mask.Range.End || mask[behind] is ' ' or '\t' or '\n' or '\r');
    }

    private static bool IsMarker(ReadOnlySpan<char> line) =>
        (line.StartsWith("---") || line.StartsWith("...")) && (line.Length == MarkerLength || line[MarkerLength] is ' ' or '\t');
}
