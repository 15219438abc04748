namespace BrandLsp.Core.Styles;

/// <summary>Finds Hunspell dictionaries and word lists.</summary>
internal interface IDictionarySource
{
    /// <summary>The text of a file, by a path relative to the styles' folder or to the profile; null when it is not there.</summary>
    string? Read(string relative);

    /// <summary>The two files of a dictionary; null when one is missing.</summary>
    /// <param name="folder">The rule's <c>dicpath</c>; null for the usual places.</param>
    (string Affixes, string Words)? Dictionary(string name, string? folder);
}
