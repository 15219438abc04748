using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BrandLsp.Core.Brands;

/// <summary>The shapes of the files that people write: brand.yaml, people.yaml and the front matter of drafts.</summary>
public static class Shapes
{
    private static readonly Shape s_any = new(ShapeKind.Any);
    private static readonly Shape s_text = new(ShapeKind.Text);
    private static readonly Shape s_flag = new(ShapeKind.Flag);
    private static readonly Shape s_duration = new(ShapeKind.Duration);
    private static readonly Shape s_date = new(ShapeKind.Date);
    private static readonly Shape s_path = new(ShapeKind.Path);
    private static readonly Shape s_url = new(ShapeKind.Url);
    internal static Shape Count { get; } = new(ShapeKind.Integer) { Minimum = 0 };
    internal static Shape Figure { get; } = new(ShapeKind.Integer) { Minimum = 1 };
    internal static Shape Grade { get; } = new(ShapeKind.Number) { Minimum = 1, Maximum = 30 };
    private static readonly Shape s_texts = List(s_text);

    private static readonly Shape s_tone = new(ShapeKind.Map)
    {
        Fields =
        [
            .. Vocabulary.Axes.Choices.Select(axis => new Field(axis.Name, new Shape(ShapeKind.Band), axis.Description + " A single number allows 0.15 on either side.") { Example = "0.7" }),
        ],
    };

    private static readonly Shape s_handles = new(ShapeKind.Table)
    {
        Reference = Reference.Platform,
        Items = s_text,
        ExtraKeys = [new Field("linkedin-urn", s_text, "The URN that LinkedIn's API wants in a mention.") { Example = "\"urn:li:person:abc\"" }],
    };

    private static readonly Shape s_person = new(ShapeKind.Map)
    {
        ShortFor = "id",
        Fields =
        [
            new Field("id", s_text, "The short name drafts use: `@jane` means the person with the id `jane`.") { Example = "jane", IsRequired = true },
            new Field("name", s_text, "The plain name, used where the person has no handle.") { Example = "Jane Doe" },
            new Field("handles", s_handles, "The person's account on each platform. A handle that starts with @ needs quotes.") { Example = "{x: janedoe, mastodon: \"@jane@hachyderm.io\"}" },
            new Field("relationship", Choice(Vocabulary.Relationships.Choices), "What the person is to the brand. Client, employer, sponsor, family and partner are ties that a post discloses.") { Default = "none", Example = "peer" },
            new Field("topics", s_texts, "What to talk about with them.") { Example = "[pipelines]" },
            new Field("last-interaction", s_date, "The last conversation that no draft or inbox entry shows.") { Example = "2026-10-02" },
            new Field("notes", s_text, "Whatever helps to remember them.") { Example = "met at a meetup" },
        ],
    };

    private static readonly Shape s_people = new(ShapeKind.List) { Items = s_person };

    private static readonly ImmutableArray<Field> s_limits =
    [
        new Field("max-grade", Grade, "The highest school grade a post may need, by its readability.") { Example = "10" },
        new Field("max-emoji", Count, "How many emoji a post may have; a sequence counts once.") { Example = "2" },
        new Field("max-exclamations", Count, "How many exclamation marks a post may have.") { Example = "1" },
    ];

    private static readonly Shape s_objective = new(ShapeKind.Map)
    {
        ShortFor = "id",
        Fields =
        [
            new Field("id", s_text, "The name drafts use in `objective:`.") { Example = "newsletter", IsRequired = true },
            new Field("metric", s_text, "What is measured: a column of the platforms' analytics, such as clicks, impressions or replies.") { Example = "clicks" },
            new Field("target", s_text, "How much of it, as a number and a period.") { Example = "500/month" },
            new Field("by", s_date, "The day it should be reached.") { Example = "2027-03-31" },
            new Field("platforms", List(Named(Reference.Platform)), "Where the objective is pursued; everywhere when left out.") { Example = "[x, linkedin]" },
            new Field("ctas", s_texts, "Calls to action to choose from.") { Example = "[\"Get the weekly notes: https://ada.example/notes\"]" },
        ],
    };

