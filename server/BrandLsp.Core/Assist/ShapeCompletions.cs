using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>Proposals that follow from the shape of a file alone: its keys, and the words and names its values may be.</summary>
internal static class ShapeCompletions
{
    public static IEnumerable<Completion> At(Shape root, YamlCursor cursor, ImmutableArray<string> path, Brand brand, DateOnly today)
    {
        var shape = root.At(path);
        if (cursor.Typed is ['-', ..])
        {
            return [];
        }

        if (cursor.IsKey && ((cursor.IsBareItem && shape is { Kind: ShapeKind.List }) || (cursor.IsBesideItems && shape is { Kind: ShapeKind.Table, AcceptsShort: true })))
        {
            // The author begins an item without its dash.
            var isMap = shape.Items is { Kind: ShapeKind.Map or ShapeKind.Table } && shape.Kind == ShapeKind.List;
            return Values(shape, cursor with { IsKey = false, Lead = "- ", Indent = cursor.Indent + 2 }, brand, today).Where(c => isMap || !cursor.TakenItems.Contains(c.Label));
        }

        return (cursor.IsKey ? Keys(shape, cursor, brand) : Values(shape, cursor, brand, today)).Where(c => !cursor.Taken.Contains(c.Label));
    }

    /// <summary>The brackets that a value needs to be an item of the list that its place takes.</summary>
    public static (string Open, string Close) Brackets(Shape? shape, YamlCursor cursor)
    {
        var (open, close) = ("", "");
        for (; cursor.IsAfterKey && shape is { Kind: ShapeKind.List }; shape = shape.Items)
        {
            (open, close) = (open + "[", "]" + close);
        }

        return cursor.Item is { } item ? ("[" + item.Before, item.Behind + "]") : (open, close);
    }

    public static Completion Value(string id, CompletionKind kind, YamlCursor cursor, string? detail, string? documentation, (string Open, string Close) around = default)
    {
        var quote = QuoteOf(cursor);
        var isText = kind != CompletionKind.Literal;
        var written = quote.Length > 0 ? YamlQuote.Quote(id) : isText ? YamlQuote.Write(id) : id;
        return new Completion(id, kind, cursor.Replace, cursor.Lead + around.Open + written + around.Close)
        {
            Detail = detail,
            Documentation = documentation,
            FilterText = FilterOf(id, cursor),
            Snippet = around.Close is { Length: > 0 } close ? cursor.Lead + Snippets.Literal(around.Open + written) + "$1" + Snippets.Literal(close) : null,
        };
    }

    /// <summary>Clients compare what an edit replaces: the items before it, the quotation mark and the number sign that are typed belong to it. Null where it is the label.</summary>
    private static string? FilterOf(string label, YamlCursor cursor)
    {
        var quote = QuoteOf(cursor);
        var sign = cursor.Typed.AsSpan(quote.Length).StartsWith("#") ? "#" : "";
        var before = cursor.Item?.Typed + quote + sign;
        return before.Length > 0 ? before + label : null;
    }

    private static string QuoteOf(YamlCursor cursor) => cursor.Typed is ['"' or '\'', ..] ? cursor.Typed[..1] : "";

    /// <summary>What a list, a map or a table is.</summary>
    public static bool IsCollection(Shape? shape) => shape is { Kind: ShapeKind.List or ShapeKind.Map or ShapeKind.Table };

    /// <summary>The brand's platforms in its order, then the others.</summary>
    public static IEnumerable<Platform> Platforms(Brand brand)
    {
        var own = brand.Platforms.Select(p => PlatformCatalog.Find(p.Id)).OfType<Platform>().ToList();
        return own.Concat(PlatformCatalog.All.Except(own));
    }

    /// <summary>What a field says of itself, as Markdown.</summary>
    public static string Describe(Field field)
    {
        var text = new StringBuilder(field.Description);
        text.Append(field.Default is { } usual ? $"\n\nDefault: `{usual}`" : "");
        text.Append(field.Example is { } example ? $"\n\n`{field.Name}: {example}`" : "");
        return text.ToString();
    }

    private static IEnumerable<Completion> Keys(Shape? shape, YamlCursor cursor, Brand brand)
    {
        // The items of a list of maps are typed as keys after a dash.
        while (shape is { Kind: ShapeKind.List })
        {
            shape = shape.Items;
        }

        return shape switch
        {
            { Kind: ShapeKind.Map } => shape.Fields.Select(f => Key(f, cursor)),
            { Kind: ShapeKind.Table, Items: { } items } => Names(shape.Reference, brand)
                .Select(n => Key(new Field(n.Id, items, n.Documentation ?? n.Detail ?? ""), cursor))
                .Concat(shape.ExtraKeys.Select(f => Key(f, cursor))),
            _ => [],
        };
    }

