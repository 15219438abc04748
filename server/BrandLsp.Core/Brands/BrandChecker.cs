using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>What a profile means, beyond its form: ids, references, shares, objectives, handles.</summary>
internal static class BrandChecker
{
    private const string InvalidProfile = "invalid-profile";

    /// <summary>In letters: among shorter words, "sales" is as near to "saves" as a slip would be.</summary>
    private const int LongEnough = 6;

    public static void Check(ProfileNode root, ProblemSink sink)
    {
        foreach (var (list, what, key) in ((string, string, string)[])
            [("objectives", "objective", "id"), ("audiences", "audience", "id"), ("themes", "theme", "id"), ("values", "value", "id")])
        {
            DuplicateIds([root.Get(list)], what, key, sink);
        }

        DuplicateIds([root.Get("voice").Get("traits")], "trait", "name", sink);
        Themes(root, sink);
        Shares(root.Get("themes"), sink);
        Objectives(root.Get("objectives"), sink);
        Terms(root.Get("terms"), sink);
        Utm(root.Get("utm"), sink);
        foreach (var entry in root.Get("platforms").Entries(canonical: false))
        {
            var handle = entry.Value.Node is YamlScalar ? entry.Value : entry.Value.Get("handle");
            Handle(PlatformNames.Canonical(entry.Key), handle, sink);
        }
    }

