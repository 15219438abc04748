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
    public static IEnumerable<Completion> At(Shape root, YamlCursor cursor, ImmutableArray<string> path, Brand brand) =>
        (cursor.IsKey ? Keys(root.At(path), cursor, brand) : Values(root.At(path), cursor, brand)).Where(c => !cursor.Taken.Contains(c.Label));

    public static Completion Value(string id, CompletionKind kind, YamlCursor cursor, string? detail, string? documentation)
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

    private static IEnumerable<Completion> Values(Shape? shape, YamlCursor cursor, Brand brand)
    {
        while (shape is { Kind: ShapeKind.List })
        {
            shape = shape.Items;
        }

        return shape switch
        {
            // A map in a list begins with a key, and so does a table written short.
            { Kind: ShapeKind.Map } => Keys(shape, cursor, brand),
            { Kind: ShapeKind.Choice } => shape.Choices.Select(c => Value(c.Name, CompletionKind.Choice, cursor, c.Description, null)),
            { Kind: ShapeKind.Flag } => [Value("true", CompletionKind.Choice, cursor, null, null), Value("false", CompletionKind.Choice, cursor, null, null)],
            { Reference: not Reference.None } => Names(shape.Reference, brand).Select(n => Value(n.Id, n.Kind, cursor, n.Detail, n.Documentation)),
            _ => [],
        };
    }

    private static IEnumerable<(string Id, CompletionKind Kind, string? Detail, string? Documentation)> Names(Reference reference, Brand brand) => reference switch
    {
        Reference.Platform => Platforms(brand).Select(p => (p.Id, CompletionKind.Platform, (string?)(p.Name + Own(brand.Platform(p.Id))), (string?)Assist.Describe.Of(p, brand))),
        Reference.Theme => brand.Themes.Select(t => (t.Id, CompletionKind.Id, t.Name, (string?)Assist.Describe.Of(t, brand))),
        Reference.Audience => brand.Audiences.Select(a => (a.Id, CompletionKind.Id, a.Name, (string?)Assist.Describe.Of(a))),
        Reference.Objective => brand.Objectives.Select(o => (o.Id, CompletionKind.Id, o.Target, (string?)Assist.Describe.Of(o))),
        Reference.Value => brand.Values.Select(v => (v.Id, CompletionKind.Id, v.Name, (string?)Assist.Describe.Of(v))),
        Reference.Context => brand.Voice.Contexts.Select(c => (c.Id, CompletionKind.Id, (string?)null, (string?)Assist.Describe.Of(c))),
        Reference.Rule => RuleCatalog.All.Select(r => (r.Info.Id, CompletionKind.Rule, (string?)r.Info.Summary, Assist.Describe.Rule(r.Info.Id))),
        _ => [],
    };

    private static Completion Key(Field field, YamlCursor cursor)
    {
        var completion = new Completion(field.Name, CompletionKind.Key, cursor.Replace, cursor.Lead + field.Name) { Documentation = Describe(field) };
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
