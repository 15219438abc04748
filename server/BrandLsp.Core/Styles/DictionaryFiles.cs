using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Styles;

/// <summary>Dictionaries and word lists in the workspace: below the styles' folder, or beside the profile.</summary>
internal sealed class DictionaryFiles(IFileSource files, string styles, string profileFolder) : IDictionarySource
{
    private static readonly string[] s_folders = ["config/dictionaries", "config/ignore", "dictionaries", "."];

    public string? Read(string relative)
    {
        foreach (var folder in Folders(null))
        {
            if (PathText.Combine(folder, relative) is { } path && files.Read(path) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    public (string Affixes, string Words)? Dictionary(string name, string? folder)
    {
        foreach (var place in Folders(folder))
        {
            if (PathText.Combine(place, name + ".aff") is { } aff && PathText.Combine(place, name + ".dic") is { } dic
                && files.Read(aff) is { } affixes && files.Read(dic) is { } words)
            {
                return (affixes, words);
            }
        }

        return null;
    }

    private IEnumerable<string> Folders(string? own)
    {
        if (own is not null)
        {
            foreach (var from in (string[])[profileFolder, styles])
            {
                if (PathText.Combine(from, own) is { } path)
                {
                    yield return path;
                }
            }
        }

        foreach (var folder in s_folders)
        {
            yield return PathText.Combine(styles, folder) ?? styles;
        }

        yield return profileFolder;
    }
}
