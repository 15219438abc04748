using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

/// <summary>Changes to a draft's front matter that fixes share. They keep what the author wrote, comments included.</summary>
internal static class FrontMatterEdits
{
    /// <summary>
    /// Sets a key that the draft has no value for: in the map that holds BrandLsp's keys, be it the whole front matter or
    /// the one under <c>brand:</c>; in new front matter when there is none.
    /// </summary>
    /// <returns>Null where the front matter is broken, or the key has a value that is no text.</returns>
    public static TextEdit? Set(Draft draft, string key, string value)
    {
        var text = draft.Text;
        var newLine = BodyEdits.NewLine(draft);
        var entry = $"{key}: {YamlQuote.Write(value)}";
        if (!draft.Front.Exists)
        {
            var isFree = draft.BodyStart == 0 && !draft.Problems.Any(p => p.Rule == "invalid-front-matter");
            return isFree ? TextEdit.Insert(text.StartsWith('\uFEFF') ? 1 : 0, $"---{newLine}{entry}{newLine}---{newLine}{newLine}") : null;
        }

        var content = draft.Front.Content;
        var isClosed = draft.Front.Span.End > content.End;
        if (!isClosed || !YamlReader.Read(text, content).Problems.IsEmpty)
        {
            return null;
        }

        if (draft.Front.Map is not { } map || map.Entries.IsEmpty)
        {
            return content.Length > 0 && HasOnlyComments(content.In(text)) || IsEmptyBetweenFences(draft)
                ? TextEdit.Insert(content.Start, entry + newLine)
                : null;
        }

        if (map.Entry(key) is { } known)
        {
            return known.Value is YamlScalar { IsNull: true, Span.IsEmpty: true } && known.Key.Span.End < text.Length && text[known.Key.Span.End] == ':'
                ? TextEdit.Insert(known.Key.Span.End + 1, " " + YamlQuote.Write(value))
                : null;
        }

        var first = map.Entries[0].Key.Span.Start;
        var lineStart = text.LastIndexOfAny(['\n', '\r'], Math.Max(0, first - 1)) + 1;
        var indent = text[lineStart..first];
        if (!string.IsNullOrWhiteSpace(indent.Trim('\uFEFF')))
        {
            var close = map.Span.End - 1;
            return close > first && text[close] == '}' ? TextEdit.Insert(close, ", " + entry) : null;
        }

        // The root ends with the front matter; a map under `brand:` may have other keys after it, so the new one goes first there.
        return indent.Length == 0
            ? TextEdit.Insert(content.End, entry + newLine)
            : TextEdit.Insert(lineStart, indent + entry + newLine);
    }

    private static bool IsEmptyBetweenFences(Draft draft) =>
        draft.Front.Content.IsEmpty && draft.Front.Content.Start > draft.Front.Span.Start && draft.Front.Content.Start < draft.Front.Span.End;

    private static bool HasOnlyComments(string content) =>
        content.Split('\n').All(line => line.AsSpan().Trim() is { } rest && (rest.IsEmpty || rest[0] == '#'));
}
