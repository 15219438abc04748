using System.Text;
using BrandLsp.Core.Exports;

namespace BrandLsp.Cli.Files;

/// <summary>
/// A draft's folder in an export. New files are written aside on the same disk, then renamed into place, the manifest
/// last; when anything fails, what was there before is put back.
/// </summary>
internal sealed class ExportFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _root;
    private readonly string _folder;

    /// <param name="root">The export's folder, absolute.</param>
    /// <param name="name">The draft's folder in it, with '/': made by <see cref="ExportNames"/>.</param>
    /// <exception cref="IOException">A symbolic link or a file stands in the way.</exception>
    public ExportFolder(string root, string name)
    {
        _root = root;
        _folder = root;
        foreach (var segment in name.Split('/'))
        {
            _folder += "/" + segment;
            var info = new FileInfo(_folder);
            if (info.LinkTarget is not null)
            {
                throw new IOException($"{_folder} is a symbolic link: an export does not write through it");
            }

            if (info.Exists)
            {
                throw new IOException($"{_folder} is a file: an export needs a folder there");
            }
        }
    }

    /// <summary>The draft's folder, absolute.</summary>
    public string Path => _folder;

    /// <summary>What the last export said; null when there was none.</summary>
    public Manifest? ReadManifest()
    {
        var path = _folder + "/" + VariantsExporter.ManifestName;
        if (new FileInfo(path) is not { Exists: true, LinkTarget: null })
        {
            return null;
        }

        var file = TextFile.Read(path);
        return file.Problem is null ? ManifestReader.Read(file.Text) : null;
    }

    /// <summary>True when the file is there and says exactly the same.</summary>
    public bool Holds(ExportFile file) => Has(file.Name) && TextFile.Read(_folder + "/" + file.Name) is { Problem: null } there && there.Text == file.Content;

    public bool Has(string name) => File.Exists(_folder + "/" + name);

    /// <param name="stale">Plain names that only the last export wrote.</param>
    public void Replace(IReadOnlyList<ExportFile> files, IEnumerable<string> stale)
    {
        var aside = $"{_root}/.brandlsp-{AtomicFile.RandomName()}";
        MakeAside(aside);
        var undo = new Stack<Action>();
        try
        {
            foreach (var file in files)
            {
                File.WriteAllText($"{aside}/new/{file.Name}", file.Content, Utf8);
            }

            Directory.CreateDirectory(_folder);
            foreach (var name in stale.Where(Has))
            {
                SetAside(name);
            }

            foreach (var file in files)
            {
                if (Has(file.Name) || new FileInfo(_folder + "/" + file.Name).LinkTarget is not null)
                {
                    SetAside(file.Name);
                }

                var target = _folder + "/" + file.Name;
                File.Move($"{aside}/new/{file.Name}", target);
                undo.Push(() => File.Delete(target));
            }
        }
        catch
        {
            while (undo.TryPop(out var step))
            {
                step();
            }

            throw;
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }

        void SetAside(string name)
        {
            var (from, to) = ($"{_folder}/{name}", $"{aside}/old/{name}");
            File.Move(from, to);
            undo.Push(() => File.Move(to, from));
        }
    }

    private void MakeAside(string aside)
    {
        try
        {
            Directory.CreateDirectory(aside + "/new");
            Directory.CreateDirectory(aside + "/old");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var isReadOnly = e is UnauthorizedAccessException;
            throw new IOException($"{_root} cannot be written to: {(isReadOnly ? "permission denied" : Obstacle(_root) is { } file ? file + " is a file" : e.Message)}", e);
        }
    }

    /// <summary>The file on the way to a folder; null when none is.</summary>
    private static string? Obstacle(string folder)
    {
        for (var at = folder; at.Length > 0; at = Paths.Folder(at))
        {
            if (Directory.Exists(at))
            {
                return null;
            }

            if (File.Exists(at))
            {
                return at;
            }
        }

        return null;
    }
}
