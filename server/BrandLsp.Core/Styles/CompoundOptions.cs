namespace BrandLsp.Core.Styles;

/// <summary>How the words of a Hunspell dictionary are put together. Filled while it is read.</summary>
internal sealed class CompoundOptions
{
    /// <summary>On a word, or an affix, that may be a part anywhere.</summary>
    public char? Anywhere { get; set; }

    public char? First { get; set; }

    public char? Middle { get; set; }

    public char? Last { get; set; }

    /// <summary>On what is no word by itself.</summary>
    public char? Only { get; set; }

    /// <summary>On an affix that may stand inside a compound.</summary>
    public char? Permit { get; set; }

    /// <summary>On an affix that may not stand in a compound at all.</summary>
    public char? Forbid { get; set; }

    /// <summary>On a last part that makes the whole word a name.</summary>
    public char? ForcesCapital { get; set; }

    /// <summary>In characters, of a part.</summary>
    public int Shortest { get; set; } = 3;

    /// <summary>In parts.</summary>
    public int Most { get; set; } = int.MaxValue;

    /// <summary>True to refuse the same part twice in a row.</summary>
    public bool ChecksRepeats { get; set; }

    /// <summary>True to refuse capitals at a seam.</summary>
    public bool ChecksCase { get; set; }

    /// <summary>True to refuse a letter three times in a row at a seam.</summary>
    public bool ChecksTriples { get; set; }

    /// <summary>True to refuse a compound that is a listed word with a usual slip.</summary>
    public bool ChecksSlips { get; set; }

    public List<(string From, string To)> Slips { get; } = [];

    /// <summary>Ends and beginnings of parts that do not go together.</summary>
    public List<(string End, string Start)> Seams { get; } = [];

    /// <summary>Which words may follow each other, by their flags.</summary>
    public List<CompoundElement[]> Patterns { get; } = [];

    public bool HasParts => Anywhere is not null || First is not null;
}
