namespace BrandLsp.Core.Styles;

internal static class SpellingReader
{
    public static StyleRule? Read(StyleHead head, RuleFile file, StyleContext context)
    {
        _ = head;
        _ = context;
        file.Fail(null, "todo");
        return null;
    }
}
