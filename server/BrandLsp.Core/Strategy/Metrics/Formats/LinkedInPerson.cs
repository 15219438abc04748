using System.Collections.Immutable;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Strategy.Metrics.Formats;

/// <summary>
/// LinkedIn, a person's analytics: a workbook with five sheets. Sheets are told by what stands in them, since their names are
/// translated. The two tables of the best posts stand side by side and are sorted apart, so they are joined by address.
/// </summary>
internal static class LinkedInPerson
{
    public const string Name = "LinkedIn person";

    private const string Platform = "linkedin";

    /// <summary>A table begins within so many rows.</summary>
    private const int MostNoteRows = 10;

    private static readonly string[] s_url = ["Post URL", "Beitrags-URL", "URL des Beitrags", "URL du post", "URL de la publication", "URL de la publicación", "URL del post", "URL da publicação"];
    private static readonly string[] s_engagements = ["Engagements", "Interaktionen", "Interactions", "Interacciones", "Interazioni", "Engajamentos", "Interações"];
    private static readonly string[] s_impressions = ["Impressions", "Impressionen", "Impresiones", "Visualizzazioni", "Impressões"];
    private static readonly string[] s_date = ["Date", "Datum", "Fecha", "Data"];
    private static readonly string[] s_follows = ["New followers", "Neue Follower", "Neue Follower:innen", "Nouveaux abonnés", "Nuevos seguidores", "Nuovi follower", "Novos seguidores"];
    private static readonly string[] s_total = ["Total followers on", "Follower gesamt am", "Nombre total d'abonnés au", "Total de seguidores el", "Total de seguidores em", "Follower totali al"];
    private static readonly string[] s_demographics = ["Top Demographics", "Top-Demografien", "Demografische Merkmale", "Principales données démographiques", "Principales datos demográficos", "Principali dati demografici"];

    /// <returns>False where no sheet is of this kind.</returns>
    public static bool Import(ImmutableArray<Sheet> sheets, ImportBuilder into)
    {
        // One computer wrote the whole workbook: any of its dates tells the order of all.
        var dates = new DateColumn(sheets.SelectMany(s => s.Rows).SelectMany(r => r.Cells).Select(c => c.Characters).Where(c => c.Length is >= 8 and <= 10), DayOrder.MonthFirst);
        var isKnown = false;
        foreach (var sheet in sheets)
        {
            foreach (var (i, row) in sheet.Rows.Take(MostNoteRows).Index())
            {
                if (Find(row, s_url) is [_, ..] tables)
                {
                    Posts(sheet, i, tables, dates, into);
                }
                else if (Find(row, s_date) is [var date, ..] && Find(row, s_follows) is [var follows, ..])
                {
                    Total(sheet, i, dates, into);
                    Days(sheet, i, date, dates, into, (Column.Follows, follows));
                }
                else if (Find(row, s_date) is [var day, ..] && Find(row, s_impressions) is [var impressions, ..] && Find(row, s_engagements) is [var engagements, ..])
                {
                    Days(sheet, i, day, dates, into, (Column.Impressions, impressions), (Column.Engagements, engagements));
                }
                else if (Find(row, s_demographics) is [0, ..])
                {
                    Demographics(sheet, i, into);
                }
                else
                {
                    continue;
                }

                isKnown = true;
                break;
            }
        }

        if (isKnown)
        {
            into.Format(Name);
        }

        return isKnown;
    }

    private static void Posts(Sheet sheet, int header, ImmutableArray<int> tables, DateColumn dates, ImportBuilder into)
    {
        var posts = new Dictionary<string, PostMetrics>(StringComparer.Ordinal);
        var order = new List<string>();
        var titles = sheet.Rows.ElementAt(header);
        foreach (var start in tables)
        {
            var end = tables.FirstOrDefault(t => t > start, titles.Cells.Length);
            int? Within(string[] names) => Find(titles, names).Where(c => c > start && c < end).Select(c => (int?)c).FirstOrDefault();
            var (engagements, impressions) = (Within(s_engagements), Within(s_impressions));
            var date = Enumerable.Range(start + 1, Math.Max(0, end - start - 1)).Where(c => c != engagements && c != impressions && !titles[c].IsBlank).Select(c => (int?)c).FirstOrDefault();
            foreach (var row in sheet.Rows.Skip(header + 1))
            {
                if (row[start].IsBlank)
                {
                    continue;
                }

                var place = into.Place(sheet, row);
                var url = row[start].Text.Trim();
                string problem = "", ofDate = "";
                long? Number(int? column, string name) =>
                    column is not { } at ? null
                    : MetricNumber.Count(row[at], out var value, out var wrong) switch
                    {
                        NumberState.Known => value,
                        NumberState.Wrong => Fault($"“{Yaml.YamlQuote.Shorten(row[at].Text)}” for {name} {wrong}"),
                        _ => null,
                    };
                long? Fault(string reason)
                {
                    problem = reason;
                    return null;
                }

                var (ofEngagements, ofImpressions) = (Number(engagements, "engagements"), Number(impressions, "impressions"));
                var day = date is { } at && !row[at].IsBlank ? dates.Read(row[at].Span, out ofDate) : null;
                if ((problem.Length > 0 ? problem : ofDate) is { Length: > 0 } reason)
                {
                    into.Out(place, reason);
                    continue;
                }

                var key = PostAddress.Of(url) ?? url;
                if (!posts.TryGetValue(key, out var known))
                {
                    order.Add(key);
                    known = new PostMetrics(Platform, place, "linkedin-person") { Url = url, Key = key };
                }

                posts[key] = known with { Date = known.Date ?? day, Engagements = known.Engagements ?? ofEngagements, Impressions = known.Impressions ?? ofImpressions };
            }
        }

        foreach (var post in order.Select(key => posts[key]))
        {
            if (Impossible.Reason(post) is { } reason)
            {
                into.Out(post.Place, reason);
            }
            else
            {
                into.Add(post);
            }
        }
    }

