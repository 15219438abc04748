using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>The names that a profile declares and refers to, in its layers and its people's file, as these stand.</summary>
/// <param name="Uses">What is in force: a list that a stronger layer replaces names nothing. Declarations come first.</param>
/// <param name="People">With their handles.</param>
/// <param name="Broken">The files that are no sound YAML, by path: in them a name may be missing.</param>
public sealed record ProfileNames(ImmutableArray<NameUse> Uses, ImmutableArray<Person> People, ImmutableArray<string> Broken)
{
    /// <param name="path">The profile, absolute with '/'.</param>
    public static ProfileNames Read(IFileSource files, string path)
    {
        var sink = new ProblemSink();
        var layers = ProfileLayers.Read(files, path, sink);
        var root = new ProfileNode(layers.Files.Select(l => new FileNode(l.Path, l.Root)));
        var people = PeopleFile.Lists(files, layers, sink);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var uses = ImmutableArray.CreateBuilder<NameUse>();
        foreach (var (key, kind) in ((string, NameKind)[])
            [("themes", NameKind.Theme), ("audiences", NameKind.Audience), ("values", NameKind.Value), ("objectives", NameKind.Objective)])
        {
            Declare(kind, root.Get(key));
        }

        foreach (var list in people)
        {
            Declare(NameKind.Person, list);
        }

        uses.AddRange(root.Get("themes").Items().SelectMany(t => t.Get("audiences").Items()).Select(a => Use(NameKind.Audience, a, NameRole.Reference)).OfType<NameUse>());
        ImmutableArray<Person> known = [.. people.SelectMany(l => BrandBuilder.People(l))];
        uses.AddRange(Mentioned(known, root.Get("themes").Items().SelectMany(t => t.Get("starters").Items()).Concat(root.Get("objectives").Items().SelectMany(o => o.Get("ctas").Items()))));
        return new ProfileNames(
            [.. uses.DistinctBy(u => (u.Kind, u.Place))],
            known,
            [.. sink.ByPath().Keys.Where(p => !YamlReader.Read(TextOf(p)).Problems.IsEmpty)]);

        void Declare(NameKind kind, ProfileNode list) =>
            uses.AddRange(list.Items().Select(i => BrandBuilder.Named(i, "id")).OfType<ProfileNode>().Select(n => Use(kind, n, NameRole.Declaration)).OfType<NameUse>());

        NameUse? Use(NameKind kind, ProfileNode name, NameRole role) =>
            name.Text is { } id ? new NameUse(kind, id, new Place(name.Path, Unquoted(TextOf(name.Path), name.Span)), role) : null;

        // Of a phrase that is written with escapes or folded, no place inside is known.
        IEnumerable<NameUse> Mentioned(ImmutableArray<Person> people, IEnumerable<ProfileNode> phrases)
        {
            var mentions = Mentions.Of(Brand.Empty with { People = people });
            return
                from phrase in phrases
                let text = TextOf(phrase.Path)
                let inside = Unquoted(text, phrase.Span)
                where phrase.Text?.Contains('@', StringComparison.Ordinal) == true && inside.In(text).Trim() == phrase.Text
                from token in mentions.Tokens(inside.In(text))
                select DraftNames.UseOf(token.Person, phrase.Path, text, token.Span.Shift(inside.Start));
        }

        string TextOf(string file) => texts.TryGetValue(file, out var text) ? text : texts[file] = files.Read(file) ?? "";
    }

    /// <summary>Where the name is given, the first where it is given twice; null where nothing is called so.</summary>
    public NameUse? Declaration(NameKind kind, string id) =>
        Uses.FirstOrDefault(u => u.Role == NameRole.Declaration && u.Kind == kind && u.Id == id);

    /// <summary>The place of the declaration that a use means: the first of that name, and a second one itself.</summary>
    public NameUse? Meant(NameUse use) => use.Role == NameRole.Declaration ? use : Declaration(use.Kind, use.Id);

    /// <summary>The characters between the quotes; all of them where there are none.</summary>
    internal static TextSpan Unquoted(string text, TextSpan span) =>
        span.Length >= 2 && span.End <= text.Length && text[span.Start] is '"' or '\'' && text[span.End - 1] == text[span.Start]
            ? new TextSpan(span.Start + 1, span.Length - 2)
            : span;
}
