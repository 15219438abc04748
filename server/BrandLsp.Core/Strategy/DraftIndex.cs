using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Strategy;

/// <summary>By what the index keeps drafts in order of time.</summary>
public enum Facet
{
    /// <summary>Every post.</summary>
    Any,

    /// <summary>By a platform's id.</summary>
    Platform,

    /// <summary>By a platform's id, those that say the time of day and in which zone.</summary>
    Moment,

    /// <summary>By a platform's id, those that say the time of day where nothing says in which zone.</summary>
    FloatingMoment,

    /// <summary>Answers to others, by a platform's id.</summary>
    Reply,

    /// <summary>By a theme's id.</summary>
    Theme,

    /// <summary>By the name of a series.</summary>
    Series,

    /// <summary>By the id of a person of the profile whom they mention; answers to others included.</summary>
    Person,

    /// <summary>The same, those that thank, credit or praise the person.</summary>
    Give,

    /// <summary>The same, those that want something of the person.</summary>
    Ask,
}

/// <summary>
/// All drafts of a workspace, with those that have a date in order of time. Immutable; a changed draft costs the logarithm of
/// their number.
/// </summary>
public sealed class DraftIndex
{
    private static readonly ImmutableDictionary<Key, Timeline> s_none = ImmutableDictionary<Key, Timeline>.Empty;

    private readonly Placement _placement;
    private readonly ImmutableDictionary<Key, Timeline> _timelines;
    private readonly NearDuplicates _duplicates;

    /// <summary>By the address of the post they answer.</summary>
    private readonly ImmutableDictionary<string, ImmutableSortedSet<string>> _replies;

    private DraftIndex(
        Placement placement, ImmutableDictionary<string, DraftEntry> entries, ImmutableDictionary<Key, Timeline> timelines, NearDuplicates duplicates,
        ImmutableDictionary<string, ImmutableSortedSet<string>> replies) =>
        (_placement, Entries, _timelines, _duplicates, _replies) = (placement, entries, timelines, duplicates, replies);

