namespace BrandLsp.Cli.Output;

/// <summary>Colours of a terminal, or none.</summary>
internal sealed class Style(bool isOn)
{
    /// <summary>
    /// By <c>--color</c>; <c>auto</c> asks NO_COLOR, FORCE_COLOR and whether standard output is a terminal, in this order.
    /// </summary>
    public static Style For(CliHost host, string when) => new(when switch
    {
        "always" => true,
        "never" => false,
        _ => string.IsNullOrEmpty(host.Variable("NO_COLOR"))
            && (host.Variable("FORCE_COLOR") is { Length: > 0 } force ? force != "0" : host.OutIsTerminal && host.Variable("TERM") != "dumb"),
    });

    /// <summary>True on a terminal: there is room for source lines too.</summary>
    public bool IsOn => isOn;

    public string Bold(string text) => Paint("1", text);

    public string Dim(string text) => Paint("2", text);

    public string Red(string text) => Paint("31", text);

    public string Yellow(string text) => Paint("33", text);

    public string Blue(string text) => Paint("34", text);

    public string Cyan(string text) => Paint("36", text);

    private string Paint(string code, string text) => isOn && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
