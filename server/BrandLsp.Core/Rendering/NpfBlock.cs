using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace BrandLsp.Core.Rendering;

/// <summary>A content block of Tumblr's NPF.</summary>
internal abstract record NpfBlock
{
    public abstract void Write(Utf8JsonWriter json);

    /// <param name="Subtype">Null for a paragraph.</param>
    /// <param name="Indent">0 to 7.</param>
    internal sealed record Text(string Content, string? Subtype, int Indent, ImmutableArray<NpfRange> Ranges) : NpfBlock
    {
        public override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("type", "text");
            if (Subtype is not null)
            {
                json.WriteString("subtype", Subtype);
            }

            json.WriteString("text", Content);
            if (Indent > 0)
            {
                json.WriteNumber("indent_level", Indent);
            }

            if (!Ranges.IsEmpty)
            {
                json.WriteStartArray("formatting");
                foreach (var range in Ranges)
                {
                    json.WriteStartObject();
                    json.WriteNumber("start", range.Start);
                    json.WriteNumber("end", range.End);
                    json.WriteString("type", range.Type);
                    if (range.Url is not null)
                    {
                        json.WriteString("url", range.Url);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }

    internal sealed record Link(string Url) : NpfBlock
    {
        public override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("type", "link");
            json.WriteString("url", Url);
            json.WriteEndObject();
        }
    }

    /// <param name="Src">A web URL, or a file, which is uploaded under this name as identifier.</param>
    /// <param name="Target">Where the image leads; null when it leads nowhere.</param>
    internal sealed record Image(string Src, string? Alt, string? Target = null) : NpfBlock
    {
        public override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("type", "image");
            json.WriteStartArray("media");
            json.WriteStartObject();
            json.WriteString(RenderContext.IsWebUrl(Src) ? "url" : "identifier", Src);
            json.WriteEndObject();
            json.WriteEndArray();
            if (!string.IsNullOrEmpty(Alt))
            {
                json.WriteString("alt_text", Alt);
            }

            if (Target is not null)
            {
                json.WriteStartObject("attribution");
                json.WriteString("type", "link");
                json.WriteString("url", Target);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    }

    /// <summary>A video has one medium, and no alternative text.</summary>
    /// <param name="Src">As an image's.</param>
    internal sealed record Video(string Src) : NpfBlock
    {
        public override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("type", "video");
            json.WriteStartObject("media");
            json.WriteString(RenderContext.IsWebUrl(Src) ? "url" : "identifier", Src);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    public static NpfBlock Medium(string src, string? alt, string? link = null) => MediaKind.IsVideo(src) ? new Video(src) : new Image(src, alt, link);
}

/// <summary>Formatting of a text block, in code points.</summary>
/// <param name="Url">Of a link.</param>
internal readonly record struct NpfRange(int Start, int End, string Type, string? Url);

/// <summary>The text of a block as it grows, and its formatting.</summary>
internal sealed class NpfText
{
    private readonly StringBuilder _text = new();
    private readonly List<NpfRange> _ranges = [];
    private readonly List<NpfRange> _open = [];
    private int _codePoints;

    public NpfText(string text = "") => Add(text);

    public void Add(string text)
    {
        _text.Append(text);
        _codePoints += text.EnumerateRunes().Count();
    }

    public void Open(string type, string? url) => _open.Add(new NpfRange(_codePoints, _codePoints, type, url));

    public void Close()
    {
        var range = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        End(range);
    }

    /// <summary>What has been written, without blanks and breaks at its ends, and an empty text instead; null when there is none.</summary>
    public (string Text, ImmutableArray<NpfRange> Ranges)? Take()
    {
        _open.ForEach(End);
        var written = _text.ToString();
        var text = written.Trim(' ', '\t', '\n');
        var cut = written.Length - written.TrimStart(' ', '\t', '\n').Length;
        var length = text.EnumerateRunes().Count();
        var ranges = _ranges
            .Select(r => r with { Start = Math.Clamp(r.Start - cut, 0, length), End = Math.Clamp(r.End - cut, 0, length) })
            .Where(r => r.End > r.Start).OrderBy(r => r.Start).ThenBy(r => -r.End).ToImmutableArray();
        _text.Clear();
        _ranges.Clear();
        _codePoints = 0;
        for (var i = 0; i < _open.Count; i++)
        {
            _open[i] = _open[i] with { Start = 0 };
        }

        return text.Length > 0 ? (text, ranges) : null;
    }

    /// <summary>Ranges of one kind that touch are one; one inside another of its kind is none.</summary>
    private void End(NpfRange range)
    {
        if (_codePoints == range.Start || _open.Exists(o => o.Type == range.Type && o.Start < range.Start))
        {
            return;
        }

        _ranges.RemoveAll(r => r.Type == range.Type && r.Start >= range.Start);
        var last = _ranges.FindLastIndex(r => r.Type == range.Type && r.Url == range.Url && r.End == range.Start && range.Type != "link");
        if (last >= 0)
        {
            _ranges[last] = _ranges[last] with { End = _codePoints };
        }
        else
        {
            _ranges.Add(range with { End = _codePoints });
        }
    }
}
