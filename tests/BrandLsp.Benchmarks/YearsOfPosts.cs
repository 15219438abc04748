using System.Globalization;
using System.Text;

namespace BrandLsp.Benchmarks;

/// <summary>
/// A workspace of many posts, the same on every machine: 150 words each of a made-up vocabulary, so that no two are alike, a
/// post every 50 minutes, with themes, platforms, people and an inbox.
/// </summary>
internal sealed class YearsOfPosts : IDisposable
{
    private static readonly string[] s_syllables = ["ka", "lo", "mi", "ter", "sun", "do", "ren", "pa", "vel", "ni", "gor", "ti", "la", "shu", "bek", "or"];

    private YearsOfPosts(string folder, int count) => (Folder, Count) = (folder, count);

    public string Folder { get; }

    public int Count { get; }

    public static YearsOfPosts Create(int count)
    {
        var posts = new YearsOfPosts(Directory.CreateTempSubdirectory("brandlsp-years-").FullName, count);
        var sample = Path.Combine(BenchmarkWorkspace.RepositoryRoot(), "samples", "mara-lind");
        foreach (var file in new[] { "brand.yaml", "people.yaml", "inbox.csv" })
        {
            File.Copy(Path.Combine(sample, file), Path.Combine(posts.Folder, file));
        }

        for (var i = 0; i < count; i++)
        {
            // A folder for each thousand, as people sort by years.
            var folder = Directory.CreateDirectory(Path.Combine(posts.Folder, "posts", (i / 1_000).ToString(CultureInfo.InvariantCulture)));
            File.WriteAllText(Path.Combine(folder.FullName, $"{i:00000}.md"), Post(i));
        }

        return posts;
    }

    /// <param name="date">Instead of its own; as front matter writes it.</param>
    public static string Post(int number, string? date = null)
    {
        date ??= new DateTime(2026, 11, 20).AddMinutes(-50.0 * number).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        string[] themes = ["queues", "queues", "community", "craft"];
        var text = new StringBuilder(
            $"---\ntitle: Post {number}\nplatforms: [mastodon, bluesky]\ntheme: {themes[number % 4]}\nstatus: {(number == 0 ? "draft" : "published")}\ndate: {date}\n{(number % 2 == 0 ? $"published: {{mastodon: https://posts.example/{number}}}\n" : "")}---\n");
        var state = (uint)number * 2654435761 + 1;
        for (var word = 0; word < 150; word++)
        {
            for (var syllable = 0; syllable < 3; syllable++)
            {
                state = (state * 1664525) + 1013904223;
                text.Append(s_syllables[state >> 28]);
            }

            text.Append(word % 40 == 39 ? ".\n\n" : word % 12 == 11 ? ". " : " ");
        }

        return text.Append(number % 5 == 0 ? "Thanks to @jonas.\n" : "\n").ToString();
    }

    /// <summary>Exports with so many rows: posts with an address that a draft has, a fifth of the others with their text, the rest strangers.</summary>
    public void AddExports(int rows)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "metrics"));
        var own = new StringBuilder("platform,url,date,impressions,reach,likes,replies,reposts,clicks,saves,followers,text\n");
        for (var i = 0; i < rows; i++)
        {
            var date = new DateTime(2026, 11, 20).AddMinutes(-50.0 * (i % Count)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var text = i % 5 == 1 ? Post(i % Count).Split("---\n")[2].Replace('\n', ' ').Trim() : "";
            own.Append(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "mastodon" : "bluesky")},https://posts.example/{i},{date},{1_000 + (i * 7 % 900)},,{i * 13 % 60},{i * 3 % 9},{i * 5 % 7},,,,{text}\n");
        }

        File.WriteAllText(Path.Combine(folder.FullName, "brandlsp-metrics.csv"), own.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
