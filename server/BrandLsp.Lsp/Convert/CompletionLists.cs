using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Convert;

/// <summary>Lists of proposals, which for a client that reads defaults say once what most of their items would repeat.</summary>
internal static class CompletionLists
{
    /// <summary>The same proposals in the same order; what the list says for all is left out of each.</summary>
    public static CompletionList Of(IReadOnlyList<CompletionItem> items, Client client)
    {
        var range = client.DefaultEditRange ? Usual(items.Select(i => RangeOf(i.TextEdit!))) : null;
        var isSnippet = client.DefaultInsertTextFormat && items.Count(i => i.InsertTextFormat == InsertTextFormat.Snippet) * 2 > items.Count;
        var defaults = range is null && !isSnippet
            ? null
            : new CompletionItemDefaults { EditRange = range, InsertTextFormat = isSnippet ? InsertTextFormat.Snippet : null };
        return new CompletionList(IsIncomplete: false, defaults is null ? items : [.. items.Select(i => Without(i, range, isSnippet))]) { ItemDefaults = defaults };
    }

    private static CompletionItem Without(CompletionItem item, CompletionEditRange? range, bool isSnippet)
    {
        if (isSnippet)
        {
            item = item with { InsertTextFormat = item.InsertTextFormat is null ? InsertTextFormat.PlainText : null };
        }

        return range is not null && RangeOf(item.TextEdit!) == range
            ? item with { TextEdit = null, TextEditText = item.TextEdit!.NewText == item.Label ? null : item.TextEdit.NewText }
            : item;
    }

    /// <summary>The one that most have; null where there are none.</summary>
    private static CompletionEditRange? Usual(IEnumerable<CompletionEditRange> ranges) =>
        ranges.GroupBy(r => r).MaxBy(g => g.Count())?.Key;

    private static CompletionEditRange RangeOf(CompletionEdit edit) =>
        new() { Start = edit.Range?.Start, End = edit.Range?.End, Insert = edit.Insert, Replace = edit.Replace };
}
