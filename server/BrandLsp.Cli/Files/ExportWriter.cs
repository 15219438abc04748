using System.Text;

namespace BrandLsp.Cli.Files;

/// <summary>
/// Writes an export, all of it or nothing. Everything is first written aside, on the same disk; only when all of it is
/// there, folders and files take their places. A folder that is wholly ours changes in one step; elsewhere file by file,
/// the manifest last. When a step fails, those before it are taken back.
/// </summary>
internal sealed class ExportWriter : IDisposable
{
    private const string AsidePrefix = ".brandlsp-";
    private const int AsideLength = 12;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _root;
    private readonly string? _made;
    private readonly List<(ExportFolder Folder, string Aside)> _staged = [];
    private readonly Stack<Action> _undo = new();
    private ExportLock? _lock;
    private string? _aside;

    private ExportWriter(string root)
    {
        _root = root;
        _made = FirstMissing(root);
    }

    /// <summary>Writes folders that were compared with the disk before.</summary>
    /// <param name="root">The export's folder, absolute with '/'; created when needed.</param>
    /// <exception cref="IOException">One line for the user; what was there before is there again.</exception>
    public static void Write(string root, IReadOnlyList<ExportFolder> folders, CancellationToken cancel = default)
    {
        try
        {
            using var writer = new ExportWriter(root);
            writer.Begin(cancel);
            foreach (var folder in folders)
            {
                cancel.ThrowIfCancellationRequested();
                writer.Stage(folder);
            }

            writer.Commit();
        }
        catch (Exception e) when (Reason(e) is { } reason)
        {
            throw new IOException($"{root} cannot be written to: {reason}; what was exported before is unchanged", e);
        }
    }

    public void Dispose()
    {
        Quietly(() =>
        {
            if (_aside is not null)
            {
                Directory.Delete(_aside, recursive: true);
            }
        });
        _lock?.Dispose();
        // A folder made for an export that failed.
        for (var at = _root; _made is not null && Paths.IsInside(at, _made); at = Paths.Folder(at))
        {
            if (!Directory.Exists(at) || Directory.EnumerateFileSystemEntries(at).Any())
            {
                break;
            }

            var empty = at;
            Quietly(() => Directory.Delete(empty));
        }
    }

    private void Begin(CancellationToken cancel)
    {
        if (Obstacle(_root) is { } file)
        {
            throw new IOException($"{_root} cannot be written to: {file} is a file");
        }

        Directory.CreateDirectory(_root);
        _lock = ExportLock.Take(_root, s_patience, cancel);
        foreach (var left in new DirectoryInfo(_root).EnumerateDirectories(AsidePrefix + "*").Where(IsLeftBehind))
        {
            Quietly(() => left.Delete(recursive: true));
        }

        var aside = $"{_root}/{AsidePrefix}{AtomicFile.RandomName()}";
        Directory.CreateDirectory(aside);
        _aside = aside;
    }

    private void Stage(ExportFolder folder)
    {
        var aside = $"{_aside}/{_staged.Count}";
        Directory.CreateDirectory(aside);
        foreach (var file in folder.Content.Files)
        {
            using var stream = new FileStream($"{aside}/{file.Name}", FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
            stream.Write(s_utf8.GetBytes(file.Content));
            if (folder.IsRoot)
            {
                // A scheduler's file is uploaded as it is. The many texts of variants are made again in a moment.
                stream.Flush(flushToDisk: true);
            }
        }

        _staged.Add((folder, aside));
    }

    private void Commit()
    {
        try
        {
            foreach (var (folder, aside) in _staged)
            {
                if (!Directory.Exists(folder.Path))
                {
                    MakeFolder(Paths.Folder(folder.Path));
                    Directory.Move(aside, folder.Path);
                    _undo.Push(() => Directory.Move(folder.Path, aside));
                }
                else if (folder.IsAllOurs())
                {
                    var spare = aside + "-spare";
                    Exchange.Swap(aside, folder.Path, spare);
                    _undo.Push(() => Exchange.Swap(aside, folder.Path, spare));
                }
                else
                {
                    ReplaceFiles(folder, aside);
                }
            }
        }
        catch
        {
            while (_undo.TryPop(out var step))
            {
                Quietly(step);
            }

            throw;
        }
    }

    private void ReplaceFiles(ExportFolder folder, string aside)
    {
        foreach (var file in folder.Content.Files)
        {
            var (from, to) = ($"{aside}/{file.Name}", folder.At(file.Name));
            if (File.Exists(to) || new FileInfo(to).LinkTarget is not null)
            {
                var spare = aside + "-spare";
                Exchange.Swap(from, to, spare);
                _undo.Push(() => Exchange.Swap(from, to, spare));
            }
            else
            {
                File.Move(from, to);
                _undo.Push(() => File.Move(to, from));
            }
        }

        foreach (var name in folder.Stale)
        {
            var (from, to) = (folder.At(name), $"{aside}/{name}");
            File.Move(from, to);
            _undo.Push(() => File.Move(to, from));
        }
    }

    private void MakeFolder(string path)
    {
        if (FirstMissing(path) is not { } first)
        {
            return;
        }

        Directory.CreateDirectory(path);
        _undo.Push(() =>
        {
            for (var at = path; Paths.IsInside(at, first); at = Paths.Folder(at))
            {
                Directory.Delete(at);
            }
        });
    }

    private static bool IsLeftBehind(DirectoryInfo folder) =>
        folder.LinkTarget is null && folder.Name.Length == AsidePrefix.Length + AsideLength && folder.Name[AsidePrefix.Length..].All(char.IsAsciiHexDigitLower);

    /// <summary>The uppermost folder on the way to <paramref name="path"/> that is not there; null when all are.</summary>
    private static string? FirstMissing(string path)
    {
        string? missing = null;
        for (var at = path; at.Length > 0 && !Directory.Exists(at) && Paths.Folder(at) != at; at = Paths.Folder(at))
        {
            missing = at;
        }

        return missing;
    }

    /// <summary>The file on the way to a folder; null when none is.</summary>
    private static string? Obstacle(string folder)
    {
        for (var at = folder; at.Length > 0 && Paths.Folder(at) != at && !Directory.Exists(at); at = Paths.Folder(at))
        {
            if (File.Exists(at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>What the system says, in the user's words; null for what says enough by itself. The numbers are errno's and Windows'.</summary>
    private static string? Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        IOException { HResult: 28 or unchecked((int)0x80070070) or unchecked((int)0x80070027) } => "the disk is full",
        IOException { HResult: 122 } => "the quota of the disk is used up",
        IOException { HResult: 30 or unchecked((int)0x80070013) } => "the file system is read-only",
        _ => null,
    };

    private static void Quietly(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is a first fault to report, or nothing depends on it.
        }
    }
}
