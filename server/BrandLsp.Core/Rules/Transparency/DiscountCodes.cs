using System.Buffers;
using System.Collections.Frozen;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>
/// Finds discount codes for readers: "use code ADA10", "code: ADA10 for 10% off", "mit dem Code ADA10", "enter ADA at checkout". The code is in
/// capitals, with or without digits, and something says that it saves money: a word for a discount, a percentage, or an
/// invitation to use it. Exit codes, QR codes, source code and code review are none.
/// </summary>
internal static class DiscountCodes
{
    private const int ShortestCode = 3;

    /// <summary>Tokens on either side of a code in which the saving is said.</summary>
    private const int Reach = 12;

    /// <summary>Every word for a code has one of these in it, or the place where it is typed, or what it takes off.</summary>
    private static readonly SearchValues<string> s_signs = SearchValues.Create(["code", "codic", "checkout", "kasse", " off", "discount"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What may stand between the word and the code.</summary>
    private static readonly SearchValues<char> s_beforeCode = SearchValues.Create(" :*_`“\"'’\u00A0→\n");

    private static readonly FrozenSet<string> s_code = Set("code", "codes", "promo-code", "code-promo", "codice", "codici");

    private static readonly FrozenSet<string> s_discountCode = Set(
        "rabattcode", "gutscheincode", "gutscheincodes", "rabatt-code", "gutschein-code", "promocode", "promo-code", "kortingscode", "discountcode");

    private static readonly FrozenSet<string> s_kinds = Set("discount", "promo", "coupon", "voucher", "promotion", "réduction", "promotionnel", "sconto");

    private static readonly FrozenSet<string> s_invitations = Set("use", "enter", "apply", "quote", "with", "mit", "nutze", "nutzt", "avec", "utilisez", "con", "usa");

    private static readonly FrozenSet<string> s_between = Set("my", "our", "the", "their", "this", "dem", "meinem", "unserem", "den", "meinen", "le", "mon", "il", "mio", "discount", "promo", "coupon", "voucher");

    /// <summary>What one types, or says, where one pays.</summary>
    private static readonly FrozenSet<string> s_typed = Set("use", "enter", "type", "apply", "quote", "add", "mention", "with", "nutze", "nutzt", "eingeben", "gib", "mit");

    private static readonly FrozenSet<string> s_tills = Set("checkout", "check-out", "kasse");

    private static readonly FrozenSet<string> s_toTill = Set("at", "during", "in", "the", "your", "an", "der", "beim");

    /// <summary>What a code without any word for it is typed for.</summary>
    private static readonly FrozenSet<string> s_reductions = Set("off", "discount");

    private static readonly FrozenSet<string> s_toReduction = Set("for", "to", "get", "and");

    private static readonly FrozenSet<string> s_copula = Set("is", "ist", "lautet", "est", "è");

    /// <summary>Ways to pay, which are in capitals too.</summary>
    private static readonly FrozenSet<string> s_payments = Set("visa", "paypal", "amex", "ideal", "klarna", "sepa", "pin", "nfc", "usd", "eur", "gbp", "vat", "ean", "sku", "upi", "swish", "twint", "giropay");

    private static readonly FrozenSet<string> s_savings = Set(
        "off", "discount", "save", "saves", "saving", "savings", "free", "cheaper", "checkout", "rabatt", "sparen", "spart", "sparst", "réduction", "remise", "sconto", "risparmi");

    private static readonly FrozenSet<string> s_otherCodes = Set(
        "exit", "error", "status", "return", "response", "http", "zip", "postal", "post", "area", "dial", "dialing", "country", "language", "currency", "qr", "bar", "source", "morse", "dress",
        "building", "penal", "civil", "tax", "product", "colour", "color", "hex", "airport", "sort", "swift", "iban", "access", "verification", "security", "game", "genetic", "vs", "visual");

    /// <summary>What a code opens that is no shop.</summary>
    private static readonly FrozenSet<string> s_doors = Set(
        "wifi", "wi-fi", "wlan", "door", "doors", "gate", "alarm", "lock", "locker", "entrance", "lift", "garage", "room", "log", "login", "password", "unlock", "phone",
        "returns", "fails", "error", "function", "build", "test", "tests");

    /// <summary>False for a text without any word for a code.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(s_signs);

    /// <summary>The code with the words that offer it, by position.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        if (!MayBeIn(text))
        {
            yield break;
        }

        var tokens = PostTokenizer.Read(text);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0 && s_typed.Contains(tokens[i - 1].Lower) && Adjoins(tokens, i) && IsCode(text, tokens, i) && !s_payments.Contains(tokens[i].Lower) && (GoesToTill(tokens, i) || TakesOff(tokens, i)))
            {
                yield return TextSpan.FromBounds(tokens[i - 1].Span.Start, tokens[i].Span.End);
                continue;
            }

            var isDiscountCode = s_discountCode.Contains(tokens[i].Lower);
            if (!isDiscountCode && !s_code.Contains(tokens[i].Lower))
            {
                continue;
            }

            var at = i + 1;
            var kind = i > 0 && Adjoins(tokens, i) && s_kinds.Contains(tokens[i - 1].Lower);
            if (at < tokens.Length && Adjoins(tokens, at) && s_kinds.Contains(tokens[at].Lower))
            {
                // French and Italian say the kind behind: code promo, codice sconto.
                kind = true;
                at++;
            }

            if (at + 1 < tokens.Length && Adjoins(tokens, at) && s_copula.Contains(tokens[at].Lower))
            {
                at++;
            }

            if (at >= tokens.Length || !IsCode(text, tokens, at) || (i > 0 && Adjoins(tokens, i) && s_otherCodes.Contains(tokens[i - 1].Lower)))
            {
                continue;
            }

            if (isDiscountCode || kind || (IsInvited(tokens, i) && !OpensDoor(tokens, at)) || Saves(text, tokens, i, at))
            {
                yield return TextSpan.FromBounds(tokens[i].Span.Start, tokens[at].Span.End);
            }
        }
    }

    private static bool Adjoins(PostToken[] tokens, int at) => !tokens[at].StartsClause && !tokens[at].FollowsComma;

    /// <summary>Three or more capitals and digits, a capital among them, right after the word or behind a colon.</summary>
    private static bool IsCode(string text, PostToken[] tokens, int at)
    {
        var gap = text.AsSpan(tokens[at - 1].Span.End, tokens[at].Span.Start - tokens[at - 1].Span.End);
        var code = tokens[at].Span.In(text);
        return tokens[at].Kind == PostTokenKind.Word
            && !gap.ContainsAnyExcept(s_beforeCode)
            && code.Length >= ShortestCode
            && code.Any(char.IsAsciiLetterUpper)
            && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '-');
    }

    /// <summary>"at checkout", "at the checkout", "an der Kasse" behind a code.</summary>
    private static bool GoesToTill(PostToken[] tokens, int code)
    {
        var at = code + 1;
        while (at < tokens.Length && at <= code + 3 && Adjoins(tokens, at) && s_toTill.Contains(tokens[at].Lower))
        {
            at++;
        }

        return at > code + 1 && at < tokens.Length && Adjoins(tokens, at) && s_tills.Contains(tokens[at].Lower);
    }

    /// <summary>"for 15 % off your first pair" behind a code.</summary>
    private static bool TakesOff(PostToken[] tokens, int code)
    {
        if (code + 1 >= tokens.Length || !Adjoins(tokens, code + 1) || !s_toReduction.Contains(tokens[code + 1].Lower))
        {
            return false;
        }

        for (var at = code + 2; at < tokens.Length && at <= code + (Reach / 2) && Adjoins(tokens, at); at++)
        {
            if (s_reductions.Contains(tokens[at].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInvited(PostToken[] tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3 && Adjoins(tokens, i + 1); i--)
        {
            if (s_invitations.Contains(tokens[i].Lower))
            {
                return true;
            }

            if (!s_between.Contains(tokens[i].Lower))
            {
                return false;
            }
        }

        return false;
    }

    private static bool OpensDoor(PostToken[] tokens, int code)
    {
        for (var i = code + 1; i < tokens.Length && i <= code + Reach / 2; i++)
        {
            if (s_doors.Contains(tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Saves(string text, PostToken[] tokens, int first, int last)
    {
        int from = Math.Max(0, first - Reach), to = Math.Min(tokens.Length - 1, last + Reach);
        for (var i = from; i <= to; i++)
        {
            if (s_savings.Contains(tokens[i].Lower))
            {
                return true;
            }
        }

        return text.AsSpan(tokens[from].Span.Start, Math.Min(text.Length, tokens[to].Span.End + 2) - tokens[from].Span.Start).Contains('%');
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
