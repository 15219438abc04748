using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy;

/// <summary>
/// Reads <c>inbox.csv</c>: a header, then a row for each conversation. Columns are found by their names, in any order; the
/// separator is a comma, a semicolon, a tab or a bar. Never throws: what means nothing is a problem, and the rest counts.
/// </summary>
public static class InboxReader
{
    private const int MostRows = 200_000;

    /// <summary>What the columns may be called, the first as we write it.</summary>
    private static readonly ImmutableArray<(Column Column, string[] Names)> s_columns =
    [
        (Column.Platform, ["platform", "network", "channel", "source"]),
        (Column.From, ["from", "person", "handle", "author", "who", "name", "sender", "user", "username"]),
        (Column.Url, ["url", "link", "permalink", "post", "address"]),
        (Column.Received, ["received", "date", "received-at", "time", "timestamp", "created", "created-at", "at", "since"]),
        (Column.Answered, ["answered", "answered-at", "replied", "replied-at", "reply-date", "responded", "response", "done"]),
        (Column.Status, ["status", "state"]),
        (Column.Text, ["text", "message", "content", "comment", "body", "note"]),
    ];

    private static readonly FrozenSet<string> s_done = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "yes", "true", "y", "x", "1", "done", "answered", "replied", "closed", "resolved", "ignored", "none", "n/a");

    private static readonly FrozenSet<string> s_open = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "", "no", "false", "n", "0", "-", "open", "new", "unread", "pending", "waiting", "todo");

    private enum Column
    {
        Platform,
        From,
        Url,
        Received,
        Answered,
        Status,
        Text,
    }

    public static Inbox Read(string path, string text)
    {
        var sheet = new CsvSheet(Encoding.UTF8.GetBytes(text), separator: null);
        var faults = sheet.Problems.ToLookup(p => p.Row, p => p.Reason);
        var entries = ImmutableArray.CreateBuilder<InboxEntry>();
        var problems = ImmutableArray.CreateBuilder<InboxProblem>();
        Dictionary<Column, int>? columns = null;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = (Number: 0, Span: default(TextSpan));
        foreach (var row in sheet.Rows)
        {
            last = (row.Number, row.Span);
            if (row.Number > MostRows)
            {
                problems.Add(new InboxProblem(row.Number, row.Span, $"An inbox has at most {MostRows} rows; those from here on are left out."));
                break;
            }

            foreach (var reason in faults[row.Number])
            {
                problems.Add(new InboxProblem(row.Number, row.Span, $"Row {row.Number}: {reason}, so it is left out. Close it, or double it inside a quoted field."));
            }

            if (row.IsBlank)
            {
                continue;
            }

            if (columns is null)
            {
                columns = Header(row);
                if (!columns.ContainsKey(Column.Received))
                {
                    problems.Add(new InboxProblem(row.Number, row.Span, "No column says when a message came, so nothing is counted. The first row names the columns: platform,from,url,received,answered,text."));
                    break;
                }
            }
            else if (!faults.Contains(row.Number))
            {
                Add(row, columns);
            }
        }

        foreach (var fault in sheet.Problems.Where(p => p.Row == last.Number + 1))
        {
            problems.Add(new InboxProblem(last.Number + 1, last.Span, $"Row {last.Number + 1}: {fault.Reason}. The rows before it count."));
        }

        return new Inbox(path, entries.ToImmutable(), [.. problems.DistinctBy(p => p.Span)]);

        void Add(SheetRow at, Dictionary<Column, int> columns)
        {
            var (row, span) = (at.Number, at.Span);
            string? Get(Column column) => columns.TryGetValue(column, out var i) && at[i].Text.Trim() is { Length: > 0 } value ? value : null;
            var platform = Get(Column.Platform) is { } named && named.Equals("twitter", StringComparison.OrdinalIgnoreCase) ? "x" : Get(Column.Platform);
            if (Get(Column.Received) is not { } received)
            {
                problems.Add(new InboxProblem(row, span, $"Row {row} does not say when the message came and is left out."));
                return;
            }

            if (!Forms.TryMoment(received, out var came))
            {
                problems.Add(new InboxProblem(row, span, $"Row {row}: “{Brief(received)}” is no date such as 2026-11-20T09:15, so the row is left out."));
                return;
            }

            // With columns that mean nothing to us: they may be what tells two messages from each other.
            var whole = string.Join('\0', at.Cells.Select(c => c.Text));
            if (!known.TryAdd(whole, row))
            {
                problems.Add(new InboxProblem(row, span, $"Row {row}: it repeats row {known[whole]}, so it counts once."));
                return;
            }

            if (platform is not null && !PlatformNames.IsKnown(PlatformNames.Canonical(platform)))
            {
                problems.Add(new InboxProblem(row, span, $"Row {row}: there is no platform “{Brief(platform)}”{Hint(platform)}; the row counts without one."));
            }

            var (answered, status) = (Get(Column.Answered) ?? "", Get(Column.Status) ?? "");
            var isTime = Forms.TryMoment(answered, out var answeredAt);
            if (!isTime && !s_open.Contains(answered) && !s_done.Contains(answered))
            {
                problems.Add(new InboxProblem(row, span, $"Row {row}: “{Brief(answered)}” is no date and neither yes nor no, so the message counts as open."));
            }

            entries.Add(new InboxEntry(row, span, came)
            {
                Platform = platform is not null && PlatformNames.Canonical(platform) is var id && PlatformNames.IsKnown(id) ? id : null,
                From = Get(Column.From),
                Url = Get(Column.Url),
                Text = Get(Column.Text),
                Answered = isTime ? answeredAt : null,
                IsDone = isTime || s_done.Contains(answered) || s_done.Contains(status),
            });
        }
    }

    private static Dictionary<Column, int> Header(SheetRow row)
    {
        var names = row.Cells.Select(c => c.Text.Trim('\uFEFF', ' ', '"').Replace(' ', '-').Replace('_', '-').ToLowerInvariant()).ToList();
        var columns = new Dictionary<Column, int>();
        foreach (var (column, known) in s_columns)
        {
            // The first of the names that the file has, not the first column that has one of them: "date" is no reply's date.
            var at = known.Select(n => names.IndexOf(n)).FirstOrDefault(i => i >= 0, -1);
            if (at >= 0)
            {
                columns.Add(column, at);
            }
        }

        return columns;
    }

    private static string Hint(string platform) =>
        Suggestions.Nearest(platform, Platforms.PlatformCatalog.All.Select(p => p.Id)) is { } near ? $" (did you mean {near}?)" : "";

    private static string Brief(string text) => Yaml.YamlQuote.Shorten(text);
}
