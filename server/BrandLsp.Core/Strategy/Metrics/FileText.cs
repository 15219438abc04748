using System.Text;
using System.Text.Unicode;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>The text of an export in whatever encoding it came.</summary>
internal static class FileText
{
    private static readonly Encoding s_western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <returns>The text without a byte order mark, and the line (one-based) of the first byte that is not UTF-8 where Windows-1252 had to do.</returns>
    public static (string Text, int? DoubtfulLine) Decode(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                bytes = bytes[3..];
                break;
            case [0xFF, 0xFE, ..]:
                return (Encoding.Unicode.GetString(bytes[2..]), null);
            case [0xFE, 0xFF, ..]:
                return (Encoding.BigEndianUnicode.GetString(bytes[2..]), null);
            // Without a mark: Latin letters leave every other byte zero.
            case [not 0, 0, not 0, 0, ..]:
                return (Encoding.Unicode.GetString(bytes), null);
            case [0, not 0, 0, not 0, ..]:
                return (Encoding.BigEndianUnicode.GetString(bytes), null);
        }

        if (Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), null);
        }

        var scratch = new char[bytes.Length];
        Utf8.ToUtf16(bytes, scratch, out var valid, out _, replaceInvalidSequences: false);
        return (s_western.GetString(bytes), 1 + bytes[..valid].Count((byte)'\n'));
    }
}
