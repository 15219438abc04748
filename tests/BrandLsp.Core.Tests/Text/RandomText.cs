using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Text;

/// <summary>Texts that are hard on scanners: pieces of links, names, tags, emoji, marks, and any UTF-16 at all.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "a", "Hello ", " ", "\n", "\r\n", "\r", ".", ",", "/", "(", ")", "?", "&", "=", "-", "_", ":", "://", "http://", "https://", "HTTPS://",
        "example.com", "example.co", "x.y", "t.co/", "com", "co.uk", "munity", "www.", "日本語", "みんな", ".みんな", "пример.рф", "xn--", "README.md",
        "@", "@jack", "@a.co", "@user@host.example", "@user/list", "#", "#tag", "#1", "#日本", "＃", "$", "$AB", "$AB.C", "RT",
        "👍🏽", "👩‍🚀", "🇩🇪", "🇦", "1️⃣", "☎️", "©", "\uFE0F", "\u200D", "\u0301", "e\u0301", "é", "\u1112\u1161\u11AB", "नमस्ते", "\u093F",
        "\u3000", "\u00A0", "\u200B", "\u200F", "\uFEFF", "\uFFFF", "\uD83D", "\uDE00", "𠀡", "𝐛", "\0",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);

    public static readonly Gen<string> Mixed =
        Gen.OneOf(Piece, Piece, Piece, Gen.Char.Select(unit => unit.ToString()))
            .Array[0, 14].Select(string.Concat);

    public static void Check(Action<string> test, long iterations = 3000) => Mixed.Each(test, iter: iterations);

    public static void Check(Action<string, int> test, long iterations = 3000) =>
        Gen.Select(Mixed, Gen.Int[-1, 60]).Each(test, iter: iterations);
}
