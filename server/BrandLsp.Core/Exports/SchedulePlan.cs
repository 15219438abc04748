using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Rules.Transparency;
using BrandLsp.Core.Text;
using NodaTime;

namespace BrandLsp.Core.Exports;

/// <summary>A variant that a scheduler is to post.</summary>
public sealed record ScheduledPost(ExportDraft Draft, Variant Variant, ScheduledTime Time)
{
    public OffsetDateTime At => Time.Local!.Value;

    /// <summary>The final text of its first part.</summary>
    public string Text => Texts[0];

    /// <summary>The final texts of its parts, as they can be written to a file.</summary>
    public ImmutableArray<string> Texts { get; } = [.. Variant.Parts.Select(p => JsonStrings.WellFormed(p.Text.Text))];

    public string? FirstComment => Variant.FirstComment is { Text: { Length: > 0 } text } ? JsonStrings.WellFormed(text) : null;

    /// <summary>False only for <c>status: scheduled</c>: whatever else is not ready to go out by itself.</summary>
    public bool IsDraft => Draft.Analysis.Draft.Front.Status?.Value != DraftStatus.Scheduled;

    public Tie Tie => Draft.Analysis.Draft.Front.Relationship?.Value ?? Tie.None;

    /// <summary>True when somebody else has paid for it, in money or kind.</summary>
    public bool IsPartnership => Tie is Tie.Paid or Tie.Gifted or Tie.Affiliate;

    /// <summary>True when one of its texts links to <paramref name="link"/>, as its platform writes it.</summary>
    public bool Says(string link)
    {
        var written = MarkdownStyle.Of(Variant.Platform.Dialect) is { } style ? MarkdownEscaper.Url(link, style.Escaping) : link;
        return Texts.Any(t => LinkInText.Holds(t, link) || (written != link && LinkInText.Holds(t, written)));
    }

    /// <summary>The images of a part that can be fetched from the web.</summary>
    public IEnumerable<Attachment> WebMedia(int part) => Variant.Parts[part].Media.Where(m => IsWeb(m.Src));

    /// <summary>The images of all parts that are files here.</summary>
    public IEnumerable<Attachment> LocalMedia => Variant.Media.Where(m => !IsWeb(m.Src));

    private static bool IsWeb(string src) =>
        src.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || src.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// Which variants of the drafts go into a scheduler's file, sorted by time. Left out and named: drafts without a moment,
/// ideas, what is over, what was published, and what the format would send out maimed.
/// </summary>
internal sealed class SchedulePlan
{
    private const int MostNamed = 5;

    private readonly ExportRequest _request;
    private readonly ExporterInfo _info;
    private readonly List<ScheduledPost> _posts = [];
    private readonly List<ExportNotice> _notices = [];
    private readonly List<string> _undated = [], _ideas = [];

    private SchedulePlan(ExportRequest request, ExporterInfo info)
    {
        _request = request;
        _info = info;
    }

    /// <summary>By time, then draft, then in the order of the targets.</summary>
    public ImmutableArray<ScheduledPost> Posts { get; private set; }

    /// <summary>What the files of each brand are called behind the format's name; "" when all posts are of one.</summary>
    public ImmutableDictionary<string, string> Brands { get; private set; } = ImmutableDictionary<string, string>.Empty;

    public static SchedulePlan Of(ExportRequest request, ExporterInfo info)
    {
        var plan = new SchedulePlan(request, info);
        foreach (var draft in request.Drafts)
        {
            plan.Consider(draft);
        }

        plan.Summarise(plan._undated, "without a date");
        plan.Summarise(plan._ideas, "that are ideas");
        plan.Posts = [.. plan._posts.OrderBy(p => p.At.ToInstant()).ThenBy(p => p.Draft.Name, StringComparer.Ordinal)];
        plan.Brands = BrandNames.Of(plan.Posts.Select(p => p.Draft));
        return plan;
    }

    /// <summary>Says that there are files for each brand, where there are.</summary>
    public void SayBrands()
    {
        if (Brands.Count > 1)
        {
            Say($"the posts are of {Brands.Count} brands, each with files of its own ({string.Join(", ", Brands.Values.Order(StringComparer.Ordinal))}): upload them to that brand's channels");
        }
    }

    public void Say(ScheduledPost post, string message) => _notices.Add(new ExportNotice(post.Draft.Name, post.Variant.Platform.Name, message));

    public void Say(string message) => _notices.Add(new ExportNotice(null, null, message));

