using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>Makes a brand of a profile's layered nodes. What has the wrong form is left out; the shape checker has reported it.</summary>
internal static class BrandBuilder
{
    /// <summary>The keys of a platform that replace a figure of the catalogue.</summary>
    public static ImmutableArray<string> FigureKeys { get; } =
    [
        "limit", "byte-limit", "caption-limit", "fold", "hashtag-limit", "mention-limit", "link-limit", "image-limit",
        "alt-text-limit", "title-limit",
    ];

    public static Brand Build(string path, ProfileNode root, ImmutableArray<Person> people)
    {
        var brand = new Brand
        {
            Path = path,
            Name = root.Get("brand").Text,
            Message = root.Get("message").Text,
            Objectives = All(root.Get("objectives"), "id", Objective),
            Audiences = All(root.Get("audiences"), "id", Audience),
            Themes = All(root.Get("themes"), "id", Theme),
            Values = All(root.Get("values"), "id", Value),
            Voice = Voice(root.Get("voice")),
            Terms = [.. root.Get("terms").Items().Where(t => t.Node is YamlMap).Select(Term).OfType<Term>()],
            Platforms = Platforms(root.Get("platforms")),
            People = people,
            Disclosure = new Disclosure
            {
                Markets = Words(root.Get("disclosure").Get("markets"), Vocabulary.Markets),
                AffiliateLinks = root.Get("disclosure").Get("affiliate-links").Texts(),
            },
            Calendar = Calendar(root.Get("calendar")),
            Relationships = new RelationshipSettings
            {
                StaleAfter = root.Get("relationships").Get("stale-after").Read<TimeSpan>(Forms.TryDuration),
                MaxMentions = Count(root.Get("relationships").Get("max-mentions")),
            },
            ReplyWithin = root.Get("inbox").Get("reply-within").Read<TimeSpan>(Forms.TryDuration),
            JoinLines = Word(root.Get("line-breaks"), Vocabulary.LineBreaks) ?? false,
            Utm = Utm(root.Get("utm")),
            Styles = new StyleSettings { Path = root.Get("styles").Get("path").Text, Use = root.Get("styles").Get("use").Texts() },
            Rules = Rules(root.Get("rules")),
            TagsAreHashtags = Word(root.Get("tags-as"), Vocabulary.TagsAs) ?? false,
            CategoriesAreThemes = Word(root.Get("categories-as"), Vocabulary.CategoriesAs) ?? false,
        };
        if (root.Get("language").Text is { } language && Forms.IsLanguage(language))
        {
            brand = brand with { Language = language };
        }

        var drafts = root.Get("drafts").Texts();
        return drafts.IsEmpty ? brand : brand with { DraftGlobs = drafts };
    }

    public static Person? Person(ProfileNode node)
    {
        if (Named(node, "id") is not { } name)
        {
            return null;
        }

        var handles = ImmutableDictionary.CreateBuilder<string, string>();
        string? urn = null;
        foreach (var entry in node.Get("handles").Entries(canonical: true))
        {
            if (entry.Value.Text is not { } handle)
            {
                continue;
            }

            if (entry.Key is "linkedin-urn")
            {
                urn = handle;
            }
            else
            {
                handles.TryAdd(PlatformNames.Canonical(entry.Key), WithoutAt(handle));
            }
        }

        return new Person(name.Text!, name.Place)
        {
            Name = node.Get("name").Text,
            Handles = handles.ToImmutable(),
            LinkedInUrn = urn,
            Relationship = Word(node.Get("relationship"), Vocabulary.Relationships) ?? Relationship.None,
            Topics = node.Get("topics").Texts(),
            LastInteraction = node.Get("last-interaction").Read<DateOnly>(Forms.TryDate),
            LastInteractionPlace = node.Get("last-interaction") is { Exists: true } contact ? contact.Place : null,
            Notes = node.Get("notes").Text,
        };
    }

    /// <summary>The first of each id.</summary>
    public static ImmutableArray<Person> People(ProfileNode list) => All(list, "id", Person);

    /// <summary>The node that names an item; null when it names itself not.</summary>
    public static ProfileNode? Named(ProfileNode item, string key)
    {
        var name = item.Node is YamlMap ? item.Get(key) : item;
        return name.Text is null ? null : name;
    }

    private static Objective? Objective(ProfileNode node) => Named(node, "id") is not { } name ? null : new Objective(name.Text!, name.Place)
    {
        Metric = node.Get("metric").Text,
        Target = node.Get("target").Text,
        By = node.Get("by").Read<DateOnly>(Forms.TryDate),
        Platforms = [.. node.Get("platforms").Texts().Select(PlatformNames.Canonical).Distinct()],
        CallsToAction = node.Get("ctas").Texts(),
    };

    private static Audience? Audience(ProfileNode node) => Named(node, "id") is not { } name ? null : new Audience(name.Text!, name.Place)
    {
        Name = node.Get("name").Text,
        CaresAbout = node.Get("cares-about").Texts(),
        MaxGrade = Grade(node.Get("max-grade")),
        Jargon = node.Get("jargon").Texts(),
    };

