using System.Collections.Concurrent;

namespace BrandLsp.Cli.Files;

/// <summary>The files of a Git repository that differ from a revision: committed since, staged, unstaged and untracked.</summary>
internal sealed class GitChanges
{
    private readonly string _top;
    private readonly HashSet<string> _paths;
    private readonly ConcurrentDictionary<string, string?> _folders = new(StringComparer.Ordinal);

    private GitChanges(string top, IEnumerable<string> paths)
    {
        _top = top;
        _paths = paths.Select(p => top.TrimEnd('/') + "/" + p).ToHashSet(PathComparer);
    }

    /// <summary>Absolute, links followed; files that are gone included.</summary>
    public IReadOnlyCollection<string> Paths => _paths;

    private static StringComparer PathComparer =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>
    /// What changed in the repository of the working directory since it left <paramref name="revision"/>: what the revision's
    /// own branch did since then is no change here. Submodules and what Git is told to ignore are left out.
    /// </summary>
    /// <exception cref="CliException">There is no Git, no repository or no such revision.</exception>
    public static GitChanges Since(CliHost host, string revision)
    {
        // Git would take it for an option.
        if (revision.Length == 0 || revision[0] == '-' || revision.Contains('\0', StringComparison.Ordinal))
        {
            throw new CliException($"--changed-since takes a Git revision such as main or HEAD~1, not \"{revision}\"");
        }

        var git = new Git(host);
        var found = git.Run(host.WorkingDirectory, "rev-parse", "--show-toplevel");
        if (!found.IsDone || found.Line is not { Length: > 0 } folder)
        {
            throw new CliException($"--changed-since needs a Git repository, and Git finds none here: {found.Reason}");
        }

        var commit = git.Run(folder, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (!commit.IsDone || !commit.Line.All(char.IsAsciiHexDigitLower))
        {
            throw new CliException($"Git knows no revision \"{revision}\" here (a shallow clone lacks older ones)");
        }

        // Unrelated histories have no common commit.
        var left = git.Run(folder, "merge-base", commit.Line, "HEAD");
        var start = left.IsDone ? left.Line : commit.Line;
        var changed = git.Run(folder, "diff", "--name-only", "-z", "--no-renames", "--ignore-submodules=all", "--no-ext-diff", "--no-textconv", start, "--");
        var untracked = git.Run(folder, "ls-files", "--others", "--exclude-standard", "-z");
        if ((changed.IsDone ? untracked : changed) is { IsDone: false } failed)
        {
            throw new CliException($"Git cannot say what changed since {revision}: {failed.Reason}");
        }

        var top = Files.Paths.Core(folder);
        return new GitChanges(Files.Paths.Real(top) ?? top, changed.Names.Concat(untracked.Names));
    }

    /// <summary>True when the file, or what it links to, is among the changes.</summary>
    /// <param name="path">Absolute with '/'.</param>
    public bool Contains(string path) => _paths.Contains(Real(path)) || (Files.Paths.Real(path) is { } target && _paths.Contains(target));

    public bool IsInside(string path) => Files.Paths.IsInside(Real(path), _top);

    /// <summary>As Git names it: links of folders followed, the last name as it is.</summary>
    public string Real(string path) =>
        (_folders.GetOrAdd(Files.Paths.Folder(path), Files.Paths.Real) ?? Files.Paths.Folder(path)).TrimEnd('/') + "/" + Path.GetFileName(path);
}