    private static IEnumerable<Completion> Values(Shape? shape, YamlCursor cursor, Brand brand, DateOnly today)
    {
        // A list or a map is begun where it can be closed again, not in front of what is written.
        if (cursor.IsAfterKey && IsCollection(shape) && !cursor.IsAlone)
        {
            return [];
        }

        var isItem = !cursor.IsAfterKey || cursor.Item is not null;
        if (isItem && shape is { Kind: ShapeKind.Map or ShapeKind.Table })
        {
            // The list of a table's keys; a map cannot be a list.
            return shape.AcceptsShort ? Named(shape.Reference, cursor, brand, Brackets(shape, cursor)) : [];
        }

        var around = Brackets(shape, cursor);
        while (shape is { Kind: ShapeKind.List })
        {
            shape = shape.Items;
        }

        return shape is null ? [] : Items(shape, cursor, brand, today, around);
    }

    private static IEnumerable<Completion> Items(Shape shape, YamlCursor cursor, Brand brand, DateOnly today, (string Open, string Close) around = default) => shape switch
    {
        // On a line of its own a map begins with a key; beside a key, or in brackets, it needs braces.
        { Kind: ShapeKind.Map or ShapeKind.Table } when cursor.IsAfterKey || cursor.Flow == '[' => Keys(shape, cursor, brand).Select(k => InBraces(k, cursor, around)),
        { Kind: ShapeKind.Map or ShapeKind.Table } => Keys(shape, cursor, brand),
        { Kind: ShapeKind.Choice } => shape.Choices.Select(c => Value(c.Name, CompletionKind.Choice, cursor, c.Description, null, around)),
        { Kind: ShapeKind.Flag } => [Value("true", CompletionKind.Literal, cursor, null, null), Value("false", CompletionKind.Literal, cursor, null, null)],
        { Reference: not Reference.None } => Named(shape.Reference, cursor, brand, around),
        _ => UsualValues.For(shape.Kind, cursor.Path, brand, today).Select(v => Value(v.Text, CompletionKind.Literal, cursor, v.Detail, null, around)),
    };

    private static IEnumerable<Completion> Named(Reference reference, YamlCursor cursor, Brand brand, (string Open, string Close) around) =>
        Names(reference, brand).Select(n => Value(n.Id, n.Kind, cursor, n.Detail, n.Documentation, around));

    private static Completion InBraces(Completion key, YamlCursor cursor, (string Open, string Close) around)
    {
        var text = cursor.Lead + around.Open + "{" + key.Label + ": ";
        return key with { NewText = text + "}" + around.Close, Snippet = Snippets.Literal(text) + "$1}" + Snippets.Literal(around.Close) };
    }

    private static IEnumerable<(string Id, CompletionKind Kind, string? Detail, string? Documentation)> Names(Reference reference, Brand brand) => reference switch
    {
        Reference.Platform => Platforms(brand).Select(p => (p.Id, CompletionKind.Platform, (string?)(p.Name + Own(brand.Platform(p.Id))), (string?)Assist.Describe.Of(p, brand))),
        Reference.Theme => brand.Themes.Select(t => (t.Id, CompletionKind.Id, t.Name, (string?)Assist.Describe.Of(t, brand))),
        Reference.Audience => brand.Audiences.Select(a => (a.Id, CompletionKind.Id, a.Name, (string?)Assist.Describe.Of(a))),
        Reference.Objective => brand.Objectives.Select(o => (o.Id, CompletionKind.Id, o.Target, (string?)Assist.Describe.Of(o))),
        Reference.Value => brand.Values.Select(v => (v.Id, CompletionKind.Id, v.Name, (string?)Assist.Describe.Of(v))),
        Reference.Context => brand.Voice.Contexts.Select(c => (c.Id, CompletionKind.Id, (string?)null, (string?)Assist.Describe.Of(c))),
        Reference.Rule => RuleCatalog.All.Select(r => (r.Info.Id, CompletionKind.Rule, (string?)r.Info.Summary, Assist.Describe.Rule(r.Info.Id)))
            .Concat(brand.StyleRules.RuleNames.Select(n => (n, CompletionKind.Rule, brand.StyleRules.Describe(n)?.Message, (string?)null))),
        _ => [],
    };

    private static Completion Key(Field field, YamlCursor cursor)
    {
        var completion = new Completion(field.Name, CompletionKind.Key, cursor.Replace, cursor.Lead + field.Name)
        {
            Documentation = Describe(field),
            FilterText = FilterOf(field.Name, cursor),
        };
        if (cursor.HasColon)
        {
            return completion;
        }

        var start = Start(field.Shape).Replace("\n", "\n" + new string(' ', cursor.Indent), StringComparison.Ordinal);
        return completion with { NewText = completion.NewText + ": ", Snippet = completion.NewText + start };
    }

    /// <summary>How a value of the shape begins, with a tab stop where the author types.</summary>
    private static string Start(Shape shape) => shape switch
    {
        { Kind: ShapeKind.List, Items: { Kind: ShapeKind.Map, Fields: [var first, ..] } } => $":\n  - {first.Name}: $1",
        { Kind: ShapeKind.List } => ": [$1]",
        { Kind: ShapeKind.Map or ShapeKind.Table } => ":\n  $1",
        _ => ": $1",
    };

    private static string Own(PlatformSettings? settings) => settings?.Handle is { } handle ? $" ({handle})" : "";
}
