using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Text;

namespace BrandLsp.Lsp.Transport;

/// <summary>What stood next on the wire.</summary>
/// <param name="Body">The message's bytes; null when the header could not be understood.</param>
/// <param name="Fault">What was wrong with the header.</param>
internal readonly record struct Frame(byte[]? Body, string? Fault);

/// <summary>
/// Takes messages out of a stream of <c>Content-Length</c> frames. After a header it cannot understand it goes on at the
/// next one it can, so that one bad client message does not end the session.
/// </summary>
internal sealed class FrameReader(PipeReader input)
{
    /// <summary>In bytes; a longer message is taken for a broken header.</summary>
    public const int MaxLength = 512 * 1024 * 1024;

    private const int MaxHeaderLine = 64 * 1024;
    private static ReadOnlySpan<byte> LengthHeader => "content-length:"u8;

    private bool _lost;

    /// <summary>The next frame; null at the end of the stream.</summary>
    public async ValueTask<Frame?> ReadAsync(CancellationToken cancel)
    {
        int? length = null;
        var seen = false;
        while (true)
        {
            var line = await ReadLineAsync(cancel).ConfigureAwait(false);
            if (line is null)
            {
                return null;
            }

            if (line.Length > 0)
            {
                seen = true;
                length = LengthIn(line) ?? length;
                continue;
            }

            if (length is { } known)
            {
                _lost = false;
                var body = await ReadBodyAsync(known, cancel).ConfigureAwait(false);
                return body is null ? null : new Frame(body, null);
            }

            if (seen && !_lost)
            {
                _lost = true;
                return new Frame(null, "A header without a usable Content-Length");
            }
        }
    }

    private int? LengthIn(byte[] line)
    {
        Span<byte> lower = line.Length <= 1024 ? stackalloc byte[line.Length] : new byte[line.Length];
        _ = Ascii.ToLower(line, lower, out var written);
        var at = lower[..written].LastIndexOf(LengthHeader);
        if (at < 0 || (at > 0 && !_lost))
        {
            return null;
        }

        var value = line.AsSpan(at + LengthHeader.Length).Trim((byte)' ');
        return Utf8Parser.TryParse(value, out int length, out var used) && used == value.Length && length is >= 0 and <= MaxLength
            ? length
            : null;
    }

    private async ValueTask<byte[]?> ReadLineAsync(CancellationToken cancel)
    {
        while (true)
        {
            var result = await input.ReadAsync(cancel).ConfigureAwait(false);
            var buffer = result.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end).ToArray();
                input.AdvanceTo(buffer.GetPosition(1, end));
                return line is [.., (byte)'\r'] ? line[..^1] : line;
            }

            if (result.IsCompleted)
            {
                input.AdvanceTo(buffer.End);
                return null;
            }

            // A client that never ends its line must not make the server hoard memory; a header could begin in the tail.
            var keep = buffer.Length > MaxHeaderLine ? buffer.GetPosition(buffer.Length - LengthHeader.Length - 16) : buffer.Start;
            _lost |= buffer.Length > MaxHeaderLine;
            input.AdvanceTo(keep, buffer.End);
        }
    }

    private async ValueTask<byte[]?> ReadBodyAsync(int length, CancellationToken cancel)
    {
        var body = GC.AllocateUninitializedArray<byte>(length);
        var filled = 0;
        while (filled < length)
        {
            var result = await input.ReadAsync(cancel).ConfigureAwait(false);
            var part = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, length - filled));
            part.CopyTo(body.AsSpan(filled));
            filled += (int)part.Length;
            input.AdvanceTo(part.End);
            if (filled < length && result.IsCompleted && part.Length == result.Buffer.Length)
            {
                return null;
            }
        }

        return body;
    }
}
