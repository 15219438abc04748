using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Limits;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class TooManyExclamations : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "too-many-exclamations", Summary: "More exclamation marks than the voice allows",
        Category: RuleCategory.Voice, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var occasion = new Occasion(context);
        if (occasion.MaxExclamations is not { } most || MarkSurplus.Find(context, MarkKind.Exclamation, most) is not { } surplus)
        {
            return;
        }

        var text = context.Draft.Text;
        var allowed = most == 0 ? "none" : $"at most {most}";
        var title = surplus.Marks.Length == 1 ? "Take out the exclamation mark" : $"Take out {Count(surplus.Marks.Length)}";
        var edits = surplus.Runs.Select(r => Calm.Edits(text, r)).ToImmutableArray();
        var message = $"{Count(surplus.Count)}: {occasion.Says(occasion.Context?.MaxExclamations is not null)} allows {allowed}. Let the words carry the energy.";
        context.Report(new Finding(Info.Id, surplus.Runs[0], message)
        {
            Related = [.. surplus.Runs.Skip(1).Select(r => new Related("Too many as well", r) { Alone = message })],
            Fixes = edits.All(e => e is not null) ? [new Fix(title, [.. edits.SelectMany(e => e!.Value)]) { IsSafe = true }] : [],
        });
    }

    private static string Count(int count) => $"{count} {Wording.Plural(count, "exclamation mark")}";
}
