using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>
/// The author's words in the front matter that readers see: the title where a target platform shows one, the first
/// comment, the content warning. Rules about style judge the post; what a brand forbids it forbids here, too.
/// </summary>
internal sealed class FieldProse
{
    private readonly string _text;
    private readonly ImmutableArray<TextSpan> _fields;

    private FieldProse(string text, ImmutableArray<(TextSpan Span, bool IsFragment)> fields)
    {
        _text = text;
        _fields = [.. fields.Select(f => f.Span)];
        if (fields.IsEmpty)
        {
            return;
        }

        var scanner = new ProseScanner();
        foreach (var (span, isFragment) in fields)
        {
            scanner.Add([new TextRun(span, span.In(text))], isFragment);
        }

        Prose = scanner.Finish();
    }

    public ProseText Prose { get; } = ProseText.Empty;

    public static FieldProse Of(RuleContext context) => context.Derive(static c => new FieldProse(c.Draft.Text, Fields(c)));

    /// <summary>Whether what stands in the draft is in quotation marks; those that hold a value for YAML are none.</summary>
    public bool IsQuoted(TextSpan span)
    {
        foreach (var field in _fields)
        {
            if (field.Start <= span.Start && span.End <= field.End)
            {
                return Quotations.Enclose(field.In(_text), span.Shift(-field.Start));
            }
        }

        return Quotations.Enclose(_text, span);
    }

    /// <summary>Where the field begins that holds what stands at <paramref name="offset"/>.</summary>
    public int StartOf(int offset)
    {
        foreach (var field in _fields)
        {
            if (field.Start <= offset && offset < field.End)
            {
                return field.Start;
            }
        }

        return 0;
    }

    private static ImmutableArray<(TextSpan Span, bool IsFragment)> Fields(RuleContext context)
    {
        var front = context.Draft.Front;
        var title = context.Variants.Any(v => v.Title is not null) ? front.Title : null;
        var fields = ImmutableArray.CreateBuilder<(TextSpan, bool)>();
        foreach (var (field, isFragment) in new[] { (title, true), (front.ContentWarning, true), (front.FirstComment, false) })
        {
            // Where escapes or folded lines make the value differ from what is typed, nothing can be underlined.
            if (field is { Value.Length: > 0 } && field.Span.In(context.Draft.Text).IndexOf(field.Value, StringComparison.Ordinal) is >= 0 and var at)
            {
                fields.Add((new TextSpan(field.Span.Start + at, field.Value.Length), isFragment));
            }
        }

        return fields.ToImmutable();
    }
}
