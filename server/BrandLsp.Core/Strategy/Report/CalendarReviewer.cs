using System.Collections.Immutable;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>
/// Looks back at the calendar, by what the rules know that warn of it beforehand. What is out cannot be moved any more, so no rule
/// speaks of it; whoever plans the next weeks wants to know it all the same.
/// </summary>
internal sealed class CalendarReviewer
{
    private readonly Brand _brand;
    private readonly StrategyView _view;
    private readonly DraftIndex _drafts;
    private readonly DateOnly _first, _last;

    /// <summary>As in <see cref="PostTime"/>.</summary>
    private readonly long _from, _until;

    /// <param name="weeks">Of the rhythm, looked at where the profile's window is shorter; what is planned for a window behind today.</param>
    private CalendarReviewer(Brand brand, StrategyView view, int weeks)
    {
        (_brand, _view, _drafts) = (brand, view, view.Drafts);
        var days = Window.DaysOf(brand);
        _first = Window.Plus(view.Today, 1 - Math.Max(days, 7 * weeks));
        _last = Window.Plus(view.Today, days);
        (_from, _until) = (_drafts.Calendar.StartOf(_first), _drafts.Calendar.StartOf(Window.Plus(_last, 1)));
    }

    public static CalendarReview Of(Brand brand, IEnumerable<PlatformSettings> platforms, StrategyView view, int weeks) =>
        new CalendarReviewer(brand, view, weeks).Review(platforms);

    private CalendarReview Review(IEnumerable<PlatformSettings> platforms)
    {
        var posts = _drafts.Between(Facet.Any, "", _from, _until, _view.Today).Reverse().ToImmutableArray();
        return new CalendarReview(_first, _last, posts.Length)
        {
            Gaps = [.. platforms.SelectMany(Gaps).OrderByDescending(g => g.After.Day).ThenBy(g => g.Platform, StringComparer.Ordinal)],
            Clashes = Clashes(posts),
            QuietDays = [.. posts.Where(p => PostSpacing.IsQuiet(_brand.Calendar, _drafts.Calendar.DayOf(p.Ticks))).Select(Place)],
            Repeats = [.. posts.Select(p => _drafts.Entries[p.Path]).Select(e => (Entry: e, Repeat: Repeat.Of(_drafts, e))).Where(e => e.Repeat is not null)
                .Select(e => new RepeatedPost(Place(e.Entry), Place(e.Repeat!.Earlier), e.Repeat.Similarity, e.Repeat.Platforms))],
            OverMentions = OverMentions(),
        };
    }

    private IEnumerable<LongGap> Gaps(PlatformSettings platform)
    {
        var today = _view.Today.DayNumber;
        return Cadence.Of(platform) is not { } cadence ? [] : _view.CadenceOf(_brand).Gaps(platform, _from, _until).Select(g =>
        {
            var (after, before) = (Place(g.Last), g.Next is { } next ? Place(next) : null);
            return new LongGap(platform.Id, cadence.Written, (before?.Day?.DayNumber ?? today) - after.Day!.Value.DayNumber, after, before);
        });
    }

    private ImmutableArray<PostClash> Clashes(ImmutableArray<Slot> posts)
    {
        if (_brand.Calendar.MinGap is not { } gap)
        {
            return [];
        }

        var clashes = ImmutableArray.CreateBuilder<PostClash>();
        foreach (var post in posts)
        {
            var entry = _drafts.Entries[post.Path];
            if (_drafts.TimeOf(entry) is not { } time || PostSpacing.FacetOf(time) is not { } facet)
            {
                continue;
            }

            var before = _drafts.PlatformsOf(entry).Distinct().Order(StringComparer.Ordinal)
                .Select(p => (Platform: p, Other: _drafts.Before(facet, p, post, _view.Today)))
                .Where(c => c.Other is { } other && PostSpacing.IsClash(post, other, gap));
            foreach (var clash in before.GroupBy(c => c.Other!.Value).OrderByDescending(c => c.Key))
            {
                clashes.Add(new PostClash(Place(clash.Key), Place(post), TimeSpan.FromTicks(post.Ticks - clash.Key.Ticks), [.. clash.Select(c => c.Platform)]));
            }
        }

        return clashes.DrainToImmutable();
    }

    private ImmutableArray<OverMention> OverMentions()
    {
        if (_brand.Relationships.MaxMentions is not { } most)
        {
            return [];
        }

        return
        [
            .. _brand.People.DistinctBy(p => p.Id)
                .SelectMany(p => _drafts.Between(Facet.Person, p.Id, _from, _until, _view.Today).Select(s => (Person: p, Post: s, Count: MentionsUpTo(p, s))))
                .Where(m => m.Count > most)
                .OrderByDescending(m => m.Post).ThenBy(m => m.Person.Id, StringComparer.Ordinal)
                .Select(m => new OverMention(m.Person, Place(m.Post), m.Count)),
        ];
    }

    private int MentionsUpTo(Person person, Slot post)
    {
        var (from, until) = Window.Ending(_drafts.Calendar, _drafts.Calendar.DayOf(post.Ticks), Window.DaysOf(_brand));
        return _drafts.Count(Facet.Person, person.Id, from, until, _view.Today);
    }

    private PlacedPost Place(Slot slot) => Place(_drafts.Entries[slot.Path]);

    private PlacedPost Place(DraftEntry entry)
    {
        if (_drafts.TimeOf(entry) is not { } time)
        {
            return new PlacedPost(entry, null, null);
        }

        // Without any zone the clock of UTC shows what the draft says.
        var clock = _drafts.Calendar.ClockAt(time.Ticks);
        return new PlacedPost(entry, DateOnly.FromDateTime(clock), time.HasTime ? TimeOnly.FromDateTime(clock) : null);
    }
}
