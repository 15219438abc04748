using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>Terms that styles accept and reject, one a line: <c>config/vocabularies/X/accept.txt</c>, or <c>Vocab/X</c> as it was once.</summary>
/// <param name="Accepted">Each a pattern that no rule may object to.</param>
/// <param name="Rejected">Each a pattern that the built-in style objects to.</param>
internal sealed record Vocabulary(ImmutableArray<string> Accepted, ImmutableArray<string> Rejected)
{
    private static readonly string[] s_places = ["config/vocabularies/", "Vocab/"];

    /// <summary>Those that a <c>.vale.ini</c> names, else all that lie beside the styles.</summary>
    public static Vocabulary Read(IFileSource files, string folder, IReadOnlyList<string> below, ValeIni ini, ProblemSink sink)
    {
        var (accepted, rejected) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var path in below)
        {
            if (NameOf(folder, path) is { } name && (ini.Vocabularies is not { } named || named.Contains(name)))
            {
                Add(files, path, path.EndsWith("/reject.txt", StringComparison.Ordinal) ? rejected : accepted, sink);
            }
        }

        return new Vocabulary(accepted.ToImmutable(), rejected.ToImmutable());
    }

    private static void Add(IFileSource files, string path, ImmutableArray<string>.Builder terms, ProblemSink sink)
    {
        var text = sink.Read(files, path, UnreadableFile.Style, "Until then no term in it is known.") ?? "";
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            length = length < 0 ? text.Length - start : length;
            var term = text.Substring(start, length).Trim();
            if (term.Length > 0 && !term.StartsWith("# ", StringComparison.Ordinal))
            {
                if (PatternText.Literal(term) is not null || StylePattern.Create(term, ignoreCase: false, isMultiline: true, out var fault) is not null)
                {
                    terms.Add(term);
                }
                else
                {
                    RuleFile.Report(sink, path, new TextSpan(start, length), RuleReader.Broken(fault!));
                }
            }

            start += length + 1;
        }
    }

    /// <summary>The vocabulary a file belongs to; null for other files.</summary>
    private static string? NameOf(string folder, string path)
    {
        foreach (var place in s_places)
        {
            var prefix = StyleReader.Join(folder, place);
            if (path.StartsWith(prefix, StringComparison.Ordinal) && path.IndexOf('/', prefix.Length) is var slash and > 0
                && path[(slash + 1)..] is "accept.txt" or "reject.txt")
            {
                return path[prefix.Length..slash];
            }
        }

        return null;
    }
}
