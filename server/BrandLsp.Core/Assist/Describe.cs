using System.Globalization;
using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>What a profile says of its own names, as Markdown for hovers and completions.</summary>
public static class Describe
{
    public static string Of(Theme theme, Brand brand)
    {
        var text = new Page(theme.DisplayName, "theme");
        text.List("Keywords", theme.Keywords);
        text.List("Hashtags", theme.Hashtags.Select(h => "#" + h));
        text.Line("Share", theme.Share is { } share ? $"{share.ToString("0.#%", CultureInfo.InvariantCulture)} of the posts" : null);
        text.List("For", theme.Audiences.Select(a => brand.Audience(a)?.Name ?? a));
        text.Line("Expects", theme.Expects == Expectation.None ? null : "a " + theme.Expects.ToString().ToLowerInvariant());
        text.Bullets("Starters", theme.Starters.Select(s => s.Trim() + " …"));
        return text.ToString();
    }

    public static string Of(Audience audience)
    {
        var text = new Page(audience.Name ?? audience.Id, "audience");
        text.List("Cares about", audience.CaresAbout);
        text.Line("Reads with ease", audience.MaxGrade is { } grade ? $"up to grade {grade.ToString("0.#", CultureInfo.InvariantCulture)}" : null);
        text.List("Knows the words", audience.Jargon);
        return text.ToString();
    }

    public static string Of(Objective objective)
    {
        var text = new Page(objective.Id, "objective");
        var target = string.Join(", ", new[] { objective.Target, objective.By is { } by ? "by " + by.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null }.OfType<string>());
        text.Line("Measured by", objective.Metric);
        text.Line("Target", target.Length > 0 ? target : null);
        text.List("On", objective.Platforms.Select(p => PlatformCatalog.Find(p)?.Name ?? p));
        text.Bullets("Calls to action", objective.CallsToAction);
        return text.ToString();
    }

    public static string Of(BrandValue value)
    {
        var text = new Page(value.DisplayName, "value");
        text.Bullets("Shown by", value.Signals);
        text.Bullets("Contradicted by", value.Against);
        return text.ToString();
    }

    public static string Of(VoiceContext context)
    {
        var text = new Page(context.Id, "context");
        text.List("Tone", context.Tone.OrderBy(t => t.Key).Select(t =>
            $"{NameOf(t.Key)} {t.Value.Low.ToString("0.##", CultureInfo.InvariantCulture)}–{t.Value.High.ToString("0.##", CultureInfo.InvariantCulture)}"));
        text.Line("Emoji", context.MaxEmoji is { } emoji ? $"at most {emoji}" : null);
        text.Line("Exclamation marks", context.MaxExclamations is { } marks ? $"at most {marks}" : null);
        text.Line("Grade", context.MaxGrade is { } grade ? $"at most {grade.ToString("0.#", CultureInfo.InvariantCulture)}" : null);
        return text.ToString();
    }

    public static string Of(Person person, Brand brand)
    {
        var text = new Page(person.DisplayName, person.Relationship == Relationship.None ? "person" : person.Relationship.ToString().ToLowerInvariant());
        text.Bullets("Handles", person.Handles.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{PlatformCatalog.Find(h.Key)?.Name ?? h.Key}: {h.Value}"));
        var missing = brand.Platforms.Select(p => p.Id).Where(p => !person.Handles.ContainsKey(p)).Select(p => PlatformCatalog.Find(p)?.Name ?? p);
        text.List("No handle on", missing);
        text.List("Topics", person.Topics);
        text.Line("Last interaction noted", person.LastInteraction?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        text.Line("Notes", person.Notes);
        return text.ToString();
    }

    /// <summary>"Jane Doe, peer, last contact 2026-10-02: X @janedoe; no handle on Mastodon".</summary>
    /// <param name="lastContact">What is known of it; null for what the profile says.</param>
    public static string Briefly(Person person, IEnumerable<Platform> targets, string? lastContact = null)
    {
        var all = targets.ToList();
        var contact = lastContact is not null ? ", " + lastContact : person.LastInteraction is { } day ? ", last contact " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        var tie = person.Relationship == Relationship.None ? "" : ", " + person.Relationship.ToString().ToLowerInvariant();
        var handles = all.Where(p => person.Handles.ContainsKey(p.Id)).Select(p => $"{p.Name} @{person.Handles[p.Id].TrimStart('@')}").ToList();
        var missing = all.Where(p => !person.Handles.ContainsKey(p.Id)).Select(p => p.Name).ToList();
        string[] parts = [string.Join(", ", handles), missing.Count > 0 ? "no handle on " + string.Join(", ", missing) : ""];
        var accounts = string.Join("; ", parts.Where(p => p.Length > 0));
        return $"{person.DisplayName}{tie}{contact}{(accounts.Length > 0 ? ": " + accounts : "")}";
    }

    public static string Of(Term term)
    {
        var text = new Page(term.Use ?? term.Avoid ?? "", term.Use is null ? "to avoid" : "preferred term");
        text.List("Instead of", term.InsteadOf);
        text.Line("Because", term.Because);
        text.List("Try", term.Try);
        return text.ToString();
    }

    public static string Of(Platform platform, Brand brand)
    {
        var settings = brand.Platform(platform.Id);
        var limits = Limits.For(platform, settings);
        var text = new Page(platform.Name, "platform");
        text.Line("Limit", limits.Length.Value is { } limit ? $"{Number(limit)} {UnitOf(platform.Counting)}" : "none known");
        text.Line("Shown before “more”", limits.Fold.Value is { } fold ? $"{Number(fold)} characters" : null);
        text.Line("Your handle", settings?.Handle);
        text.Line("Cadence", settings?.Cadence);
        text.Line("Threads", settings?.Thread == true ? "a draft that is too long becomes a thread" : null);
        return text.ToString();
    }

    /// <summary>The rule's page; null when there is no such rule.</summary>
    public static string? Rule(string id) => RuleCatalog.Find(id) is { } rule
        ? RulePage.For(rule)?.ForReaders() ?? $"**{rule.Info.Id}**\n\n{rule.Info.Summary}."
        : null;

    /// <summary>"weighted characters", "graphemes": the unit as people read it.</summary>
    public static string UnitOf(Counting counting) => counting switch
    {
        Counting.X => "weighted characters",
        Counting.Bluesky or Counting.Graphemes or Counting.Mastodon => "graphemes",
        Counting.Bytes => "bytes",
        Counting.CodePoints => "code points",
        _ => "characters",
    };

    internal static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string NameOf(ToneAxis axis) => axis switch
    {
        ToneAxis.FormalCasual => "formal–casual",
        ToneAxis.EnthusiasticMatterOfFact => "enthusiastic–matter-of-fact",
        ToneAxis.ConfidentHedged => "confident–hedged",
        _ => "plain–dense",
    };

    /// <summary>Whatever a profile says on it is shown as it stands there: it may be somebody else's.</summary>
    private sealed class Page
    {
        private readonly StringBuilder _text = new();

        public Page(string title, string kind) => _text.Append("**").Append(MarkdownLiteral.Of(title)).Append("** (").Append(kind).Append(')');

        public void Line(string name, string? value)
        {
            if (value is not null)
            {
                _text.Append("\n\n").Append(name).Append(": ").Append(MarkdownLiteral.Of(value));
            }
        }

        public void List(string name, IEnumerable<string> values)
        {
            var joined = string.Join(", ", values);
            Line(name, joined.Length > 0 ? joined : null);
        }

        public void Bullets(string name, IEnumerable<string> values)
        {
            var all = values.ToList();
            if (all.Count > 0)
            {
                _text.Append("\n\n").Append(name).Append(":\n");
                all.ForEach(v => _text.Append("\n- ").Append(MarkdownLiteral.AtStart(v)));
            }
        }

        public override string ToString() => _text.ToString();
    }
}
