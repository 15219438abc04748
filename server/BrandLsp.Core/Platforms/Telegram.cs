using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Telegram
{
    public static Platform Data { get; } = new()
    {
        Id = "telegram",
        Name = "Telegram",
        Counting = Counting.CodePoints,
        Dialect = Dialect.TelegramMarkdownV2,
        Limit = new(4096, "core.telegram.org/bots/api sendMessage '1-4096 characters after entities parsing' (python-telegram-bot docs, postiz#1947)", Confidence.High, "Measured in code points, after formatting is read. Many libraries count UTF-16 units, which is only stricter."),
        CaptionLimit = new(1024, "core.telegram.org/bots/api '0-1024 characters after entities parsing' (postiz-app#1947: 781 failures in 90 days; #1171)", Confidence.High, "Text beside media. Premium accounts may write more."),
        MaxImages = new(10, "none found", Confidence.Low, "An album of 2 to 10."),
        HandleSyntax = HandleSyntax.Telegram,
        Notes =
        [
            new("links in the count", "visible text only: [text](url) counts text", "'after entities parsing'", Confidence.High),
            new("formatting", "MarkdownV2 (escape _ * [ ] ( ) ~ ` > # + - = | { } . !), HTML, or entities", "hexdocs ex_gram message-entities", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
