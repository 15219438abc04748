using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using BrandLsp.Core.Strategy.Metrics.Formats;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>What one file says, by itself: it depends on its bytes alone.</summary>
/// <param name="Path">Absolute with '/'.</param>
/// <param name="Hash">Of its bytes.</param>
public sealed record FileImport(string Path, string Hash)
{
    /// <summary>The kinds of tables in it, for people.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    public ImmutableArray<PostMetrics> Posts { get; init; } = [];

    public ImmutableArray<DailyMetrics> Days { get; init; } = [];

    public ImmutableArray<DemographicShare> Demographics { get; init; } = [];

    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>What is worth knowing although all rows count.</summary>
    public ImmutableArray<LeftOut> Notes { get; init; } = [];

    /// <summary>The last day that the file speaks of: of its name, else of its rows. By it one export is newer than another.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A header is looked for in so much of a file.</summary>
    private const int HeadBytes = 64_000;

    /// <summary>Never throws: what means nothing is left out, with its reason.</summary>
    public static FileImport Read(MetricsFile file)
    {
        var into = new ImportBuilder(file.Path);
        if (file.Content.Length == 0)
        {
            into.Whole("the file is empty");
        }
        else if (MetricsFile.IsWorkbook(file.Path) || file.Content.Span is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            ReadWorkbook(file, into);
        }
        else
        {
            ReadTable(file, into);
        }

        return into.Build(Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)), DayInName(file.Path));
    }

    private static void ReadWorkbook(MetricsFile file, ImportBuilder into)
    {
        var (sheets, problem) = Workbook.Read(file.Content);
        if (problem is not null)
        {
            into.Whole(problem);
        }

        var isKnown = LinkedInPerson.Import(sheets, into);
        foreach (var sheet in sheets)
        {
            if (ImportCatalog.Find(sheet.Rows) is { } header)
            {
                TableImport.Read(sheet, header, into);
                isKnown = true;
            }
        }

        if (!isKnown && problem is null)
        {
            into.Whole(Unknown(sheets.SelectMany(s => s.Rows).FirstOrDefault(r => !r.IsBlank)));
        }
    }

    private static void ReadTable(MetricsFile file, ImportBuilder into)
    {
        var (text, doubtful) = FileText.Decode(file.Content);
        var head = text.Length > HeadBytes ? text[..HeadBytes] : text;

        // A note above the header may hide the separator: the one with which a header is understood is right.
        char?[] separators = [null, ',', ';', '\t', '|'];
        foreach (var separator in separators)
        {
            if (ImportCatalog.Find(new CsvSheet(head, separator).Rows) is null)
            {
                continue;
            }

            var sheet = new CsvSheet(text, separator);
            if (ImportCatalog.Find(sheet.Rows) is { } header)
            {
                TableImport.Read(sheet, header, into);
                if (doubtful is { } line)
                {
                    into.Note(sheet.Rows.LastOrDefault(r => r.Line <= line).Number, "the file is not UTF-8 from this row on and was read as Windows-1252; its numbers count, its letters may be wrong");
                }

                return;
            }
        }

        into.Whole(doubtful is not null && head.Span.Contains((byte)0) ? "this is no text" : Unknown(new CsvSheet(head, null).Rows.FirstOrDefault(r => !r.IsBlank)));
    }

    private static string Unknown(SheetRow first)
    {
        var header = first.Cells is null ? "" : $" (“{Yaml.YamlQuote.Shorten(string.Join(", ", first.Cells.Select(c => c.Text).Where(t => t.Length > 0).Take(6)))}”)";
        return $"no known kind of export begins like this{header}; known are {ImportCatalog.Names}";
    }

    /// <summary>The last day written in a file's name: <c>account_analytics_content_2026-10-01_2026-10-31.csv</c>.</summary>
    private static DateOnly? DayInName(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        DateOnly? last = null;
        for (var i = 0; i + 10 <= name.Length; i++)
        {
            if (DateOnly.TryParseExact(name.AsSpan(i, 10), ["yyyy-MM-dd", "yyyy_MM_dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && (last is null || day > last))
            {
                last = day;
            }
        }

        return last;
    }
}

/// <summary>Collects what a file says.</summary>
internal sealed class ImportBuilder(string path)
{
    private readonly List<string> _formats = [];
    private readonly List<PostMetrics> _posts = [];
    private readonly List<DailyMetrics> _days = [];
    private readonly List<DemographicShare> _demographics = [];
    private readonly List<LeftOut> _leftOut = [];
    private readonly List<LeftOut> _notes = [];

    public string Path => path;

    public void Format(string name)
    {
        if (!_formats.Contains(name))
        {
            _formats.Add(name);
        }
    }

    public void Add(PostMetrics post) => _posts.Add(post);

    public void Add(DailyMetrics day) => _days.Add(day);

    public void Add(DemographicShare share) => _demographics.Add(share);

    public void Whole(string reason) => _leftOut.Add(LeftOut.Whole(path, reason));

    public void Out(RowPlace place, string reason) => _leftOut.Add(LeftOut.At(place, reason));

    public void Out(Sheet sheet, int? row, string reason) => _leftOut.Add(new LeftOut(path, sheet.Name, row, reason));

    public void Note(int row, string reason) => _notes.Add(new LeftOut(path, null, row, reason));

    public RowPlace Place(Sheet sheet, SheetRow row) => new(path, row.Number, row.Line) { Span = row.Span, Sheet = sheet.Name };

    public FileImport Build(string hash, DateOnly? dayInName) => new(path, hash)
    {
        Formats = [.. _formats],
        Posts = [.. _posts],
        Days = [.. _days],
        Demographics = [.. _demographics],
        LeftOut = [.. _leftOut],
        Notes = [.. _notes],
        Until = dayInName ?? LastDay(),
    };

    private DateOnly? LastDay()
    {
        var last = DateOnly.MinValue;
        foreach (var post in _posts)
        {
            last = post.Date is { } date && DateOnly.FromDateTime(date.Local) is var day && day > last ? day : last;
        }

        foreach (var day in _days)
        {
            last = day.Day > last ? day.Day : last;
        }

        return last == DateOnly.MinValue ? null : last;
    }
}
