namespace BrandLsp.Core.Text;

/// <summary>The Grapheme_Cluster_Break classes of UAX #29, split where the rule for Indic conjuncts (GB9c) needs it.</summary>
internal enum GraphemeClass
{
    Other,
    Cr,
    Lf,
    Control,

    /// <summary>Extend that a conjunct may contain (Indic_Conjunct_Break=Extend).</summary>
    Extend,

    /// <summary>Extend that ends a conjunct, such as U+200C.</summary>
    ExtendOther,

    /// <summary>A virama that joins consonants (Indic_Conjunct_Break=Linker).</summary>
    Linker,
    Zwj,
    RegionalIndicator,
    Prepend,
    SpacingMark,
    HangulL,
    HangulV,
    HangulT,
    Pictographic,

    /// <summary>Indic_Conjunct_Break=Consonant.</summary>
    Consonant,
    HangulLV,
    HangulLVT,
}
