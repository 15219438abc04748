using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class TooManyExclamations : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "too-many-exclamations", Summary: "More exclamation marks than the voice allows",
        Category: RuleCategory.Voice, Severity: Severity.Warning, Fix: FixKind.Always);

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
        context.Report(new Finding(
            Info.Id,
            surplus.Runs[0],
            $"{Count(surplus.Count)}: {occasion.Says(occasion.Context?.MaxExclamations is not null)} allows {allowed}. Let the words carry the energy.")
        {
            Related = [.. surplus.Runs.Skip(1).Select(r => new Related("Too many as well", r))],
            Fixes = [new Fix(title, [.. surplus.Runs.Select(r => new FileEdit(null, Calm(text, r)))]) { IsSafe = true }],
        });
    }

    private static string Count(int count) => $"{count} {Wording.Plural(count, "exclamation mark")}";

    /// <summary>Without the marks; a full stop takes their place unless another closing mark stands beside them.</summary>
    private static TextEdit Calm(string text, TextSpan run)
    {
        var before = run.Start > 0 ? text[run.Start - 1] : ' ';
        var after = run.End < text.Length ? text[run.End] : ' ';
        var isClosed = before is '!' or '?' or '.' or '…' || after is '?' or '.' or '…' || char.IsWhiteSpace(before);
        return new TextEdit(run, isClosed ? "" : ".");
    }
}