    private static readonly Shape s_audience = new(ShapeKind.Map)
    {
        ShortFor = "id",
        Fields =
        [
            new Field("id", s_text, "The name drafts use in `audience:`.") { Example = "founders", IsRequired = true },
            new Field("name", s_text, "The name people read.") { Example = "Solo founders" },
            new Field("cares-about", s_texts, "What matters to these readers.") { Example = "[time, cost]" },
            new Field("max-grade", Grade, "The highest school grade these readers read with ease.") { Example = "9" },
            new Field("jargon", s_texts, "Technical words these readers know.") { Example = "[ETL, DAG]" },
        ],
    };

    private static readonly Shape s_theme = new(ShapeKind.Map)
    {
        ShortFor = "id",
        Fields =
        [
            new Field("id", s_text, "The name drafts use in `theme:`.") { Example = "pipelines", IsRequired = true },
            new Field("name", s_text, "The name people read.") { Example = "Data pipelines" },
            new Field("keywords", s_texts, "Words and phrases by which a post shows this theme.") { Example = "[pipeline, \"data quality\"]" },
            new Field("hashtags", s_texts, "Hashtags of this theme, without #.") { Example = "[DataEngineering, ETL]" },
            new Field("share", new Shape(ShapeKind.Share), "The share of posts this theme should have.") { Example = "40%" },
            new Field("audiences", List(Named(Reference.Audience)), "Audiences this theme is for.") { Example = "[founders]" },
            new Field("expects", Choice(Vocabulary.Expectations.Choices), "What a post on this theme should contain.") { Default = "none", Example = "question" },
            new Field("starters", s_texts, "First words to start a draft with.") { Example = "[\"The backfill that taught me \"]" },
        ],
    };

    private static readonly Shape s_value = new(ShapeKind.Map)
    {
        ShortFor = "id",
        Fields =
        [
            new Field("id", s_text, "The name drafts use in `values:`.") { Example = "transparency", IsRequired = true },
            new Field("name", s_text, "The name people read.") { Example = "Transparency" },
            new Field("signals", s_texts, "Phrases that show the value.") { Example = "[\"what went wrong\", \"we learned\"]" },
            new Field("against", s_texts, "Phrases that contradict it.") { Example = "[\"secret sauce\"]" },
        ],
    };

    private static readonly Shape s_trait = new(ShapeKind.Map)
    {
        ShortFor = "name",
        Fields =
        [
            new Field("name", s_text, "The trait in a word.") { Example = "plainspoken", IsRequired = true },
            new Field("because", s_text, "Why; findings quote it.") { Example = "readers are busy" },
            new Field("do", s_texts, "Phrases and habits that show it.") { Example = "[\"say what happened\"]" },
            new Field("dont", s_texts, "Phrases to avoid, in any inflection.") { Example = "[\"circle back\"]" },
        ],
    };

    private static readonly Shape s_voice = new(ShapeKind.Map)
    {
        Fields =
        [
            new Field("person", Choice(Vocabulary.Persons.Choices), "Who speaks.") { Default = "any", Example = "first" },
            new Field("tone", s_tone, "Where the voice lies between two poles, 0 the left one, 1 the right one.") { Example = "{formal-casual: 0.7}" },
            new Field("traits", new Shape(ShapeKind.List) { Items = s_trait }, "What the voice is like, with phrases that show it and phrases to avoid.") { Example = "[{name: plainspoken, dont: [\"circle back\"]}]" },
            .. s_limits,
            new Field("max-sentence-words", Figure, "The longest sentence, in words.") { Default = "25", Example = "22" },
            new Field("contexts", new Shape(ShapeKind.Table) { Items = new Shape(ShapeKind.Map) { Fields = [new Field("tone", s_tone, "The tone on this occasion; axes left out stay as they are."), .. s_limits] } }, "What differs on an occasion that a draft names with `context:`.") { Example = "{apology: {max-emoji: 0}}" },
        ],
    };

