using System.CommandLine;

namespace BrandLsp.Cli;

/// <summary>What the program says when a command line makes no sense, and what its help teaches.</summary>
internal static class Usage
{
    private const string ExitCodesLesson = """
        Exit codes:
          0  nothing at or above the threshold (--fail-on, error unless you say otherwise)
          1  findings at or above it, or a draft that export refused
          2  it could not do what was asked; one line on standard error says why
        """;

    /// <summary>One line for the first thing that is wrong.</summary>
    public static string Explain(ParseResult parsed, IReadOnlyList<string> args)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        var more = $" (brandlsp{(command is RootCommand ? "" : " " + command.Name)} --help shows what there is)";
        if (unknown is null)
        {
            return command is RootCommand
                ? "say what to do: " + string.Join(", ", command.Subcommands.Select(c => c.Name)) + more
                : parsed.Errors[0].Message.TrimEnd('.') + more;
        }

        if (unknown.StartsWith('-'))
        {
            return UnknownOption(unknown, command) + more;
        }

        return command is RootCommand
            ? $"there is no command \"{unknown}\"{Suggest.Hint(unknown, command.Subcommands.Select(c => c.Name))}{more}"
            : $"{command.Name} does not take \"{unknown}\"{more}";
    }

    /// <summary>
    /// Paths, after making sure that none is a mistyped option, which the parser would take for a path. After <c>--</c>
    /// anything is a path.
    /// </summary>
    public static IReadOnlyList<string> Paths(ParseResult parsed, Argument<string[]> argument)
    {
        var paths = parsed.GetValue(argument) ?? [];
        var options = parsed.Tokens.TakeWhile(t => t.Value != "--").Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path.Length == 0)
            {
                throw new CliException("a path is empty");
            }

            if (path.Length > 1 && path[0] == '-' && options.Contains(path))
            {
                var command = parsed.CommandResult.Command;
                throw new CliException($"{UnknownOption(path, command)} (brandlsp {command.Name} --help shows what there is)");
            }
        }

        return paths;
    }

    /// <summary>The value when it is one of the known ones.</summary>
    /// <exception cref="CliException">It is none.</exception>
    public static string OneOf(string what, string value, IReadOnlyCollection<string> known) =>
        known.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new CliException($"{what} \"{value}\" is not known{Suggest.Hint(value, known)} (there is {string.Join(", ", known)})");

    /// <summary>Examples for the help of a command; of the program for any other name.</summary>
    public static string Lesson(string command) => command switch
    {
        "check" => """
            Examples:
              brandlsp check                               every draft under the working directory
              brandlsp check posts/launch.md               one draft; a file you name is always a draft
              brandlsp check --platform x,bluesky --fix    only these platforms, and mend what is safe to mend
              brandlsp check --format github               annotations in a GitHub workflow (sarif: code scanning)
              brandlsp check --write-baseline              leave old findings alone; from here on only new ones show
              brandlsp check --changed-since main          only drafts that changed since the branch left main
              pbpaste | brandlsp check - --stdin-path posts/new.md

            """ + "\n" + ExitCodesLesson,
        "count" => """
            Examples:
              brandlsp count posts/launch.md               length, limit and parts on every platform
              echo '{"id":1,"platform":"x","text":"Hi"}' | brandlsp count --jsonl

            """ + "\n" + ExitCodesLesson,
        "export" => """
            Examples:
              brandlsp export --out out                    out/<draft>/<platform>.txt and out/<draft>/variants.json
              brandlsp export --out out --changed          only drafts that changed since the last time
              brandlsp export posts/launch.md --platform linkedin --out - | pbcopy
              brandlsp export --out out --dry-run          say what would be written, changed and removed
              brandlsp export --format buffer --out out    out/buffer-<platform>.csv, for Buffer's bulk upload
              brandlsp export --format ics --out out       out/calendar.ics, an event for each post with a date
              brandlsp export --out out --format html      out/<draft>/preview.html, a card for each platform

            """ + "\n" + ExitCodesLesson,
        "report" => """
            Examples:
              brandlsp report                              themes, rhythm, people, inbox, numbers, and what to adjust
              brandlsp report --out report.html            one page with charts; it needs no network
              brandlsp report --format json --today 2026-11-22

            Exit codes:
              0  the report was made; what it leaves out is named in it
              2  it could not do what was asked; one line on standard error says why
            """,
        "init" => """
            Example:
              brandlsp init && brandlsp check
            """,
        "new" => """
            Examples:
              brandlsp new --theme pipelines               creates posts/<today>-pipelines.md and prints its path
              brandlsp new --theme pipelines --out -       prints the draft instead
            """,
        "explain" => """
            Example:
              brandlsp explain over-limit
            """,
        "rules" => """
            Example:
              brandlsp rules --format json
            """,
        "schema" => """
            Example:
              brandlsp schema profile > brand.schema.json
            """,
        "lsp" => """
            Your editor starts this; see the documentation for its settings.
            """,
        "mcp" => """
            Your assistant starts this; see the documentation for its settings.

            Example:
              claude mcp add brandlsp -- brandlsp mcp
            """,
        _ => """
            First steps:
              brandlsp init                                write a brand profile, people and a first draft
              brandlsp check                               what is wrong, and where
              brandlsp count                               how long each draft is on each platform
              brandlsp export --out out                    the final text for each platform
              brandlsp report                              how the strategy stands, and what to adjust

            """ + "\n" + ExitCodesLesson,
    };

    private static string UnknownOption(string option, Command command)
    {
        var name = option.Split('=')[0];
        var known = command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal));
        return $"there is no option {name}" + Suggest.Hint(name, known);
    }
}
