using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>Gives something of the profile another id.</summary>
public static class Renames
{
    /// <summary>Why what stands at a place cannot be renamed from there; null when it can.</summary>
    /// <param name="use">What the cursor is on.</param>
    /// <param name="names">Of the profile that rules the place.</param>
    public static string? Refusal(NameUse use, ProfileNames names)
    {
        if (names.Meant(use) is null)
        {
            return $"The profile has no {Word(use.Kind)} “{use.Id}”: there is nothing to rename. Correct the draft, or add it to the profile.";
        }

        return use.Role == NameRole.Handle
            ? $"This is a handle of “{use.Id}”, and handles are what the platforms call people. Rename “{use.Id}” where the id stands; change a handle under `handles`."
            : null;
    }

    /// <summary>Why something cannot be called <paramref name="newId"/>; null when it can.</summary>
    /// <param name="declaration">What is to be renamed.</param>
    /// <param name="names">Of a profile in which it is in force.</param>
    public static string? Refusal(NameUse declaration, string newId, ProfileNames names)
    {
        if (names.Broken is [var broken, ..])
        {
            return $"{PathText.FileName(broken)} is not sound YAML at the moment, so that a rename could miss a place. Mend it first.";
        }

        if (!IsId(newId))
        {
            var proposal = Proposal(newId);
            var perhaps = proposal.Length > 0 && proposal != newId ? $" Perhaps “{proposal}”?" : "";
            return $"“{YamlQuote.Shorten(newId)}” is no id: an id is letters and digits, with - _ or . only between them.{perhaps}";
        }

        var isPerson = declaration.Kind == NameKind.Person;
        var comparison = isPerson ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var namesake = names.Uses.FirstOrDefault(u =>
            u.Role == NameRole.Declaration && u.Kind == declaration.Kind && u.Place != declaration.Place && u.Id.Equals(newId, comparison));
        if (namesake is not null)
        {
            return $"There is {Article(declaration.Kind)} {Word(declaration.Kind)} “{namesake.Id}” already, in {PathText.FileName(namesake.Place.Path)}. Choose another id.";
        }

        if (!isPerson)
        {
            return null;
        }

        var others = names.People.Where(p => p.Id != declaration.Id)
            .SelectMany(p => p.Handles.Select(h => (Person: p, Platform: h.Key, Handle: h.Value.TrimStart('@'))));
        foreach (var (person, platform, handle) in others)
        {
            if (handle.Equals(newId, StringComparison.OrdinalIgnoreCase))
            {
                return $"“{handle}” is the handle of {person.DisplayName} on {PlatformCatalog.Find(platform)?.Name ?? platform}, so that @{newId} would mean two people. Choose another id.";
            }
        }

        return null;
    }

    /// <summary>Where a draft names somebody else whom a person of this id would be taken for; null when it does not.</summary>
    /// <param name="brand">The profile before the rename.</param>
    public static TextSpan? Captured(Draft draft, Brand brand, string newId)
    {
        if (Mentions.Of(brand).Find(newId) is not null || !draft.Text.Contains("@" + newId, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var renamed = brand with { People = [.. brand.People, new Person(newId, new Place("", default))] };
        return DraftNames.In(draft, renamed).FirstOrDefault(u => u.Kind == NameKind.Person && u.Id == newId)?.Place.Span;
    }

    /// <summary>What a rename does, for a list of edits: "Rename the theme “pipelines” to “pipes”".</summary>
    public static string Purpose(NameUse declaration, string newId) => $"Rename the {Word(declaration.Kind)} “{declaration.Id}” to “{newId}”";

    /// <summary>The new id in the place of the old one, quoted where YAML needs it.</summary>
    /// <param name="text">Of the file the place is in.</param>
    public static TextEdit Edit(NameUse use, string text, string newId)
    {
        var span = use.Place.Span;
        var before = span.Start > 0 ? text[span.Start - 1] : ' ';
        return new TextEdit(span, before is '"' or '\'' or '@' ? newId : YamlQuote.Write(newId));
    }

    /// <summary>One word in front matter, in a list of categories and after an <c>@</c>.</summary>
    public static bool IsId(string text) =>
        text.Length > 0 && char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1]) && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    internal static string Word(NameKind kind) => kind switch
    {
        NameKind.Theme => "theme",
        NameKind.Audience => "audience",
        NameKind.Value => "value",
        NameKind.Objective => "objective",
        _ => "person",
    };

    private static string Article(NameKind kind) => kind is NameKind.Audience or NameKind.Objective ? "an" : "a";


    private static string Proposal(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c is '_' or '.')
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-', '_', '.');
    }
}