    /// <summary>The second and every further item with the same name, in one list or several.</summary>
    public static void DuplicateIds(IEnumerable<ProfileNode> lists, string what, string key, ProblemSink sink)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var item in lists.SelectMany(l => l.Items()))
        {
            if (BrandBuilder.Named(item, key) is not { } name || first.TryAdd(name.Text!, name.Place))
            {
                continue;
            }

            var earlier = first[name.Text!];
            var finding = new Finding("duplicate-id", name.Span, $"There are two {what}s called “{name.Text}”; the first one counts. Rename one of them or merge the two.")
            {
                Related = [new Related($"The first “{name.Text}”", earlier.Span, earlier.Path == name.Path ? null : earlier.Path)],
            };
            sink.Report(name.Path, finding);
        }
    }

    /// <summary>A handle that the platform would not take, with the one that was probably meant.</summary>
    public static void Handle(string platform, ProfileNode handle, ProblemSink sink)
    {
        if (handle.Text is not { } written || !PlatformNames.IsKnown(platform) || HandleForms.IsValid(platform, written))
        {
            return;
        }

        var meant = HandleForms.Suggest(platform, written);
        var didYouMean = meant is null ? "" : $" Did you mean “{meant}”?";
        sink.Report(handle.Place, "invalid-handle", $"“{YamlQuote.Shorten(written)}” is not a handle on {HandleForms.Name(platform)}: {HandleForms.Expected(platform)}.{didYouMean}",
            meant is null ? [] : [new Fix($"Change to “{meant}”", new TextEdit(handle.Span, YamlQuote.Write(meant)))]);
    }

    private static void Themes(ProfileNode root, ProblemSink sink)
    {
        var audiences = root.Get("audiences").Items().Select(a => BrandBuilder.Named(a, "id")?.Text).OfType<string>().ToImmutableArray();
        foreach (var audience in root.Get("themes").Items().SelectMany(t => t.Get("audiences").Items()))
        {
            if (audience.Text is not { } id || audiences.Contains(id))
            {
                continue;
            }

            var nearest = Suggestions.Nearest(id, audiences);
            var hint = nearest is not null ? $" Did you mean “{nearest}”?"
                : audiences.IsEmpty ? " The profile has no audiences yet: add them under “audiences”."
                : $" The profile has {string.Join(", ", audiences.Take(12))}.";
            sink.Report(audience.Place, InvalidProfile, $"There is no audience “{YamlQuote.Shorten(id)}”.{hint}",
                nearest is null ? [] : [new Fix($"Change to “{nearest}”", new TextEdit(audience.Span, YamlQuote.Write(nearest)))]);
        }
    }

    private static void Shares(ProfileNode themes, ProblemSink sink)
    {
        var shares = themes.Items().Select(t => t.Get("share")).Where(s => s.Text is { } text && Forms.TryShare(text, out _)).ToImmutableArray();
        var sum = shares.Sum(s => s.Read<double>(Forms.TryShare) ?? 0);
        // Thirds written as 0.33 or 33.3% must be able to add up to a whole.
        if (sum <= 1.000001)
        {
            return;
        }

        var running = 0.0;
        var over = shares.First(s => (running += s.Read<double>(Forms.TryShare) ?? 0) > 1.000001);
        sink.Report(over.Path, new Finding(InvalidProfile, over.Span, $"The themes' shares add up to {(sum * 100).ToString("0.#", CultureInfo.InvariantCulture)} %, and there are only 100 % of posts to share out. Lower one of them.")
        {
            Related = [.. shares.Where(s => s.Span != over.Span).Select(s => new Related($"Share {s.Text}", s.Span, s.Path == over.Path ? null : s.Path))],
        });
    }

    private static void Objectives(ProfileNode objectives, ProblemSink sink)
    {
        foreach (var objective in objectives.Items())
        {
            if (BrandBuilder.Named(objective, "id") is not { } name)
            {
                continue;
            }

            Misspelt(objective.Get("metric"), objective.Get("target"), sink);
            var target = objective.Get("target").Text;
            var missing = new List<string>();
            if (objective.Get("metric").Text is null)
            {
                missing.Add("a metric (“metric: clicks”)");
            }

            if (target is null || !target.Any(char.IsAsciiDigit))
            {
                missing.Add("a target with a number (“target: 500/month”)");
            }

            if (!objective.Get("by").Exists)
            {
                missing.Add("a date (“by: 2027-03-31”)");
            }

            if (missing.Count > 0)
            {
                sink.Report(name.Place, "unmeasurable-objective", $"Nobody can tell whether “{name.Text}” is reached: it lacks {Join(missing)}.");
            }
        }
    }

    /// <summary>A metric that no export has may be counted elsewhere; one that nearly has the name of one is a slip.</summary>
    private static void Misspelt(ProfileNode metric, ProfileNode target, ProblemSink sink)
    {
        if (metric.Text is { } name && name.Length >= LongEnough && MetricNames.Find(name) is null && Suggestions.Nearest(name, MetricNames.Words) is { } nearest
            && Suggestions.Distance(name.ToLowerInvariant(), nearest) == 1)
        {
            sink.Report(metric.Place, "unmeasurable-objective", $"No export of a platform has “{name}”. Did you mean “{nearest}”?",
                new Fix($"Change to “{nearest}”", new TextEdit(metric.Span, nearest)) { IsSafe = true });
        }

        if (target.Text is { } rate && rate.Contains('/', StringComparison.Ordinal) && rate.Any(char.IsAsciiDigit) && !Forms.TryRate(rate, allowQuarter: true, out _, out _))
        {
            sink.Report(target.Place, "unmeasurable-objective", $"“{rate}” is no number for a period: write one such as 500/month, for a day, week, month, quarter or year.");
        }
    }

    private static void Terms(ProfileNode terms, ProblemSink sink)
    {
        foreach (var term in terms.Items().Where(t => t.Node is YamlMap { Entries.IsEmpty: false }))
        {
            var place = new Place(term.Path, ((YamlMap)term.Node!).Entries[0].Key.Span);
            var use = term.Get("use");
            if (use.Text is null && term.Get("avoid").Text is null)
            {
                if (term.Entries(canonical: true).Any(e => Shapes.Term.Field(e.Key) is null))
                {
                    // The key that means nothing has been told of.
                    continue;
                }

                sink.Report(place, InvalidProfile, "This term says neither what to “use” nor what to “avoid”. Write “{use: sign in, instead-of: [login]}” or “{avoid: guru, try: [specialist]}”.");
            }
            else if (use.Text is not null && term.Get("avoid").Text is null && term.Get("instead-of").Texts().IsEmpty)
            {
                sink.Report(use.Place, InvalidProfile, $"“{use.Text}” replaces nothing: add “instead-of: […]” with the words it stands for.");
            }

            // Another case is another spelling: {use: GitHub, instead-of: [Github]}.
            foreach (var replaced in term.Get("instead-of").Items().Where(i => use.Text is not null && i.Text == use.Text))
            {
                sink.Report(replaced.Place, InvalidProfile, $"“{YamlQuote.Shorten(use.Text!)}” stands instead of itself, so this word says nothing. Take it out of “instead-of”.");
            }
        }
    }

    private static void Utm(ProfileNode utm, ProblemSink sink)
    {
        foreach (var template in utm.Get("sources").Entries(canonical: false).Select(e => e.Value).Prepend(utm.Get("medium")).Prepend(utm.Get("campaign")))
        {
            if (template.Text is { } text && UtmTemplateProblem.Of(text, template.Span) is var (message, fixes))
            {
                sink.Report(template.Place, InvalidProfile, message, fixes);
            }
        }

        foreach (var domain in utm.Get("domains").Items().Where(d => d.Text is not null && Forms.HostOf(d.Text) != d.Text))
        {
            var host = Forms.HostOf(domain.Text!);
            var expected = host is null ? "Write the name alone, as “ada.example”." : $"Did you mean “{host}”? Its subdomains are meant as well.";
            sink.Report(domain.Place, InvalidProfile, $"“{YamlQuote.Shorten(domain.Text!)}” is not a site's name. {expected}",
                host is null ? [] : [new Fix($"Change to “{host}”", new TextEdit(domain.Span, YamlQuote.Write(host)))]);
        }
    }

    private static string Join(List<string> parts) => parts.Count == 1 ? parts[0] : string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1];
}

