using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>Proposals in a draft's front matter: what its shape says, the best for this very draft first.</summary>
internal static class FrontMatterCompletions
{
    /// <param name="content">Between the fences, or what will be.</param>
    public static IEnumerable<Completion> At(DraftAnalysis analysis, TextSpan content, int offset, CompletionInputs inputs)
    {
        var (draft, brand) = (analysis.Draft, analysis.Brand);
        var cursor = YamlCursor.At(draft.Text, content, offset);
        var path = cursor.Path is ["brand", .. var rest] ? rest : cursor.Path;
        var isBeside = draft.Front.IsUnderBrand && cursor.Path is not ["brand", ..];
        if (cursor.IsNowhere || (isBeside && path is [var key, ..] && !FrontMatterBuilder.IsReadBeside(key)))
        {
            return [];
        }

        if (path is ["first-comment"] && BodyCompletions.TokenAt(draft.Text, offset) is { } token)
        {
            // Outside quotes a number sign begins a comment.
            return draft.Text[token.Start] == '@' ? BodyCompletions.People(analysis, token, inputs.Notes).Select(p => token.Start == cursor.Replace.Start ? InQuotes(p, draft.Text, content, cursor) : p)
                : cursor.Typed is ['"' or '\'', ..] ? BodyCompletions.Tags(analysis, token)
                : [];
        }

        var shape = cursor.IsKey && path.IsEmpty ? Shapes.Draft : Shapes.FrontMatter;
        if (shape.At(path) is { Kind: ShapeKind.List } || path is ["tags"] or ["categories"])
        {
            // A blank after a hashtag that is typed ends the line more often than it begins another one.
            cursor = YamlPlainItem.At(draft.Text, cursor, offset, isByBlanks: path is ["hashtags"] or ["tags"] && inputs.Typed != ' ');
        }

        var found = !CompletionTriggers.MayOpen(inputs.Typed, draft.Text, offset, cursor, shape.At(path)) ? []
            : cursor.IsKey && !cursor.IsBareItem ? ShapeCompletions.At(shape, cursor, path, brand, inputs.Today)
            : Values(path, cursor, analysis, inputs);
        return found.Where(c => !isBeside || !path.IsEmpty || FrontMatterBuilder.IsReadBeside(c.Label)).Select(cursor.Closed);
    }

    /// <summary>No plain text begins with the sign of a handle: what stands behind it on the line goes in quotes with it.</summary>
    private static Completion InQuotes(Completion person, string text, TextSpan content, YamlCursor cursor)
    {
        var end = cursor.Flow is null ? Math.Max(cursor.Replace.End, YamlPlainItem.EndOfValue(text, cursor.Replace.Start, content.End)) : cursor.Replace.End;
        var whole = person.NewText + text[person.Replace.End..end];
        return person with { Replace = TextSpan.FromBounds(cursor.Replace.Start, end), NewText = cursor.Lead + YamlQuote.Quote(whole), MayKeepTail = false };
    }

    private static IEnumerable<Completion> Media(YamlCursor cursor, Draft draft, IFileSource files, (string Open, string Close) around) =>
        MediaPaths.Beside(draft.Path, files).Where(p => !cursor.Taken.Contains(p)).Select(p => ShapeCompletions.Value(p, CompletionKind.File, cursor, null, null, around));

    /// <summary>An item of the list, with a place for what it shows.</summary>
    private static Completion WithAltText(Completion path, YamlCursor cursor, (string Open, string Close) around) => path with
    {
        Snippet = $"{cursor.Lead}{Snippets.Literal(around.Open)}{{src: {Snippets.Literal(YamlQuote.Write(path.Label))}, alt: \"$1\"}}{Snippets.Literal(around.Close)}",
    };

