using System.Runtime;

namespace BrandLsp.Cli.Tests;

public class FreshMemoryTests
{
    [Fact]
    public void Collections_happen_as_before_once_the_first_memory_is_prepared()
    {
        FreshMemory.Prepare(isForReport: false);

        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }
}
