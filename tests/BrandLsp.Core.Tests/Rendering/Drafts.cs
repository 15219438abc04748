using CsCheck;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>Random drafts, made of what Markdown gives a meaning.</summary>
internal static class Drafts
{
    public const string Brand = "platforms: {x: {thread: true, numbering: suffix, links: last}}\n" + Render.People;

    private static readonly string[] Tokens =
    [
        " ", " ", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "  \n", "\\", "\\*", "*", "**", "_", "__", "~~", "`", "``", "```\n", "~~~", "#", "# ", "## ",
        "- ", "* ", "+ ", "1. ", "7) ", "> ", ">", "[", "]", "(", ")", "](https://a.example)", "[x](y)", "![", "![a](b.png)", "[^1]", "[^1]: ", "[r]", "[r]: /u\n",
        "<", ">", "<b>", "</b>", "<br>", "<div>", "<!--", "-->", "<!-- c -->", "&amp;", "&", "&#0;", "|", "a|b\n-|-\n", "---", "\n---\n", "***", "===", ":::", "::: x\n", "::: except x\n",
        "::: linkedin instead\n", ":::\n", "[ ] ", "[x] ", "@jane", "@bob", "@", "#tag", "https://a.example/x_y", "www.b.example", "a@b.example", "word", "Sentence. ", "Why? ", "é", "e\u0301",
        "👩‍👩‍👧", "👍🏽", "日本語。", "\uD83D", "\0", "\uFEFF", "\u00A0", "\u200D", "…", "“", "”",
    ];

    public static Gen<string> Any { get; } = OneOf(Tokens).Array[0, 40].Select(string.Concat);

    public static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
