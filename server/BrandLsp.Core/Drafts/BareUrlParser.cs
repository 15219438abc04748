using BrandLsp.Core.Text;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BrandLsp.Core.Drafts;

/// <summary>
/// Finds URLs written without brackets, as GFM's autolinks do: <c>http://</c>, <c>https://</c> or <c>www.</c> and a
/// domain. Punctuation of any script ends a URL too, and so do words that stand glued to it, for text without blanks between
/// words (<see cref="GluedText"/>).
/// </summary>
internal sealed class BareUrlParser : InlineParser
{
    public BareUrlParser() => OpeningCharacters = ['h', 'H', 'w', 'W'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!IsBoundary(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        var length = LengthAt(processor, slice.Text, slice.Start, slice.End + 1);
        if (length == 0)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1));
        var content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1);
        var url = content.ToString();
        var link = new LinkInline
        {
            Span = span,
            UrlSpan = span,
            Line = line,
            Column = column,
            Url = url[0] is 'w' or 'W' ? "http://" + url : url,
            IsClosed = true,
            IsAutoLink = true,
        };
        link.AppendChild(new LiteralInline { Span = span, Line = line, Column = column, Content = content, IsClosed = true });
        processor.Inline = link;
        slice.Start += length;
        return true;
    }

    /// <summary>Whether a pair of signs stands open at the place that the processor has come to.</summary>
    private static bool IsOpen(InlineProcessor processor, char sign)
    {
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (inline is EmphasisDelimiterInline { IsClosed: false, DelimiterCount: >= 2 } delimiter && delimiter.DelimiterChar == sign && delimiter.Type.HasFlag(DelimiterType.Open))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many characters of a URL start at <paramref name="start"/>; 0 when none does.</summary>
    /// <param name="processor">Has come to that place.</param>
    /// <param name="text">Of the paragraph.</param>
    /// <param name="start">Where the URL would start.</param>
    /// <param name="end">Of the paragraph.</param>
    private static int LengthAt(InlineProcessor processor, string text, int start, int end)
    {
        var rest = text.AsSpan(start, end - start);
        int domain;
        if (rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            domain = 8;
        }
        else if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            domain = 7;
        }
        else if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            domain = 4;
        }
        else
        {
            return 0;
        }

        // Only here: nearly every h and w begins a word.
        var length = UntilEnd(rest, domain, IsOpen(processor, '*'), IsOpen(processor, '~'), processor.Block?.Parent is TableCell);
        length = TrimEnd(rest, GluedText.Start(rest[..length], domain));
        return length > domain && IsDomain(rest[domain..length]) ? length : 0;
    }

    /// <summary>The end of emphasis around a URL (<c>**</c>, <c>~~</c>) and the bracket that closes a link's text.</summary>
    /// <param name="takesBars">In a table's cell, where a bar is one that was escaped.</param>
    private static int UntilEnd(ReadOnlySpan<char> rest, int length, bool endsAtStars, bool endsAtTildes, bool takesBars)
    {
        var brackets = 0;
        for (; length < rest.Length && (!EndsUrl(rest[length]) || (rest[length] == '|' && (takesBars || rest[length - 1] == '\\'))); length++)
        {
            var c = rest[length];
            if (((c == '*' && endsAtStars) || (c == '~' && endsAtTildes)) && length + 1 < rest.Length && rest[length + 1] == c)
            {
                break;
            }

            brackets += c switch { '[' => 1, ']' => -1, _ => 0 };
            if (brackets < 0)
            {
                break;
            }
        }

        return length;
    }

    private static bool IsBoundary(char previous) =>
        previous is '\0' or '*' or '_' or '~' or '(' or '[' or '"' or '\'' or '“' or '‘' or '«' or '>' or ':'
        || char.IsWhiteSpace(previous) || previous >= 0x2E80;

    private static bool EndsUrl(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '|' or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF0F')
            or (>= '\uFF1A' and <= '\uFF20') or '“' or '”' or '„' or '«' or '»' or '`';

    private static int TrimEnd(ReadOnlySpan<char> url, int length)
    {
        var opened = url[..length].Count('(');
        var closed = url[..length].Count(')');
        while (length > 0)
        {
            var last = url[length - 1];
            if (last == ';' && ReferenceLength(url[..length]) is > 0 and var reference)
            {
                length -= reference;
            }
            else if (last is '?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\'' or '"' or '…' or '[' or '’' or '–')
            {
                length--;
            }
            else if (last == ')' && closed > opened)
            {
                closed--;
                length--;
            }
            else
            {
                break;
            }
        }

        return length;
    }

    /// <summary>How long the character reference is that ends a URL (<c>&amp;hellip;</c>); GFM has it stand behind the URL. 0 for none.</summary>
    private static int ReferenceLength(ReadOnlySpan<char> url)
    {
        var name = url.Length - 1;
        while (name > 0 && char.IsAsciiLetterOrDigit(url[name - 1]))
        {
            name--;
        }

        var start = name > 0 && url[name - 1] == '#' ? name - 2 : name - 1;
        return name < url.Length - 1 && start >= 0 && url[start] == '&' ? url.Length - start : 0;
    }

    private static bool IsDomain(ReadOnlySpan<char> afterScheme)
    {
        var length = 0;
        while (length < afterScheme.Length && (char.IsLetterOrDigit(afterScheme[length]) || char.IsSurrogate(afterScheme[length])
            || afterScheme[length] is '-' or '_' or '.' or '@'))
        {
            length++;
        }

        return length > 0 && afterScheme[0] is not ('.' or '-');
    }
}
