using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>Proposals in a draft's front matter: what its shape says, the best for this very draft first.</summary>
internal static class FrontMatterCompletions
{
    /// <param name="content">Between the fences, or what will be.</param>
    public static IEnumerable<Completion> At(DraftAnalysis analysis, TextSpan content, int offset, IFileSource files, StrategyNotes notes)
    {
        var (draft, brand) = (analysis.Draft, analysis.Brand);
        var cursor = YamlCursor.At(draft.Text, content, offset);
        var path = cursor.Path is ["brand", .. var rest] ? rest : cursor.Path;
        return cursor.IsKey && path.IsEmpty
            ? ShapeCompletions.At(Shapes.Draft, cursor, path, brand)
            : cursor.IsKey && path is ["media"] ? ShapeCompletions.At(Shapes.FrontMatter, cursor, path, brand).Concat(Media(cursor, draft, files))
            : cursor.IsKey ? ShapeCompletions.At(Shapes.FrontMatter, cursor, path, brand)
            : Values(path, cursor, analysis, files, notes);
    }

    private static IEnumerable<Completion> Media(YamlCursor cursor, Draft draft, IFileSource files) =>
        MediaPaths.Beside(draft.Path, files).Where(p => !cursor.Taken.Contains(p)).Select(p => ShapeCompletions.Value(p, CompletionKind.File, cursor, null, null));

    private static IEnumerable<Completion> Values(ImmutableArray<string> path, YamlCursor cursor, DraftAnalysis analysis, IFileSource files, StrategyNotes notes)
    {
        var (draft, brand) = (analysis.Draft, analysis.Brand);
        IEnumerable<Completion> Named() => ShapeCompletions.At(Shapes.FrontMatter, cursor, path, brand);
        return path switch
        {
            ["theme"] => WithShares(Named(), brand, notes),
            ["audience"] => FirstOf(Named(), draft.Front.Theme is { } theme ? brand.Theme(theme.Value)?.Audiences ?? [] : []),
            ["objective"] => FirstOf(Named(), ObjectivesFor(draft, brand)),
            ["categories"] when brand.CategoriesAreThemes => WithShares(ShapeCompletions.At(Shapes.FrontMatter, cursor, ["theme"], brand), brand, notes),
            ["hashtags"] => Tags(),
            ["date"] => Named().Concat(notes.FreeTimes(draft).Select(t => ShapeCompletions.Value(t.Written, CompletionKind.Choice, cursor, t.Why, null))),
            ["media"] => Named().Concat(Media(cursor, draft, files)),
            ["media", "src"] => Media(cursor, draft, files),
            ["tags"] when brand.TagsAreHashtags => Tags(),
            _ => Named(),
        };

        IEnumerable<Completion> Tags() => Hashtags.For(draft, brand)
            .Where(h => !cursor.Taken.Contains(h))
            .Select(h => ShapeCompletions.Value(h, CompletionKind.Hashtag, cursor, HashtagRoom.For(analysis, h, ""), null));
    }

    /// <summary>The theme that is furthest behind its share first, each with how it stands.</summary>
    private static IEnumerable<Completion> WithShares(IEnumerable<Completion> themes, Brand brand, StrategyNotes notes) => !notes.IsKnown
        ? themes
        : themes.OrderBy(c => notes.Surplus(c.Label)).Select(c => brand.Theme(c.Label) is { } theme
            ? c with { Detail = notes.Share(theme), Documentation = c.Documentation + notes.Of(theme) }
            : c);

    private static IEnumerable<Completion> FirstOf(IEnumerable<Completion> all, ImmutableArray<string> wanted) =>
        all.Select(c => wanted.Contains(c.Label) ? c with { IsPreselected = c.Label == wanted[0] } : c).OrderBy(c => wanted.Contains(c.Label) ? 0 : 1);

    private static ImmutableArray<string> ObjectivesFor(Draft draft, Brand brand)
    {
        var targets = draft.Front.Platforms is { } platforms ? platforms.Select(p => p.Value).ToHashSet() : [];
        return [.. brand.Objectives.Where(o => o.Platforms.Any(targets.Contains)).Select(o => o.Id)];
    }
}
