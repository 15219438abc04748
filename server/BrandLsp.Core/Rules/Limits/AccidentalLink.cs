using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class AccidentalLink : IRule
{
    /// <summary>Endings of file names that are top-level domains as well.</summary>
    private static readonly FrozenSet<string> s_fileEndings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "md", "sh", "rs", "py", "pl", "cc", "ps", "so", "ml", "mk", "pm", "zip", "mov", "vi", "st", "as", "pub", "tf", "ad", "bz", "gz", "ai", "cs", "ts", "rb", "db");

    /// <summary>As a reference that shows in the draft. Neither X nor Bluesky takes a name with U+2060 for a domain.</summary>
    private const string WordJoiner = "&NoBreak;";

    public RuleInfo Info { get; } = new(
        Id: "accidental-link", Summary: "A name becomes a link that nobody meant",
        Category: RuleCategory.Limits, Severity: Severity.Info, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants.Where(v => v.Platform.LinksBareNames))
        {
            foreach (var part in variant.Parts)
            {
                foreach (var entity in part.Entities.Where(e => e.Type == EntityType.Url && !HasScheme(e.Text)))
                {
                    var source = part.Text.SourceOf(entity.Span);
                    if (Why(context.Draft, source, entity.Text) is not { } why)
                    {
                        continue;
                    }

                    var message = $"{variant.Platform.Name} turns {entity.Text} into a link: {why}";
                    context.Report(new Finding(Info.Id, source, message)
                    {
                        Platform = variant.Platform.Id,
                        Fixes = Fixes(context.Draft, source, entity.Text),
                    });
                }
            }
        }
    }

    /// <summary>Why the link is not meant; null when it may well be.</summary>
    private static string? Why(Draft draft, TextSpan source, string name)
    {
        if (name.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        if (MissingBlank(name) is not null)
        {
            return "a blank is missing after the point.";
        }

        var point = name.LastIndexOf('.');
        var ending = name[(point + 1)..];
        if (ending == "NET")
        {
            return "its ending is a domain. Put an invisible sign before the point, or leave it if the link does no harm.";
        }

        if (IsCode(draft.Text, source))
        {
            return "the file ending is a domain, which may belong to somebody. Write the name without its ending if readers will still know it, or leave it if the link does no harm.";
        }

        var isFile = s_fileEndings.Contains(ending) && (name.IndexOf('.', StringComparison.Ordinal) == point) && LooksLikeFile(name[..point], ending);
        return isFile
            ? "the file ending is a domain, which may belong to somebody. Write the name without its ending if readers will still know it, or put an invisible sign before the point."
            : null;
    }

    /// <summary>
    /// <c>.ai</c> and <c>.so</c> are what companies and tools register too: those are file names only when the name is
    /// written like one.
    /// </summary>
    private static bool LooksLikeFile(string name, string ending) =>
        ending.ToLowerInvariant() is not ("ai" or "so" or "st" or "ad" or "as" or "pub")
        || (ending is "so" && name.StartsWith("lib", StringComparison.Ordinal));

    /// <summary>True for what the author marked as code.</summary>
    private static bool IsCode(string text, TextSpan source) =>
        source.Start > 0 && source.End < text.Length && text[source.Start - 1] == '`' && text[source.End] == '`';

    private static ImmutableArray<Fix> Fixes(Draft draft, TextSpan source, string name)
    {
        if (source.Length != name.Length || !draft.Text.AsSpan(source.Start, source.Length).SequenceEqual(name))
        {
            return [];
        }

        if (MissingBlank(name) is { } at)
        {
            return [new Fix("Insert the missing blank", TextEdit.Insert(source.Start + at, " "))];
        }

        var fixes = ImmutableArray.CreateBuilder<Fix>();
        var point = name.LastIndexOf('.');
        var isCode = IsCode(draft.Text, source);
        var isKnownAlone = name[..point].Length > 1 && !name[..point].AsSpan().ContainsAnyExceptInRange('A', 'Z');
        if ((isCode || isKnownAlone) && s_fileEndings.Contains(name[(point + 1)..]))
        {
            // README, CHANGELOG: known by that name alone. ASP without .NET is another product.
            fixes.Add(new Fix($"Write {name[..point]} without its ending", new TextEdit(TextSpan.FromBounds(source.Start + point, source.End), "")));
        }

        // In code the sign would go along into a reader's clipboard, and a reference is no reference there.
        if (!isCode)
        {
            fixes.Add(new Fix($"Keep {name} from becoming a link: an invisible sign before the point", TextEdit.Insert(source.Start + point, WordJoiner)));
        }

        return fixes.ToImmutable();
    }

    /// <summary>Where a blank is missing in <c>done.It</c>: a sentence that ends, and a capitalised word that follows.</summary>
    private static int? MissingBlank(string name)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        var next = name.AsSpan(point + 1);
        return point > 0 && next.Length > 1 && next.IndexOf('.') < 0
            && char.IsAsciiLetterLower(name[point - 1]) && char.IsAsciiLetterUpper(next[0]) && IsLower(next[1..])
            ? point + 1
            : null;
    }

    private static bool IsLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasScheme(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
