namespace BrandLsp.Core.Text;

/// <summary>The lists that travel in the binary: one entry a line, <c>#</c> starts a comment line.</summary>
internal static class DataFiles
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFiles).Assembly.GetManifestResourceStream("data/" + name)
            ?? throw new InvalidOperationException($"data/{name} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
