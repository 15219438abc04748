using System.Text.Json;

namespace BrandLsp.Lsp.Protocol;

/// <summary>The serialiser refuses null where a member allows none, but not inside a list.</summary>
internal static class JsonLists
{
    /// <exception cref="JsonException">One of the items is null.</exception>
    /// <param name="place">Of the list in the parameters: <c>event.added</c>.</param>
    public static void RequireItems<T>(IReadOnlyList<T?>? items, string place)
        where T : class
    {
        for (var i = 0; i < items?.Count; i++)
        {
            if (items[i] is null)
            {
                throw new JsonException("An item is null", $"$.{place}[{i}]", null, null);
            }
        }
    }
}
