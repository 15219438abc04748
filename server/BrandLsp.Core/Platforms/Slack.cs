using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Slack
{
    public static Platform Data { get; } = new()
    {
        Id = "slack",
        Name = "Slack",
        Counting = Counting.Undocumented,
        Dialect = Dialect.SlackMrkdwn,
        Limit = new(4000, "40,000: Slack API truncates (learn.microsoft.com slack connector; api.slack.com/changelog/2018-04); 4,000 live-measured (FerroxLabs/wayland#934); chainloop#272 split at 4,000", Confidence.Medium, "Longer messages arrive in pieces; at 40,000 the API cuts them."),
        HasHashtags = false,
        Notes =
        [
            new("blocks", "section 3,000; markdown block 12,000; sum observed 13,200", "slackapi/bolt-js#2509", Confidence.Medium),
            new("escaping", "& < > as entities", "docs.rs slack-blocks", Confidence.High),
            new("formatting", "mrkdwn (*bold*, _it_, ~s~, <url|text>), or markdown block", "docs.rs slack-blocks", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