    /// <param name="kept">The posts that are in the files.</param>
    public ExportSet Finish(ImmutableArray<ExportFile> files, IEnumerable<ScheduledPost> kept, IEnumerable<string> failures)
    {
        var drafts = kept.Select(p => p.Draft.Name).ToHashSet(StringComparer.Ordinal);
        return new ExportSet(
            files,
            [.. _request.Drafts.Where(d => drafts.Contains(d.Name))],
            [.. _notices.OrderBy(n => n.Draft is null).ThenBy(n => n.Draft, StringComparer.Ordinal)],
            [.. failures]);
    }

    private void Consider(ExportDraft draft)
    {
        var front = draft.Analysis.Draft.Front;
        switch (front.Status?.Value)
        {
            case DraftStatus.Published:
                return;
            case DraftStatus.Idea:
                _ideas.Add(draft.Name);
                return;
        }

        var time = ScheduledTime.Of(front, draft.Analysis.Brand);
        if (time.Local is not { } at)
        {
            if (time.Problem is { } problem)
            {
                Say(draft, problem);
            }
            else if (front.Status?.Value == DraftStatus.Scheduled)
            {
                Say(draft, "it is scheduled and has no date: left out");
            }
            else
            {
                _undated.Add(draft.Name);
            }

            return;
        }

        if (DateOnly.FromDateTime(at.Date.ToDateTimeUnspecified()) < _request.Today)
        {
            Say(draft, $"its date, {ScheduledTime.Iso(at)}, is over: left out");
            return;
        }

        if (time.Doubt is { } doubt)
        {
            Say(draft, doubt);
        }

        var count = _posts.Count;
        foreach (var variant in draft.Analysis.Variants)
        {
            var post = new ScheduledPost(draft, variant, time);
            if (!front.Published.ContainsKey(variant.Platform.Id) && Obstacle(post) is var obstacle)
            {
                if (obstacle is null)
                {
                    _posts.Add(post);
                }
                else
                {
                    Say(post, obstacle + ": left out");
                }
            }
        }

        if (_posts.Count > count && !_info.CarriesDraftStatus && front.Status?.Value != DraftStatus.Scheduled)
        {
            Say(draft, $"its status is not `scheduled`, and {_info.Name} cannot tell a draft from a post that is ready: it would go out");
        }
    }

    /// <summary>Why a post has no place in the format; null when it has one.</summary>
    private string? Obstacle(ScheduledPost post)
    {
        if (!_info.Channels.IsEmpty && !_info.Channels.Contains(post.Variant.Platform.Id))
        {
            return $"{_info.Name} has no channel for it here";
        }

        if (post.Texts.All(string.IsNullOrWhiteSpace) && post.Variant.Media.IsEmpty)
        {
            return "nothing is left of it on this platform";
        }

        if (post.Variant.Parts.Length > 1 && !_info.CarriesThreads)
        {
            return $"it is a thread of {post.Variant.Parts.Length} posts, which {_info.Name}'s file cannot carry (--format variants gives them one by one)";
        }

        if (!_info.CarriesTitles && IsDisclosedOnlyBy(post, post.Variant.Title is not null, v => v with { Title = null }))
        {
            return $"its disclosure stands in the title, which {_info.Name}'s file cannot carry; put it into the text";
        }

        return !_info.CarriesFirstComments && IsDisclosedOnlyBy(post, post.FirstComment is not null, v => v with { FirstComment = null })
            ? $"its disclosure stands in the first comment, which {_info.Name}'s file cannot carry; put it into the text"
            : null;
    }

    /// <summary>True when without what the format does not carry less of the post's tie would be disclosed.</summary>
    private static bool IsDisclosedOnlyBy(ScheduledPost post, bool has, Func<Variant, Variant> without)
    {
        if (post.Tie == Tie.None || !has)
        {
            return false;
        }

        var (whole, carried) = (Judge(post.Variant), Judge(without(post.Variant)));
        return carried != whole && (whole == DisclosureOutcome.Fine || carried == DisclosureOutcome.Missing);

        DisclosureOutcome Judge(Variant variant)
        {
            var analysis = post.Draft.Analysis;
            var context = new RuleContext(analysis.Draft, analysis.Brand, [variant], analysis.Prose, NoFiles.Instance, DateOnly.MinValue);
            return DisclosureJudge.Of(context).Verdicts[0].Outcome;
        }
    }

    private void Say(ExportDraft draft, string message) => _notices.Add(new ExportNotice(draft.Name, null, message));

    private void Summarise(List<string> drafts, string what)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var named = string.Join(", ", drafts.Take(MostNamed));
        var more = drafts.Count > MostNamed ? $" and {drafts.Count - MostNamed} more" : "";
        Say($"left out {what}: {named}{more}");
    }
}
