using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BrandLsp.Core.Styles;

/// <summary>What a rule would do with what it finds.</summary>
/// <param name="Name">replace, remove, edit, convert or suggest.</param>
/// <param name="Pattern">Of an edit with a regular expression.</param>
internal sealed record StyleAction(string Name, ImmutableArray<string> Params, StylePattern? Pattern)
{
    public static ImmutableArray<string> Names { get; } = ["replace", "remove", "edit", "convert", "suggest"];

    /// <summary>What may stand in the place of the matched text; empty when nothing is proposed.</summary>
    public ImmutableArray<string> Apply(string match) => Name switch
    {
        "replace" when Params is [var from, var to] && match.Contains(from, StringComparison.Ordinal) => [match.Replace(from, to, StringComparison.Ordinal)],
        "replace" => Params,
        "remove" => [""],
        "edit" => Edit(match) is { } edited ? [edited.Trim()] : [],
        "convert" when Params is ["simple", ..] => [Simple(match)],
        _ => [],
    };

    private string? Edit(string match) => Params switch
    {
        ["regex", _, var to] => Pattern?.Replace(match, to),
        ["replace", var from, var to] when from.Length > 0 => match.Replace(from, to, StringComparison.Ordinal),
        ["trim", var marks] => match.Trim(marks.ToCharArray()),
        ["trim_left", var marks] => match.TrimStart(marks.ToCharArray()),
        ["trim_right", var marks] => match.TrimEnd(marks.ToCharArray()),
        ["truncate", var mark] when mark.Length > 0 => match.Split(mark)[0],
        ["split", var mark, var index] when mark.Length > 0 && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && match.Split(mark) is var parts && at < parts.Length => parts[at],
        ["upper"] => match.ToUpperInvariant(),
        ["lower"] => match.ToLowerInvariant(),
        _ => null,
    };

    /// <summary>Words without what joins them: <c>auto-scaling</c> is <c>autoscaling</c>.</summary>
    private static string Simple(string match)
    {
        var text = new StringBuilder(match.Length);
        foreach (var c in match)
        {
            if (c is not ('-' or '_'))
            {
                text.Append(char.ToLowerInvariant(c));
            }
        }

        return text.ToString();
    }
}