    internal static Shape Term { get; } = new(ShapeKind.Map)
    {
        Fields =
        [
            new Field("use", s_text, "The term to use.") { Example = "sign in" },
            new Field("instead-of", s_texts, "What it replaces.") { Example = "[login, log in]" },
            new Field("avoid", s_text, "A term to avoid, in any case and inflection.") { Example = "guru" },
            new Field("because", s_text, "Why; the finding quotes it.") { Example = "it says nothing" },
            new Field("try", s_texts, "Alternatives, offered as fixes.") { Example = "[specialist]" },
        ],
    };

    internal static Shape Platform { get; } = new(ShapeKind.Map)
    {
        ShortFor = "handle",
        Fields =
        [
            new Field("handle", s_text, "The brand's account there; with a leading @ it needs quotes.") { Example = "adapark" },
            new Field("cadence", new Shape(ShapeKind.Cadence), "How often to post there.") { Example = "5/week" },
            new Field("post-at", new Shape(ShapeKind.Time), "The time of day at which posts go out there: completion of a draft's `date:` proposes it on the next free days.") { Example = "09:00" },
            new Field("thread", s_flag, "A post that is too long becomes a thread.") { Default = "false", Example = "true" },
            new Field("numbering", Choice(Vocabulary.Numberings.Choices), "How the parts of a thread are numbered.") { Default = "none", Example = "suffix" },
            new Field("links", Choice(Vocabulary.LinkPolicies.Choices), "Where links go.") { Default = "inline", Example = "last" },
            new Field("link-form", Choice(Vocabulary.LinkForms.Choices), "How URLs are shown and counted where the composer may shorten them (Bluesky).") { Default = "full", Example = "full" },
            new Field("postiz", s_text, "The id of this account's channel in Postiz, for `export --format postiz`.") { Example = "cm4f0a1b2" },
            new Field("tone", s_tone, "The tone there; axes left out stay as they are.") { Example = "{formal-casual: 0.9}" },
            new Field("max-hashtags", Count, "The brand's own maximum of hashtags in a post.") { Example = "2" },
            new Field("max-mentions", Count, "The brand's own maximum of mentions in a post.") { Example = "3" },
            new Field("max-links", Count, "The brand's own maximum of links in a post.") { Example = "1" },
            new Field("max-images", Count, "The brand's own maximum of images in a post.") { Example = "4" },
            new Field("limit", Figure, "Replaces the platform's length limit, for an account or a server that has another one.") { Example = "1000" },
            new Field("byte-limit", Figure, "Replaces the platform's limit in UTF-8 bytes."),
            new Field("caption-limit", Figure, "Replaces the platform's limit for text beside media."),
            new Field("fold", Figure, "Replaces the length after which the app hides the rest."),
            new Field("hashtag-limit", Count, "Replaces the platform's maximum of hashtags."),
            new Field("mention-limit", Count, "Replaces the platform's maximum of mentions."),
            new Field("link-limit", Count, "Replaces the platform's maximum of links."),
            new Field("image-limit", Count, "Replaces the platform's maximum of images."),
            new Field("alt-text-limit", Figure, "Replaces the platform's limit for alt text."),
            new Field("title-limit", Figure, "Replaces the platform's limit for titles."),
        ],
    };

