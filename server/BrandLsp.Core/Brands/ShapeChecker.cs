using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>Compares a file with its shape: types, words, unknown keys, platforms and rules that do not exist.</summary>
/// <param name="text">The file's text.</param>
/// <param name="rule">The rule that a wrong value belongs to: <c>invalid-profile</c> or <c>invalid-front-matter</c>.</param>
internal sealed class ShapeChecker(string text, string rule, Action<Finding> findings)
{
    /// <summary>Nobody reads on after so many; a file that is no profile at all must not be slow.</summary>
    private const int MaxFindings = 1_000;

    private int _count;
    private Shape? _root;

    /// <summary>Keys of site generators and themes that resemble ours by chance.</summary>
    private static readonly ImmutableHashSet<string> s_siteKeys =
    [
        "author", "authors", "aliases", "audio", "build", "canonical-url", "cascade", "categories", "category", "collection", "comments", "cover",
        "created", "data", "description", "draft", "emoji", "excerpt", "expiry-date", "featured", "headless", "hero", "hidden", "id", "image",
        "images", "keywords", "language", "lastmod", "layout", "lead", "links", "locale", "markup", "math", "menu", "menus", "modified", "noindex",
        "outputs", "params", "permalink", "photo", "photos", "pinned", "preview", "pub-date", "publish-date", "redirect-from", "related",
        "resources", "robots", "sidebar", "sitemap", "source", "sources", "sticky", "subtitle", "summary", "tag", "tags", "thumbnail", "time",
        "toc", "translation-key", "type", "uid", "updated", "updated-date", "url", "version", "video", "videos", "weight",
    ];

    private static readonly ImmutableArray<string> s_dateForms =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMMM d, yyyy", "MMM dd yyyy", "d.M.yyyy", "yyyyMMdd"];

    /// <summary>Checks a whole file.</summary>
    public void Check(YamlNode root, Shape shape)
    {
        _root = shape;
        Value(root, shape, "", root.Span);
    }

    private void Report(Finding finding)
    {
        if (_count++ < MaxFindings)
        {
            findings(finding);
        }
    }

    /// <summary>Depth is bounded by the shape's.</summary>
    /// <param name="name">The key it is the value of; "" at the root.</param>
    /// <param name="key">Where to point when the value itself cannot be underlined.</param>
    private void Value(YamlNode node, Shape shape, string name, TextSpan key)
    {
        if (shape.Kind == ShapeKind.Any)
        {
            return;
        }

        if (node is YamlScalar { IsNull: true } empty)
        {
            Swallowed(empty, name);
            return;
        }

        switch (shape.Kind)
        {
            case ShapeKind.List:
                List(node, shape, name, key);
                break;
            case ShapeKind.Map:
                Map(node, shape, name, key);
                break;
            case ShapeKind.Table:
                Table(node, shape, name, key);
                break;
            case ShapeKind.Band when node is YamlList list:
                Band(list, name);
                break;
            case var _ when node is YamlScalar scalar:
                Scalar(scalar, shape, name);
                break;
            default:
                Wrong(node, shape, name, key);
                break;
        }
    }

    private void List(YamlNode node, Shape shape, string name, TextSpan key)
    {
        var items = shape.Items!;
        switch (node)
        {
            case YamlList list:
                foreach (var item in list.Items)
                {
                    if (item is YamlList && items.Kind is not (ShapeKind.Any or ShapeKind.List or ShapeKind.Band))
                    {
                        Report(new Finding(rule, Visible(item, key), $"An entry of {Subject(name)} must be {items.Expected}, not a list."));
                        continue;
                    }

                    Value(item, items, name, key);
                }

                break;
            case YamlScalar scalar when shape.AcceptsShort && items is { Kind: ShapeKind.Text, Reference: Reference.Platform }:
                foreach (var part in Drafts.FrontMatterBuilder.Names(scalar))
                {
                    Named(part.Value, part.Span, items.Reference, isKey: false);
                }

                break;
            case YamlScalar or YamlMap when shape.AcceptsShort:
                Value(node, items, name, key);
                break;
            default:
                Report(new Finding(rule, Visible(node, key), items.Kind == ShapeKind.Map
                    ? $"{Subject(name)} is a list: each entry starts with “- ” on a line of its own."
                    : $"{Subject(name)} must be a list, such as [one, two]."));
                break;
        }
    }

