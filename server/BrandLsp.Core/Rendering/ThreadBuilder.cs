using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <param name="Text">With its numbering.</param>
/// <param name="Length">In the platform's unit, without a content warning.</param>
internal readonly record struct ThreadPart(MappedText Text, int Length);

/// <summary>Makes the posts of a chain: what the author parted, cut further where it is too long, and numbered.</summary>
internal sealed class ThreadBuilder
{
    private const int MostDigits = 6;

    /// <summary>The slash and the blank of a part's number.</summary>
    private const int LabelSigns = 2;

    public required ITextMeter Meter { get; init; }

    /// <summary>In the platform's unit; null where none is known.</summary>
    public required int? Limit { get; init; }

    public required int? ByteLimit { get; init; }

    public required Numbering Numbering { get; init; }

    /// <summary>What the first part has to share with: the content warning's length.</summary>
    public required int TakenFromFirst { get; init; }

    /// <summary>True to cut what is too long.</summary>
    public required bool Splits { get; init; }

    /// <summary>Spans of a text, beside its first sentence, that no automatic break may fall inside.</summary>
    public Func<string, IEnumerable<TextSpan>> KeepWhole { get; init; } = static _ => [];

    /// <summary>Stretches of the draft that were too long for a part.</summary>
    public List<TextSpan> Unsplittable { get; } = [];

    /// <param name="groups">What the author parted; none empty.</param>
    public ImmutableArray<ThreadPart> Build(ImmutableArray<MappedText> groups)
    {
        var whole = groups.Select(Measured).ToImmutableArray();
        if (!Splits || Limit is not { } limit || groups.All(g => g.Length == 0) || (whole is [var only] && Fits(only, limit)))
        {
            return IsNumbered(whole.Length) ? Number(groups) : whole;
        }

        var reserve = 0;
        var texts = groups.Select((g, i) => new ThreadText(g.Text, Meter, KeepWhole(g.Text), keepsFirstSentence: i == 0)).ToImmutableArray();

        // At least so many parts, because the white space between two parts is no longer than a part: fewer digits than
        // theirs need not be tried.
        var fewestDigits = Digits(whole.Sum(g => Math.Max(1, g.Length / Math.Max(1, 2 * limit))));
        for (var digits = fewestDigits; ; digits++)
        {
            var parts = Cut(groups, texts, limit - reserve, digits);
            if (Numbering != Numbering.None && Digits(parts.Count) > digits && digits < MostDigits)
            {
                continue;
            }

            // A cut can make a link where there was none, which only the finished part tells.
            var numbered = Number([.. parts.Select(p => p.Text)]);
            var excess = Excess(parts, numbered, limit);
            if (excess <= 0 || reserve > limit / 2)
            {
                Unsplittable.AddRange(parts.SelectMany(p => p.TooLong).Distinct());
                return numbered;
            }

            reserve += excess;
            digits = fewestDigits - 1;
        }
    }

    /// <param name="IsWhole">True for a single stretch that cannot be cut.</param>
    /// <param name="TooLong">The links, mentions and words in it, in the draft, that no part has room for.</param>
    private sealed record CutPart(MappedText Text, bool IsWhole, ImmutableArray<TextSpan> TooLong);

    private bool Fits(ThreadPart part, int limit) =>
        part.Length + TakenFromFirst <= limit && (ByteLimit is not { } bytes || Utf8Offsets.Length(part.Text.Text) <= bytes);

    private int Excess(List<CutPart> parts, ImmutableArray<ThreadPart> numbered, int limit)
    {
        var excess = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].IsWhole)
            {
                excess = Math.Max(excess, numbered[i].Length + (i == 0 ? TakenFromFirst : 0) - limit);
            }
        }

        return excess;
    }

    private List<CutPart> Cut(ImmutableArray<MappedText> groups, ImmutableArray<ThreadText> texts, int limit, int digits)
    {
        var parts = new List<CutPart>();
        var room = new ThreadRoom(
            part => limit - LabelLength(part, digits) - (part == 0 ? TakenFromFirst : 0),
            part => ByteLimit is { } bytes ? bytes - LabelLength(part, digits) : int.MaxValue);
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i];
            var smallest = limit - (Numbering == Numbering.None ? 0 : (2 * digits) + LabelSigns) - (i == 0 ? TakenFromFirst : 0);
            var pieces = texts[i].Pieces(smallest);
            var at = 0;
            foreach (var span in ThreadSplitter.Split(pieces, room, parts.Count))
            {
                var start = at;
                while (at < pieces.Count && pieces[at].Span.End <= span.End)
                {
                    at++;
                }

                var tooLong = TooLong(group, pieces, start, at, room.Length(parts.Count));
                parts.Add(new CutPart(group.Slice(span), at - start == 1, tooLong));
            }
        }

        return parts;
    }

    private ImmutableArray<TextSpan> TooLong(MappedText group, List<ThreadPiece> pieces, int start, int end, int room)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = start; i < end; i++)
        {
            if (pieces[i].Weight > room)
            {
                var text = pieces[i].Span.In(group.Text);
                found.AddRange(Meter.Entities(text)
                    .Where(e => Meter.Measure(e.Text) > room)
                    .Select(e => group.SourceOf(e.Span.Shift(pieces[i].Span.Start))));
            }
            else if (pieces[i].Level == CutLevel.Grapheme && (i == 0 || pieces[i - 1].Level != CutLevel.Grapheme))
            {
                var last = i;
                while (last + 1 < pieces.Count && pieces[last].Level == CutLevel.Grapheme)
                {
                    last++;
                }

                var word = pieces[i].Span.Union(pieces[last].Span);
                if (!IsWrittenWithoutBlanks(word.In(group.Text)))
                {
                    found.Add(group.SourceOf(word));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Thai, Lao, Burmese and Khmer have no blanks between words: a long run of letters is no long word.</summary>
    private static bool IsWrittenWithoutBlanks(string word) =>
        word.AsSpan().ContainsAnyInRange('\u0E00', '\u0EFF') || word.AsSpan().ContainsAnyInRange('\u1000', '\u109F') || word.AsSpan().ContainsAnyInRange('\u1780', '\u17FF');

    private bool IsNumbered(int parts) => Numbering != Numbering.None && parts > 1;

    private ImmutableArray<ThreadPart> Number(ImmutableArray<MappedText> parts)
    {
        if (!IsNumbered(parts.Length))
        {
            return [.. parts.Select(Measured)];
        }

        return [.. parts.Select((part, i) => Measured(Numbered(part, string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{parts.Length}"))))];
    }

    private MappedText Numbered(MappedText part, string label)
    {
        var builder = new MappedTextBuilder();
        var source = part.SourceOf(new TextSpan(0, part.Length));
        if (Numbering == Numbering.Prefix)
        {
            builder.Mapped(label + " ", new TextSpan(source.Start, 0));
        }

        builder.Append(part);
        if (Numbering == Numbering.Suffix)
        {
            builder.Mapped(" " + label, new TextSpan(part.SourceOf(new TextSpan(part.Length, 0)).End, 0));
        }

        return builder.ToMappedText();
    }

    private ThreadPart Measured(MappedText text) => new(text, Meter.Measure(text.Text));

    /// <summary>Digits, a slash and a blank count one each on every platform.</summary>
    private int LabelLength(int part, int digits) => Numbering == Numbering.None ? 0 : Digits(part + 1) + digits + LabelSigns;

    private static int Digits(int number)
    {
        var digits = 1;
        for (; number > 9; number /= 10)
        {
            digits++;
        }

        return digits;
    }
}
