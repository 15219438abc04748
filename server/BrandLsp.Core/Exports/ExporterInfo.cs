using System.Collections.Immutable;

namespace BrandLsp.Core.Exports;

/// <summary>What there is to know about an export format. Data only; the documentation is made from it.</summary>
public sealed record ExporterInfo
{
    /// <summary>The name scripts use: <c>buffer</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name people read: <c>Buffer</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What a menu shows: <c>Buffer's bulk upload (CSV)</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What its files' names begin with, <c>buffer</c>; never a path.</summary>
    public required string FileStem { get; init; }

    /// <summary>With the dot: <c>.csv</c>.</summary>
    public required string FileExtension { get; init; }

    /// <summary>True when the format has no column for the channel, so that each platform gets a file of its own.</summary>
    public bool OneFilePerChannel { get; init; }

    /// <summary>Ids of the platforms it can post to; empty means all.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary>Rows in one file, the header not counted; null when there is no limit.</summary>
    public int? MaxRows { get; init; }

    public bool HasByteOrderMark { get; init; }

    /// <summary>True when a post of several parts has a place in it.</summary>
    public bool CarriesThreads { get; init; }

    /// <summary>True when a platform's title has a place in it.</summary>
    public bool CarriesTitles { get; init; }

    /// <summary>True when a first comment has a place in it.</summary>
    public bool CarriesFirstComments { get; init; }

    /// <summary>True when the format tells a draft from a post that is ready.</summary>
    public bool CarriesDraftStatus { get; init; }

    /// <summary>The columns, or what else a post consists of; for the documentation.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>How moments are written.</summary>
    public required string Times { get; init; }

    /// <summary>What is lost or left out, one sentence each.</summary>
    public ImmutableArray<string> CannotCarry { get; init; } = [];

    /// <summary>What to do with the files, and what else to know.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public required string Source { get; init; }

    /// <summary>How sure the layout is, as a clause.</summary>
    public required string Evidence { get; init; }

    /// <summary>The day the layout was last compared with its source.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>True for names that this format's files may have. A manifest may come from anybody, so nothing else is ever removed.</summary>
    public bool Owns(string file) =>
        file.StartsWith(FileStem, StringComparison.Ordinal)
        && file.EndsWith(FileExtension, StringComparison.Ordinal)
        && file.Length >= FileStem.Length + FileExtension.Length
        && IsTail(file.AsSpan()[FileStem.Length..^FileExtension.Length]);

    private static bool IsTail(ReadOnlySpan<char> tail)
    {
        foreach (var c in tail)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return tail.Length == 0 || (tail.Length <= 64 && tail[0] == '-');
    }
}
