using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace BrandLsp.Core.Rules;

public enum ExampleKind
{
    Valid,
    Invalid,
}

/// <summary>A draft (or a profile) on a rule's page, run as a test.</summary>
/// <param name="Kind">Whether the rule reports something.</param>
/// <param name="IsProfile">True when <paramref name="Text"/> is a brand.yaml.</param>
/// <param name="Text">With <c>[|…|]</c> around what is reported.</param>
/// <param name="Fixed">What the first fix of each diagnostic makes of it; null when the page shows none.</param>
/// <param name="Brand">The brand.yaml in force; null for none.</param>
/// <param name="Platform">The only target; null for the draft's own.</param>
/// <param name="Today">ISO date; null when the rule does not look at the day.</param>
public sealed record RuleExample(ExampleKind Kind, bool IsProfile, string Text, string? Fixed, string? Brand, string? Platform, string? Today)
{
    /// <summary>The bodies of the author's published posts.</summary>
    public ImmutableArray<string> Published { get; init; } = [];

    /// <summary>The other drafts of the workspace, by path relative to its root.</summary>
    public ImmutableArray<(string Path, string Text)> Beside { get; init; } = [];

    /// <summary>True when <see cref="Text"/> is an inbox.csv.</summary>
    public bool IsInbox { get; init; }

    /// <summary>True when <see cref="Text"/> is an export in the folder of metrics.</summary>
    public bool IsMetrics { get; init; }

    /// <summary>The inbox.csv beside the profile; null for none.</summary>
    public string? Inbox { get; init; }
}

/// <summary>
/// What a rule says of itself. The same text is shown by hover and <c>explain</c>, rendered into the documentation and
/// executed: a fenced block whose info string says <c>yaml brand</c>, <c>markdown invalid</c>, <c>markdown fixed</c>,
/// <c>markdown valid</c>, <c>yaml invalid</c>, <c>yaml fixed</c>, <c>yaml valid</c>, <c>csv invalid</c> or <c>csv valid</c> is
/// an example (an inbox, or with <c>metrics</c> an export), with <c>platform=x</c> and <c>today=2026-11-22</c> as options. Each paragraph of <c>markdown published</c> is a
/// post that was published before; <c>markdown beside posts/other.md</c> is another draft of the workspace and
/// <c>csv inbox</c> its conversations, for all examples up to the next <c>yaml brand</c>.
/// </summary>
/// <param name="Title">The first heading: the rule's id.</param>
/// <param name="Text">The whole page as it is written.</param>
public sealed record RulePage(string Title, string Text, ImmutableArray<RuleExample> Examples)
{
    /// <summary>The page of a rule: the Markdown file named like its class; null when there is none.</summary>
    public static RulePage? For(IRule rule)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"rules/{rule.GetType().Name}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>The page for people: markers and the tests' words in info strings taken out.</summary>
    public string ForReaders()
    {
        var result = new StringBuilder(Text.Length);
        var fence = 0;
        foreach (var line in Text.Split('\n'))
        {
            var length = FenceLength(line);
            if (fence == 0 && length > 0)
            {
                fence = length;
                result.Append(Caption(line)).Append('`', length).Append(line.Trim('`').Split(' ')[0]).Append('\n');
                continue;
            }

            result.Append(fence > 0 ? WithoutMarkers(line) : line).Append('\n');
            if (fence > 0 && length >= fence && line.Trim('`', ' ').Length == 0)
            {
                fence = 0;
            }
        }

        return result.ToString().TrimEnd('\n') + "\n";
    }

    public static RulePage Parse(string text)
    {
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        string? brand = null;
        ImmutableArray<string> published = [];
        ImmutableArray<(string, string)> beside = [];
        string? inbox = null;
        var title = text.Split('\n', 2)[0].TrimStart('#', ' ').TrimEnd();
        foreach (var (info, content) in Fences(text))
        {
            var words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2)
            {
                continue;
            }

            var isProfile = words[0] == "yaml";
            switch (words[1])
            {
                case "brand":
                    (brand, beside, inbox) = (content, [], null);
                    break;
                case "beside" when words.Length > 2:
                    beside = beside.Add((words[2], content));
                    break;
                case "inbox":
                    inbox = content;
                    break;
                case "published":
                    published = [.. content.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
                    break;
                case "fixed" when examples.Count > 0:
                    examples[^1] = examples[^1] with { Fixed = content };
                    break;
                case "valid" or "invalid":
                    var kind = words[1] == "valid" ? ExampleKind.Valid : ExampleKind.Invalid;
                    examples.Add(new RuleExample(kind, isProfile, content, null, isProfile ? null : brand, Option(words, "platform"), Option(words, "today"))
                    {
                        Published = published,
                        Beside = beside,
                        IsInbox = words[0] == "csv" && !words.Contains("metrics"),
                        IsMetrics = words[0] == "csv" && words.Contains("metrics"),
                        Inbox = inbox,
                    });
                    break;
                default:
                    break;
            }
        }

        return new RulePage(title, text, examples.ToImmutable());
    }

    private static string WithoutMarkers(string line) =>
        line.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static string? Option(string[] words, string name) =>
        words.FirstOrDefault(w => w.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static string Caption(string fence)
    {
        var words = fence.Trim('`').Split(' ');
        return words.Length < 2
            ? ""
            : words[1] switch
            {
                "brand" => "With this in brand.yaml:\n\n",
                "published" => "With these posts published before:\n\n",
                "beside" when words.Length > 2 => $"With this draft beside it, `{words[2]}`:\n\n",
                "inbox" => "With this inbox.csv:\n\n",
                "invalid" => "Reported:\n\n",
                "fixed" => "After its fix:\n\n",
                "valid" => "Fine:\n\n",
                _ => "",
            };
    }

    private static int FenceLength(string line)
    {
        var length = line.Length - line.TrimStart('`').Length;
        return length >= 3 ? length : 0;
    }

    private static IEnumerable<(string Info, string Content)> Fences(string text)
    {
        string? info = null;
        var fence = 0;
        var content = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var length = FenceLength(line);
            if (info is null && length > 0)
            {
                (info, fence) = (line[length..].Trim(), length);
                content.Clear();
            }
            else if (info is not null && length >= fence && line.Trim('`', ' ').Length == 0)
            {
                yield return (info, content.ToString());
                info = null;
            }
            else if (info is not null)
            {
                content.Append(line).Append('\n');
            }
        }
    }
}
