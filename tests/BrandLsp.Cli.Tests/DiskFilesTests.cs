using BrandLsp.Cli.Files;

namespace BrandLsp.Cli.Tests;

public class DiskFilesTests
{
    [Theory]
    [InlineData("C:/x/y.md")]
    [InlineData("C:/y.md")]
    [InlineData("C:")]
    [InlineData("")]
    [InlineData("no/root.md")]
    [InlineData("/nul\0.md")]
    public void A_path_of_another_system_is_a_file_that_is_not_there(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There C: is a drive.");
        var files = new DiskFiles("C:/x", "/tmp");

        Assert.False(files.Exists(path));
        Assert.Null(files.Read(path));
        Assert.Empty(files.Below(path));
    }
}
