using System.Reflection;
using System.Text;

namespace BrandLsp.Cli;

/// <summary>The files that <c>init</c> writes; they travel in the binary.</summary>
internal static class Starter
{
    /// <summary>Paths relative to the brand's folder, with their content.</summary>
    public static IReadOnlyList<(string Name, string Content)> Files =>
    [
        ("brand.yaml", Read("brand.yaml")),
        ("people.yaml", Read("people.yaml")),
        ("posts/first-post.md", Read("first-post.md")),
    ];

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("templates/" + name)
            ?? throw new InvalidOperationException($"The template {name} is missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