    private void Map(YamlNode node, Shape shape, string name, TextSpan key)
    {
        switch (node)
        {
            case YamlMap map:
                Entries(map, shape, name);
                break;
            case YamlScalar scalar when shape.ShortFor is { } shorthand && shape.Field(shorthand) is { } field:
                Value(scalar, field.Shape, field.Name, key);
                break;
            default:
                Wrong(node, shape, name, key);
                break;
        }
    }

    private void Entries(YamlMap map, Shape shape, string name)
    {
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (shape.Field(entry.Key.Value) is not { } field)
            {
                UnknownKey(entry.Key, shape, name);
                continue;
            }

            if (seen.TryGetValue(field.Name, out var first))
            {
                Report(new Finding(rule, entry.Key.Span, $"“{entry.Key.Value}” is the same key as “{first.Value}”. Remove one of them.")
                {
                    Related = [new Related($"“{first.Value}”", first.Span)],
                });
                continue;
            }

            seen.Add(field.Name, entry.Key);
            if (shape.IsOpen && field.Shape.Kind == ShapeKind.Map && entry.Value is not YamlMap)
            {
                // A site may have a key `brand` of its own.
                continue;
            }

            Value(entry.Value, field.Shape, field.Name, entry.Key.Span);
        }

        foreach (var field in shape.Fields.Where(f => f.IsRequired && !seen.ContainsKey(f.Name)))
        {
            Report(new Finding(rule, map.Entries.IsEmpty ? Visible(map, map.Span) : map.Entries[0].Key.Span,
                $"This entry has no “{field.Name}”, so nothing can refer to it. Add “{field.Name}: {field.Example}”."));
        }
    }

    private void Table(YamlNode node, Shape shape, string name, TextSpan key)
    {
        if (node is YamlList list && shape.AcceptsShort)
        {
            foreach (var item in list.Items)
            {
                if (item is YamlScalar scalar)
                {
                    Named(scalar.Value, scalar.Span, shape.Reference, isKey: true);
                }
                else
                {
                    Wrong(item, new Shape(ShapeKind.Text), name, key);
                }
            }

            return;
        }

        // `published: false` is Jekyll's flag, not a table of ours.
        if (node is YamlScalar flag && shape.Items!.Kind == ShapeKind.Url && Forms.TryFlag(flag.Value, out _))
        {
            return;
        }

        if (node is not YamlMap map)
        {
            Wrong(node, shape, name, key);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (shape.Field(entry.Key.Value) is { } extra)
            {
                Value(entry.Value, extra.Shape, extra.Name, entry.Key.Span);
                continue;
            }

            Named(entry.Key.Value, entry.Key.Span, shape.Reference, isKey: true, shape.ExtraKeys);
            if (shape.Reference == Reference.Platform && PlatformNames.IsKnown(PlatformNames.Canonical(entry.Key.Value)) && !seen.Add(PlatformNames.Canonical(entry.Key.Value)))
            {
                Report(new Finding(rule, entry.Key.Span, $"The platform “{entry.Key.Value}” stands here twice; the first one counts. Remove one of them."));
            }

            Value(entry.Value, shape.Items!, entry.Key.Value, entry.Key.Span);
        }
    }

    private void Scalar(YamlScalar scalar, Shape shape, string name)
    {
        var value = scalar.Value.Trim();
        switch (shape.Kind)
        {
            case ShapeKind.Text:
                if (shape.Reference is Reference.Platform or Reference.Rule)
                {
                    Named(value, scalar.Span, shape.Reference, isKey: false);
                }

                return;
            case ShapeKind.Choice:
                ChoiceOf(scalar, value, shape, name);
                return;
            case ShapeKind.Band when Forms.TryNumber(value, out var pole):
                if (pole is < 0 or > 1)
                {
                    Report(new Finding(rule, scalar.Span, $"{Subject(name)} lies between 0 (the left pole) and 1 (the right pole), and {value} does not.") { Fixes = Change(scalar.Span, Percent(value)) });
                }

                return;
            case ShapeKind.Number when Forms.TryNumber(value, out var number):
                if (!shape.Allows(number))
                {
                    Wrong(scalar, shape, name, scalar.Span);
                }

                return;
            case ShapeKind.Integer when Forms.TryInteger(value, out var integer):
                if (!shape.Allows(integer))
                {
                    Wrong(scalar, shape, name, scalar.Span);
                }

                return;
        }

        var isRight = shape.Kind switch
        {
            ShapeKind.Flag => Forms.TryFlag(value, out _),
            ShapeKind.Date => Forms.TryDate(value, out _),
            ShapeKind.Moment => Forms.TryMoment(value, out _),
            ShapeKind.Time => Forms.TryTime(value, out _),
            ShapeKind.Duration => Forms.TryDuration(value, out _),
            ShapeKind.Share => Forms.TryShare(value, out _),
            ShapeKind.Cadence => Forms.TryRate(value, allowQuarter: false, out _, out _),
            ShapeKind.Language => Forms.IsLanguage(value),
            ShapeKind.TimeZone => Forms.IsTimeZone(value) && TimeZoneNames.IsKnown(value),
            ShapeKind.Url => Forms.IsUrl(value),
            ShapeKind.Path => value.Length > 0,
            _ => false,
        };
        if (!isRight)
        {
            var suggestion = Suggest(shape.Kind, value);
            var meant = suggestion is null ? "" : $" Did you mean “{suggestion}”?";
            Report(new Finding(rule, Visible(scalar, scalar.Span), $"{Subject(name)} must be {shape.Expected}, not “{YamlQuote.Shorten(value)}”.{meant}") { Fixes = Change(scalar.Span, suggestion) });
        }
    }

    private void ChoiceOf(YamlScalar scalar, string value, Shape shape, string name)
    {
        var canonical = KeyForm.Canonical(value).ToLowerInvariant();
        if (shape.Choices.Any(c => c.Name == canonical))
        {
            return;
        }

        // YAML 1.1 tools write false for off.
        if (canonical == "false" && shape.Choices.Any(c => c.Name == "off"))
        {
            return;
        }

        var nearest = Suggestions.Nearest(canonical, shape.Choices.Select(c => c.Name));
        var meant = nearest is null ? "" : $" Did you mean “{nearest}”?";
        Report(new Finding(rule, Visible(scalar, scalar.Span), $"{Subject(name)} must be {shape.Expected}, not “{YamlQuote.Shorten(value)}”.{meant}") { Fixes = Change(scalar.Span, nearest) });
    }

    private void Band(YamlList list, string name)
    {
        var numbers = new List<double>();
        foreach (var item in list.Items)
        {
            if (item is not YamlScalar scalar || !Forms.TryNumber(scalar.Value, out var number) || number is < 0 or > 1)
            {
                Report(new Finding(rule, Visible(item, list.Span), $"{Subject(name)} must be {new Shape(ShapeKind.Band).Expected}."));
                return;
            }

            numbers.Add(number);
        }

        if (numbers.Count != 2)
        {
            Report(new Finding(rule, Visible(list, list.Span), $"{Subject(name)} takes one number, or two for the lower and the upper end of a band."));
        }
        else if (numbers[0] > numbers[1])
        {
            var (low, high) = (list.Items[0].Span, list.Items[1].Span);
            Report(new Finding(rule, Visible(list, list.Span), $"No tone lies above {low.In(text)} and below {high.In(text)}: the lower number comes first.")
            {
                Fixes = [new Fix($"Change to [{high.In(text)}, {low.In(text)}]", new TextEdit(low, high.In(text)), new TextEdit(high, low.In(text)))],
            });
        }
    }

    /// <summary>A platform or a rule that does not exist.</summary>
    private void Named(string value, TextSpan span, Reference reference, bool isKey, ImmutableArray<Field> extraKeys = default)
    {
        switch (reference)
        {
            case Reference.Platform when !PlatformNames.IsKnown(PlatformNames.Canonical(value)):
                var candidates = extraKeys.IsDefault ? PlatformNames.All : PlatformNames.All.AddRange(extraKeys.Select(f => f.Name));
                var platform = PlatformNames.Nickname(value) ?? Several(value) ?? Suggestions.Nearest(value, candidates);
                Report(new Finding("unknown-platform", span, $"“{YamlQuote.Shorten(value)}” is not one of the platforms.{Meant(platform, candidates)}") { Fixes = Change(span, platform) });
                break;
            case Reference.Rule when !RuleNames.IsKnown(RuleNames.Canonical(value)):
                var id = Suggestions.Nearest(RuleNames.Canonical(value), RuleCatalog.Ids);
                Report(new Finding("unknown-key", span, $"There is no rule “{YamlQuote.Shorten(value)}”{(isKey ? "" : " to disable")}.{Meant(id, [])}") { Fixes = Change(span, id) });
                break;
            default:
                break;
        }
    }

    /// <summary><c>x linkedin</c>: platforms that a comma should part; null where not all of the words are some.</summary>
    private static string? Several(string value)
    {
        var words = value.Split([' ', ';', '/', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(w => PlatformNames.IsKnown(PlatformNames.Canonical(w))) ? string.Join(", ", words) : null;
    }

    private void UnknownKey(YamlScalar key, Shape shape, string name)
    {
        if (_count >= MaxFindings)
        {
            return;
        }

        var canonical = KeyForm.Canonical(key.Value).ToLowerInvariant();
        var names = shape.Fields.Select(f => f.Name).ToImmutableArray();
        var nearest = Suggestions.Nearest(canonical, names);
        if (shape.IsOpen && (nearest is null || s_siteKeys.Contains(canonical) || Suggestions.Distance(canonical, nearest) > 2))
        {
            return;
        }

        var where = name.Length == 0 ? "here" : $"under “{name}”";
        Report(new Finding("unknown-key", Visible(key, key.Span), $"“{YamlQuote.Shorten(key.Value)}” means nothing {where}, so it is ignored.{Home(canonical, nearest) ?? Meant(nearest, names)}") { Fixes = Change(key.Span, nearest) });
    }

    /// <summary>Where a key of ours stands that means nothing here; null when it resembles one that does, and when it is none.</summary>
    private string? Home(string key, string? nearest) =>
        nearest is null && _root?.HomeOf(key) is { IsDefaultOrEmpty: false } home ? $" It belongs under “{string.Join(": ", home)}”." : null;

    /// <summary><c>hashtags: #Data</c>: the value is a comment.</summary>
    private void Swallowed(YamlScalar empty, string name)
    {
        var at = empty.Span.End;
        var lineEnd = text.AsSpan(at).IndexOfAny('\n', '\r') is var length and >= 0 ? at + length : text.Length;
        var start = at;
        while (start < lineEnd && text[start] is ' ' or '\t')
        {
            start++;
        }

        if (start + 1 >= lineEnd || text[start] != '#' || start == at || !(char.IsLetterOrDigit(text[start + 1]) || text[start + 1] == '_'))
        {
            return;
        }

        var end = lineEnd;
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        var span = TextSpan.FromBounds(start, end);
        var written = span.In(text);
        Report(new Finding(rule, span, $"{Subject(name)} is empty here: “#” starts a comment. Put the text in quotes.")
        {
            Fixes = [new Fix($"Quote it: {YamlQuote.Shorten(YamlQuote.Quote(written))}", new TextEdit(span, YamlQuote.Quote(written)))],
        });
    }

    private void Wrong(YamlNode node, Shape shape, string name, TextSpan key)
    {
        var given = node switch
        {
            YamlList => "a list",
            YamlMap => "a map",
            YamlScalar scalar => $"“{YamlQuote.Shorten(scalar.Value.Trim())}”",
            _ => "this",
        };
        // “campaign: {slug}”: a placeholder to its author, a map to YAML.
        var isPlaceholder = shape.Kind == ShapeKind.Text && node is YamlMap { Entries: [{ Value: YamlScalar { IsNull: true } }] } map && node.Span.Length == map.Entries[0].Key.Value.Length + 2;
        if (!isPlaceholder && shape.Kind == ShapeKind.Text && IsUnquotedText(node))
        {
            Report(new Finding(rule, node.Span, $"{Subject(name)} must be {shape.Expected}, and a colon with a blank behind it makes a map of it. Put the text in quotes.")
            {
                // An item one level too deep would lose its key.
                Fixes = [YamlQuote.Fix(node.Span, node.Span.In(text)) with { IsSafe = !Shapes.IsKey(((YamlMap)node).Entries[0].Key.Value) }],
            });
            return;
        }

        var quoted = isPlaceholder ? YamlQuote.Quote($"{{{((YamlMap)node).Entries[0].Key.Value}}}") : null;
        var meant = quoted is null ? "" : $" Braces make a map in YAML: quote it, {quoted}.";
        Report(new Finding(rule, Visible(node, key), $"{Subject(name)} must be {shape.Expected}, not {given}.{meant}") { Fixes = Change(node.Span, quoted) });
    }

    /// <summary>
    /// A text with a colon in it, such as <c>- The backfill: what I learned</c>, that nobody put in quotes. Not one with quotes,
    /// brackets, a tag or an anchor in it: who writes those means YAML. Not one that goes on in another line.
    /// </summary>
    private bool IsUnquotedText(YamlNode node) =>
        node is YamlMap { Entries: [{ Key: { IsPlain: true } key, Value: YamlScalar { IsPlain: true } value }] }
        && node.Span.Start == key.Span.Start
        && TextSpan.FromBounds(key.Span.End, value.Span.Start).In(text).TrimEnd(' ', '\t') is ":" or ""
        && !node.Span.In(text).AsSpan().ContainsAny('\n', '\r')
        && !IsAfterQuestionMark(node.Span.Start);

    /// <summary><c>? key</c>, whose sign would be left before the quotes.</summary>
    private bool IsAfterQuestionMark(int at)
    {
        var before = text.AsSpan(0, at).TrimEnd([' ', '\t']);
        return before.Length > 0 && before[^1] == '?';
    }

    private static string Subject(string name) => name.Length == 0 ? "This" : $"“{name}”";

    private static string Meant(string? nearest, ImmutableArray<string> known) =>
        nearest is not null ? $" Did you mean “{nearest}”?"
        : known.Length is > 0 and <= 24 ? $" Known: {string.Join(", ", known)}."
        : "";

    private static ImmutableArray<Fix> Change(TextSpan span, string? replacement) =>
        replacement is null ? [] : [new Fix($"Change to “{replacement}”", new TextEdit(span, replacement))];

    /// <summary>The form that was probably meant.</summary>
    private static string? Suggest(ShapeKind kind, string value)
    {
        switch (kind)
        {
            case ShapeKind.Duration:
                return Forms.SuggestDuration(value);
            case ShapeKind.Share:
                return Forms.TryNumber(value, out var share) && share is > 1 and <= 100 ? value + "%" : null;
            case ShapeKind.Cadence:
                return Forms.SuggestRate(value);
            case ShapeKind.TimeZone:
                return TimeZoneNames.Nearest(value);
            case ShapeKind.Date or ShapeKind.Moment:
                if (kind == ShapeKind.Date && Forms.TryMoment(value, out var moment))
                {
                    return moment.Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                }

                return DateOnly.TryParseExact(value, [.. s_dateForms], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : null;
            case ShapeKind.Url:
                return value.Contains('.', StringComparison.Ordinal) && !value.Contains("://", StringComparison.Ordinal) && Forms.IsUrl("https://" + value) ? "https://" + value : null;
            case ShapeKind.Language:
                return value.ToLowerInvariant() switch
                {
                    "english" => "en",
                    "german" or "deutsch" => "de",
                    "french" or "français" => "fr",
                    "spanish" or "español" => "es",
                    "italian" or "italiano" => "it",
                    "portuguese" or "português" => "pt",
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>70 or 700 thousandths: only whole percents are obvious.</summary>
    private static string? Percent(string value) =>
        Forms.TryInteger(value, out var percent) && percent is > 1 and <= 100 ? (percent / 100.0).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>Something to underline: the node's first line, or its key where the node has none.</summary>
    private TextSpan Visible(YamlNode node, TextSpan key)
    {
        if (node.Span.IsEmpty)
        {
            return key;
        }

        var length = text.AsSpan(node.Span.Start, node.Span.Length).IndexOfAny('\n', '\r');
        return length < 0 ? node.Span : length == 0 ? key : new TextSpan(node.Span.Start, length);
    }
}
