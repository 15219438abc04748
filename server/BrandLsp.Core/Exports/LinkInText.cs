namespace BrandLsp.Core.Exports;

/// <summary>Whether a text holds a link. The beginning of a longer one is another link.</summary>
internal static class LinkInText
{
    private const string UrlSigns = "/?#&=%_-~+@*$";
    private const string SentenceSigns = ".,;:!?'";

    /// <summary>From here on the scripts that write no blank behind a URL, and do not belong to it.</summary>
    private const char FirstCjk = '\u2E80';

    public static bool Holds(string text, string link)
    {
        for (var at = text.IndexOf(link, StringComparison.Ordinal); at >= 0; at = text.IndexOf(link, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !Continues(text[at - 1])) && Ends(text, at + link.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Ends(string text, int at)
    {
        if (at < text.Length && text[at] == '/')
        {
            // With and without a slash at its end it is the same page.
            at++;
        }

        while (at < text.Length && SentenceSigns.Contains(text[at]))
        {
            at++;
        }

        return at >= text.Length || !Continues(text[at]);
    }

    private static bool Continues(char c) => UrlSigns.Contains(c) || (char.IsLetterOrDigit(c) && c < FirstCjk);
}
