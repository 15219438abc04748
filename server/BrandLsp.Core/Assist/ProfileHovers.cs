using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>
/// What there is to know about a word of the profile: what a key is for, and of a name what the profile says of it, and what
/// drafts and conversations say.
/// </summary>
public static class ProfileHovers
{
    /// <param name="path">Of the profile, one of its layers, or people.yaml.</param>
    /// <param name="text">Of that file.</param>
    public static HoverText? At(Brand brand, string path, string text, int offset, StrategyView view)
    {
        var shape = ProfileAssist.ShapeOf(path, text);
        return YamlReader.Read(text).Root is { } root
            ? new Walk(text, offset, brand, new StrategyNotes(brand, view)).Of(root, shape, shape == Shapes.People ? ["people"] : [])
            : null;
    }

    /// <summary>Goes as deep as the reader does.</summary>
    private sealed class Walk(string text, int offset, Brand brand, StrategyNotes notes)
    {
        /// <param name="path">The keys around the node, in canonical form.</param>
        public HoverText? Of(YamlNode node, Shape shape, ImmutableArray<string> path) => (node, shape) switch
        {
            (YamlMap map, { Kind: ShapeKind.Map }) => First(map.Entries, e => Entry(e, shape, path)),
            (YamlMap map, { Kind: ShapeKind.Table }) => First(map.Entries, e => Row(e, shape, path)),
            (YamlList list, { Kind: ShapeKind.List, Items: { } items }) => First(list.Items, i => Of(i, items, path)),
            (YamlList list, { Kind: ShapeKind.Table }) => First(list.Items.OfType<YamlScalar>(), i => On(i, Named(shape.Reference, i.Value))),
            (YamlScalar, { Kind: ShapeKind.List, Items.Reference: Reference.Platform }) => First(FrontMatterBuilder.Names(node), n => On(n.Span, Named(Reference.Platform, n.Value))),
            (YamlScalar, { Kind: ShapeKind.List, Items: { } items }) => Of(node, items, path),
            (YamlScalar id, { Kind: ShapeKind.Map, ShortFor: "id" }) => On(id, Declared(path, id.Value)),
            (YamlScalar name, _) => On(name, Named(shape.Reference, name.Value)),
            _ => null,
        };

        private HoverText? Entry(YamlEntry entry, Shape map, ImmutableArray<string> path)
        {
            if (map.Field(entry.Key.Value) is not { } field)
            {
                return null;
            }

            var isId = map.ShortFor == "id" && field.Name == "id";
            return On(entry.Key, Key(field, path.Add(field.Name)))
                ?? (isId && entry.Value is YamlScalar id ? On(id, Declared(path, id.Value)) : Of(entry.Value, field.Shape, path.Add(field.Name)));
        }

        private HoverText? Row(YamlEntry entry, Shape table, ImmutableArray<string> path)
        {
            var below = path.Add(entry.Key.Value);
            return table.Field(entry.Key.Value) is { } extra
                ? On(entry.Key, Key(extra, below))
                : On(entry.Key, Named(table.Reference, entry.Key.Value)) ?? Of(entry.Value, table.Items!, below);
        }

        private static HoverText? First<T>(IEnumerable<T> all, Func<T, HoverText?> at) => all.Select(at).FirstOrDefault(h => h is not null);

        private HoverText? On(YamlScalar scalar, string? says) => On(ProfileNames.Unquoted(text, scalar.Span), says);

        private HoverText? On(TextSpan span, string? says) => says is not null && offset >= span.Start && offset <= span.End ? new HoverText(span, says) : null;

        private string Key(Field field, ImmutableArray<string> path)
        {
            var replies = path is ["inbox"] or ["inbox", "reply-within"] && notes.Replies() is { } known ? "\n\nNow: " + known : "";
            return $"**{field.Name}** ({field.Shape.Expected})\n\n{ShapeCompletions.Describe(field)}{replies}";
        }

        /// <summary>A name where the profile gives it.</summary>
        private string? Declared(ImmutableArray<string> path, string id) => path switch
        {
            ["themes"] => Named(Reference.Theme, id),
            ["audiences"] => Named(Reference.Audience, id),
            ["objectives"] => Named(Reference.Objective, id),
            ["values"] => Named(Reference.Value, id),
            ["people"] => brand.People.FirstOrDefault(p => p.Id == id) is { } person ? Describe.Of(person, brand) + notes.Of(person) : null,
            _ => null,
        };

        private string? Named(Reference reference, string name) => reference switch
        {
            Reference.Theme => brand.Theme(name) is { } theme ? Describe.Of(theme, brand) + notes.Of(theme) : null,
            Reference.Audience => brand.Audience(name) is { } audience ? Describe.Of(audience) : null,
            Reference.Objective => brand.Objective(name) is { } objective ? Describe.Of(objective) + notes.Of(objective) : null,
            Reference.Value => brand.Value(name) is { } value ? Describe.Of(value) : null,
            Reference.Platform => PlatformCatalog.Find(PlatformNames.Canonical(name)) is { } platform ? Describe.Of(platform, brand) + Rhythm(platform) : null,
            Reference.Rule => Describe.Rule(RuleNames.Canonical(name)) ?? StyleRule(name),
            _ => null,
        };

        private string Rhythm(Platform platform) =>
            brand.Platform(platform.Id) is { Cadence: not null } settings && notes.Rhythm(settings) is { } rhythm ? "\n\nNow: " + MarkdownLiteral.Of(rhythm) : "";

        private string? StyleRule(string name) =>
            brand.StyleRules.Describe(name) is { } rule ? $"**{MarkdownLiteral.Of(name)}**\n\n{MarkdownLiteral.AtStart(rule.Message)}" : null;
    }
}
