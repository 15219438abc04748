using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Rendering;

/// <summary>How a dialect tells text from marks.</summary>
internal enum Escaping
{
    /// <summary>A backslash before a sign that would mean something where it stands.</summary>
    CommonMark,

    /// <summary><c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> as entities; other marks cannot be escaped.</summary>
    Slack,

    /// <summary>A backslash before each of <c>_*[]()~`>#+-=|{}.!</c> and the backslash.</summary>
    Telegram,
}

/// <summary>What a dialect of Markdown can show, and its marks; null or false for what it cannot.</summary>
internal sealed record MarkdownStyle
{
    public Escaping Escaping { get; init; }

    public string Bold { get; init; } = "**";

    public string Italic { get; init; } = "*";

    public string? Strikethrough { get; init; } = "~~";

    /// <summary>The deepest heading; one below is bold.</summary>
    public int DeepestHeading { get; init; } = 6;

    /// <summary>True for <c>- item</c> and indents that nest; otherwise lists look as in plain text.</summary>
    public bool HasLists { get; init; } = true;

    public bool HasTasks { get; init; }

    public bool HasTables { get; init; }

    public bool HasHtml { get; init; }

    public bool HasRules { get; init; } = true;

    /// <summary>True where an image stands in the text; otherwise it is attached.</summary>
    public bool HasImages { get; init; }

    /// <summary>True where a line break in the source is none for the reader, so that a hard one needs two blanks.</summary>
    public bool FoldsLines { get; init; } = true;

    public string QuotePrefix { get; init; } = "> ";

    /// <summary>The style of a dialect; null for plain text.</summary>
    public static MarkdownStyle? Of(Dialect dialect) => dialect switch
    {
        Dialect.RedditMarkdown => new() { HasTables = true },
        Dialect.LemmyMarkdown => new() { HasTables = true, HasImages = true },
        Dialect.DevMarkdown or Dialect.HashnodeMarkdown => new() { HasTables = true, HasTasks = true, HasHtml = true, HasImages = true },
        Dialect.MediumMarkdown => new() { Strikethrough = null, HasImages = true },
        Dialect.TumblrMarkdown => new() { Strikethrough = null, HasHtml = true, HasImages = true },
        Dialect.DiscordMarkdown => new() { DeepestHeading = 3, HasRules = false, FoldsLines = false },
        Dialect.SlackMrkdwn => new()
        {
            Escaping = Escaping.Slack,
            Bold = "*",
            Italic = "_",
            Strikethrough = "~",
            DeepestHeading = 0,
            HasLists = false,
            HasRules = false,
            FoldsLines = false,
        },
        Dialect.TelegramMarkdownV2 => new()
        {
            Escaping = Escaping.Telegram,
            Bold = "*",
            Italic = "_",
            Strikethrough = "~",
            DeepestHeading = 0,
            HasLists = false,
            HasRules = false,
            FoldsLines = false,
            QuotePrefix = ">",
        },
        _ => null,
    };
}
