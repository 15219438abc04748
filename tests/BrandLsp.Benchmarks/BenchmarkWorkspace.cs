using System.Globalization;
using System.Text;

namespace BrandLsp.Benchmarks;

/// <summary>A folder with the sample's profile and generated drafts, the same on every machine.</summary>
internal sealed class BenchmarkWorkspace : IDisposable
{
    private static readonly string[] s_sentences =
    [
        "Our nightly pipeline took three hours, and nobody knew why.",
        "I logged which rows change for a week before I touched anything.",
        "Here is the number: 1.4 % of the rows change in a night.",
        "The backfill ran while the scheduler was on, and the totals were wrong until Thursday.",
        "We don't rebuild the big table any more; it's only the rows that changed.",
        "What went wrong on the way was small, and I wrote it down.",
        "Ask @jane how she keeps her estimates honest, she has a list.",
        "The whole story is at https://ada.example/notes with the query and the plan.",
        "If you log in twice, the second session wins, which surprised two clients.",
        "Postgres used neither index, because the sort came first.",
        "Two days later the report was right again, and I had learned to stop the scheduler first.",
        "Tell me where this breaks for you.",
    ];

    private BenchmarkWorkspace(string folder) => Folder = folder;

    public string Folder { get; }

    public string ManyDrafts => Path.Combine(Folder, "many");

    public static BenchmarkWorkspace Create()
    {
        var folder = Directory.CreateTempSubdirectory("brandlsp-bench-").FullName;
        var sample = Path.Combine(RepositoryRoot(), "samples", "ada-park");
        foreach (var target in new[] { folder, Path.Combine(folder, "many") })
        {
            Directory.CreateDirectory(Path.Combine(target, "posts"));
            File.Copy(Path.Combine(sample, "brand.yaml"), Path.Combine(target, "brand.yaml"));
            File.Copy(Path.Combine(sample, "people.yaml"), Path.Combine(target, "people.yaml"));
        }

        for (var i = 0; i < 1_000; i++)
        {
            File.WriteAllText(Path.Combine(folder, "many", "posts", $"draft-{i:0000}.md"), Draft(150, i));
        }

        return new BenchmarkWorkspace(folder);
    }

    /// <summary>
    /// The same with all public style packages in use; null when they are not there. They lie in vale/styles of the folder
    /// that BRANDLSP_CONFORMANCE names, or of ../shared/conformance beside the repository.
    /// </summary>
    public static BenchmarkWorkspace? CreateStyled()
    {
        var conformance = Environment.GetEnvironmentVariable("BRANDLSP_CONFORMANCE") ?? Path.Combine(RepositoryRoot(), "..", "shared", "conformance");
        var packages = Path.Combine(conformance, "vale", "styles");
        if (!Directory.Exists(packages))
        {
            return null;
        }

        var styles = Directory.GetDirectories(packages).SelectMany(Directory.GetDirectories).Where(f => Directory.GetFiles(f, "*.yml").Length > 0).ToList();
        var workspace = Create();
        foreach (var target in new[] { workspace.Folder, workspace.ManyDrafts })
        {
            File.AppendAllText(Path.Combine(target, "brand.yaml"), $"\nstyles: {{path: styles, use: [{string.Join(", ", styles.Select(Path.GetFileName))}]}}\n");
            foreach (var style in styles)
            {
                var folder = Directory.CreateDirectory(Path.Combine(target, "styles", Path.GetFileName(style)));
                foreach (var rule in Directory.GetFiles(style, "*.yml"))
                {
                    File.Copy(rule, Path.Combine(folder.FullName, Path.GetFileName(rule)));
                }
            }
        }

        return workspace;
    }

    /// <summary>A draft of about so many words.</summary>
    public static string Draft(int words, int seed)
    {
        // A date, so that there is something to schedule; every minute another.
        var date = new DateTime(2026, 12, 1).AddMinutes(seed).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        var text = new StringBuilder($"---\ntitle: A draft\ndate: {date}\nplatforms: [x, linkedin, bluesky, mastodon]\ntheme: pipelines\naudience: founders\nobjective: newsletter\nvalues: [transparency]\nhashtags: [DataEngineering]\n---\n");
        var count = 0;
        for (var i = seed; count < words; i++)
        {
            var sentence = s_sentences[(i * 7 + i / 5) % s_sentences.Length];
            count += sentence.Count(c => c == ' ') + 1;
            text.Append(sentence).Append((i - seed) % 3 == 2 ? "\n\n" : " ");
        }

        return text.Append('\n').ToString();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BrandLsp.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run from inside the repository.");
    }
}
