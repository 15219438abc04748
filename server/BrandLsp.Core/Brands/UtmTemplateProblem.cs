using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>What is wrong with the placeholders of a tracking template, said to the one who wrote it.</summary>
internal static class UtmTemplateProblem
{
    /// <summary>The first fault, with its fixes; null when there is none.</summary>
    /// <param name="span">Where the template stands in its file.</param>
    public static (string Message, ImmutableArray<Fix> Fixes)? Of(string template, TextSpan span)
    {
        if (UtmTemplate.Unknown(template).FirstOrDefault() is not { } name)
        {
            return null;
        }

        var choice = string.Join(", ", UtmTemplate.Placeholders.Select(p => $"{{{p}}}"));
        if (name.Length == 0)
        {
            return ($"A brace in “{YamlQuote.Shorten(template)}” has no other half. Write a placeholder as {{slug}}; there are {choice}.", []);
        }

        var nearest = Suggestions.Nearest(name.Trim(), UtmTemplate.Placeholders);
        var hint = nearest is null ? $" There are {choice}." : $" Did you mean “{{{nearest}}}”?";
        return ($"“{{{YamlQuote.Shorten(name)}}}” stands for nothing, and would go into every link as it is.{hint}",
            nearest is null ? [] : [new Fix($"Change to “{{{nearest}}}”", new TextEdit(span, YamlQuote.Write(template.Replace($"{{{name}}}", $"{{{nearest}}}", StringComparison.Ordinal))))]);
    }
}
