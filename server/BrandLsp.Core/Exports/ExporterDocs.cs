using System.Globalization;
using System.Text;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Exports;

/// <summary>The documentation of the export formats as one page of Markdown.</summary>
public static class ExporterDocs
{
    private const string Introduction = """
        # Export formats

        <!-- Made from the exporters' data. Edit that, then run the tests with BRANDLSP_UPDATE=1. -->

        `brandlsp export --format NAME --out DIR`. [`variants`](command-line.md#what-export-writes), the default, gives each draft a
        folder with the text for every platform; `html` puts `preview.html` into the same folder, a page that shows each text as
        its readers will, with the images inside, so that it can be sent on its own. The formats below put files for a scheduler
        or a calendar into `DIR` itself.

        ## What goes into a scheduler's file

        - Drafts with a `date` that has a time of day, an offset or the profile's `calendar.timezone`, whatever their `status`
          but `idea` and `published`. Platforms under `published:` are left out.
        - A draft whose day lies before `--today` is over and left out; one of the same day is kept.
        - Left out and named: drafts without a date, ideas, platforms the scheduler has no channel for, threads where the format
          has no place for one (a scheduler would send a third of it), and a post whose disclosure stands only in a title or a
          first comment that the format does not carry.
        - Whatever else is lost, such as an alt text, a link or a first comment, is a warning with the draft and the platform. Warnings
          are printed and stand in the manifest, `buffer.manifest.json`.
        - A draft with errors stops the export of a scheduler's format: nothing is written and the last files stay. Mend it,
          export without it, or use `--force`. A draft that has no post in the files stops nothing.
        - Posts of several brands never share a scheduler's file, because it goes into one account and one time zone: each
          brand has files named after it, `buffer-ada-x.csv` and `buffer-bob-x.csv`, `metricool-ada.csv`, `postiz-ada.json`. With
          posts of one brand only, names stay without it. A calendar holds the events of all brands.
        - Posts are sorted by time. Times without an offset are in the profile's time zone. A time that does not exist, because
          clocks are put forward, moves forward with them; of one that comes twice the first is meant; both are warnings. Time
          zones come from NodaTime's data, so every system finds the same moment.
        - Each file is read back before it is kept: header and byte order mark, number of posts, every field, every time, every
          text whole and within the limit. When anything differs nothing is written.
        - CSV is RFC 4180: CRLF between records, line breaks inside a text as they are. A text that begins with `=`, `+`, `-` or
          `@` is written as it is, because the scheduler posts what stands there. Upload the files; a spreadsheet might take
          such a text for a formula, and saving would change it.

        """;

    public static string Markdown()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("\n| format | files | threads | titles | first comments | draft or ready |\n|---|---|---|---|---|---|\n");
        foreach (var info in ExportCatalog.All.Select(e => e.Info))
        {
            page.Append($"| [{info.Id}](#{info.Id}) | `{Files(info)}` | {Yes(info.CarriesThreads)} | {Yes(info.CarriesTitles)} | {Yes(info.CarriesFirstComments)} | {Yes(info.CarriesDraftStatus)} |\n");
        }

        foreach (var info in ExportCatalog.All.Select(e => e.Info))
        {
            Append(page, info);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, ExporterInfo info)
    {
        page.Append($"\n## {info.Id}\n\n");
        page.Append($"- Files: `{Files(info)}`{(info.OneFilePerChannel ? ", one for each platform" : "")}{(info.HasByteOrderMark ? ", with a byte order mark" : "")}.\n");
        page.Append($"- Platforms: {(info.Channels.IsEmpty ? "all" : string.Join(", ", info.Channels.Select(c => PlatformCatalog.Find(c)!.Id)))}.\n");
        page.Append($"- Times: {info.Times}.\n");
        if (info.CannotCarry.Length > 0)
        {
            page.Append($"- Cannot carry: {string.Join("; ", info.CannotCarry)}.\n");
        }

        foreach (var note in info.Notes)
        {
            page.Append($"- {note}\n");
        }

        page.Append($"- Layout: {info.Source} ({info.Evidence}), checked on {info.Checked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.\n");
        page.Append($"- {info.Columns.Length} {(info.FileExtension == ".csv" ? "columns" : "properties")}: {string.Join(", ", info.Columns.Select(c => $"`{c}`"))}.\n");
    }

    private static string Files(ExporterInfo info) => info.FileStem + (info.OneFilePerChannel ? "-<platform>" : "") + info.FileExtension;

    private static string Yes(bool value) => value ? "yes" : "no";
}