    private static IEnumerable<Completion> Values(ImmutableArray<string> path, YamlCursor cursor, DraftAnalysis analysis, CompletionInputs inputs)
    {
        var (draft, brand) = (analysis.Draft, analysis.Brand);
        var shape = Shapes.FrontMatter.At(path);
        if (cursor.IsBareItem && shape is { Kind: ShapeKind.List } && path is ["hashtags"] or ["tags"] or ["media"])
        {
            cursor = cursor with { IsKey = false, IsBareItem = false, Lead = "- ", Taken = cursor.TakenItems, Indent = cursor.Indent + 2 };
        }

        var around = cursor.IsKey ? default : ShapeCompletions.Brackets(shape, cursor);
        IEnumerable<Completion> Named() => ShapeCompletions.At(cursor.IsKey && path.IsEmpty ? Shapes.Draft : Shapes.FrontMatter, cursor, path, brand, inputs.Today);
        return path switch
        {
            ["theme"] => WithShares(Named(), brand, inputs.Notes),
            ["audience"] => FirstOf(Named(), draft.Front.Theme is { } theme ? brand.Theme(theme.Value)?.Audiences ?? [] : []),
            ["objective"] => FirstOf(WithProgress(Named(), brand, inputs.Notes), ObjectivesFor(draft, brand)),
            ["categories"] when brand.CategoriesAreThemes => WithShares(ShapeCompletions.At(Shapes.FrontMatter, cursor, ["theme"], brand, inputs.Today), brand, inputs.Notes),
            ["hashtags"] => Tags(),
            ["media"] => Media(cursor, draft, inputs.Files, around).Select(p => WithAltText(p, cursor, around)).Concat(Named()),
            ["media", "src"] => Media(cursor, draft, inputs.Files, default),
            ["date"] => Named().Concat(inputs.Notes.FreeTimes(draft).Select(t => ShapeCompletions.Value(t.Written, CompletionKind.Choice, cursor, t.Why, null))),
            ["tags"] when brand.TagsAreHashtags => Tags(),
            _ => Named(),
        };

        // The draft's own stand in this list already, the one at the cursor as far as it is typed.
        IEnumerable<Completion> Tags() => cursor.IsAfterKey && !cursor.IsAlone ? [] : Hashtags.OfThemes(draft, brand)
            .Where(h => !cursor.Taken.Contains(h) && !cursor.Taken.Contains("#" + h))
            .Select(h => ShapeCompletions.Value(h, CompletionKind.Hashtag, cursor, HashtagRoom.For(analysis, h, TagAt(cursor, draft)), null, around));

        static string TagAt(YamlCursor cursor, Draft draft) =>
            YamlCursor.Unquoted((cursor.Item?.Span ?? cursor.Replace).In(draft.Text)).TrimStart('#') is { Length: > 0 } written ? "#" + written : "";
    }

    /// <summary>The theme that is furthest behind its share first, each with how it stands.</summary>
    private static IEnumerable<Completion> WithShares(IEnumerable<Completion> themes, Brand brand, StrategyNotes notes) => !notes.IsKnown
        ? themes
        : themes.OrderBy(c => notes.Surplus(c.Label)).Select(c => brand.Theme(c.Label) is { } theme
            ? c with { Detail = notes.Share(theme), Documentation = c.Documentation + notes.Of(theme) }
            : c);

    /// <summary>Each objective with how far it is.</summary>
    private static IEnumerable<Completion> WithProgress(IEnumerable<Completion> objectives, Brand brand, StrategyNotes notes) =>
        objectives.Select(c => brand.Objective(c.Label) is { } objective
            ? c with { Detail = notes.Progress(objective) ?? c.Detail, Documentation = c.Documentation + notes.Of(objective) }
            : c);

    private static IEnumerable<Completion> FirstOf(IEnumerable<Completion> all, ImmutableArray<string> wanted) =>
        all.Select(c => wanted.Contains(c.Label) ? c with { IsPreselected = c.Label == wanted[0] } : c).OrderBy(c => wanted.Contains(c.Label) ? 0 : 1);

    private static ImmutableArray<string> ObjectivesFor(Draft draft, Brand brand)
    {
        var targets = draft.Front.Platforms is { } platforms ? platforms.Select(p => p.Value).ToHashSet() : [];
        return [.. brand.Objectives.Where(o => o.Platforms.Any(targets.Contains)).Select(o => o.Id)];
    }
}