    public static DraftIndex Empty { get; } = new(
        new Placement(Brand.Empty),
        ImmutableDictionary.Create<string, DraftEntry>(StringComparer.Ordinal),
        s_none,
        NearDuplicates.Of([]),
        ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal));

    /// <summary>By path.</summary>
    public ImmutableDictionary<string, DraftEntry> Entries { get; }

    public bool IsEmpty => Entries.IsEmpty;

    /// <summary>The same value as long as no draft came, went, or says something else than before in other words.</summary>
    public object Standing => _timelines;

    public PostCalendar Calendar => _placement.Calendar;

    /// <param name="entries">Each path once.</param>
    public static DraftIndex Of(Brand brand, IEnumerable<DraftEntry> entries) =>
        Build(new Placement(brand), Empty.Entries.AddRange(entries.Select(e => KeyValuePair.Create(e.Path, e))));

    /// <summary>The same drafts by another profile: its platforms, people and time zone. The same index when these are the same.</summary>
    public DraftIndex For(Brand brand) => IsFor(brand) ? this : Build(new Placement(brand), Entries);

    /// <summary>Whether a profile puts every draft where this index has it.</summary>
    public bool IsFor(Brand brand) => _placement.IsFor(brand);

    /// <summary>With what a draft says now; the same index when it said so before.</summary>
    public DraftIndex With(DraftEntry entry)
    {
        var known = Entries.GetValueOrDefault(entry.Path);
        var isSame = known is not null && known.SaysTheSame(entry);
        var timelines = isSame ? _timelines : Place(known is null ? _timelines : Remove(_timelines, known), entry);
        var duplicates = isSame && Equals(known!.Fingerprint, entry.Fingerprint) ? _duplicates : _duplicates.With(entry.Path, _placement.Fingerprinted(entry));
        var replies = isSame ? _replies : Answer(Unanswer(_replies, known), entry);
        return new DraftIndex(_placement, Entries.SetItem(entry.Path, entry), timelines, duplicates, replies);
    }

    /// <summary>Without the draft that was at a path.</summary>
    public DraftIndex Without(string path) => Entries.GetValueOrDefault(path) is not { } known
        ? this
        : new DraftIndex(_placement, Entries.Remove(path), Remove(_timelines, known), _duplicates.With(path, null), Unanswer(_replies, known));

    /// <param name="id">Of what the facet is by; "" for any.</param>
    public Timeline Of(Facet facet, string id = "") => _timelines.GetValueOrDefault(new Key(facet, id, IsPlan: false), Timeline.Empty);

    /// <summary>The same, of drafts that say <c>status: draft</c>: they have not gone out, whatever their date is.</summary>
    public Timeline PlansOf(Facet facet, string id = "") => _timelines.GetValueOrDefault(new Key(facet, id, IsPlan: true), Timeline.Empty);

    /// <summary>
    /// The number of posts from a moment to before another: those that went out, and those planned from <paramref name="today"/> on.
    /// </summary>
    public int Count(Facet facet, string id, long from, long until, DateOnly today) =>
        Of(facet, id).Count(from, until) + PlansOf(facet, id).Count(Math.Max(from, Calendar.StartOf(today)), until);

    /// <summary>The slots of the same posts, in order of time.</summary>
    public IEnumerable<Slot> Between(Facet facet, string id, long from, long until, DateOnly today) =>
        Of(facet, id).Between(from, until).Concat(PlansOf(facet, id).Between(Math.Max(from, Calendar.StartOf(today)), until)).Order();

    /// <summary>The nearest such post before a slot; null when there is none.</summary>
    public Slot? Before(Facet facet, string id, Slot slot, DateOnly today)
    {
        var start = Calendar.StartOf(today);
        var plan = PlansOf(facet, id).Before(slot).TakeWhile(s => s.Ticks >= start).Select(s => (Slot?)s).FirstOrDefault();
        var post = Of(facet, id).Before(slot).Select(s => (Slot?)s).FirstOrDefault();
        return plan is null || post > plan ? post : plan;
    }

    /// <summary>The nearest such post behind a slot; null when there is none.</summary>
    public Slot? After(Facet facet, string id, Slot slot, DateOnly today)
    {
        var start = new Slot(Calendar.StartOf(today), "");
        var plan = PlansOf(facet, id).After(slot < start ? start : slot).Select(s => (Slot?)s).FirstOrDefault();
        var post = Of(facet, id).After(slot).Select(s => (Slot?)s).FirstOrDefault();
        return plan is null || post < plan ? post ?? plan : plan;
    }

    /// <summary>The drafts that answer the post at an address, by path.</summary>
    public IEnumerable<DraftEntry> RepliesTo(string? url) =>
        url is null ? [] : _replies.GetValueOrDefault(url, []).Select(p => Entries[p]);

    /// <summary>When a draft goes out; null where it has no date, or one in which nobody posts.</summary>
    public PostTime? TimeOf(DraftEntry entry) => _placement.TimeOf(entry);

    public Slot? SlotOf(DraftEntry entry) => _placement.SlotOf(entry);

    /// <summary>Where a draft goes: its own platforms, else the profile's.</summary>
    public ImmutableArray<string> PlatformsOf(DraftEntry entry) => entry.Platforms ?? _placement.Platforms;

    /// <summary>The ids of the people of the profile whom a draft mentions, with each mention.</summary>
    public IEnumerable<(string Person, MentionToken Mention)> PeopleOf(DraftEntry entry) => _placement.PeopleOf(entry);

    /// <summary>The drafts that read nearly like a given one and come before it, on a platform of its own, in order of time.</summary>
    /// <returns>Each with the estimated share of the text that both have, 0 to 1.</returns>
    public IEnumerable<(DraftEntry Entry, double Similarity)> EarlierLike(DraftEntry entry)
    {
        if (!entry.IsPost || _placement.Fingerprinted(entry) is not { } draft)
        {
            return [];
        }

        // Two people who ask the same get the same answer.
        var platforms = PlatformsOf(entry);
        return _duplicates.Find(draft, c => c.Rank < draft.Rank && Entries[c.Path] is { IsPost: true } other && PlatformsOf(other).Any(p => platforms.Contains(p)))
            .Select(d => (Entries[d.Path], d.Similarity));
    }

    /// <summary>Works out what <see cref="Like"/> rests on, so that many threads need not wait for it.</summary>
    internal void PrepareLike() => _duplicates.Prepare();

    /// <summary>The drafts, answers to others included, that go to a platform and read nearly like a text, in the order of time.</summary>
    /// <returns>Each with the estimated share of the text that both have, 0 to 1.</returns>
    internal IEnumerable<(DraftEntry Entry, double Similarity)> Like(Fingerprint text, string platform) =>
        _duplicates.Find(new FingerprintedDraft("", default, text), c => PlatformsOf(Entries[c.Path]).Contains(platform)).Select(d => (Entries[d.Path], d.Similarity));

    private static DraftIndex Build(Placement placement, ImmutableDictionary<string, DraftEntry> entries)
    {
        var slots = new Dictionary<Key, List<Slot>>();
        foreach (var entry in entries.Values)
        {
            if (placement.TimeOf(entry) is not { } time)
            {
                continue;
            }

            var slot = new Slot(time.Ticks, entry.Path);
            foreach (var key in placement.KeysOf(entry, time))
            {
                if (!slots.TryGetValue(key, out var list))
                {
                    slots.Add(key, list = []);
                }

                list.Add(slot);
            }
        }

        return new DraftIndex(
            placement,
            entries,
            slots.ToImmutableDictionary(s => s.Key, s => new Timeline([.. s.Value])),
            NearDuplicates.Of(entries.Values.Select(placement.Fingerprinted).OfType<FingerprintedDraft>()),
            entries.Values.Aggregate(Empty._replies, Answer));
    }

    private static ImmutableDictionary<string, ImmutableSortedSet<string>> Answer(ImmutableDictionary<string, ImmutableSortedSet<string>> replies, DraftEntry entry) =>
        entry.InReplyTo is { } url ? replies.SetItem(url, replies.GetValueOrDefault(url, ImmutableSortedSet.Create<string>(StringComparer.Ordinal)).Add(entry.Path)) : replies;

    private static ImmutableDictionary<string, ImmutableSortedSet<string>> Unanswer(ImmutableDictionary<string, ImmutableSortedSet<string>> replies, DraftEntry? entry) =>
        entry?.InReplyTo is { } url && replies.TryGetValue(url, out var paths) ? replies.SetItem(url, paths.Remove(entry.Path)) : replies;

    private ImmutableDictionary<Key, Timeline> Place(ImmutableDictionary<Key, Timeline> timelines, DraftEntry entry)
    {
        if (_placement.TimeOf(entry) is { } time)
        {
            foreach (var key in _placement.KeysOf(entry, time))
            {
                timelines = timelines.SetItem(key, new Timeline(timelines.GetValueOrDefault(key, Timeline.Empty).Slots.Add(new Slot(time.Ticks, entry.Path))));
            }
        }

        return timelines;
    }

    private ImmutableDictionary<Key, Timeline> Remove(ImmutableDictionary<Key, Timeline> timelines, DraftEntry entry)
    {
        if (_placement.TimeOf(entry) is { } time)
        {
            foreach (var key in _placement.KeysOf(entry, time))
            {
                timelines = timelines.SetItem(key, new Timeline(timelines[key].Slots.Remove(new Slot(time.Ticks, entry.Path))));
            }
        }

        return timelines;
    }

    private readonly record struct Key(Facet Facet, string Id, bool IsPlan);

    /// <summary>What a profile decides about where a draft stands.</summary>
    private sealed class Placement(Brand brand)
    {
        private readonly Lazy<PostCalendar> _calendar = new(() => PostCalendar.Of(brand));
        private readonly Lazy<Mentions> _mentions = new(() => Mentions.Of(brand));

        public PostCalendar Calendar => _calendar.Value;

        public ImmutableArray<string> Platforms { get; } =
            brand.Platforms.IsEmpty ? PlatformCatalog.DefaultTargets : [.. brand.Platforms.Select(p => p.Id)];

        public bool IsFor(Brand other) =>
            ReferenceEquals(brand, other)
            || (brand.Calendar.TimeZone == other.Calendar.TimeZone
                && brand.Platforms.Select(p => p.Id).SequenceEqual(other.Platforms.Select(p => p.Id))
                && brand.People.SelectMany(Names).SequenceEqual(other.People.SelectMany(Names)));

        public PostTime? TimeOf(DraftEntry entry) => entry.Date is { } date ? Calendar.TimeOf(date) : null;

        public Slot? SlotOf(DraftEntry entry) => TimeOf(entry) is { } time ? new Slot(time.Ticks, entry.Path) : null;

        public IEnumerable<(string Person, MentionToken Mention)> PeopleOf(DraftEntry entry)
        {
            foreach (var mention in entry.Mentions)
            {
                foreach (var (_, person) in _mentions.Value.Tokens(mention.Token))
                {
                    yield return (person.Id, mention);
                }
            }
        }

        /// <summary>Null for an idea and for what is too short. Of the drafts without a date those that went out come first, the others last.</summary>
        public FingerprintedDraft? Fingerprinted(DraftEntry entry)
        {
            if (entry.Fingerprint is not { } fingerprint || entry.Status is DraftStatus.Idea)
            {
                return null;
            }

            var rank = SlotOf(entry) ?? new Slot(entry.IsPublished ? long.MinValue : long.MaxValue, entry.Path);
            return new FingerprintedDraft(entry.Path, rank, fingerprint);
        }

        /// <summary>Some may come twice: a timeline has a draft once.</summary>
        public IEnumerable<Key> KeysOf(DraftEntry entry, PostTime time)
        {
            if (entry.Status is DraftStatus.Idea)
            {
                yield break;
            }

            var isPlan = entry.Status is DraftStatus.Draft;
            foreach (var (person, mention) in PeopleOf(entry))
            {
                yield return new Key(Facet.Person, person, isPlan);
                if (mention.Kind != MentionKind.Name)
                {
                    yield return new Key(mention.Kind == MentionKind.Give ? Facet.Give : Facet.Ask, person, isPlan);
                }
            }

            if (!entry.IsPost)
            {
                foreach (var platform in entry.Platforms ?? Platforms)
                {
                    yield return new Key(Facet.Reply, platform, isPlan);
                }

                yield break;
            }

            yield return new Key(Facet.Any, "", isPlan);
            foreach (var platform in entry.Platforms ?? Platforms)
            {
                yield return new Key(Facet.Platform, platform, isPlan);
                if (time.HasTime)
                {
                    yield return new Key(time.IsFloating ? Facet.FloatingMoment : Facet.Moment, platform, isPlan);
                }
            }

            if (entry.Theme is { } theme)
            {
                yield return new Key(Facet.Theme, theme, isPlan);
            }

            if (entry.Series is { } series)
            {
                yield return new Key(Facet.Series, series, isPlan);
            }
        }

        private static IEnumerable<string> Names(Person person) =>
            person.Handles.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => h.Value).Prepend(person.Id);
    }
}
