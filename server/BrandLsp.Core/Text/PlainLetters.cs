namespace BrandLsp.Core.Text;

/// <summary>
/// Letters that only look like letters: mathematical alphabets, enclosed and full-width forms, small capitals, superscript
/// letters. Screen readers skip or spell them, and search does not find them. The mapping is Unicode's compatibility
/// decomposition where there is one (UAX #15), and the name of the letter for the others.
/// </summary>
public static class PlainLetters
{
    private const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ";

    /// <summary>Pairs: the styled letter, the plain one.</summary>
    private const string SmallCapitals = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

    /// <summary>Pairs: letters that fill the gaps of the mathematical alphabets, and superscript letters.</summary>
    private const string Others =
        "ℂCℊgℋHℌHℍHℎhℐIℑIℒLℓlℕNℙPℚQℛRℜRℝRℤZℨZℬBℭCℯeℰEℱFℳMℴoℹiⅅDⅆdⅇeⅈiⅉj"
        + "ᴬAᴮBᴰDᴱEᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴾPᴿRᵀTᵁUⱽVᵂWᵃaᵇbᶜcᵈdᵉeᶠfᵍgʰhⁱiʲjᵏkˡlᵐmⁿnᵒoᵖpʳrˢsᵗtᵘuᵛvʷwˣxʸyᶻz"
        + "ₐaₑeₕhᵢiⱼjₖkₗlₘmₙnₒoₚpᵣrₛsₜtᵤuᵥvₓx";

    /// <summary>What a plain writer would have typed, or null when the character is plain already.</summary>
    public static string? Map(int codePoint) => codePoint switch
    {
        < 0x02B0 and not ('ɢ' or 'ɪ' or 'ɴ' or 'ʀ' or 'ʏ' or 'ʙ' or 'ʜ' or 'ʟ') => null,
        < 0x2070 or (>= 0x2090 and <= 0x209C) or (>= 0x2102 and <= 0x2149) or (>= 0x2C7C and <= 0x2C7D) or (>= 0xA730 and <= 0xA7FF) => FromPairs(codePoint),
        0x2071 or 0x207F => FromPairs(codePoint),
        >= 0x249C and <= 0x24B5 => Letter('a', codePoint - 0x249C),
        >= 0x24B6 and <= 0x24CF => Letter('A', codePoint - 0x24B6),
        >= 0x24D0 and <= 0x24E9 => Letter('a', codePoint - 0x24D0),
        >= 0xFF10 and <= 0xFF19 => Letter('0', codePoint - 0xFF10),
        >= 0xFF21 and <= 0xFF3A => Letter('A', codePoint - 0xFF21),
        >= 0xFF41 and <= 0xFF5A => Letter('a', codePoint - 0xFF41),
        >= 0x1D400 and <= 0x1D6A3 => MathematicalLatin(codePoint - 0x1D400),
        0x1D6A4 => "ı",
        0x1D6A5 => "ȷ",
        >= 0x1D6A8 and <= 0x1D7C9 => Greek[(codePoint - 0x1D6A8) % 58].ToString(),
        0x1D7CA => "Ϝ",
        0x1D7CB => "ϝ",
        >= 0x1D7CE and <= 0x1D7FF => Letter('0', (codePoint - 0x1D7CE) % 10),
        >= 0x1F110 and <= 0x1F129 => Letter('A', codePoint - 0x1F110),
        >= 0x1F130 and <= 0x1F149 => Letter('A', codePoint - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => Letter('A', codePoint - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => Letter('A', codePoint - 0x1F170),
        _ => null,
    };

    /// <summary>
    /// True for a styled letter or digit. The six that are emoji too (🅰 🅱 🅾 🅿 Ⓜ ℹ) are not, nor are letters of phonetic
    /// alphabets and mathematics that stand in running text for themselves (ℝ, ɪ): a run of styled letters is the sign,
    /// so ask <see cref="StyledRuns"/> for those.
    /// </summary>
    public static bool IsStyled(int codePoint) =>
        Map(codePoint) is not null && !IsEmojiToo(codePoint) && (codePoint is > 0x2200 and not (>= 0xA730 and <= 0xA7FF));

    /// <summary>
    /// The stretches of styled letters, spaces and plain characters between two of them not included: any of
    /// <see cref="IsStyled"/>, and the ambiguous ones from three in a row on.
    /// </summary>
    public static IEnumerable<TextSpan> StyledRuns(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var letters = 0;
            var certain = false;
            while (at < text.Length)
            {
                var point = Graphemes.CodePointAt(text, at, out var length);
                if (Map(point) is null)
                {
                    break;
                }

                certain |= IsStyled(point);
                letters++;
                at += length;
            }

            if (certain || letters >= 3)
            {
                yield return TextSpan.FromBounds(start, at);
            }

            if (at == start)
            {
                at++;
            }
        }
    }

    /// <summary>The text with every styled letter plain.</summary>
    public static string Plain(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var point = Graphemes.CodePointAt(text, at, out var length);
            result.Append(Map(point) ?? text.Substring(at, length));
            at += length;
        }

        return result.ToString();
    }

    private static bool IsEmojiToo(int codePoint) => codePoint is 0x1F170 or 0x1F171 or 0x1F17E or 0x1F17F or 0x24C2 or 0x2139;

    private static string Letter(char first, int index) => ((char)(first + index)).ToString();

    private static string MathematicalLatin(int index) =>
        index % 52 < 26 ? Letter('A', index % 52) : Letter('a', (index % 52) - 26);

    private static string? FromPairs(int codePoint) => InPairs(SmallCapitals, codePoint) ?? InPairs(Others, codePoint);

    private static string? InPairs(string pairs, int codePoint)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == codePoint)
            {
                return pairs[i + 1].ToString();
            }
        }

        return null;
    }
}
