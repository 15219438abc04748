using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Strategy.Metrics.Rates;

/// <summary>What posts have in common. Each is one object, so that many posts are sorted by it without comparing texts.</summary>
internal sealed class Trait(int order, string id, string label)
{
    /// <summary>Its place in the dimension.</summary>
    public int Order => order;

    /// <summary>Stable, for scripts.</summary>
    public string Id => id;

    /// <summary>For people.</summary>
    public string Label => label;
}

/// <summary>Tells what a post has in common with others.</summary>
internal sealed class Traits(Brand brand, DraftIndex drafts)
{
    private static readonly Trait[] s_weekdays = [.. Enum.GetValues<DayOfWeek>().Select(d => new Trait(((int)d + 6) % 7, d.ToString().ToLowerInvariant(), d.ToString()))];

    private static readonly Trait[] s_hours = [.. Enumerable.Range(0, 24).Select(h => h.ToString("00", CultureInfo.InvariantCulture)).Select((h, i) => new Trait(i, h, $"{h}:00"))];

    private static readonly (int From, Trait Trait)[] s_lengths =
    [
        (0, new(0, "0-39", "under 40 words")), (40, new(1, "40-79", "40 to 79 words")), (80, new(2, "80-159", "80 to 159 words")), (160, new(3, "160-", "160 words and more")),
    ];

    private static readonly ImmutableDictionary<Hook, Trait> s_hooks = ImmutableDictionary.CreateRange<Hook, Trait>(
    [
        new(Hook.Statement, new((int)Hook.Statement, "statement", "begins with a statement")),
        new(Hook.Question, new((int)Hook.Question, "question", "begins with a question")),
        new(Hook.Number, new((int)Hook.Number, "number", "begins with a number")),
    ]);

    private static readonly Trait s_media = new(0, "media", "with an image or video");

    private static readonly Trait s_textAlone = new(1, "none", "text alone");

    private readonly Dictionary<string, Trait> _themes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Trait> _platforms = new(StringComparer.Ordinal);

    /// <summary>Null where nothing is known of it.</summary>
    public Trait? Of(Dimension dimension, MatchedPost post) => dimension switch
    {
        Dimension.Theme when post.Draft?.Theme is { } theme => ThemeOf(theme),
        Dimension.Platform => PlatformOf(post.Post.Platform),
        Dimension.Weekday when post.Ticks is { } ticks => s_weekdays[(int)drafts.Calendar.DayOf(ticks).DayOfWeek],
        Dimension.Hour when post is { HasTime: true, Ticks: { } ticks } => s_hours[drafts.Calendar.ClockAt(ticks).Hour],
        Dimension.Length when post.Draft is { } draft => LengthOf(draft.Words),
        Dimension.Hook when post.Draft is { } draft => s_hooks[draft.Hook],
        Dimension.Media when post.Draft is { } draft => draft.Media > 0 ? s_media : s_textAlone,
        _ => null,
    };

    private static Trait LengthOf(int words) => Array.FindLast(s_lengths, l => words >= l.From).Trait;

    private Trait ThemeOf(string id)
    {
        if (!_themes.TryGetValue(id, out var trait))
        {
            var at = brand.Themes.TakeWhile(t => t.Id != id).Count();
            trait = new Trait(at, id, brand.Theme(id)?.DisplayName ?? id);
            _themes.Add(id, trait);
        }

        return trait;
    }

    private Trait PlatformOf(string id)
    {
        if (!_platforms.TryGetValue(id, out var trait))
        {
            trait = new Trait(0, id, PlatformCatalog.Find(id)?.Name ?? id);
            _platforms.Add(id, trait);
        }

        return trait;
    }
}
