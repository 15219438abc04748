using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>The lists that travel in the binary: one entry a line, <c>#</c> starts a comment line.</summary>
internal static class DataFiles
{
    public static IEnumerable<string> Lines(string name)
    {
        var text = Text(name);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start && text[start] != '#')
            {
                yield return text[start..end].TrimEnd('\r');
            }

            start = end + 1;
        }
    }

    /// <summary>The whole file; read in one piece, because an editor waits while the lists are read.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(DataFiles).Assembly.GetManifestResourceStream("data/" + name)
            ?? throw new InvalidOperationException($"data/{name} is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
