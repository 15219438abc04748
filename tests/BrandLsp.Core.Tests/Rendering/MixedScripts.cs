using CsCheck;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>Random posts in several scripts, with all that a thread must not cut.</summary>
internal static class MixedScripts
{
    private static readonly string[] s_words =
    [
        "word", "a", "Sentence.", "Why?", "e.g.", "rocket-science", "naïve", "cafe\u0301", "größer,", "Привет.", "γειά", "שלום.", "مرحبا", "بالعالم!", "नमस्ते।", "हिन्दी", "সুপ্রভাত", "สวัสดีครับ", "ประเทศไทย",
        "日本語の文章です。", "これは、", "漢字", "「はい」", "한국어", "좋은", "ﬁn", "𠀡𠀢", "x\u00A0y", "\u200Fימין\u200F", "\u2067עברית\u2069", "\u202Babc\u202C", "Donaudampfschiff", "100\u00A0%",
        "👍", "👍🏽", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪🇫🇷", "1️⃣", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "❤️‍🔥", "☝🏿", "©",
        "https://a.example/x?y=1", "https://münchen.example/ü", "http://例え.jp/", "www.b.example/path", "README.md", "x@y.example", "@jane_doe", "@ada@hachyderm.io", "@ada.bsky.social", "#Tag", "#データ", "#über_all", "$AAPL", "v1.2", "#1",
        "\n\n", "\n\n", "\n", "\n- item", "\u3000", " \u0301x", "\u200Dzwj", "\u00A0",
    ];

    private static readonly string[] s_long =
    [
        "ก็ไม่มีช่องว่างระหว่างคำในภาษาไทยเลยแม้แต่น้อยนิดเดียวจริงๆนะครับท่านผู้อ่าน", "これはとても長い文章で句点がまったくないので途中で切らなければならないのですがどうでしょうか",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "------------------------------------------------------",
    ];

    /// <summary>Words glued or parted; the first sentence is short, so that it fits into any part.</summary>
    public static Gen<string> Posts(int most, bool withLongWords) =>
        Gen.Select(Drafts.OneOf(withLongWords ? [.. s_words, .. s_long] : s_words), Drafts.OneOf(" ", " ", " ", " ", "  ", "", "\n"))
            .Array[1, most].Select(tokens => "Hi. " + string.Concat(tokens.Select(t => t.Item1 + t.Item2)));
}
