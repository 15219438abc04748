using System.IO.Compression;
using System.Text.Json;

namespace BrandLsp.Core.Tests.Text;

/// <summary>Files of the tests, and the conformance cases that may lie beside the repository.</summary>
internal static class TextFixtures
{
    /// <summary>The lines of a gzipped fixture, comments left out.</summary>
    public static List<string> Lines(string name)
    {
        var path = Path.Combine(Root(), "tests", "BrandLsp.Core.Tests", "Text", "Fixtures", name);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>The rows of a conformance file; the test is skipped when it is not there.</summary>
    public static List<JsonElement> Conformance(string name)
    {
        var folder = Environment.GetEnvironmentVariable("BRANDLSP_CONFORMANCE")
            ?? Path.GetFullPath(Path.Combine(Root(), "..", "shared", "conformance"));
        var path = Path.Combine(folder, name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not there; set BRANDLSP_CONFORMANCE to the folder that has it");
        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BrandLsp.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run from inside the repository");
    }
}