/// <summary>What people.yaml means, beyond its form.</summary>
internal static class PeopleChecker
{
    public static void Check(IReadOnlyList<ProfileNode> lists, ProblemSink sink)
    {
        BrandChecker.DuplicateIds(lists, "person", "id", sink);
        var owners = new Dictionary<(string Platform, string Handle), (string Person, Place Place)>();
        foreach (var person in lists.SelectMany(l => l.Items()))
        {
            var id = BrandBuilder.Named(person, "id")?.Text ?? "";
            foreach (var entry in person.Get("handles").Entries(canonical: true))
            {
                if (entry.Value.Text is not { } handle)
                {
                    continue;
                }

                if (entry.Key == "linkedin-urn")
                {
                    if (!IsUrn(handle))
                    {
                        sink.Report(entry.Value.Place, "invalid-handle", $"“{YamlQuote.Shorten(handle)}” is not a URN of LinkedIn: expected “urn:li:person:…” or “urn:li:organization:…”.");
                    }

                    continue;
                }

                var platform = PlatformNames.Canonical(entry.Key);
                BrandChecker.Handle(platform, entry.Value, sink);
                var owner = (platform, handle.TrimStart('@').ToLowerInvariant());
                if (!owners.TryAdd(owner, (id, entry.Value.Place)))
                {
                    var (other, place) = owners[owner];
                    sink.Report(entry.Value.Path, new Finding("duplicate-id", entry.Value.Span, $"“{handle}” is {other}'s handle on {HandleForms.Name(platform)} already, so nobody can tell whom a mention means.")
                    {
                        Related = [new Related($"The handle of {other}", place.Span, place.Path == entry.Value.Path ? null : place.Path)],
                    });
                }
            }
        }
    }

    private static bool IsUrn(string text) =>
        !text.Any(char.IsWhiteSpace)
        && ((text.StartsWith("urn:li:person:", StringComparison.Ordinal) && text.Length > 14) || (text.StartsWith("urn:li:organization:", StringComparison.Ordinal) && text.Length > 20));
}
