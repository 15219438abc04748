using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Rendering;

/// <summary>How a dialect tells text from marks.</summary>
internal enum Escaping
{
    /// <summary>A backslash before a sign that would mean something where it stands; character references are read.</summary>
    CommonMark,

    /// <summary>
    /// As <see cref="CommonMark"/> in what Redcarpet reads of it, and Liquid's openings inside <c>{% raw %}</c>: of DEV, whose
    /// engine is Redcarpet 3.5 (forem/forem app/lib/constants/redcarpet.rb).
    /// </summary>
    Liquid,

    /// <summary>A backslash before a sign that would mean something; character references are text.</summary>
    Discord,

    /// <summary><c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> as entities; a soft hyphen keeps other marks from being read.</summary>
    Slack,

    /// <summary>A backslash before each of <c>_*[]()~`>#+-=|{}.!</c> and the backslash.</summary>
    Telegram,

    /// <summary><c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c> and <c>"</c> as entities.</summary>
    Html,
}

/// <summary>What stands before and behind a stretch.</summary>
internal readonly record struct Marks(string Open, string Close)
{
    public static implicit operator Marks(string both) => new(both, both);
}

/// <summary>What a dialect of Markdown can show, and its marks; null or false for what it cannot.</summary>
internal sealed record MarkdownStyle
{
    private const int LongestHeadingMark = 6;

    public Escaping Escaping { get; init; }

    public Marks Bold { get; init; } = "**";

    public Marks Italic { get; init; } = "*";

    public Marks? Strikethrough { get; init; } = "~~";

    public Marks Code { get; init; } = "`";

    /// <summary>Before a quote's every line; null where a quote stands between <see cref="Quote"/>.</summary>
    public string? QuotePrefix { get; init; } = "> ";

    /// <summary>True where the blank belongs to the prefix, on empty lines too.</summary>
    public bool QuotesNeedBlank { get; init; }

    /// <summary>Around a quote that has no prefix.</summary>
    public Marks Quote { get; init; }

    /// <summary>True where a quote may stand in another and in a list; otherwise it stands there between quotation marks.</summary>
    public bool NestsQuotes { get; init; } = true;

    /// <summary>The deepest heading; one below is bold.</summary>
    public int DeepestHeading { get; init; } = LongestHeadingMark;

    /// <summary>True for <c>- item</c> and indents that nest; otherwise lists look as in plain text.</summary>
    public bool HasLists { get; init; } = true;

    /// <summary>How far the blocks of an item are indented, in blanks; null for as far as its text.</summary>
    public int? ItemIndent { get; init; }

    public bool HasTasks { get; init; }

    public bool HasTables { get; init; }

    public bool HasFootnotes { get; init; }

    public bool HasHtml { get; init; }

    public bool HasRules { get; init; } = true;

    /// <summary>True where a link may carry a title.</summary>
    public bool HasTitles { get; init; } = true;

    /// <summary>True where an image stands in the text; otherwise it is attached.</summary>
    public bool HasImages { get; init; }

    /// <summary>True where a line break in the source is none for the reader, so that a hard one needs two blanks.</summary>
    public bool FoldsLines { get; init; } = true;

    /// <summary>Signs that mean something here beside CommonMark's, and take a backslash everywhere.</summary>
    public string MoreSigns { get; init; } = "";

    /// <summary>True where <c>~a~</c> means something too.</summary>
    public bool HasSingleTilde { get; init; }

    /// <summary>True where <c>&gt;!a!&lt;</c> hides text.</summary>
    public bool HasSpoilers { get; init; }

    /// <summary>True where marks inside a word are text, so that tags stand for them there.</summary>
    public bool NeedsTagsInWords { get; init; }

    public bool IsCommonMark => Escaping is Escaping.CommonMark or Escaping.Liquid;

    /// <summary>The style of a dialect; null for plain text.</summary>
    public static MarkdownStyle? Of(Dialect dialect) => dialect switch
    {
        Dialect.RedditMarkdown => Reddit,
        Dialect.LemmyMarkdown => Lemmy,
        Dialect.DevMarkdown => Dev,
        Dialect.HashnodeMarkdown => Hashnode,
        Dialect.MediumMarkdown => Medium,
        Dialect.TumblrMarkdown => Tumblr,
        Dialect.DiscordMarkdown => Discord,
        Dialect.SlackMrkdwn => Slack,
        Dialect.TelegramMarkdownV2 => TelegramMarkdownV2,
        _ => null,
    };

    /// <summary>What messengers have in common: lines as typed, and neither headings, lists nor quotes in quotes. First, because others are made of it.</summary>
    private static MarkdownStyle Message { get; } = new()
    {
        Bold = "*",
        Italic = "_",
        Strikethrough = "~",
        DeepestHeading = 0,
        HasLists = false,
        HasRules = false,
        HasTitles = false,
        FoldsLines = false,
        NestsQuotes = false,
    };

    /// <summary>Telegram's other form, in which no sign of the text has to be escaped but those of HTML.</summary>
    public static MarkdownStyle TelegramHtml { get; } = Message with
    {
        Escaping = Escaping.Html,
        Bold = new("<b>", "</b>"),
        Italic = new("<i>", "</i>"),
        Strikethrough = new Marks("<s>", "</s>"),
        Code = new("<code>", "</code>"),
        QuotePrefix = null,
        Quote = new("<blockquote>", "</blockquote>"),
    };

    private static MarkdownStyle Reddit { get; } = new() { HasTables = true, MoreSigns = "^", HasSpoilers = true };

    private static MarkdownStyle Lemmy { get; } = new() { HasTables = true, HasImages = true, HasFootnotes = true, MoreSigns = "^", HasSingleTilde = true };

    private static MarkdownStyle Dev { get; } = new()
    {
        Escaping = Escaping.Liquid,
        ItemIndent = 4,
        HasTables = true,
        HasFootnotes = true,
        HasHtml = true,
        HasImages = true,
        NeedsTagsInWords = true,
    };

    private static MarkdownStyle Hashnode { get; } = new() { HasTables = true, HasTasks = true, HasHtml = true, HasImages = true, HasSingleTilde = true };

    private static MarkdownStyle Medium { get; } = new() { Strikethrough = null, HasImages = true };

    private static MarkdownStyle Tumblr { get; } = new() { Strikethrough = null, HasHtml = true, HasImages = true };

    private static MarkdownStyle Discord { get; } = new()
    {
        Escaping = Escaping.Discord,
        QuotesNeedBlank = true,
        DeepestHeading = 3,
        HasRules = false,
        HasTitles = false,
        FoldsLines = false,
        NestsQuotes = false,
    };

    private static MarkdownStyle Slack { get; } = Message with { Escaping = Escaping.Slack };

    private static MarkdownStyle TelegramMarkdownV2 { get; } = Message with { Escaping = Escaping.Telegram, QuotePrefix = ">" };
}
