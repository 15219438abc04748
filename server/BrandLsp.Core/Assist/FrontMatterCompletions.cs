using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>Proposals in a draft's front matter.</summary>
internal static class FrontMatterCompletions
{
    /// <param name="content">Between the fences, or what will be.</param>
    public static IEnumerable<Completion> At(Draft draft, Brand brand, TextSpan content, int offset)
    {
        var cursor = YamlCursor.At(draft.Text, content, offset);
        var path = cursor.Path is ["brand", .. var rest] ? rest : cursor.Path;
        return cursor.IsKey ? Keys(path, cursor, brand) : Values(path, cursor, draft, brand);
    }

    private static IEnumerable<Completion> Keys(ImmutableArray<string> path, YamlCursor cursor, Brand brand) => path switch
    {
        [] => FrontMatterKeys.All.Where(k => !cursor.Taken.Contains(k.Name)).Select(k => Key(k.Name, k.Description, k.Snippet, cursor)),
        ["published"] => Platforms(brand).Where(p => !cursor.Taken.Contains(p.Id)).Select(p => Key(p.Id, Describe.Of(p, brand), ": $1", cursor)),
        ["media"] => MediaKeys.Where(k => !cursor.Taken.Contains(k.Name)).Select(k => Key(k.Name, k.Description, k.Snippet, cursor)),
        _ => [],
    };

    private static IEnumerable<Completion> Values(ImmutableArray<string> path, YamlCursor cursor, Draft draft, Brand brand) => path switch
    {
        ["platforms"] => Platforms(brand).Select(p =>
            Value(p.Id, CompletionKind.Platform, cursor, p.Name + Own(brand.Platform(p.Id)), Describe.Of(p, brand))).WithoutTaken(cursor),
        ["theme"] => Themes(brand, cursor),
        ["categories"] when brand.CategoriesAreThemes => Themes(brand, cursor).WithoutTaken(cursor),
        ["audience"] => Audiences(draft, brand).Select(a => Value(a.Id, CompletionKind.Id, cursor, a.Name, Describe.Of(a))),
        ["objective"] => Objectives(draft, brand).Select(o => Value(o.Id, CompletionKind.Id, cursor, o.Target, Describe.Of(o))),
        ["values"] => brand.Values.Select(v => Value(v.Id, CompletionKind.Id, cursor, v.Name, Describe.Of(v))).WithoutTaken(cursor),
        ["context"] => brand.Voice.Contexts.Select(c => Value(c.Id, CompletionKind.Id, cursor, null, Describe.Of(c))),
        ["status"] => Choices(Vocabulary.Statuses.Choices, cursor),
        ["relationship"] => Choices(Vocabulary.Ties.Choices, cursor),
        ["hashtags"] => Hashtags.For(draft, brand).Select(h => Value(h, CompletionKind.Hashtag, cursor, null, null)).WithoutTaken(cursor),
        ["tags"] when brand.TagsAreHashtags => Hashtags.For(draft, brand).Select(h => Value(h, CompletionKind.Hashtag, cursor, null, null)).WithoutTaken(cursor),
        ["disable"] => RuleCatalog.All.Select(r => Value(r.Info.Id, CompletionKind.Rule, cursor, r.Info.Summary, Describe.Rule(r.Info.Id))).WithoutTaken(cursor),
        ["draft"] => [Value("true", CompletionKind.Choice, cursor, "Not published yet.", null), Value("false", CompletionKind.Choice, cursor, null, null)],
        _ => [],
    };

    /// <summary>The brand's platforms in its order, then the others.</summary>
    public static IEnumerable<Platform> Platforms(Brand brand)
    {
        var own = brand.Platforms.Select(p => PlatformCatalog.Find(p.Id)).OfType<Platform>().ToList();
        return own.Concat(PlatformCatalog.All.Except(own));
    }

    private static IEnumerable<FrontMatterKey> MediaKeys { get; } =
    [
        new("src", "The file, relative to the draft."),
        new("alt", "What the image shows, for people who cannot see it; `\"\"` for an image that says nothing."),
    ];

    private static IEnumerable<Completion> Themes(Brand brand, YamlCursor cursor) =>
        brand.Themes.Select(t => Value(t.Id, CompletionKind.Id, cursor, t.Name, Describe.Of(t, brand)));

    /// <summary>Those of the draft's theme first.</summary>
    private static IEnumerable<Audience> Audiences(Draft draft, Brand brand)
    {
        var wanted = draft.Front.Theme is { } theme ? brand.Theme(theme.Value)?.Audiences ?? [] : [];
        return brand.Audiences.OrderBy(a => wanted.Contains(a.Id) ? 0 : 1);
    }

    /// <summary>Those for the draft's platforms first.</summary>
    private static IEnumerable<Objective> Objectives(Draft draft, Brand brand)
    {
        var targets = draft.Front.Platforms is { } platforms ? platforms.Select(p => p.Value).ToHashSet() : [];
        return brand.Objectives.OrderBy(o => targets.Count == 0 || o.Platforms.IsEmpty || o.Platforms.Any(targets.Contains) ? 0 : 1);
    }

    private static IEnumerable<Completion> Choices(IEnumerable<Choice> choices, YamlCursor cursor) =>
        choices.Select(c => Value(c.Name, CompletionKind.Choice, cursor, c.Description, null));

    private static string Own(PlatformSettings? settings) => settings?.Handle is { } handle ? $" ({handle})" : "";

    private static Completion Key(string name, string description, string snippet, YamlCursor cursor)
    {
        if (cursor.HasColon)
        {
            return new Completion(name, CompletionKind.Key, cursor.Replace, cursor.Lead + name) { Documentation = description };
        }

        var indented = snippet.Replace("\n", "\n" + new string(' ', cursor.Indent), StringComparison.Ordinal);
        return new Completion(name, CompletionKind.Key, cursor.Replace, cursor.Lead + name + ": ")
        {
            Documentation = description,
            Snippet = cursor.Lead + name + indented,
        };
    }

    private static Completion Value(string id, CompletionKind kind, YamlCursor cursor, string? detail, string? documentation)
    {
        var quote = cursor.Typed is ['"' or '\'', ..] ? cursor.Typed[..1] : "";
        var written = quote.Length > 0 ? YamlQuote.Quote(id) : YamlQuote.Write(id);
        return new Completion(id, kind, cursor.Replace, cursor.Lead + written)
        {
            Detail = detail,
            Documentation = documentation,
            FilterText = quote.Length > 0 ? quote + id : null,
        };
    }

    private static IEnumerable<Completion> WithoutTaken(this IEnumerable<Completion> all, YamlCursor cursor) =>
        all.Where(c => !cursor.Taken.Contains(c.Label));
}
