using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Drafts;

/// <summary>Reads the words after a container's colons: <c>x bluesky</c>, <c>except x</c>, <c>linkedin instead</c>.</summary>
internal static class ContainerNames
{
    private const string Except = "except";
    private const string Instead = "instead";

    /// <param name="info">The words, in the draft.</param>
    /// <returns>Null, with a problem, when no platform is named.</returns>
    public static (ContainerKind Kind, ImmutableArray<Sourced<string>> Names)? Read(string text, TextSpan info, List<Finding> problems)
    {
        var words = Words(text, info);
        var kind = ContainerKind.Only;
        if (words.Count > 0 && words[0].Value.Equals(Except, StringComparison.OrdinalIgnoreCase))
        {
            kind = ContainerKind.Except;
            words.RemoveAt(0);
        }
        else if (words.Count > 0 && words[^1].Value.Equals(Instead, StringComparison.OrdinalIgnoreCase))
        {
            kind = ContainerKind.Instead;
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0)
        {
            problems.Add(NoName(info));
            return null;
        }

        foreach (var word in words)
        {
            if (!PlatformNames.IsKnown(PlatformNames.Canonical(word.Value)))
            {
                problems.Add(Unknown(word));
            }
        }

        return (kind, [.. words]);
    }

    public static Finding NoName(TextSpan span) => new(
        "unknown-platform", span,
        "This container names no platform, so its text goes to all of them. Name the platforms after the colons (\"::: x bluesky\"), or remove the line.");

    public static Finding NotClosed(TextSpan opening) => new(
        "unknown-platform", opening,
        "This container is never closed, so all that follows belongs to it and its platforms. Close it with a line of \":::\" where its text ends.");

    private static Finding Unknown(Sourced<string> name)
    {
        var message = $"\"{name.Value}\" is not one of the platforms, so this container changes nothing there.";
        return Suggestions.Nearest(name.Value, PlatformNames.All) is { } nearest
            ? new Finding("unknown-platform", name.Span, $"{message} Did you mean \"{nearest}\"?")
            {
                Fixes = [new Fix($"Change to \"{nearest}\"", new TextEdit(name.Span, nearest))],
            }
            : new Finding("unknown-platform", name.Span, message);
    }

    private static List<Sourced<string>> Words(string text, TextSpan info)
    {
        var words = new List<Sourced<string>>();
        var start = -1;
        for (var i = info.Start; i <= info.End; i++)
        {
            var isSeparator = i == info.End || char.IsWhiteSpace(text[i]) || text[i] is ',' or ':';
            if (isSeparator && start >= 0)
            {
                words.Add(new Sourced<string>(text[start..i], TextSpan.FromBounds(start, i)));
                start = -1;
            }
            else if (!isSeparator && start < 0)
            {
                start = i;
            }
        }

        return words;
    }
}
