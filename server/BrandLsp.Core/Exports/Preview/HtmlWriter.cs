using System.Globalization;
using System.Text;

namespace BrandLsp.Core.Exports.Preview;

/// <summary>
/// Writes HTML in which text is text: the only way from a string to a page. Tags and attribute names come from the code;
/// every other character is escaped where HTML gives it a meaning, and made visible where HTML forbids it.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly string[] VoidTags = ["br", "hr", "img", "meta"];

    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    /// <param name="tag">Element and class, as in CSS: <c>p.count</c>, <c>span.word.over</c>.</param>
    /// <param name="attributes">Those without a value are left out.</param>
    public void Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var parts = tag.Split('.');
        _html.Append('<').Append(parts[0]);
        if (parts.Length > 1)
        {
            _html.Append(" class=\"").AppendJoin(' ', parts.Skip(1)).Append('"');
        }

        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name).Append("=\"");
                Escape(value);
                _html.Append('"');
            }
        }

        _html.Append('>');
        if (!VoidTags.Contains(parts[0]))
        {
            _open.Push(parts[0]);
        }
    }

    public void Close() => _html.Append("</").Append(_open.Pop()).Append('>');

    /// <summary>Closes an element after which the source may break a line.</summary>
    public void CloseLine()
    {
        Close();
        Line();
    }

    /// <summary>An element that holds text.</summary>
    public void Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(tag, attributes);
        Text(text);
        Close();
    }

    public void Text(string text) => Escape(text);

    public void Number(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A line break of the source, where it means nothing.</summary>
    public void Line() => _html.Append('\n');

    /// <summary>What is HTML already: the program's own style sheet.</summary>
    public void Trusted(string html) => _html.Append(html);

    public override string ToString() => _html.ToString();

    private void Escape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '"':
                    _html.Append("&quot;");
                    break;
                case '\'':
                    _html.Append("&#39;");
                    break;
                case '\n' or '\t':
                    _html.Append(c);
                    break;
                case < ' ':
                    // The picture of the control character: HTML has no other way to show one.
                    _html.Append((char)('\u2400' + c));
                    break;
                case '\u007F':
                    _html.Append('\u2421');
                    break;
                case >= '\u0080' and < '\u00A0' or '\uFFFE' or '\uFFFF':
                    _html.Append('\uFFFD');
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        _html.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        _html.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
                    }

                    break;
            }
        }
    }
}
