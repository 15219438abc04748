using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Exports.Preview;

/// <param name="Name">The draft as people see it, with '/'.</param>
public sealed record PreviewOptions(string Name)
{
    /// <summary>
    /// The address of an image for a page: a <c>data:</c> or <c>file:</c> URI; null for one that is not there. It is asked
    /// with <c>src</c> as the draft has it.
    /// </summary>
    public Func<string, string?> Image { get; init; } = static _ => null;
}

/// <summary>
/// Export format <c>html</c>: one page with a card for each variant, as its platform shows it. It needs no script and no
/// network, is the same bytes for the same input, and follows the light or dark look of whatever shows it.
/// </summary>
public static class PreviewPage
{
    public const string FileName = "preview.html";

    private static readonly HtmlPage s_page = new("preview.css", PlatformMark.Css);

    /// <summary>The draft's page as a file of its export's folder.</summary>
    public static ExportFile Export(DraftAnalysis analysis, PreviewOptions options) => new(FileName, Write(analysis, options));

    /// <summary>A whole HTML document.</summary>
    public static string Write(DraftAnalysis analysis, PreviewOptions options)
    {
        var title = TitleOf(analysis, options);
        return s_page.Write($"{title} – preview", html =>
        {
            html.Open("header.page");
            html.Element("p.path", options.Name);
            html.Element("h1", title, ("dir", "auto"), ("lang", PreviewCard.Language(analysis)));
            html.Element("p.facts", Facts(analysis));
            html.Line();
            Navigation(html, analysis);
            Notes(html, analysis);
            html.CloseLine();
            html.Open("main");
            html.Line();
            if (analysis.Variants.IsEmpty)
            {
                html.Element("p.empty", "This draft has no platform. Name one in its front matter: platforms: [x]");
            }

            foreach (var variant in analysis.Variants)
            {
                new PreviewCard(html, analysis, variant, options).Write();
            }

            html.CloseLine();
        });
    }

    /// <summary>The front matter's title, else the first heading, else the file's name.</summary>
    internal static string TitleOf(DraftAnalysis analysis, PreviewOptions options)
    {
        if (analysis.Draft.Front.Title?.Value.Trim() is { Length: > 0 } title)
        {
            return title;
        }

        var heading = analysis.Draft.Blocks.OfType<Heading>().Select(h => Rendering.InlineText.Of(h.Inlines).Trim()).FirstOrDefault(t => t.Length > 0);
        return heading ?? options.Name[(options.Name.LastIndexOf('/') + 1)..];
    }

    private static string Facts(DraftAnalysis analysis)
    {
        var front = analysis.Draft.Front;
        List<string> facts = [analysis.Variants.Length == 1 ? "1 platform" : $"{analysis.Variants.Length} platforms"];
        if (front.Date?.Value is { } date)
        {
            var time = date.HasTime ? date.Local.ToString(" HH:mm", CultureInfo.InvariantCulture) : "";
            var zone = !date.HasTime ? "" : date.Offset is { } offset ? $" (UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset.Duration():hh\\:mm})"
                : analysis.Brand.Calendar.TimeZone is { } name ? $" ({name})" : "";
            facts.Add(date.Local.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture) + time + zone);
        }

        var over = analysis.Variants.Count(v => PartCount.Of(v).Any(c => c.State == CountState.Over));
        facts.Add(over == 0 ? "every text fits" : over == 1 ? "1 does not fit" : $"{over} do not fit");
        return string.Join(" · ", analysis.Variants.IsEmpty ? facts.SkipLast(1) : facts);
    }

    private static void Navigation(HtmlWriter html, DraftAnalysis analysis)
    {
        if (analysis.Variants.Length < 2)
        {
            return;
        }

        html.Open("nav", ("aria-label", "Platforms"));
        html.Open("ul");
        foreach (var variant in analysis.Variants)
        {
            var worst = PartCount.Of(variant).MaxBy(c => c.State)!;
            html.Open("li");
            html.Open("a", ("href", "#" + variant.Platform.Id));
            PreviewCard.Mark(html, variant.Platform);
            html.Element("span.name", variant.Platform.Name);
            html.Text(" ");
            html.Element("span.figure", variant.Parts.Length > 1 ? $"{variant.Parts.Length} parts" : worst.Figure);
            if (worst.State != CountState.Fits)
            {
                html.Text(" ");
                html.Element("span.word." + worst.Css, worst.State == CountState.Over ? "over" : "near");
            }

            html.Close();
            html.Close();
        }

        html.Close();
        html.CloseLine();
    }

    /// <summary>What is said of the draft as a whole; what is said of one platform stands on its card.</summary>
    private static void Notes(HtmlWriter html, DraftAnalysis analysis)
    {
        var said = analysis.Diagnostics.Where(d => d.Platform is null && d.Severity <= Severity.Warning).ToList();
        if (said.Count == 0)
        {
            return;
        }

        PreviewCard.Notes(html, said, $"{PreviewCard.CountOf(said)} about the draft");
    }
}
