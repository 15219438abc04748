using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Accessibility;

internal sealed class RedundantAltText : IRule
{
    /// <summary>What a screen reader has said already. A photo, a painting or a screenshot is worth telling.</summary>
    private static readonly ImmutableArray<string> s_openings =
    [
        "image of ", "an image of ", "the image of ", "this image shows ", "the image shows ", "image showing ", "an image showing ",
        "picture of ", "a picture of ", "the picture of ", "this picture shows ", "the picture shows ", "picture showing ", "a picture showing ",
        "image: ", "picture: ",
    ];

    public RuleInfo Info { get; } = new(
        Id: "redundant-alt-text", Summary: "An alt text that starts by saying that it is an image",
        Category: RuleCategory.Accessibility, Severity: Severity.Info, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var text = context.Draft.Text;
        foreach (var image in Images.In(context.Draft))
        {
            if (image.Alt is not { } alt || image.AltSpan.IsEmpty)
            {
                continue;
            }

            var written = image.AltSpan.In(text);
            var start = written.Length - written.TrimStart('"', '\'', ' ').Length;
            var opening = s_openings.FirstOrDefault(o => written.AsSpan(start).StartsWith(o, StringComparison.OrdinalIgnoreCase));
            if (opening is null || !alt.TrimStart().StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var span = new TextSpan(image.AltSpan.Start + start, opening.TrimEnd().Length);
            var message = $"Screen readers say that it is an image before they read this text, so “{span.In(text)}” is heard twice. Start with what it shows.";
            context.Report(new Finding(Info.Id, span, message) { Fixes = Fixes(text, span, image.AltSpan.End) });
        }
    }

    private static ImmutableArray<Fix> Fixes(string text, TextSpan opening, int end)
    {
        var next = opening.End;
        while (next < end && text[next] == ' ')
        {
            next++;
        }

        if (next >= end || !char.IsLetterOrDigit(text[next]))
        {
            return [];
        }

        var edit = new TextEdit(TextSpan.FromBounds(opening.Start, next + 1), char.ToUpperInvariant(text[next]).ToString());
        return [new Fix($"Remove “{opening.In(text)}”", edit) { IsSafe = true }];
    }
}
