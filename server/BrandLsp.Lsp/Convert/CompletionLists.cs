using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Convert;

/// <summary>Lists of proposals, which for a client that reads defaults say once what their items would repeat.</summary>
internal static class CompletionLists
{
    /// <summary>The same proposals in the same order; what the list says for all is left out of each.</summary>
    public static CompletionList Of(IReadOnlyList<CompletionItem> items, Client client)
    {
        var range = client.DefaultEditRange ? Common([.. items.Select(i => RangeOf(i.TextEdit!))]) : null;
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

        return range is not null
            ? item with { TextEdit = null, TextEditText = item.TextEdit!.NewText == item.Label ? null : item.TextEdit.NewText }
            : item;
    }

    /// <summary>Null where they differ: Neovim gives proposals that say another range the list's as well.</summary>
    private static CompletionEditRange? Common(IReadOnlyList<CompletionEditRange> ranges) =>
        ranges.Count > 0 && ranges.All(r => r == ranges[0]) ? ranges[0] : null;

    private static CompletionEditRange RangeOf(CompletionEdit edit) =>
        new() { Start = edit.Range?.Start, End = edit.Range?.End, Insert = edit.Insert, Replace = edit.Replace };
}
