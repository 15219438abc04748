using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Styles.Points;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Styles;

/// <summary>Makes a spelling rule, with dictionaries from the workspace: none comes with the program.</summary>
internal static class SpellingReader
{
    private static readonly ImmutableArray<string> s_default = ["en_US", "en_US-web", "en-US", "en_GB", "en"];

    public static Spelling? Read(StyleHead head, RuleFile file, StyleContext context)
    {
        var dictionaries = ImmutableArray.CreateBuilder<Lazy<Hunspell>>();
        AddNamed(file, context, dictionaries);
        if (file.Text("dic") is { } dic && file.Text("aff") is { } aff)
        {
            AddFiles(file, context, dictionaries, aff, dic);
        }

        // Appended dictionaries stand beside the usual one, so that one is looked for as well.
        if ((file.Node("dictionaries") is null && file.Node("dic") is null) || file.Flag("append"))
        {
            var found = s_default.Select(n => context.Dictionaries.Dictionary(n, file.Text("dicpath"))).FirstOrDefault(d => d is not null);
            if (found is { } usual)
            {
                dictionaries.Add(new Lazy<Hunspell>(() => new Hunspell(usual.Affixes, usual.Words)));
            }
            else if (dictionaries.Count == 0)
            {
                file.Missing(file.Node("extends"), "There is no dictionary to check with: put en_US.aff and en_US.dic into config/dictionaries below the styles' folder, or name others with “dictionaries” and “dicpath”.");
            }
        }

        var filters = file.Scalars("filters").Select(f => RuleReader.Pattern(file, f, f.Value, ignoreCase: false, isMultiline: false)).OfType<StylePattern>().ToImmutableArray();
        if (dictionaries.Count == 0)
        {
            return null;
        }

        return new Spelling(head, dictionaries.ToImmutable(), Ignored(file, context), filters, file.Flag("custom"), RuleReader.Exceptions(file, context, useVocabulary: true));
    }

    private static void AddNamed(RuleFile file, StyleContext context, ImmutableArray<Lazy<Hunspell>>.Builder dictionaries)
    {
        foreach (var name in file.Scalars("dictionaries"))
        {
            if (context.Dictionaries.Dictionary(name.Value, file.Text("dicpath")) is { } found)
            {
                dictionaries.Add(new Lazy<Hunspell>(() => new Hunspell(found.Affixes, found.Words)));
            }
            else
            {
                file.Missing(name, $"There is no dictionary “{YamlQuote.Shorten(name.Value)}”: {YamlQuote.Shorten(name.Value)}.aff and .dic belong into config/dictionaries below the styles' folder, or into the rule's “dicpath”.");
            }
        }
    }

    private static void AddFiles(RuleFile file, StyleContext context, ImmutableArray<Lazy<Hunspell>>.Builder dictionaries, string aff, string dic)
    {
        var affixes = context.Dictionaries.Read(aff);
        var words = context.Dictionaries.Read(dic);
        if (affixes is not null && words is not null)
        {
            dictionaries.Add(new Lazy<Hunspell>(() => new Hunspell(affixes, words)));
            return;
        }

        var missing = affixes is null ? "aff" : "dic";
        file.Missing(file.Node(missing), $"The dictionary's file {YamlQuote.Shorten(file.Text(missing)!)} is not there.");
    }

    private static FrozenSet<string> Ignored(RuleFile file, StyleContext context)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in file.Scalars("ignore"))
        {
            if (context.Dictionaries.Read(list.Value) is not { } text)
            {
                file.Missing(list, $"The word list {YamlQuote.Shorten(list.Value)} is not there. It is looked for below the styles' folder and beside the profile.");
                continue;
            }

            foreach (var line in text.Split('\n', '\r'))
            {
                words.Add(line.Trim().ToLowerInvariant());
            }
        }

        words.Remove("");
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