    private static void Days(Sheet sheet, int header, int date, DateColumn dates, ImportBuilder into, params (Column Column, int At)[] numbers)
    {
        foreach (var row in sheet.Rows.Skip(header + 1).Where(r => !r.IsBlank))
        {
            var place = into.Place(sheet, row);
            var problem = "";
            PostDate? day = row[date].IsBlank ? null : dates.Read(row[date].Span, out problem);
            var values = new Dictionary<Column, long?>();
            foreach (var (column, at) in numbers)
            {
                var state = MetricNumber.Count(row[at], out var value, out var wrong);
                values[column] = state == NumberState.Known ? value : null;
                problem = state == NumberState.Wrong && problem.Length == 0 ? $"“{Yaml.YamlQuote.Shorten(row[at].Text)}” {wrong}" : problem;
            }

            if (day is null || problem.Length > 0)
            {
                into.Out(place, problem.Length > 0 ? problem : "the row names no day");
                continue;
            }

            into.Add(new DailyMetrics(Platform, DateOnly.FromDateTime(day.Local), place)
            {
                Impressions = values.GetValueOrDefault(Column.Impressions),
                Engagements = values.GetValueOrDefault(Column.Engagements),
                Follows = values.GetValueOrDefault(Column.Follows),
            });
        }
    }

    /// <summary><c>Total followers on 11/20/2026</c> and the number beside it.</summary>
    private static void Total(Sheet sheet, int header, DateColumn dates, ImportBuilder into)
    {
        foreach (var row in sheet.Rows.Take(header))
        {
            var label = row[0].Text.Trim();
            if (s_total.FirstOrDefault(t => label.StartsWith(t, StringComparison.OrdinalIgnoreCase)) is not { } known)
            {
                continue;
            }

            var place = into.Place(sheet, row);
            var day = dates.Read(label[known.Length..].Trim(' ', ':'), out var problem);
            var state = MetricNumber.Count(row[1], out var total, out var wrong);
            if (day is null || state == NumberState.Wrong)
            {
                into.Out(place, problem.Length > 0 ? problem : $"“{Yaml.YamlQuote.Shorten(row[1].Text)}” {wrong}");
            }
            else if (state == NumberState.Known)
            {
                into.Add(new DailyMetrics(Platform, DateOnly.FromDateTime(day.Local), place) { Followers = total });
            }
        }
    }

    private static void Demographics(Sheet sheet, int header, ImportBuilder into)
    {
        foreach (var row in sheet.Rows.Skip(header + 1).Where(r => !r.IsBlank))
        {
            var place = into.Place(sheet, row);
            if (row[0].IsBlank || row[1].IsBlank)
            {
                into.Out(place, "the row names no group");
            }
            else if (MetricNumber.Share(row[2]) is not { } share)
            {
                into.Out(place, $"“{Yaml.YamlQuote.Shorten(row[2].Text)}” is no share");
            }
            else
            {
                into.Add(new DemographicShare(Platform, row[0].Text.Trim(), row[1].Text.Trim(), share.Share, share.IsBelow, place));
            }
        }
    }

    /// <summary>The columns of a row that are called one of the names.</summary>
    private static ImmutableArray<int> Find(SheetRow row, string[] names) =>
        [.. Enumerable.Range(0, row.Cells.Length).Where(i => row[i].Text.Length is > 0 and < 80 && names.Any(n => HeaderMap.Normal(n) == HeaderMap.Normal(row[i].Text)))];
}
