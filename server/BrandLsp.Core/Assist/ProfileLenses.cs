using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>A line above something in a file of the workspace.</summary>
/// <param name="ReplyTo">The address that a new draft is to answer; null for a lens that only tells.</param>
public sealed record FileLens(TextSpan Span, string Title, string? ReplyTo = null);

/// <summary>What the drafts and conversations of a workspace say, above the lines of the profile and of the inbox that they are about.</summary>
public static class ProfileLenses
{
    /// <param name="path">Of the profile, one of its layers, or people.yaml.</param>
    /// <param name="text">Of that file.</param>
    public static ImmutableArray<FileLens> For(Brand brand, string path, string text, StrategyView view)
    {
        if (!view.IsKnown)
        {
            return [];
        }

        var notes = new StrategyNotes(brand, view);
        IEnumerable<FileLens> Above(Place place, Func<string?> title) => place.Path == path && title() is { } known ? [new FileLens(place.Span, known)] : [];
        var inbox = notes.Replies() is { } replies && InboxKey(text, path, brand) is { } key ? ImmutableArray.Create(new FileLens(key, replies.Split('\n')[0])) : [];
        return
        [
            .. brand.Themes.SelectMany(t => Above(t.Place, () => notes.Share(t)))
                .Concat(brand.Objectives.SelectMany(o => Above(o.Place, () => notes.Progress(o))))
                .Concat(brand.Platforms.Where(p => p.Cadence is not null).SelectMany(p => Above(p.Place, () => notes.Rhythm(p))))
                .Concat(brand.People.SelectMany(p => Above(p.Place, () => notes.Contact(p))))
                .Concat(inbox)
                .OrderBy(l => l.Span),
        ];
    }

    /// <summary>Above each conversation of inbox.csv that waits and has an address.</summary>
    public static ImmutableArray<FileLens> ForInbox(Brand brand, string path, string text, StrategyView view)
    {
        var drafts = view.IsKnown ? view.Drafts : DraftIndex.Empty;
        return
        [
            .. InboxReader.Read(path, text).Entries
                .Where(e => e.Url is not null && !OpenReplies.IsAnswered(e, drafts))
                .Select(e => new FileLens(e.Span, drafts.RepliesTo(e.Url).FirstOrDefault() is { } reply ? $"A reply is drafted in “{reply.Title}”" : $"Reply to {e.Who(brand)}", e.Url)),
        ];
    }

    private static TextSpan? InboxKey(string text, string path, Brand brand) =>
        path == brand.Path && YamlReader.Read(text, new TextSpan(0, text.Length)).Root is YamlMap root ? root.Entry("inbox")?.Key.Span : null;
}