    private static Theme? Theme(ProfileNode node) => Named(node, "id") is not { } name ? null : new Theme(name.Text!, name.Place)
    {
        Name = node.Get("name").Text,
        Keywords = node.Get("keywords").Texts(),
        Hashtags = [.. node.Get("hashtags").Texts().Select(TagOf).Where(t => t.Length > 0)],
        Share = node.Get("share").Read<double>(Forms.TryShare),
        Audiences = node.Get("audiences").Texts(),
        Expects = Word(node.Get("expects"), Vocabulary.Expectations) ?? Expectation.None,
        // A starter's final blank is where the writer goes on.
        Starters = [.. node.Get("starters").Items().Select(i => i.Node is YamlScalar { IsNull: false } s && s.Value.Trim().Length > 0 ? s.Value : null).OfType<string>()],
    };

    private static BrandValue? Value(ProfileNode node) => Named(node, "id") is not { } name ? null : new BrandValue(name.Text!, name.Place)
    {
        Name = node.Get("name").Text,
        Signals = node.Get("signals").Texts(),
        Against = node.Get("against").Texts(),
    };

    private static Voice Voice(ProfileNode node) => new()
    {
        Person = Word(node.Get("person"), Vocabulary.Persons) ?? GrammaticalPerson.Any,
        Tone = Tone(node.Get("tone")),
        Traits = [.. node.Get("traits").Items().Select(Trait).OfType<Trait>()],
        MaxGrade = Grade(node.Get("max-grade")),
        MaxEmoji = Count(node.Get("max-emoji")),
        MaxExclamations = Count(node.Get("max-exclamations")),
        MaxSentenceWords = Whole(node.Get("max-sentence-words"), Shapes.Figure),
        Contexts = [.. node.Get("contexts").Entries(canonical: false).Select(c => new VoiceContext(c.Key, c.Place)
        {
            Tone = Tone(c.Value.Get("tone")),
            MaxGrade = Grade(c.Value.Get("max-grade")),
            MaxEmoji = Count(c.Value.Get("max-emoji")),
            MaxExclamations = Count(c.Value.Get("max-exclamations")),
        })],
    };

    private static Trait? Trait(ProfileNode node) => Named(node, "name") is not { } name ? null : new Trait(name.Text!, name.Place)
    {
        Because = node.Get("because").Text,
        Do = node.Get("do").Texts(),
        Dont = node.Get("dont").Texts(),
    };

    private static Term? Term(ProfileNode node)
    {
        var use = node.Get("use");
        var avoid = node.Get("avoid");
        if (use.Text is null && avoid.Text is null)
        {
            return null;
        }

        return new Term((use.Text is null ? avoid : use).Place)
        {
            Use = use.Text,
            InsteadOf = node.Get("instead-of").Texts(),
            Avoid = avoid.Text,
            Because = node.Get("because").Text,
            Try = node.Get("try").Texts(),
        };
    }

    private static ImmutableArray<PlatformSettings> Platforms(ProfileNode node)
    {
        var all = ImmutableArray.CreateBuilder<PlatformSettings>();
        var entries = node.Node is YamlMap
            ? node.Entries(canonical: false)
            : node.Items().Where(i => i.Text is not null).Select(i => new ProfileEntry(i.Text!, i.Place, ProfileNode.None));
        foreach (var entry in entries)
        {
            var id = PlatformNames.Canonical(entry.Key);
            if (PlatformNames.IsKnown(id) && !all.Any(p => p.Id == id))
            {
                all.Add(Platform(id, entry));
            }
        }

        return all.ToImmutable();
    }

    private static PlatformSettings Platform(string id, ProfileEntry entry)
    {
        var node = entry.Value;
        var figures = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var key in FigureKeys)
        {
            if (Whole(node.Get(key), Shapes.Platform.Field(key)!.Shape) is { } figure)
            {
                figures.Add(key, figure);
            }
        }

