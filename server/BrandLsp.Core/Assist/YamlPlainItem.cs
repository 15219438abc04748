using System.Collections.Immutable;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>
/// An item of a list as people write it who do not know YAML's brackets: <c>platforms: x, linkedin</c>. An edit puts the
/// whole list in brackets, so that it is read as it is meant whatever is taken.
/// </summary>
/// <param name="Span">The item.</param>
/// <param name="Typed">What stands before the item as it is written, from the first one on.</param>
/// <param name="Before">The items before it, as an edit writes them.</param>
/// <param name="Behind">Those behind it.</param>
internal sealed record YamlPlainItem(TextSpan Span, string Typed, string Before, string Behind)
{
    /// <summary>The same cursor, at one of several items where these stand behind its key.</summary>
    /// <param name="offset">The cursor.</param>
    /// <param name="isByBlanks">Blanks, too, part items, where no comma does.</param>
    public static YamlCursor At(string text, YamlCursor cursor, int offset, bool isByBlanks)
    {
        if (cursor is not { IsAfterKey: true, Flow: null, Replace.IsEmpty: false })
        {
            return cursor;
        }

        var quote = cursor.Typed is ['"' or '\'', ..] ? cursor.Typed[..1] : "";
        var value = quote.Length > 0 ? cursor.Replace : cursor.Replace.Union(TextSpan.FromBounds(cursor.Replace.Start, EndOfValue(text, cursor.Replace.Start, text.Length)));
        var written = value.In(text);
        var isClosed = quote.Length > 0 && written.Length > 1 && written.EndsWith(quote, StringComparison.Ordinal);
        var inner = TextSpan.FromBounds(value.Start + quote.Length, isClosed ? value.End - 1 : value.End);
        var all = inner.In(text);
        char[] separators = all.Contains(',', StringComparison.Ordinal) ? [','] : isByBlanks ? [' ', '\t'] : [];
        if (separators.Length == 0 || all.IndexOfAny(separators) < 0 || offset < inner.Start || offset > inner.End)
        {
            return cursor;
        }

        var isRead = quote.Length > 0 ? all.AsSpan().IndexOfAny('\\', quote[0]) < 0 : !"[{&*|>!%@`#".Contains(all[0], StringComparison.Ordinal);
        if (!isRead)
        {
            return cursor;
        }

        var at = offset - inner.Start;
        var start = all.LastIndexOfAny(separators, Math.Max(0, at - 1), at) + 1;
        start += all.AsSpan(start, at - start).IndexOfAnyExcept(' ', '\t') is var blanks and >= 0 ? blanks : at - start;
        var end = all.IndexOfAny(separators, at) is var next and >= 0 ? next : all.Length;
        var (before, behind) = (Items(all[..start]), Items(all[end..]));
        if (before.IsEmpty && behind.IsEmpty)
        {
            return cursor;
        }

        return cursor with
        {
            Replace = value,
            Typed = all[start..at],
            Taken = [.. before, .. behind],
            IsAlone = true,
            Item = new YamlPlainItem(
                TextSpan.FromBounds(inner.Start + start, inner.Start + end),
                quote + all[..start],
                string.Concat(before.Select(i => YamlQuote.Write(i) + ", ")),
                string.Concat(behind.Select(i => ", " + YamlQuote.Write(i)))),
        };

        ImmutableArray<string> Items(string part) => [.. part.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    /// <summary>Where a plain value that begins at <paramref name="start"/> ends on its line: before a comment and the blanks around it.</summary>
    public static int EndOfValue(string text, int start, int to)
    {
        var length = text.AsSpan(start, to - start).IndexOfAny('\n', '\r');
        var line = text.AsSpan(start, length < 0 ? to - start : length);
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '#' && line[i - 1] is ' ' or '\t')
            {
                line = line[..i];
            }
        }

        return start + line.TrimEnd().Length;
    }
}