    /// <summary>brand.yaml.</summary>
    public static Shape Profile { get; } = new(ShapeKind.Map)
    {
        Fields =
        [
            new Field("extends", List(s_path), "Profiles this one builds on: a relative path or a list of them. Maps merge key by key, lists and single values replace; later ones win over earlier ones, this file over all.") { Example = "../brand.yaml" },
            new Field("brand", s_text, "The name of the brand or the person.") { Example = "Ada Park" },
            new Field("message", s_text, "What the brand says in one line.") { Example = "Practical data engineering for small teams" },
            new Field("language", new Shape(ShapeKind.Language), "The language drafts are written in, unless they say otherwise with `lang:`.") { Default = "en", Example = "en" },
            new Field("drafts", s_texts, "Which Markdown files are drafts: globs relative to this file. A glob that starts with ! takes files out again.") { Default = "[posts/**, drafts/**]", Example = "[posts/**]" },
            new Field("objectives", new Shape(ShapeKind.List) { Items = s_objective }, "What posts should achieve, measurably.") { Example = "[{id: newsletter, metric: clicks, target: 500/month, by: 2027-03-31}]" },
            new Field("audiences", new Shape(ShapeKind.List) { Items = s_audience }, "Whom posts are for.") { Example = "[{id: founders, max-grade: 9}]" },
            new Field("themes", new Shape(ShapeKind.List) { Items = s_theme }, "What posts are about, and how much of it.") { Example = "[{id: pipelines, share: 40%}]" },
            new Field("values", new Shape(ShapeKind.List) { Items = s_value }, "What the brand stands for, and the phrases that show it.") { Example = "[{id: transparency, signals: [\"what went wrong\"]}]" },
            new Field("voice", s_voice, "How the brand sounds.") { Example = "{person: first, max-emoji: 2}" },
            new Field("terms", new Shape(ShapeKind.List) { Items = Term }, "Words to use instead of others, and words to avoid.") { Example = "[{use: sign in, instead-of: [login]}]" },
            new Field("platforms", new Shape(ShapeKind.Table) { Reference = Reference.Platform, Items = Platform, AcceptsShort = true }, "Where the brand posts: its accounts, habits and limits. Drafts that name no platforms go to all of them.") { Example = "{x: {handle: adapark, cadence: 5/week}}" },
            new Field("people", s_people, "People and relationships; also possible in people.yaml beside this file.") { Example = "[{id: jane, handles: {x: janedoe}}]" },
            new Field("disclosure", new Shape(ShapeKind.Map)
            {
                Fields =
                [
                    new Field("markets", List(Choice(Vocabulary.Markets.Choices)), "Whose rules on advertising apply; a disclosure must satisfy all of them.") { Example = "[us, uk]" },
                    new Field("affiliate-links", s_texts, "Parts of a URL that show an affiliate link.") { Example = "[\"amzn.to\", \"?ref=\"]" },
                ],
            }, "How ties to others are disclosed.") { Example = "{markets: [us]}" },
            new Field("calendar", new Shape(ShapeKind.Map)
            {
                Fields =
                [
                    new Field("timezone", new Shape(ShapeKind.TimeZone), "The zone of dates that are written without an offset.") { Example = "Europe/Berlin" },
                    new Field("quiet-days", List(Choice(Vocabulary.Days.Choices)), "Days without posts.") { Example = "[sat, sun]" },
                    new Field("min-gap", s_duration, "The least time between two posts on one platform.") { Example = "4h" },
                    new Field("window", s_duration, "The time around today in which shares and rhythms are looked at.") { Default = "30d", Example = "30d" },
                ],
            }, "When to post.") { Example = "{timezone: Europe/Berlin}" },
            new Field("relationships", new Shape(ShapeKind.Map)
            {
                Fields =
                [
                    new Field("stale-after", s_duration, "After this long without a conversation a relationship goes stale.") { Example = "90d" },
                    new Field("max-mentions", Count, "How many recent posts may mention the same person.") { Example = "3" },
                ],
            }, "How relationships are kept. The people themselves stand in people.yaml or under `people:`.") { Example = "{stale-after: 90d}" },
            new Field("inbox", new Shape(ShapeKind.Map) { Fields = [new Field("reply-within", s_duration, "How long an entry of inbox.csv may wait.") { Example = "24h" }] }, "Conversations to answer.") { Example = "{reply-within: 24h}" },
            new Field("line-breaks", Choice(Vocabulary.LineBreaks.Choices), "What becomes of line breaks inside a paragraph.") { Default = "as-typed", Example = "as-typed" },
            new Field("utm", new Shape(ShapeKind.Map)
            {
                Fields =
                [
                    new Field("campaign", s_text, "The campaign's name. `{slug}`, `{platform}`, `{theme}`, `{objective}`, `{campaign}`, `{series}` and `{date}` stand for the draft's; a `campaign` in its front matter replaces it, unless it has `{campaign}`.") { Default = "\"{slug}\"", Example = "\"{slug}\"" },
                    new Field("sources", new Shape(ShapeKind.Table) { Reference = Reference.Platform, Items = s_text }, "The source's name on each platform; the platform's own id when left out.") { Example = "{x: twitter}" },
                    new Field("medium", s_text, "The medium's name.") { Default = "social", Example = "social" },
                    new Field("domains", s_texts, "The sites whose links get the parameters, with their subdomains; all links when left out.") { Example = "[ada.example]" },
                ],
            }, "Tracking parameters (`utm_source`, `utm_medium`, `utm_campaign`) for the links of a post; those a link has already stay.") { Example = "{campaign: \"{slug}\"}" },
            new Field("styles", new Shape(ShapeKind.Map)
            {
                Fields =
                [
                    new Field("path", s_path, "The folder of the style packages.") { Example = "styles" },
                    new Field("use", s_texts, "The packages in use.") { Example = "[Acme, write-good]" },
                ],
            }, "Vale-format styles.") { Example = "{path: styles, use: [Acme]}" },
            new Field("rules", new Shape(ShapeKind.Table) { Reference = Reference.Rule, Items = Choice(Vocabulary.Severities.Choices) }, "The severity of each rule, or off.") { Example = "{passive-voice: off, cliche: warning}" },
            new Field("tags-as", Choice(Vocabulary.TagsAs.Choices), "What the `tags` of front matter are.") { Default = "nothing", Example = "hashtags" },
            new Field("categories-as", Choice(Vocabulary.CategoriesAs.Choices), "What the `categories` of front matter are.") { Default = "nothing", Example = "themes" },
        ],
    };

