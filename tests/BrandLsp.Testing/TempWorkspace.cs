using System.Text;

namespace BrandLsp.Testing;

/// <summary>A folder on the disk that exists as long as the test.</summary>
public sealed class TempWorkspace : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="files">Relative paths with '/' and their content.</param>
    public TempWorkspace(params (string Path, string Text)[] files)
    {
        Root = Directory.CreateTempSubdirectory("brandlsp-test-").FullName;
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    /// <summary>Absolute, as the system writes it.</summary>
    public string Root { get; }

    public string this[string path] => Path.Combine(Root, path);

    public void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
    }

    public string Read(string path) => Utf8.GetString(File.ReadAllBytes(this[path]));

    public bool Has(string path) => Path.Exists(this[path]);

    /// <summary>All files below a folder, relative to it, with '/', sorted.</summary>
    public IReadOnlyList<string> Files(string folder = ".") => Directory.Exists(this[folder])
        ? [.. Directory.EnumerateFiles(this[folder], "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(this[folder], f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Every file with its bytes, for "nothing has changed".</summary>
    public IReadOnlyDictionary<string, string> Snapshot() => Files().ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(this[f])));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
