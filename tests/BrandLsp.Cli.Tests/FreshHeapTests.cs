using System.Runtime;

namespace BrandLsp.Cli.Tests;

public class FreshHeapTests
{
    [Fact]
    public void Collections_happen_as_before_once_the_first_memory_is_reserved()
    {
        FreshHeap.UseLargePagesAtFirst();

        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }
}