    /// <summary>people.yaml: a list, or a map with the list under <c>people:</c>.</summary>
    public static Shape People { get; } = s_people;

    /// <summary>people.yaml in its other form.</summary>
    public static Shape PeopleMap { get; } = new(ShapeKind.Map) { Fields = [new Field("people", s_people, "People and relationships.")] };

    private static readonly ImmutableArray<Field> s_draft =
    [
        new Field("title", s_text, "The title, for platforms that have one; not part of the text.") { Example = "How we cut our nightly pipeline from 3 h to 9 min" },
        new Field("platforms", List(Named(Reference.Platform)), "Where the post goes; all of the profile's platforms when left out.") { Example = "[x, linkedin]" },
        new Field("theme", Named(Reference.Theme), "The theme of the profile it belongs to.") { Example = "pipelines" },
        new Field("audience", Named(Reference.Audience), "The audience of the profile it is for.") { Example = "founders" },
        new Field("objective", Named(Reference.Objective), "The objective of the profile it serves.") { Example = "newsletter" },
        new Field("values", List(Named(Reference.Value)), "Values of the profile that it shows.") { Example = "[transparency]" },
        new Field("context", Named(Reference.Context), "The occasion: a key of the profile's `voice: contexts:`, or a name of your own.") { Example = "how-to" },
        new Field("status", Choice(Vocabulary.Statuses.Choices), "How far it is.") { Default = "draft", Example = "draft" },
        new Field("date", new Shape(ShapeKind.Moment), "When it goes out, or went out.") { Example = "2026-11-24T09:00+01:00" },
        new Field("relationship", Choice(Vocabulary.Ties.Choices), "The author's tie to what the post is about; anything but none is disclosed.") { Default = "none", Example = "gifted" },
        new Field("hashtags", s_texts, "Hashtags for the end of the post, without #; those the text already has are not repeated.") { Example = "[DataEngineering]" },
        new Field("evidence", s_text, "Where its claims can be checked: a URL or a source.") { Example = "https://ada.example/benchmark" },
        new Field("media", List(new Shape(ShapeKind.Map)
        {
            ShortFor = "src",
            Fields =
            [
                new Field("src", s_path, "The image or video, relative to the draft, or a URL.") { Example = "chart.png", IsRequired = true },
                new Field("alt", s_text, "What it shows, for those who cannot see it; \"\" declares it decorative.") { Example = "\"Bar chart: 3 h before, 9 min after\"" },
            ],
        }), "Images and videos of the post.") { Example = "[{src: chart.png, alt: \"Bar chart\"}]" },
        new Field("published", new Shape(ShapeKind.Table) { Reference = Reference.Platform, Items = s_url }, "The URL of the post on each platform, once it is out.") { Example = "{x: https://x.com/adapark/status/1}" },
        new Field("link", s_url, "The page the post is about, for platforms with a field of their own for it.") { Example = "https://ada.example/post" },
        new Field("canonical", s_url, "The original of an article that is published in several places.") { Example = "https://ada.example/post" },
        new Field("description", s_text, "The summary of an article, for platforms that have one (DEV).") { Example = "What we measured, and what it cost" },
        new Field("first-comment", s_text, "The first comment under the post.") { Example = "\"The code: https://ada.example/code\"" },
        new Field("content-warning", s_text, "The text Mastodon shows in front of the post.") { Example = "\"Food\"" },
        new Field("lang", new Shape(ShapeKind.Language), "The language it is written in.") { Example = "de" },
        new Field("slug", s_text, "The short name in URLs and campaigns.") { Example = "nightly-pipeline" },
        new Field("campaign", s_text, "The campaign it belongs to; replaces the profile's `utm: campaign:`.") { Example = "launch" },
        new Field("series", List(s_text), "The series it belongs to.") { Example = "Pipeline Mondays" },
        new Field("in-reply-to", s_url, "The post it answers.") { Example = "https://x.com/janedoe/status/1" },
        new Field("disable", List(Named(Reference.Rule)), "Rules that are silent in this draft.") { Example = "[passive-voice]" },
    ];

