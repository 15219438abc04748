using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>
/// Quotation marks of separated values that open a field and that nothing closes: what follows would be one field, to the end
/// of the file or to the mark that opens a field of a later row. Real line breaks in quoted fields are left alone.
/// </summary>
internal static class BrokenQuotes
{
    private const byte Quote = (byte)'"', Return = (byte)'\r', Feed = (byte)'\n';

    /// <summary>Their places in bytes, in order. Linear: what a mark would have swallowed is read once more, and no mark of it opens anything longer.</summary>
    public static ImmutableArray<int> Find(ReadOnlySpan<byte> utf8, byte separator)
    {
        var broken = ImmutableArray.CreateBuilder<int>();
        var (at, column, usual) = (0, 1, 0);
        var (isStart, isWhole) = (true, true);
        while (at < utf8.Length)
        {
            var c = utf8[at];
            if (c is Return or Feed)
            {
                // A row with a broken mark says nothing of how many columns rows have, nor does a blank one.
                usual = isWhole && (column > 1 || !isStart) ? column : usual;
                (column, isStart, isWhole) = (1, true, true);
                at++;
            }
            else if (c == separator)
            {
                (column, isStart) = (column + 1, true);
                at++;
            }
            else if (isStart && c == Quote)
            {
                isStart = false;
                if (EndOf(utf8, at, separator, out var isDoubtful) is { } end && !(isDoubtful && IsBroken(utf8, at, end, column, usual, separator)))
                {
                    at = end;
                    continue;
                }

                broken.Add(at++);
                isWhole = false;
            }
            else if (isStart && c is (byte)' ' or (byte)'\t')
            {
                at++;
            }
            else
            {
                isStart = false;
                var next = utf8[at..].IndexOfAny(separator, Return, Feed);
                at = next < 0 ? utf8.Length : at + next;
            }
        }

        return broken.ToImmutable();
    }

    /// <summary>The same bytes with a blank for each broken mark, so that every row and line stays where it is.</summary>
    public static byte[] Mended(ReadOnlySpan<byte> utf8, ImmutableArray<int> broken)
    {
        var mended = utf8.ToArray();
        foreach (var at in broken)
        {
            mended[at] = (byte)' ';
        }

        return mended;
    }

    /// <summary>Behind the mark that closes a field; null where none does.</summary>
    /// <param name="isDoubtful">Lines end in the field, and text follows the mark: it may be the one that opens another field.</param>
    private static int? EndOf(ReadOnlySpan<byte> utf8, int start, byte separator, out bool isDoubtful)
    {
        isDoubtful = false;
        var at = start + 1;
        while (utf8[at..].IndexOf(Quote) is >= 0 and var next)
        {
            at += next + 1;
            if (at < utf8.Length && utf8[at] == Quote)
            {
                at++;
                continue;
            }

            var rest = utf8[at..].TrimStart((byte)' ');
            isDoubtful = !rest.IsEmpty && rest[0] != separator && rest[0] is not (Return or Feed) && utf8[start..at].ContainsAny(Return, Feed);
            return at;
        }

        return null;
    }

    /// <summary>
    /// Whether the line on which a field opens is a row by itself, or what comes of it otherwise is none. Else it is a field of
    /// several lines with marks in it that somebody forgot to double.
    /// </summary>
    /// <param name="column">One-based.</param>
    /// <param name="usual">How many columns the row before has.</param>
    private static bool IsBroken(ReadOnlySpan<byte> utf8, int start, int end, int column, int usual, byte separator) =>
        column + ColumnsBehind(utf8[(start + 1)..], separator) >= usual || column + ColumnsBehind(utf8[end..], separator) != usual;

    /// <summary>The columns that begin behind a place on its line.</summary>
    private static int ColumnsBehind(ReadOnlySpan<byte> rest, byte separator)
    {
        var end = rest.IndexOfAny(Return, Feed);
        var line = end < 0 ? rest : rest[..end];
        var (columns, isQuoted) = (0, false);
        foreach (var c in line)
        {
            columns += c == separator && !isQuoted ? 1 : 0;

            // The field that the place is in is no quoted one.
            isQuoted ^= c == Quote && columns > 0;
        }

        return columns;
    }
}
