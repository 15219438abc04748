using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>What the words of brand.yaml, its layers and people.yaml are, by the shapes of these files.</summary>
public static class ProfileTokens
{
    /// <summary>By position; no two overlap.</summary>
    /// <param name="path">Tells people.yaml from profiles.</param>
    /// <param name="brand">The profile in force: a name that it does not have is none.</param>
    public static ImmutableArray<SemanticToken> In(string path, string text, Brand brand) =>
        YamlReader.Read(text).Root is { } root ? SemanticTokens.InOrder(new Walk(text, brand).Of(root, ProfileAssist.ShapeOf(path, text)), text) : [];

    /// <summary>Goes as deep as the reader does.</summary>
    private sealed class Walk(string text, Brand brand)
    {
        public IEnumerable<SemanticToken> Of(YamlNode node, Shape shape) => (node, shape.Kind) switch
        {
            (YamlMap map, ShapeKind.Map) => map.Entries.SelectMany(e => Entry(e, shape)),
            (YamlMap map, ShapeKind.Table) => map.Entries.SelectMany(e => Named(e.Key, shape.Reference).Concat(shape.Items is { } items ? Of(e.Value, items) : [])),
            (YamlList list, ShapeKind.List or ShapeKind.Table) => list.Items.SelectMany(i => shape.Kind == ShapeKind.List ? Of(i, shape.Items!) : Named(i, shape.Reference)),
            (YamlScalar, ShapeKind.List) => Of(node, shape.Items!),

            // A list's item that is written as its id alone.
            (YamlScalar scalar, ShapeKind.Map) when shape.ShortFor == "id" => [Token(TokenKind.Name, scalar)],
            (YamlScalar scalar, ShapeKind.Url) => [Token(TokenKind.Link, scalar)],
            (YamlScalar, _) => Named(node, shape.Reference),
            _ => [],
        };

        private IEnumerable<SemanticToken> Entry(YamlEntry entry, Shape map) => map.Field(entry.Key.Value) switch
        {
            null => [],
            { Name: "id" } when map.ShortFor == "id" && entry.Value is YamlScalar id => [Token(TokenKind.Name, id)],
            { Name: "hashtags" } => Scalars(entry.Value).Select(s => Token(TokenKind.Hashtag, s)),
            var field => Of(entry.Value, field.Shape),
        };

        private IEnumerable<SemanticToken> Named(YamlNode node, Reference reference) => (node as YamlScalar, reference) switch
        {
            ({ } s, Reference.Platform) when PlatformCatalog.Find(KeyForm.Canonical(s.Value)) is not null => [Token(TokenKind.Platform, s)],
            ({ } s, Reference.Theme) when brand.Theme(s.Value) is not null => [Token(TokenKind.Name, s)],
            ({ } s, Reference.Audience) when brand.Audience(s.Value) is not null => [Token(TokenKind.Name, s)],
            ({ } s, Reference.Objective) when brand.Objective(s.Value) is not null => [Token(TokenKind.Name, s)],
            ({ } s, Reference.Value) when brand.Value(s.Value) is not null => [Token(TokenKind.Name, s)],
            ({ } s, Reference.Rule) when RuleCatalog.Find(KeyForm.Canonical(s.Value)) is not null || brand.StyleRules.Has(s.Value) => [Token(TokenKind.Name, s)],
            _ => [],
        };

        private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
        {
            YamlScalar scalar => [scalar],
            YamlList list => list.Items.OfType<YamlScalar>(),
            _ => [],
        };

        private SemanticToken Token(TokenKind kind, YamlScalar scalar) => new(kind, ProfileNames.Unquoted(text, scalar.Span));
    }
}