    /// <summary>Keys of site generators that are understood beside ours.</summary>
    private static readonly ImmutableArray<Field> s_site =
    [
        new Field("tags", s_any, "The site's tags; hashtags where the profile says `tags-as: hashtags`.") { Example = "[data, etl]" },
        new Field("categories", s_any, "The site's categories; themes where the profile says `categories-as: themes`.") { Example = "[pipelines]" },
        new Field("draft", s_flag, "The site's flag: true is `status: draft`, false says nothing.") { Example = "true" },
        new Field("publish-date", new Shape(ShapeKind.Moment), "The site's date of publication, read where `date` is missing.") { Example = "2026-11-24" },
    ];

    /// <summary>The keys of a draft when they stand under <c>brand:</c>.</summary>
    public static Shape Draft { get; } = new(ShapeKind.Map) { Fields = s_draft };

    /// <summary>The front matter of a draft: ours, those of site generators, and <c>brand:</c> for sites whose schema allows no others.</summary>
    public static Shape FrontMatter { get; } = new(ShapeKind.Map)
    {
        IsOpen = true,
        Fields = [.. s_draft, .. s_site, new Field("brand", Draft, "BrandLsp's keys, for sites whose schema allows no others.") { Example = "{platforms: [x]}" }],
    };

    private static readonly Lazy<FrozenSet<string>> s_keys = new(static () => NamesIn([Profile, PeopleMap, FrontMatter]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>True for a word that is a key somewhere in our files, as it is usually written.</summary>
    internal static bool IsKey(string word) => s_keys.Value.Contains(word);

    private static IEnumerable<string> NamesIn(IEnumerable<Shape> shapes) => shapes.SelectMany(s =>
        s.Fields.Concat(s.ExtraKeys).Select(f => f.Name).Concat(NamesIn(s.Fields.Concat(s.ExtraKeys).Select(f => f.Shape))).Concat(s.Items is { } items ? NamesIn([items]) : []));

    private static Shape List(Shape items) => new(ShapeKind.List) { Items = items, AcceptsShort = true };

    private static Shape Choice(ImmutableArray<Choice> choices) => new(ShapeKind.Choice) { Choices = choices };

    private static Shape Named(Reference reference) => new(ShapeKind.Text) { Reference = reference };
}
