using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>Proposals on a line of colons: the platforms that get what follows.</summary>
internal static class ContainerCompletions
{
    /// <summary>What may stand before a fence on its line: it may be in a quote.</summary>
    private const string Marks = " \t>";

    public static bool IsFence(string before) => before.AsSpan().TrimStart(Marks).StartsWith(":::");

    public static IEnumerable<Completion> At(DraftAnalysis analysis, TextSpan line, string before, int offset)
    {
        var text = analysis.Draft.Text;
        if (Closes(analysis.Draft, line))
        {
            return [];
        }

        var colons = before.Length - before.AsSpan().TrimStart(Marks).Length;
        while (colons < before.Length && before[colons] == ':')
        {
            colons++;
        }

        var start = offset;
        while (start > line.Start + colons && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != ',')
        {
            start--;
        }

        var end = BodyCompletions.TokenEnd(text, offset, line.End);
        var span = TextSpan.FromBounds(start, end);
        var lead = start == line.Start + colons ? " " : "";
        var tail = ClosingFor(analysis.Draft, line, end);
        char[] separators = [' ', '\t', ','];
        var words = before[colons..(start - line.Start)].Split(separators, StringSplitOptions.RemoveEmptyEntries);
        var taken = words.Concat(text[end..line.End].Split(separators, StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var targets = analysis.Variants.Select(v => v.Platform).ToList();
        var platforms = targets.Concat(ShapeCompletions.Platforms(analysis.Brand).Except(targets))
            .Where(p => !taken.Contains(p.Id))
            .Select(p => new Completion(p.Id, CompletionKind.Platform, span, lead + p.Id) { Detail = p.Name, Snippet = tail is null ? null : $"{lead}{p.Id}$1{tail}" });
        if (words.Length == 0)
        {
            var except = new Completion("except", CompletionKind.Choice, span, lead + "except ")
            {
                Detail = "Everywhere but on these platforms",
                Snippet = tail is null ? null : $"{lead}except $1{tail}",
            };
            return platforms.Append(except);
        }

        return taken.Contains("except") || taken.Contains("instead")
            ? platforms
            : platforms.Append(new Completion("instead", CompletionKind.Choice, span, "instead") { Detail = "This block is the whole post there" });
    }

    /// <summary>Whether the line is the closing fence of a container, which takes no names.</summary>
    private static bool Closes(Draft draft, TextSpan line) =>
        line.In(draft.Text).AsSpan().TrimStart(Marks).Trim().Trim(':').IsEmpty
        && DraftText.Blocks(draft).OfType<Container>().Any(c => c.Span.Start < line.Start && c.Span.End > line.Start && c.Span.End <= line.End);

    /// <summary>The lines that close the container of this line, with the place of its text; null when it is closed, or more stands on the line.</summary>
    private static string? ClosingFor(Draft draft, TextSpan line, int end)
    {
        var text = draft.Text;
        if (!text.AsSpan(end, line.End - end).IsWhiteSpace())
        {
            return null;
        }

        // A fence without names opens nothing yet: it is closed by the next one, if that has none either.
        var own = DraftText.Blocks(draft).OfType<Container>().FirstOrDefault(c => c.Span.Start >= line.Start && c.Span.Start <= line.End);
        var closing = own is not null ? LastLine(text.AsSpan(line.End, Math.Max(0, own.Span.End - line.End))) : NextFence(text.AsSpan(line.End));
        var isClosed = closing.Length >= 3 && closing.TrimStart(':').IsEmpty;
        var written = line.In(text);
        var indent = written[..^written.AsSpan().TrimStart(Marks).Length];
        return isClosed ? null : $"\n{indent}$0\n{indent}{Colons(written)}";
    }

    private static ReadOnlySpan<char> LastLine(ReadOnlySpan<char> text)
    {
        var written = text.TrimEnd();
        return written[(written.LastIndexOfAny('\n', '\r') + 1)..].TrimStart(Marks).Trim();
    }

    private static ReadOnlySpan<char> NextFence(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (line.TrimStart(Marks) is var fence && fence.StartsWith(":::"))
            {
                return fence.Trim();
            }
        }

        return [];
    }

    private static ReadOnlySpan<char> Colons(string line)
    {
        var fence = line.AsSpan().TrimStart(Marks);
        return fence[..^fence.TrimStart(':').Length];
    }
}
