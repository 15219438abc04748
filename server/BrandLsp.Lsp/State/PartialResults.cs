using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BrandLsp.Lsp.State;

/// <summary>An answer that a client may take in pieces. Once it has been sent one, the answer itself brings nothing more.</summary>
/// <param name="token">Where the client wants the pieces; null where it wants the whole.</param>
internal sealed class PartialResults<T>(ILspClient client, JsonElement? token, JsonTypeInfo<T[]> type)
{
    private const int PieceSize = 100;

    private readonly List<T> _waiting = [];
    private bool _hasSent;

    /// <summary>Sends as many as make a piece; returns the answer.</summary>
    public T[] All(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            _waiting.Add(item);
            if (token is not null && _waiting.Count == PieceSize)
            {
                Send(token.Value);
            }
        }

        if (_hasSent && _waiting.Count > 0)
        {
            Send(token!.Value);
        }

        return [.. _waiting];
    }

    private void Send(JsonElement to)
    {
        client.Progress(new ProgressParams(to, JsonSerializer.SerializeToElement([.. _waiting], type)));
        _waiting.Clear();
        _hasSent = true;
    }
}
