using System.Buffers;
using System.Globalization;
using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>
/// Finds where in a URL typed without brackets the sentence goes on. Platforms disagree: twitter-text ends a path at most
/// characters beyond ASCII, a browser takes all of them. What an author typed as a path keeps its letters
/// (<c>/wiki/Köln</c>, <c>/wiki/東京</c>, <c>/naïve</c>); what cannot be meant as one stands behind the URL.
/// </summary>
internal static class GluedText
{
    /// <summary>
    /// Punctuation that stands between words and in no name, beside the stops of <see cref="SentenceStops"/>. The en dash is
    /// none: it joins names (<c>/wiki/Michelson–Morley</c>), and twitter-text takes it for a path's.
    /// </summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create(
        "—―‹›‚‟\u055D\u05C3\u060C\u060D\u061B\u1363\u1364\u1365\u1366\u1802\u17D6\uFF64");

    /// <summary>Ends a part of a URL: what is behind it is a name of its own.</summary>
    private const string PartEnds = "/?#&=";

    /// <summary>ASCII punctuation behind which no name goes on.</summary>
    private const string Closing = ")],;!'\"";

    /// <summary>Makes one emoji of two, and joins letters in some scripts.</summary>
    private const int Joiner = 0x200D;

    private enum Sign
    {
        /// <summary>ASCII, and letters of the alphabets that a blank parts from a URL: Latin, Greek, Cyrillic, Armenian.</summary>
        Spaced,

        /// <summary>Letters, marks and digits of all other scripts, which may follow a URL without a blank.</summary>
        Other,

        /// <summary>An emoji, an arrow, a bullet, a sign of direction.</summary>
        Symbol,

        /// <summary>A hyphen or an apostrophe, which joins.</summary>
        Joint,

        /// <summary>What ends a sentence or a clause.</summary>
        Separator,
    }

    /// <summary>The author's own part of a URL with a scheme.</summary>
    public static string Before(string url) => url[..Start(url, url.IndexOf("://", StringComparison.Ordinal) + "://".Length)];

    /// <summary>How much of a URL is the author's; the length of <paramref name="url"/> when nothing is glued to it.</summary>
    /// <param name="url">With its scheme, up to the next blank.</param>
    /// <param name="domain">Where its domain starts.</param>
    /// <remarks>
    /// Letters of scripts such as Hangul, Kana, Han, Thai or Arabic right behind ASCII (<c>/ko에서</c>, <c>/jaをご覧</c>) are glued:
    /// a name in such a script begins behind a slash or another sign that starts one. From there on they are the path's.
    /// In the last label of a domain they are never the author's when it begins in ASCII, for no top-level domain mixes them.
    /// A symbol is a name's only where it starts one (<c>emojipedia.org/🎉</c>).
    /// </remarks>
    public static int Start(ReadOnlySpan<char> url, int domain)
    {
        if (Ascii.IsValid(url[domain..]))
        {
            return url.Length;
        }

        var domainEnd = DomainEnd(url, domain);
        var lastLabel = domain + url[domain..domainEnd].TrimEnd('.').LastIndexOf('.') + 1;
        var previous = new Rune('/');
        var hasOther = false;
        var isBehindSymbol = false;
        var open = 0;
        for (var at = domain; at < url.Length;)
        {
            Rune.DecodeFromUtf16(url[at..], out var rune, out var units);
            if (rune.IsAscii)
            {
                var c = (char)rune.Value;
                isBehindSymbol = false;
                hasOther &= !PartEnds.Contains(c) && at != lastLabel;
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == ')' && open < 0 && at + 1 < url.Length && !char.IsAscii(url[at + 1]))
                {
                    return at;
                }
            }
            else if (!(isBehindSymbol && rune.Value == Joiner) && IsGlued(SignAt(url, at, rune), at))
            {
                return at;
            }

            previous = rune;
            at += units;
        }

        return url.Length;

        bool IsGlued(Sign sign, int at)
        {
            // A label before the last may mix scripts and hold emoji.
            var startsName = at < lastLabel || StartsName(previous);
            var isGlued = sign switch
            {
                Sign.Separator => true,
                Sign.Symbol => !startsName && !isBehindSymbol,
                Sign.Other => !startsName && !hasOther,
                _ => false,
            };
            isBehindSymbol = sign == Sign.Symbol;
            hasOther |= sign == Sign.Other;
            return isGlued;
        }
    }

    private static int DomainEnd(ReadOnlySpan<char> url, int domain)
    {
        var end = domain;
        while (end < url.Length && (!char.IsAscii(url[end]) || char.IsAsciiLetterOrDigit(url[end]) || url[end] is '-' or '_' or '.' or '@'))
        {
            end++;
        }

        return end;
    }

    private static bool StartsName(Rune before) =>
        before.IsAscii ? !Rune.IsLetterOrDigit(before) && !Closing.Contains((char)before.Value) : IsJoint(before);

    private static Sign SignAt(ReadOnlySpan<char> url, int at, Rune rune) =>
        SentenceStops.At(url, at, out _) != StopKind.None || (rune.IsBmp && Separators.Contains((char)rune.Value)) ? Sign.Separator
        : IsJoint(rune) ? Sign.Joint
        : IsSymbol(rune) ? Sign.Symbol
        : IsSpaced(rune) ? Sign.Spaced
        : Sign.Other;

    /// <summary>Hyphens, the en dash and the apostrophe.</summary>
    private static bool IsJoint(Rune rune) => rune.Value is (>= 0x2010 and <= 0x2013) or 0x2018 or 0x2019;

    private static bool IsSymbol(Rune rune) =>
        rune.Value is 0x200C or Joiner ? false
        : rune.Value is (>= 0x2000 and <= 0x206F) or (>= 0xFE00 and <= 0xFE0F) or 0x20E3 ? true
        : rune.Value >= 0x2190 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
            or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format;

    /// <summary>Latin, Greek, Cyrillic and Armenian with their later blocks, and the marks that combine with them.</summary>
    private static bool IsSpaced(Rune rune) => rune.Value is
        < 0x0590 or (>= 0x1C80 and <= 0x1C8F) or (>= 0x1D00 and <= 0x1FFF) or (>= 0x2C60 and <= 0x2C7F)
        or (>= 0x2DE0 and <= 0x2DFF) or (>= 0xA640 and <= 0xA69F) or (>= 0xA720 and <= 0xA7FF) or (>= 0xAB30 and <= 0xAB6F) or (>= 0xFB00 and <= 0xFB17);
}