        return new PlatformSettings(id, entry.Place)
        {
            // `x: adapark` is short for `x: {handle: adapark}`.
            Handle = (node.Node is YamlScalar ? node.Text : node.Get("handle").Text) is { } handle ? WithoutAt(handle) : null,
            Cadence = node.Get("cadence").Text is { } cadence && Forms.TryRate(cadence, allowQuarter: false, out _, out _) ? cadence : null,
            PostAt = node.Get("post-at").Read<TimeOnly>(Forms.TryTime),
            Thread = node.Get("thread").Read<bool>(Forms.TryFlag) ?? false,
            Numbering = Word(node.Get("numbering"), Vocabulary.Numberings) ?? Numbering.None,
            Links = Word(node.Get("links"), Vocabulary.LinkPolicies) ?? LinkPolicy.Inline,
            ShortenLinks = Word(node.Get("link-form"), Vocabulary.LinkForms) ?? false,
            Postiz = node.Get("postiz").Text,
            Tone = Tone(node.Get("tone")),
            MaxHashtags = Count(node.Get("max-hashtags")),
            MaxMentions = Count(node.Get("max-mentions")),
            MaxLinks = Count(node.Get("max-links")),
            MaxImages = Count(node.Get("max-images")),
            Figures = figures.ToImmutable(),
        };
    }

    private static CalendarSettings Calendar(ProfileNode node)
    {
        var calendar = new CalendarSettings
        {
            TimeZone = node.Get("timezone").Text is { } zone && Forms.IsTimeZone(zone) ? zone : null,
            QuietDays = Words(node.Get("quiet-days"), Vocabulary.Days),
            MinGap = node.Get("min-gap").Read<TimeSpan>(Forms.TryDuration),
        };
        return node.Get("window").Read<TimeSpan>(Forms.TryDuration) is { } window ? calendar with { Window = window } : calendar;
    }

    private static UtmSettings? Utm(ProfileNode node)
    {
        if (!node.Exists || node.Node is not YamlMap)
        {
            return null;
        }

        var sources = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var entry in node.Get("sources").Entries(canonical: false))
        {
            if (entry.Value.Text is { } source)
            {
                sources.TryAdd(PlatformNames.Canonical(entry.Key), source);
            }
        }

        var settings = new UtmSettings(node.Get("campaign").Text ?? "{slug}", sources.ToImmutable()) { Domains = [.. node.Get("domains").Texts().Select(Forms.HostOf).OfType<string>()] };
        return node.Get("medium").Text is { } medium ? settings with { Medium = medium } : settings;
    }

    private static ImmutableDictionary<string, Severity?> Rules(ProfileNode node)
    {
        var rules = ImmutableDictionary.CreateBuilder<string, Severity?>();
        foreach (var entry in node.Entries(canonical: false))
        {
            if (TrySeverity(entry.Value.Text, out var severity))
            {
                rules.TryAdd(RuleNames.Canonical(entry.Key), severity);
            }
        }

        return rules.ToImmutable();
    }

    /// <summary>A severity's name; <c>false</c> is what YAML 1.1 tools make of <c>off</c>.</summary>
    public static bool TrySeverity(string? text, out Severity? severity)
    {
        severity = null;
        return text is not null
            && (Vocabulary.Severities.TryFind(text, out severity) || (text.Length == 5 && text.Equals("false", StringComparison.OrdinalIgnoreCase)));
    }

    private static ImmutableDictionary<ToneAxis, ToneBand> Tone(ProfileNode node)
    {
        var tone = ImmutableDictionary.CreateBuilder<ToneAxis, ToneBand>();
        foreach (var entry in node.Entries(canonical: true))
        {
            if (Vocabulary.Axes.TryFind(entry.Key, out var axis) && TryBand(entry.Value.Node, out var band))
            {
                tone.TryAdd(axis, band);
            }
        }

        return tone.ToImmutable();
    }

    /// <summary>A number from 0 to 1, or two of them, the lower one first.</summary>
    public static bool TryBand(YamlNode? node, out ToneBand band)
    {
        band = default;
        switch (node)
        {
            case YamlScalar scalar when TryPole(scalar, out var value):
                band = ToneBand.Around(value);
                return true;
            case YamlList { Items: [YamlScalar low, YamlScalar high] } when TryPole(low, out var from) && TryPole(high, out var to) && from <= to:
                band = new ToneBand(from, to);
                return true;
            default:
                return false;
        }
    }

    private static bool TryPole(YamlScalar scalar, out double value) => Forms.TryNumber(scalar.Value, out value) && value is >= 0 and <= 1;

    /// <summary>Items by name, the first of each.</summary>
    private static ImmutableArray<T> All<T>(ProfileNode list, string key, Func<ProfileNode, T?> read)
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. list.Items().Where(i => Named(i, key) is { } name && seen.Add(name.Text!)).Select(read).OfType<T>()];
    }

    private static T? Word<T>(ProfileNode node, Words<T> words)
        where T : struct => node.Text is { } text && words.TryFind(text, out var value) ? value : null;

    private static ImmutableArray<T> Words<T>(ProfileNode node, Words<T> words)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var text in node.Texts())
        {
            if (words.TryFind(text, out var value) && !all.Contains(value))
            {
                all.Add(value);
            }
        }

        return all.ToImmutable();
    }

    private static int? Count(ProfileNode node) => Whole(node, Shapes.Count);

    private static int? Whole(ProfileNode node, Shape shape) => node.Read<int>(Forms.TryInteger) is { } number && shape.Allows(number) ? number : null;

    private static double? Grade(ProfileNode node) => node.Read<double>(Forms.TryNumber) is { } grade && Shapes.Grade.Allows(grade) ? grade : null;

    private static string WithoutAt(string handle) => handle.StartsWith('@') ? handle[1..] : handle;

    /// <summary>A hashtag without its sign; it has no blanks: "data engineering" becomes DataEngineering.</summary>
    public static string TagOf(string written)
    {
        var tag = written.TrimStart('#').Trim();
        var words = tag.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? tag : string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
