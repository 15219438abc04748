using System.Text.RegularExpressions;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// Slack and Discord notify nobody by a name: a mention there is a member's id in angle brackets. Sources:
/// docs.slack.dev, formatting message text; discord-api-docs reference.mdx, message formatting.
/// </summary>
internal static partial class MemberIds
{
    /// <returns>The mention as the platform reads it; null for a name, and on other platforms.</returns>
    public static string? Of(Platform platform, string handle)
    {
        var pattern = platform.Dialect switch
        {
            Dialect.SlackMrkdwn => SlackId(),
            Dialect.DiscordMarkdown => DiscordId(),
            _ => null,
        };
        return pattern?.Match(handle) is { Success: true } match ? $"<@{match.Groups["id"].Value}>" : null;
    }

    [GeneratedRegex("^(?:@?(?<id>[UW][A-Z0-9]{7,})|<@(?<id>[UW][A-Z0-9]{7,})>)$", RegexOptions.ExplicitCapture)]
    private static partial Regex SlackId();

    [GeneratedRegex("^(?:@?(?<id>[0-9]{17,20})|<@!?(?<id>[0-9]{17,20})>)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DiscordId();
}
