using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>Changes to a profile that fixes share.</summary>
internal static class ProfileEdits
{
    /// <summary>
    /// Adds an item to a list of the profile, in the way its last item is written: on lines of its own, or between
    /// brackets.
    /// </summary>
    /// <param name="text">The profile.</param>
    /// <param name="key">The list's key at the top of the profile: <c>themes</c>.</param>
    /// <param name="id">Of the new item.</param>
    /// <returns>Null where the list is not there or is written in a way that cannot be extended with certainty.</returns>
    public static TextEdit? AddItem(string text, string key, string id)
    {
        if (YamlReader.Read(text, new TextSpan(0, text.Length)).Root is not YamlMap root
            || root.Entry(key)?.Value is not YamlList { Items.IsEmpty: false } list)
        {
            return null;
        }

        var last = list.Items[^1];
        var value = YamlQuote.Write(id);
        var end = EndOf(text, last.Span);
        if (text[list.Span.Start] == '[')
        {
            return text[Math.Max(0, end - 1)] == '}' ? TextEdit.Insert(end, $", {{id: {value}}}") : null;
        }

        var lineStart = text.LastIndexOfAny(['\n', '\r'], Math.Max(0, last.Span.Start - 1)) + 1;
        var dash = text.AsSpan(lineStart, last.Span.Start - lineStart);
        var indent = dash.Length - dash.TrimStart(' ').Length;
        if (indent == dash.Length || dash[indent] != '-' || !dash[(indent + 1)..].IsWhiteSpace())
        {
            return null;
        }

        // What stands behind the item on its last line is a comment.
        var lineEnd = text.AsSpan(end).IndexOfAny('\n', '\r');
        lineEnd = lineEnd < 0 ? text.Length : end + lineEnd;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var item = text[last.Span.Start] == '{' ? $"{{id: {value}}}" : $"id: {value}";
        return TextEdit.Insert(lineEnd, $"{newLine}{new string(' ', indent)}- {item}");
    }

    private static int EndOf(string text, TextSpan span)
    {
        var end = Math.Min(span.End, text.Length);
        while (end > span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
