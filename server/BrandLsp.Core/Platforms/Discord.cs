using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Discord
{
    public static Platform Data { get; } = new()
    {
        Id = "discord",
        Name = "Discord",
        Counting = Counting.CodePoints,
        Dialect = Dialect.DiscordMarkdown,
        Limit = new(2000, "GitHub discord/discord-api-docs@c98d64b developers/resources/message.mdx:1080, webhook.mdx:237 'up to 2000 characters'", Confidence.High, "Code points, by word of Discord's staff (discord/discord-api-docs#1315). Nitro accounts may write 4,000."),
        MaxImages = new(10, "npm @arskang/discord-webhook docs", Confidence.Medium),
        AltTextLimit = new(1024, "discord-api-docs message.mdx:651", Confidence.High),
        HasHashtags = false,
        Notes =
        [
            new("paid accounts", "4,000 (code points)", "sapphirejs MessageLimits.MaximumNitroLength", Confidence.Medium),
            new("polls", "question 300; answer 55; answers 10", "discord-api-docs developers/resources/poll.mdx via opencrabs 0.5.10", Confidence.Medium),
            new("formatting", "Markdown subset", "discord docs", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
