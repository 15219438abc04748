using System.Security.Cryptography;
using System.Text;

namespace BrandLsp.Core.Exports.Preview;

/// <summary>
/// A kind of page: the common look and a style sheet of its own. A page may load nothing and run nothing; images come with it
/// or lie beside it. The same bytes for the same content.
/// </summary>
internal sealed class HtmlPage
{
    private readonly string _css;
    private readonly string _policy;

    /// <param name="sheet">The name of an embedded style sheet.</param>
    /// <param name="generated">Rules behind it.</param>
    public HtmlPage(string sheet, string generated = "")
    {
        _css = "\n" + Read("look.css") + Read(sheet) + generated;
        _policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(_css)))}'; img-src data: file:; base-uri 'none'; form-action 'none'";
    }

    /// <summary>A whole HTML document.</summary>
    public string Write(string title, Action<HtmlWriter> body)
    {
        var html = new HtmlWriter();
        html.Trusted("<!DOCTYPE html>\n");
        html.Open("html", ("lang", "en"));
        html.Line();
        html.Open("head");
        html.Line();
        html.Open("meta", ("charset", "utf-8"));
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", _policy));
        html.Line();
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Open("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Line();
        html.Element("title", title);
        html.Line();
        html.Open("style");
        html.Trusted(_css);
        html.CloseLine();
        html.CloseLine();
        html.Open("body");
        html.Line();
        body(html);
        html.CloseLine();
        html.CloseLine();
        return html.ToString();
    }

    private static string Read(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
