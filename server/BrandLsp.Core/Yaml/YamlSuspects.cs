using System.Collections.Immutable;

namespace BrandLsp.Core.Yaml;

/// <summary>Where the slip may be when the parser stumbles: seldom only where it does.</summary>
internal static class YamlSuspects
{
    /// <summary>The lines that may be to blame: that of the error first, that of the last text before it last.</summary>
    public static ImmutableArray<int> Lines(YamlText text, YamlBuild build, YamlError error)
    {
        var last = text.End - 1;
        var read = build.Last is { } node ? text.LineOf(node.Start) : text.First;
        var at = error.Message is not null ? Math.Clamp(text.LineOf(error.Span.Start), text.First, last)
            : build.OpenFlows.IsEmpty ? read : text.LineOf(build.OpenFlows[0]);
        while (at > text.First && text.Form(at) == YamlLineForm.Empty)
        {
            at--;
        }

        var unread = Math.Min(text.Below(build.Last is null ? read - 1 : read), last);
        int[] suspects = [at, Above(text, at, int.MaxValue), Above(text, at, text.Indent(at)), unread, read];
        return [.. suspects.Where(l => l == at || text.Form(l) != YamlLineForm.Empty)];
    }

    /// <summary>The nearest line above that is no deeper than an indentation.</summary>
    private static int Above(YamlText text, int line, int indent)
    {
        var found = line - 1;
        while (found > text.First && (text.Form(found) == YamlLineForm.Empty || text.Indent(found) > indent))
        {
            found--;
        }

        return Math.Max(found, text.First);
    }
}
