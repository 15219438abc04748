using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

/// <summary>Reads what front matter declares. What has the wrong form is left out; the checker reports it.</summary>
internal static class FrontMatterBuilder
{
    public static FrontMatter Build(FrontMatter front, YamlMap root, Brand brand)
    {
        // Keys under `brand:` win; those of the site (title, date, tags, …) are read beside them.
        var own = root.Entry("brand")?.Value as YamlMap;
        var maps = own is null ? [root] : ImmutableArray.Create(own, root);
        YamlNode? Get(string key) => own is null || SiteKeys.Contains(key) ? Value(maps, key) : Value([own], key);
        Sourced<string>? Text(string key) => Scalar(Get(key));

        var hashtags = Tags(Get("hashtags"));
        if (brand.TagsAreHashtags)
        {
            hashtags = hashtags.Concat(Tags(Value(maps, "tags")));
        }

        var themes = brand.CategoriesAreThemes ? Themes(Value(maps, "categories"), brand) : [];
        var date = Date(Get("date")) ?? Date(Value(maps, "publish-date"));
        return front with
        {
            Map = own ?? root,
            IsUnderBrand = own is not null,
            Title = Text("title"),
            Platforms = Platforms(Get("platforms")),
            Theme = Text("theme") ?? themes.FirstOrDefault(),
            Audience = Text("audience"),
            Objective = Text("objective"),
            Values = Texts(Get("values")),
            Context = Text("context"),
            Status = Status(Get("status"), Value(maps, "draft")),
            Date = date,
            WrongDate = date is null && Scalar(Get("date")) is { } wrong && !string.IsNullOrWhiteSpace(wrong.Value) ? wrong : null,
            Relationship = Word(Get("relationship"), Vocabulary.Ties),
            Hashtags = Distinct(hashtags.Select(h => h with { Value = BrandBuilder.TagOf(h.Value) }).Where(h => h.Value.Length > 0)),
            Evidence = Text("evidence"),
            Media = Media(Get("media")),
            Published = Published(Get("published")),
            Link = Text("link"),
            Canonical = Text("canonical") ?? Scalar(Value(maps, "canonical-url")),
            Description = Text("description"),
            FirstComment = Text("first-comment"),
            ContentWarning = Text("content-warning"),
            Lang = Text("lang") is { } lang && Forms.IsLanguage(lang.Value) ? lang : null,
            Slug = Text("slug"),
            Campaign = Text("campaign"),
            Series = Text("series"),
            InReplyTo = Text("in-reply-to"),
            Disable = [.. Texts(Get("disable")).Select(d => d with { Value = RuleNames.Canonical(d.Value) })],
        };
    }

    /// <summary>Keys that sites have for themselves and that are read at the root even where ours stand under <c>brand:</c>.</summary>
    private static ImmutableHashSet<string> SiteKeys { get; } = ["title", "description", "date", "lang", "slug", "status"];

    /// <summary>True for a key that counts at the root, too, where ours stand under <c>brand:</c>.</summary>
    public static bool IsReadBeside(string key) => SiteKeys.Contains(key) || key is "tags" or "categories" or "draft" or "publish-date" or "canonical-url";

    private static YamlNode? Value(ImmutableArray<YamlMap> maps, string key)
    {
        foreach (var map in maps)
        {
            if (map.Entry(key)?.Value is { } value && value is not YamlScalar { IsNull: true })
            {
                return value;
            }
        }

        return null;
    }

