using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Cli.Commands;

/// <summary>Arguments and options that several commands share, and what their values mean.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Files and folders; - is standard input. Default: the working directory.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string[]> Platform() => new("--platform")
    {
        Description = "Platforms instead of each draft's own, separated by commas.",
        HelpName = "P,…",
    };

    public static Option<string> Format(string formats, string standard) => new("--format")
    {
        Description = formats.Contains(',') ? $"One of {formats}." : $"Only {formats} so far.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => standard,
    };

    public static Option<string?> Profile() => new("--profile")
    {
        Description = "The brand profile to use instead of the nearest brand.yaml.",
        HelpName = "FILE",
    };

    public static Option<string?> Today() => new("--today")
    {
        Description = "The day to judge dates by, as 2026-11-24. Default: today.",
        HelpName = "DATE",
    };

    public static Option<string?> StdinPath() => new("--stdin-path")
    {
        Description = "The name of standard input: it decides which profile applies.",
        HelpName = "PATH",
    };

    public static Option<string> Color() => new("--color")
    {
        Description = "auto, always or never. NO_COLOR and FORCE_COLOR are respected.",
        HelpName = "WHEN",
        DefaultValueFactory = _ => "auto",
    };

    /// <summary>Platform ids; null when the option is not given.</summary>
    public static ImmutableArray<string>? PlatformsOf(string[]? values)
    {
        if (values is null or [])
        {
            return null;
        }

        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var name in values.SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var platform = PlatformCatalog.Find(name)
                ?? throw new CliException($"there is no platform \"{name}\"{Suggest.Hint(name, PlatformCatalog.All.SelectMany(p => new[] { p.Id, p.Name }))} (there is {string.Join(", ", PlatformCatalog.All.Select(p => p.Id))})");
            if (!ids.Contains(platform.Id))
            {
                ids.Add(platform.Id);
            }
        }

        return ids.Count > 0 ? ids.ToImmutable() : throw new CliException("--platform names no platform");
    }

    public static DateOnly TodayOf(string? value, CliHost host)
    {
        if (value is null)
        {
            return host.Today();
        }

        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CliException($"--today takes a day such as 2026-11-24, not \"{value}\"");
    }

    public static string ColorOf(string value) => Usage.OneOf("--color", value, ["auto", "always", "never"]);
}
