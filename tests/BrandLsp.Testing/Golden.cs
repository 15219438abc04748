using System.Runtime.CompilerServices;

namespace BrandLsp.Testing;

/// <summary>
/// Compares output with a committed file in <c>Golden/</c> beside the test. BRANDLSP_UPDATE_GOLDEN=1 rewrites the files:
/// read the difference before committing it.
/// </summary>
public static class Golden
{
    public static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("BRANDLSP_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        if (!File.Exists(path))
        {
            throw new GoldenException($"{path} is missing. BRANDLSP_UPDATE_GOLDEN=1 writes it.");
        }

        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected != actual)
        {
            throw new GoldenException($"{name} differs {Difference(expected, actual)}\n--- actual ---\n{actual}");
        }
    }

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $"at line {line + 1}:\n  expected: {left.ElementAtOrDefault(line) ?? "(end)"}\n  actual:   {right.ElementAtOrDefault(line) ?? "(end)"}";
    }
}

public sealed class GoldenException(string message) : Exception(message);
