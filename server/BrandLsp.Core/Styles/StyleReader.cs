using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Styles;

/// <summary>
/// Reads the styles of a profile: <c>styles: {path, use}</c>, the packages' rules, the vocabularies beside them and a
/// <c>.vale.ini</c> beside the profile. Never throws; each fault is reported on its own range and costs only its rule.
/// </summary>
internal static class StyleReader
{
    private const string Extension = ".yml";
    private const string BuiltIn = "Vale";
    private const string DefaultPath = "styles";
    private const string IniName = ".vale.ini";
    private const int MaxRules = 5_000;

    /// <param name="files">Where styles are read from.</param>
    /// <param name="profile">The profile's path.</param>
    /// <param name="node">The profile's <c>styles</c>.</param>
    /// <param name="sink">Where faults are reported.</param>
    public static StyleSet Read(IFileSource files, string profile, ProfileNode node, ProblemSink sink)
    {
        if (!node.Exists)
        {
            return StyleSet.Empty;
        }

        var iniPath = Join(PathText.Folder(profile), IniName);
        var ini = ValeIni.Read(sink.Read(files, iniPath, UnreadableFile.Style, "Until then nothing in it counts."), iniPath, (span, fault) => RuleFile.Report(sink, iniPath, span, RuleReader.Broken(fault)));
        var pathNode = node.Get("path");
        var base_ = pathNode.Text is null ? profile : pathNode.Path;
        var folder = PathText.Combine(PathText.Folder(base_), pathNode.Text ?? ini.StylesPath ?? DefaultPath);
        var used = Used(node.Get("use"), ini, node.Place);
        if (folder is null)
        {
            sink.Report(pathNode.Exists ? pathNode.Place : node.Place, RuleFile.Rule, "The folder of the styles is given relative to the profile and lies in the same workspace, such as “path: styles”. No style is read.");
        }

        if (folder is null || used.Count == 0)
        {
            return StyleSet.Empty;
        }

        var below = files.Below(folder);
        var vocabulary = Vocabulary.Read(files, folder, below, ini, sink);
        var named = Named(node.Get("use")).Select(n => n.Style).ToHashSet(StringComparer.Ordinal);
        var context = new StyleContext(vocabulary.Accepted, new DictionaryFiles(files, folder, PathText.Folder(profile)));
        var rules = ImmutableArray.CreateBuilder<StyleRule>();
        foreach (var (style, place) in used)
        {
            if (style == BuiltIn)
            {
                rules.AddRange(BuiltInStyle.Read(vocabulary, context).Where(r => ini.MayRun(BuiltIn, r.Head.Name, named.Contains(BuiltIn))));
                continue;
            }

            var found = RuleFiles(folder, style, below);
            if (found.Count == 0)
            {
                sink.Report(place, "missing-file", $"There is no style “{YamlQuote.Shorten(style)}” in {Relative(folder, profile)}: expected a folder {Relative(folder, profile)}/{YamlQuote.Shorten(style)} with a {Extension} file for each rule.");
            }

            foreach (var (name, path) in found)
            {
                if (rules.Count < MaxRules && ini.MayRun(style, name, named.Contains(style)) && sink.Read(files, path, UnreadableFile.Style, "Until then the rule is left out.") is { } text && ReadRule(name, path, text, context, sink) is { } rule)
                {
                    rules.Add(rule);
                }
            }
        }

        return new StyleSet(rules.ToImmutable())
        {
            Ini = ini,
            Folder = PathText.Folder(profile),
            Used = named,
            Mildest = ini.MinAlertLevel is { } level ? RuleReader.SeverityOf(level) : Severity.Hint,
        };
    }

    private static StyleRule? ReadRule(string name, string path, string text, StyleContext context, ProblemSink sink)
    {
        var root = PlainRuleYaml.Read(text);
        if (root is null)
        {
            var reading = YamlReader.Read(text);
            root = reading.Root as YamlMap;
            foreach (var problem in reading.Problems)
            {
                sink.Report(path, ProblemSink.FromYaml(RuleFile.Rule, problem));
            }
        }

        if (root is not null)
        {
            return RuleReader.Read(name, new RuleFile(path, root, sink), context);
        }

        RuleFile.Report(sink, path, FirstLine(text), "A rule is a map: lines such as “extends: existence” and “message: …”.");
        return null;
    }

    /// <summary>The packages: those the profile names, else those of the <c>.vale.ini</c>.</summary>
    private static List<(string Style, Place Place)> Used(ProfileNode use, ValeIni ini, Place fallback)
    {
        var named = Named(use);
        return [.. (named.Count > 0 ? named : ini.Styles.Select(s => (Style: s, Place: fallback))).DistinctBy(s => s.Style, StringComparer.Ordinal)];
    }

    private static List<(string Style, Place Place)> Named(ProfileNode use) => [.. use.Items().Where(i => i.Text is not null).Select(i => (i.Text!, i.Place))];

    /// <summary>
    /// A package's rules by name. A file in a folder of the package is Style.folder.Rule; a package that lies in a folder
    /// of its own name, as it comes out of its archive, is taken for what it is.
    /// </summary>
    private static List<(string Name, string Path)> RuleFiles(string folder, string style, IReadOnlyList<string> below)
    {
        var prefix = Join(folder, style) + "/";
        var inner = prefix + style + "/";
        var paths = below.Where(p => p.StartsWith(prefix, StringComparison.Ordinal) && p.EndsWith(Extension, StringComparison.Ordinal)).ToList();
        if (paths.Count > 0 && paths.TrueForAll(p => p.IndexOf('/', prefix.Length) >= 0) && paths.Exists(p => p.StartsWith(inner, StringComparison.Ordinal)))
        {
            paths.RemoveAll(p => !p.StartsWith(inner, StringComparison.Ordinal));
            prefix = inner;
        }

        return
        [
            .. paths
                .Select(p => (Parts: p[prefix.Length..^Extension.Length].Split('/'), Path: p))
                .Where(p => !p.Parts.SkipLast(1).Any(f => f.StartsWith('.') || f.StartsWith('_')))
                .Select(p => ($"{style}.{string.Join('.', p.Parts)}", p.Path)),
        ];
    }

    private static TextSpan FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        return new TextSpan(0, end < 0 ? text.Length : end);
    }

    internal static string Join(string folder, string name) => folder is "" or "/" ? folder + name : folder + "/" + name;

    private static string Relative(string folder, string profile) => PathText.Relative(folder, PathText.Folder(profile));
}
