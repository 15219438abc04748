namespace BrandLsp.Core.Assist;

/// <summary>Text with the protocol's tab stops.</summary>
internal static class Snippets
{
    /// <summary>A text that means itself.</summary>
    public static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
}
