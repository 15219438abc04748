using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Engagement;

internal sealed class OverdueReply : IWorkspaceRule
{
    private const string LeftOut = "left-out";

    public RuleInfo Info { get; } = new(
        Id: "overdue-reply", Summary: "A conversation of inbox.csv waits longer than the profile wants, or its row cannot be read",
        Category: RuleCategory.Engagement, Severity: Severity.Info)
    {
        Causes = ImmutableDictionary<string, Severity>.Empty.Add(LeftOut, Severity.Info),
    };

    /// <summary>No draft's fault.</summary>
    public void Check(RuleContext context)
    {
    }

    public void Check(WorkspaceContext context)
    {
        var (drafts, _, today) = context.Strategy;
        var inbox = context.Strategy.Conversations;
        if (inbox.Path is not { } path)
        {
            return;
        }

        foreach (var problem in inbox.Problems)
        {
            Report(problem.Span, problem.Message);
        }

        foreach (var entry in inbox.Entries)
        {
            if (OpenReplies.WaitingDays(entry, drafts.Calendar, today) is { } days && context.Brand.ReplyWithin is { } within && !OpenReplies.IsAnswered(entry, drafts)
                && OpenReplies.OverdueDays(entry, within, drafts.Calendar, today) is not null)
            {
                var waits = Quantity.Of(days, "day");
                var reply = drafts.RepliesTo(entry.Url).FirstOrDefault();
                var next = reply is null ? "Answer, and write the time into the row." : $"A reply is drafted in “{reply.Title}”.";
                context.Report(path, new Finding(Info.Id, entry.Span, $"{entry.Who(context.Brand)} has waited for an answer for {waits}; the profile wants one within {ReplyTimes.Words(within)}. {next}")
                {
                    Related = reply is null ? [] : [new Related("The reply's draft", reply.Span, reply.Path)],
                });
            }
        }

        void Report(TextSpan span, string message) => context.Report(path, new Finding(Info.Id, span, message) { Cause = LeftOut });
    }
}
