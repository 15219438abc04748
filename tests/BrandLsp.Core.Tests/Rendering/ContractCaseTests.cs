using System.Runtime.CompilerServices;
using System.Text.Json;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>
/// ContractCases.jsonl: what each sentence about rendering means for a draft, written down from the sentences. A line
/// has a name, a draft, perhaps a profile, and the post of each platform; parts of a thread are parted by <c>=====</c>.
/// </summary>
public class ContractCaseTests
{
    public static TheoryData<string> Cases() => [.. File.ReadAllLines(Path())];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_draft_becomes_the_post_that_was_promised(string line)
    {
        using var row = JsonDocument.Parse(line);
        var draft = row.RootElement.GetProperty("draft").GetString()!;
        var brand = row.RootElement.TryGetProperty("brand", out var profile) ? profile.GetString() : null;
        foreach (var post in row.RootElement.GetProperty("posts").EnumerateObject())
        {
            foreach (var platform in post.Name.Split(' '))
            {
                Assert.Equal(post.Value.GetString(), Render.Text(draft, platform, brand));
            }
        }
    }

    private static string Path([CallerFilePath] string path = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "ContractCases.jsonl");
}
