using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <param name="Text">With its numbering.</param>
/// <param name="Length">In the platform's unit, without a content warning.</param>
/// <param name="Group">Which of the author's parts it comes from, from 0.</param>
/// <param name="Span">What of that part it shows.</param>
internal readonly record struct ThreadPart(MappedText Text, int Length, int Group, TextSpan Span);

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

    /// <summary>What each part has to share with: the length of the content warning, which the answers in a thread repeat.</summary>
    public required int TakenFromEach { get; init; }

    /// <summary>True to cut what is too long.</summary>
    public required bool Splits { get; init; }

    /// <summary>Spans of a text, beside its first sentence, that no automatic break may fall inside.</summary>
    public Func<string, IEnumerable<TextSpan>> KeepWhole { get; init; } = static _ => [];

    /// <summary>Stretches of the draft that were too long for a part.</summary>
    public List<TextSpan> Unsplittable { get; } = [];

    /// <param name="groups">What the author parted; one without text is a post of images.</param>
    public ImmutableArray<ThreadPart> Build(ImmutableArray<MappedText> groups)
    {
        var whole = Number(groups, [.. groups.Select((g, i) => new CutPart(i, new TextSpan(0, g.Length), false, []))]);
        if (!Splits || Limit is not { } limit || groups.All(g => g.Length == 0) || (whole is [var only] && Fits(only, limit)))
        {
            return whole;
        }

        var opening = groups.First(g => g.Length > 0);
        var texts = groups.Select(g => new ThreadText(g, Meter, KeepWhole(g.Text), keepsFirstSentence: ReferenceEquals(g, opening))).ToImmutableArray();
        try
        {
            return Cut(groups, texts, limit);
        }
        finally
        {
            foreach (var text in texts)
            {
                text.Dispose();
            }
        }
    }

    /// <summary>Cuts and numbers; where the numbered parts turn out too long, again with that much less room.</summary>
    private ImmutableArray<ThreadPart> Cut(ImmutableArray<MappedText> groups, ImmutableArray<ThreadText> texts, int limit)
    {
        for (var reserve = 0; ;)
        {
            var parts = CutInto(groups, texts, limit - reserve);
            var numbered = Number(groups, parts);

            // A cut can make a link where there was none, which only the finished part tells.
            var excess = Excess(parts, numbered, limit);
            if (excess <= 0 || reserve > limit / 2)
            {
                Unsplittable.AddRange(parts.SelectMany(p => p.TooLong).Distinct());
                return numbered;
            }

            reserve += excess;
        }
    }

    /// <param name="Group">Which of the author's parts it comes from, from 0.</param>
    /// <param name="Span">What of that part it shows.</param>
    /// <param name="IsWhole">True for a single stretch that cannot be cut.</param>
    /// <param name="TooLong">The links, mentions and words in it, in the draft, that no part has room for.</param>
    private sealed record CutPart(int Group, TextSpan Span, bool IsWhole, ImmutableArray<TextSpan> TooLong);

    private bool Fits(ThreadPart part, int limit) =>
        part.Length + TakenFromEach <= limit && (ByteLimit is not { } bytes || Utf8Offsets.Length(part.Text.Text) <= bytes);

    private int Excess(List<CutPart> parts, ImmutableArray<ThreadPart> numbered, int limit)
    {
        var excess = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].IsWhole)
            {
                excess = Math.Max(excess, numbered[i].Length + TakenFromEach - limit);
            }
        }

        return excess;
    }

    /// <summary>Cuts with as few digits for the number of parts as it takes.</summary>
    private List<CutPart> CutInto(ImmutableArray<MappedText> groups, ImmutableArray<ThreadText> texts, int limit)
    {
        // At least so many parts, because the white space between two parts is no longer than a part.
        var digits = Digits(Math.Max(groups.Length, texts.Sum(t => t.Length) / Math.Max(1, 2 * limit)));
        while (Numbering != Numbering.None && digits < MostDigits && Digits(Count(texts, limit, digits)) > digits)
        {
            digits++;
        }

        var parts = new List<CutPart>();
        var room = Room(limit, digits);
        for (var i = 0; i < groups.Length; i++)
        {
            var pieces = texts[i].Pieces(Smallest(limit, digits));
            var at = 0;
            foreach (var span in ThreadSplitter.Split(pieces, room, parts.Count))
            {
                var start = at;
                while (at < pieces.Length && pieces[at].Span.End <= span.End)
                {
                    at++;
                }

                var tooLong = TooLong(groups[i], pieces, start, at, room(parts.Count));
                parts.Add(new CutPart(i, span, at - start == 1, tooLong));
            }
        }

        return parts;
    }

    private int Count(ImmutableArray<ThreadText> texts, int limit, int digits)
    {
        var parts = 0;
        var room = Room(limit, digits);
        for (var i = 0; i < texts.Length; i++)
        {
            parts += ThreadSplitter.Count(texts[i].Pieces(Smallest(limit, digits)), room, parts);
        }

        return parts;
    }

    private ThreadRoom Room(int limit, int digits) => part => new Amount(
        limit - LabelLength(part, digits) - TakenFromEach,
        ByteLimit is { } bytes ? bytes - LabelLength(part, digits) : int.MaxValue);

    /// <summary>The room in a part whose number is as long as can be.</summary>
    private Amount Smallest(int limit, int digits)
    {
        var label = Numbering == Numbering.None ? 0 : (2 * digits) + LabelSigns;
        return new Amount(limit - label - TakenFromEach, ByteLimit is { } bytes ? bytes - label : int.MaxValue);
    }

    private ImmutableArray<TextSpan> TooLong(MappedText group, ReadOnlySpan<ThreadPiece> pieces, int start, int end, Amount room)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = start; i < end; i++)
        {
            if (!room.Holds(pieces[i].Amount))
            {
                found.AddRange(TooLong(group, pieces, i, room));
            }
            else if (pieces[i].Level == CutLevel.Grapheme && (i == 0 || pieces[i - 1].Level != CutLevel.Grapheme))
            {
                var last = i;
                while (last + 1 < pieces.Length && pieces[last].Level == CutLevel.Grapheme)
                {
                    last++;
                }

                var word = pieces[i].Span.Union(pieces[last].Span);
                if (IsWord(word.In(group.Text)))
                {
                    found.Add(group.SourceOf(word));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What in a piece no part has room for: its links, mentions and hashtags, else what could not be cut any further.</summary>
    private List<TextSpan> TooLong(MappedText group, ReadOnlySpan<ThreadPiece> pieces, int piece, Amount room)
    {
        var span = pieces[piece].Span;
        var text = span.In(group.Text);
        var known = group.KnownIn(span);
        var entities = KnownSpans.Corrected(Meter.Entities(text, known), known).Select(e => e.Span)
            .Where(s => !room.Holds(new Amount(Meter.Measure(s.In(text)), Utf8Offsets.Length(s.In(text)))))
            .Select(s => group.SourceOf(s.Shift(span.Start))).ToList();

        // A first sentence or a disclosure may hold no such thing: over-limit tells of those.
        var isCut = pieces[piece].Level == CutLevel.Grapheme || (piece > 0 && pieces[piece - 1].Level == CutLevel.Grapheme);
        return entities.Count > 0 || !(isCut || Graphemes.Next(text, 0) == text.Length) ? entities : [group.SourceOf(span)];
    }

    /// <summary>
    /// A run of emoji or dashes is no word that a cut would spoil, nor is one in Thai, Lao, Tibetan, Burmese or Khmer, which
    /// have no blanks between words.
    /// </summary>
    private static bool IsWord(string run) =>
        !run.AsSpan().ContainsAnyInRange('\u0E00', '\u109F') && !run.AsSpan().ContainsAnyInRange('\u1780', '\u17FF') && run.Any(char.IsLetterOrDigit);

    private ImmutableArray<ThreadPart> Number(ImmutableArray<MappedText> groups, List<CutPart> parts)
    {
        var isNumbered = Numbering != Numbering.None && parts.Count > 1;
        var numbered = ImmutableArray.CreateBuilder<ThreadPart>(parts.Count);
        foreach (var part in parts)
        {
            var label = isNumbered ? string.Create(CultureInfo.InvariantCulture, $"{numbered.Count + 1}/{parts.Count}") : "";
            var text = Labelled(groups[part.Group], part.Span, label);
            numbered.Add(new ThreadPart(text, Meter.Measure(text.Text), part.Group, part.Span));
        }

        return numbered.MoveToImmutable();
    }

    private MappedText Labelled(MappedText group, TextSpan span, string label)
    {
        if (label.Length == 0)
        {
            return group.Slice(span);
        }

        var source = group.SourceOf(span);
        if (span.IsEmpty)
        {
            return new MappedText(label, [new MapRun(new TextSpan(0, label.Length), new TextSpan(source.Start, 0))]);
        }

        var text = group.Text.AsSpan(span.Start, span.Length);
        var parts = group.RunsOf(span);
        var runs = ImmutableArray.CreateBuilder<MapRun>(parts.Length + 1);
        if (Numbering == Numbering.Prefix)
        {
            runs.Add(new MapRun(new TextSpan(0, label.Length + 1), new TextSpan(source.Start, 0)));
            foreach (var run in parts)
            {
                runs.Add(run with { Rendered = run.Rendered.Shift(label.Length + 1) });
            }

            return new MappedText($"{label} {text}", runs.MoveToImmutable()) { Known = [.. group.KnownIn(span).Select(k => k.Shift(label.Length + 1))] };
        }

        runs.AddRange(parts);
        runs.Add(new MapRun(new TextSpan(span.Length, label.Length + 1), new TextSpan(parts[^1].Source.End, 0)));
        return new MappedText($"{text} {label}", runs.MoveToImmutable()) { Known = group.KnownIn(span) };
    }

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
