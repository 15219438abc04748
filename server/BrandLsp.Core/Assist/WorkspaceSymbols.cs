using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>Finds drafts, and what profiles name, by what somebody types.</summary>
public static class WorkspaceSymbols
{
    /// <summary>True when the letters of <paramref name="query"/> stand in <paramref name="name"/> in this order, in any case; blanks do not count.</summary>
    public static bool Matches(string query, string name)
    {
        var at = 0;
        foreach (var c in query)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            at = name.IndexOf(c.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a draft is called: its title, else its first heading, else its file; and where that is written.</summary>
    public static (string Name, TextSpan Span) TitleOf(string path, string text, Brand brand)
    {
        if (FrontMatterReader.Read(text, brand).FrontMatter.Title is { } title)
        {
            return (title.Value, ProfileNames.Unquoted(text, title.Span));
        }

        if (text.Contains('#', StringComparison.Ordinal) || text.Contains("\n=", StringComparison.Ordinal) || text.Contains("\n-", StringComparison.Ordinal))
        {
            var heading = DraftReader.Read(path, text, brand).Blocks.OfType<Heading>().FirstOrDefault(h => h.Inlines.Length > 0);
            if (heading?.Span.In(text).Split('\n')[0].Trim('#', ' ', '\r') is { Length: > 0 } name)
            {
                return (name, heading.Span);
            }
        }

        return (path[(path.LastIndexOf('/') + 1)..], default);
    }

    /// <summary>The name of a declaration for people: <c>Data pipelines (pipelines)</c>.</summary>
    public static string LabelOf(NameUse declaration, Brand brand)
    {
        var id = declaration.Id;
        var name = declaration.Kind switch
        {
            NameKind.Theme => brand.Theme(id)?.Name,
            NameKind.Audience => brand.Audience(id)?.Name,
            NameKind.Value => brand.Value(id)?.Name,
            NameKind.Person => brand.People.FirstOrDefault(p => p.Id == id)?.Name,
            _ => null,
        };
        return name is null || name == id ? id : $"{name} ({id})";
    }

    /// <summary>"theme", "person".</summary>
    public static string WordFor(NameKind kind) => Renames.Word(kind);
}
