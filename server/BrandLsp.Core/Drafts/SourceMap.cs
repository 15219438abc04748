using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Drafts;

/// <summary>
/// A text that is a draft's body with some characters taken out, and where each remaining one stands in the draft.
/// Offsets of the shortened text are called clean offsets.
/// </summary>
internal sealed class SourceMap
{
    private readonly ImmutableArray<int> _cleanStarts;
    private readonly ImmutableArray<int> _sourceStarts;

    private SourceMap(string clean, ImmutableArray<int> cleanStarts, ImmutableArray<int> sourceStarts, int sourceEnd)
    {
        Clean = clean;
        _cleanStarts = cleanStarts;
        _sourceStarts = sourceStarts;
        SourceEnd = sourceEnd;
    }

    public string Clean { get; }

    /// <summary>The draft's length.</summary>
    public int SourceEnd { get; }

    /// <summary>
    /// The body of <paramref name="text"/> with every line break as one LF, a byte order mark gone and NUL as U+FFFD.
    /// </summary>
    public static SourceMap OfBody(string text, int bodyStart)
    {
        bodyStart = Math.Clamp(bodyStart, 0, text.Length);
        if (!text.AsSpan(bodyStart).ContainsAny('\r', '\0') && !(bodyStart == 0 && text.StartsWith('\uFEFF')))
        {
            return new SourceMap(text[bodyStart..], [0], [bodyStart], text.Length);
        }

        var clean = new StringBuilder(text.Length - bodyStart);
        var cleanStarts = ImmutableArray.CreateBuilder<int>();
        var sourceStarts = ImmutableArray.CreateBuilder<int>();
        var isContiguous = false;
        for (var i = bodyStart; i < text.Length; i++)
        {
            var c = text[i];
            if ((c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') || (c == '\uFEFF' && i == 0))
            {
                isContiguous = false;
                continue;
            }

            if (!isContiguous)
            {
                cleanStarts.Add(clean.Length);
                sourceStarts.Add(i);
                isContiguous = true;
            }

            clean.Append(c switch { '\r' => '\n', '\0' => '\uFFFD', _ => c });
        }

        if (cleanStarts.Count == 0)
        {
            cleanStarts.Add(0);
            sourceStarts.Add(text.Length);
        }

        return new SourceMap(clean.ToString(), cleanStarts.ToImmutable(), sourceStarts.ToImmutable(), text.Length);
    }

    /// <summary>The same without the given clean spans, which are sorted and do not overlap.</summary>
    public SourceMap Without(IReadOnlyList<TextSpan> spans)
    {
        var clean = new StringBuilder(Clean.Length);
        var cleanStarts = ImmutableArray.CreateBuilder<int>();
        var sourceStarts = ImmutableArray.CreateBuilder<int>();
        var from = 0;
        foreach (var span in spans.Append(new TextSpan(Clean.Length, 0)))
        {
            foreach (var segment in Segments(TextSpan.FromBounds(from, span.Start)))
            {
                cleanStarts.Add(clean.Length + segment.Clean.Start - from);
                sourceStarts.Add(segment.Source.Start);
            }

            clean.Append(Clean, from, span.Start - from);
            from = span.End;
        }

        if (cleanStarts.Count == 0)
        {
            cleanStarts.Add(0);
            sourceStarts.Add(SourceEnd);
        }

        return new SourceMap(clean.ToString(), cleanStarts.ToImmutable(), sourceStarts.ToImmutable(), SourceEnd);
    }

    /// <summary>Where the character at a clean offset stands in the draft; for the end of the text, just after the last one.</summary>
    public int Source(int clean)
    {
        if (clean >= Clean.Length)
        {
            return Clean.Length == 0 ? _sourceStarts[0] : Source(Clean.Length - 1) + 1;
        }

        var segment = SegmentAt(Math.Max(clean, 0));
        return _sourceStarts[segment] + clean - _cleanStarts[segment];
    }

    /// <summary>From the first to the last character of <paramref name="clean"/> in the draft.</summary>
    public TextSpan Source(TextSpan clean)
    {
        var start = Source(clean.Start);
        return clean.IsEmpty ? new TextSpan(start, 0) : TextSpan.FromBounds(start, Source(clean.End - 1) + 1);
    }

    /// <summary>The pieces of a clean span whose characters stand side by side in the draft.</summary>
    public IEnumerable<(TextSpan Clean, TextSpan Source)> Segments(TextSpan clean)
    {
        var from = clean.Start;
        for (var segment = SegmentAt(from); from < clean.End; segment++)
        {
            var end = segment + 1 < _cleanStarts.Length ? Math.Min(_cleanStarts[segment + 1], clean.End) : clean.End;
            yield return (TextSpan.FromBounds(from, end), new TextSpan(_sourceStarts[segment] + from - _cleanStarts[segment], end - from));
            from = end;
        }
    }

    private int SegmentAt(int clean)
    {
        var index = _cleanStarts.BinarySearch(clean);
        return index >= 0 ? index : ~index - 1;
    }
}