    internal static Sourced<string>? Scalar(YamlNode? node) =>
        node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } text ? new Sourced<string>(text, scalar.Span) : null;

    internal static ImmutableArray<Sourced<string>> Texts(YamlNode? node) => node switch
    {
        YamlList list => [.. list.Items.Select(Scalar).OfType<Sourced<string>>()],
        _ => Scalar(node) is { } one ? [one] : [],
    };

    private static IEnumerable<Sourced<string>> Themes(YamlNode? node, Brand brand) =>
        Scalar(node) is { } one && brand.Themes.Any(t => t.Id == one.Value) ? [one] : Tags(node);

    /// <summary>A list's items; of a text its words, as Jekyll reads <c>tags: data etl</c>, or what stands between its commas.</summary>
    private static IEnumerable<Sourced<string>> Tags(YamlNode? node)
    {
        if (node is not YamlScalar scalar)
        {
            return Texts(node);
        }

        return Pieces(scalar, scalar.Value.Contains(',', StringComparison.Ordinal) ? [','] : [' ', '\t']);
    }

    /// <summary>The platforms that exist; unknown ones are reported by the checker. A list without any known one names none.</summary>
    private static ImmutableArray<Sourced<string>>? Platforms(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var known = Distinct(Names(node).Select(t => t with { Value = PlatformNames.Canonical(t.Value) }).Where(t => PlatformNames.IsKnown(t.Value)));
        return known.IsEmpty ? null : known;
    }

    /// <summary><c>platforms: x, linkedin</c> is what people write who do not know YAML's lists.</summary>
    internal static IEnumerable<Sourced<string>> Names(YamlNode node) =>
        (node is YamlList list ? list.Items : [node]).OfType<YamlScalar>().SelectMany(s => Pieces(s, [',']));

    /// <summary>What stands between separators, each with its place; all of it when that cannot be told, as with escapes.</summary>
    private static IEnumerable<Sourced<string>> Pieces(YamlScalar scalar, char[] separators)
    {
        var quote = scalar.IsPlain ? 0 : 1;
        if (scalar.Value.IndexOfAny(separators) < 0 || scalar.Span.Length != scalar.Value.Length + (2 * quote))
        {
            if (Scalar(scalar) is { } whole)
            {
                yield return whole;
            }

            yield break;
        }

        var start = scalar.Span.Start + quote;
        foreach (var part in scalar.Value.Split(separators))
        {
            var lead = part.Length - part.TrimStart().Length;
            if (part.Trim() is { Length: > 0 } name)
            {
                yield return new Sourced<string>(name, new TextSpan(start + lead, name.Length));
            }

            start += part.Length + 1;
        }
    }

    private static Sourced<DraftStatus>? Status(YamlNode? status, YamlNode? draft) =>
        Word(status, Vocabulary.Statuses)
        ?? (Scalar(draft) is { } flag && Forms.TryFlag(flag.Value, out var isDraft) && isDraft ? new Sourced<DraftStatus>(DraftStatus.Draft, flag.Span) : null);

    private static Sourced<PostDate>? Date(YamlNode? node) =>
        Scalar(node) is { } text && Forms.TryMoment(text.Value, out var date) ? new Sourced<PostDate>(date, text.Span) : null;

    private static Sourced<T>? Word<T>(YamlNode? node, Words<T> words) =>
        Scalar(node) is { } text && words.TryFind(text.Value, out var value) ? new Sourced<T>(value, text.Span) : null;

    private static ImmutableArray<Media> Media(YamlNode? node) => node switch
    {
        YamlList list => [.. list.Items.Select(MediaItem).OfType<Media>()],
        null => [],
        _ => MediaItem(node) is { } one ? [one] : [],
    };

    private static Media? MediaItem(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            return Scalar(node) is { } bare ? new Media(bare, null, bare.Span) : null;
        }

        if (Scalar(map.Entry("src")?.Value) is not { } src)
        {
            return null;
        }

        // Written quotes with nothing between them say "decorative"; nothing at all says nothing.
        var alt = map.Entry("alt")?.Value is YamlScalar { IsNull: false } scalar ? new Sourced<string>(scalar.Value.Trim(), scalar.Span) : null;
        return new Media(src, alt, map.Span);
    }

    private static ImmutableDictionary<string, Sourced<string>> Published(YamlNode? node)
    {
        var published = ImmutableDictionary.CreateBuilder<string, Sourced<string>>();
        foreach (var entry in node is YamlMap map ? map.Entries : [])
        {
            var id = PlatformNames.Canonical(entry.Key.Value);
            if (PlatformNames.IsKnown(id) && Scalar(entry.Value) is { } url)
            {
                published.TryAdd(id, url);
            }
        }

        return published.ToImmutable();
    }

    private static ImmutableArray<Sourced<string>> Distinct(IEnumerable<Sourced<string>> texts)
    {
        ImmutableArray<Sourced<string>> all = [.. texts];
        return all.Length < 2 ? all : [.. all.DistinctBy(t => t.Value, StringComparer.OrdinalIgnoreCase)];
    }
}
