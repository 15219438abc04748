using System.Text.Json;
using StreamJsonRpc;

namespace BrandLsp.Lsp.Transport;

/// <summary>The outside of a message: enough to decide whether it may pass.</summary>
/// <param name="Id">Not specified for a notification.</param>
/// <param name="Method">Null for a response.</param>
/// <param name="IsResponse">It carries a result or an error.</param>
internal readonly record struct Envelope(RequestId Id, string? Method, bool IsResponse)
{
    /// <summary>Deeper than any message, yet no danger to the stack.</summary>
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 1000 };

    public bool IsNotification => Method is not null && Id.IsEmpty;

    /// <summary>Null when the message is no request, notification or response; <paramref name="id"/> is what is known of it.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static Envelope? Read(ReadOnlySpan<byte> body, out RequestId id)
    {
        id = RequestId.Null;
        var reader = new Utf8JsonReader(body, s_options);
        _ = reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            ReadToEnd(ref reader);
            return null;
        }

        var given = RequestId.NotSpecified;
        string? method = null;
        var (isValid, isResponse, isVersion2) = (true, false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                _ = reader.Read();
                switch (reader.TokenType)
                {
                    case JsonTokenType.String:
                        given = new RequestId(reader.GetString());
                        break;
                    case JsonTokenType.Number when reader.TryGetInt64(out var number):
                        given = new RequestId(number);
                        break;
                    case JsonTokenType.Null:
                        given = RequestId.Null;
                        break;
                    default:
                        isValid = false;
                        break;
                }
            }
            else if (reader.ValueTextEquals("method"u8))
            {
                _ = reader.Read();
                isValid &= reader.TokenType == JsonTokenType.String;
                method = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
            else if (reader.ValueTextEquals("jsonrpc"u8))
            {
                _ = reader.Read();
                isVersion2 = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("2.0"u8);
            }
            else
            {
                isResponse |= reader.ValueTextEquals("result"u8) || reader.ValueTextEquals("error"u8);
            }

            reader.Skip();
        }

        ReadToEnd(ref reader);
        if (!given.IsEmpty)
        {
            id = given;
        }

        return isValid && (method is not null ? isVersion2 : isResponse) ? new Envelope(given, method, isResponse && method is null) : null;
    }

    private static void ReadToEnd(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
        }
    }
}
