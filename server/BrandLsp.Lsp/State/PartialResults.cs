using System.Text.Json;

namespace BrandLsp.Lsp.State;

/// <summary>An answer that a client may take in pieces. Once it has been sent one, the answer itself brings nothing more.</summary>
/// <param name="token">Where the client wants the pieces; null where it wants the whole.</param>
/// <param name="pieceOf">A piece as the protocol writes it.</param>
internal sealed class PartialResults<T>(ILspClient client, JsonElement? token, Func<T[], JsonElement> pieceOf)
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
        client.Progress(new ProgressParams(to, pieceOf([.. _waiting])));
        _waiting.Clear();
        _hasSent = true;
    }
}
