using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BrandLsp.Cli.Files;

/// <summary>A file's text; or why it cannot be read.</summary>
/// <param name="Text">Without the byte order mark.</param>
/// <param name="Problem">A clause that follows the file's name: "is not UTF-8 …"; null when all is well.</param>
internal sealed record TextFile(string Text, bool HasBom, string? Problem)
{
    /// <summary>Far more than any draft; keeps a device or a dump from filling the memory.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>More than any front matter.</summary>
    private const int MostGlimpsed = 64 * 1024;

    private readonly string? _glimpse;

    private TextFile(string problem, string? glimpse)
        : this("", false, problem) => _glimpse = glimpse;

    /// <summary>
    /// The text; of one that is not UTF-8 what can be made out at its start, enough to tell whether it means to be a draft.
    /// </summary>
    public string Glimpse => _glimpse ?? Text;

    /// <summary>What it came from, made anew each time somebody asks: what is read is UTF-8 without a fault, so there is only one way back.</summary>
    public byte[] Bytes => [.. HasBom ? (byte[])[0xEF, 0xBB, 0xBF] : [], .. Encoding.UTF8.GetBytes(Text)];

    public static TextFile Read(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists && Directory.Exists(path))
            {
                return Failed("is a folder");
            }

            if (SpecialFile.Is(info))
            {
                return Failed("is a pipe or a device, no file");
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return Read(stream);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed("does not exist");
        }
        catch (UnauthorizedAccessException)
        {
            return Failed("cannot be read: permission denied");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return Failed("cannot be read: " + e.Message);
        }
    }

    public static TextFile Read(Stream stream)
    {
        // Thousands of small files are read in a run: what says how long it is needs no memory of its own.
        if (stream.CanSeek && stream.Length - stream.Position is > 0 and <= MaxBytes and var length)
        {
            var bytes = ArrayPool<byte>.Shared.Rent((int)length);
            var file = Decode(bytes.AsSpan(0, stream.ReadAtLeast(bytes.AsSpan(0, (int)length), (int)length, throwOnEndOfStream: false)));
            ArrayPool<byte>.Shared.Return(bytes);
            return file;
        }

        using var buffer = new MemoryStream();
        var block = new byte[32 * 1024];
        int count;
        while ((count = stream.Read(block)) > 0)
        {
            buffer.Write(block, 0, count);
            if (buffer.Length > MaxBytes)
            {
                return Failed($"is larger than {MaxBytes / (1024 * 1024)} MB: this is no draft");
            }
        }

        return Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    public static TextFile Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var wide = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Failed("is UTF-16: save it as UTF-8", wide.GetString(Start(bytes[2..])));
        }

        var hasBom = bytes is [0xEF, 0xBB, 0xBF, ..];
        var content = hasBom ? bytes[3..] : bytes;
        if (Utf8.IsValid(content))
        {
            return new TextFile(Encoding.UTF8.GetString(content), hasBom, null);
        }

        var characters = new char[content.Length];
        Utf8.ToUtf16(content, characters, out var valid, out var written, replaceInvalidSequences: false);
        var line = 1 + characters.AsSpan(0, written).Count('\n');
        return Failed($"is not UTF-8: the byte at offset {valid + (hasBom ? 3 : 0)} (line {line}) is invalid; save it as UTF-8", Encoding.UTF8.GetString(Start(content)));
    }

    /// <summary>The same file with another text.</summary>
    public TextFile With(string text) => this with { Text = text };

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, MostGlimpsed)];

    private static TextFile Failed(string problem, string? glimpse = null) => new(problem, glimpse);
}
