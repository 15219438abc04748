using System.Text;
using System.Text.Unicode;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>The text of an export in whatever encoding it came.</summary>
internal static class FileText
{
    private static readonly Encoding s_western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <returns>The text as UTF-8 without a byte order mark, and the line (one-based) of the first byte that was not UTF-8 where Windows-1252 had to do.</returns>
    public static (ReadOnlyMemory<byte> Utf8, int? DoubtfulLine) Decode(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                file = file[3..];
                bytes = file.Span;
                break;
            case [0xFF, 0xFE, ..]:
                return (Encoding.Convert(Encoding.Unicode, Encoding.UTF8, bytes[2..].ToArray()), null);
            case [0xFE, 0xFF, ..]:
                return (Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, bytes[2..].ToArray()), null);
            // Without a mark: Latin letters leave every other byte zero.
            case [not 0, 0, not 0, 0, ..]:
                return (Encoding.Convert(Encoding.Unicode, Encoding.UTF8, bytes.ToArray()), null);
            case [0, not 0, 0, not 0, ..]:
                return (Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, bytes.ToArray()), null);
        }

        if (Utf8.IsValid(bytes))
        {
            return (file, null);
        }

        var scratch = new char[bytes.Length];
        Utf8.ToUtf16(bytes, scratch, out var valid, out _, replaceInvalidSequences: false);
        return (Encoding.Convert(s_western, Encoding.UTF8, bytes.ToArray()), 1 + bytes[..valid].Count((byte)'\n'));
    }
}
