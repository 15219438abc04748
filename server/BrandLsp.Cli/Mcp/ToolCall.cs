using System.Collections.Immutable;
using System.Text;
using BrandLsp.Cli.Commands;
using BrandLsp.Cli.Files;

namespace BrandLsp.Cli.Mcp;

/// <summary>One call of a tool: what it speaks of, read from the disk as it is now and never beyond the server's folder.</summary>
internal sealed class ToolCall
{
    /// <summary>The name of a text that has none: it stands in the workspace's folder.</summary>
    private const string Nameless = "untitled.md";

    private static readonly string[] ProfileNames = ["brand.yaml", "brand.yml", "people.yaml", "people.yml"];

    private readonly CliHost _host;
    private readonly string _root;

    public ToolCall(ToolArguments arguments, CliHost host, string root, CancellationToken cancel)
    {
        (Arguments, _root) = (arguments, root);
        var folder = arguments.Text("folder") is { Length: > 0 } typed ? Inside(typed, root) : root;
        if (!Directory.Exists(folder))
        {
            throw new CliException($"there is no folder {arguments.Text("folder")} in {root}: leave \"folder\" out for {root} itself");
        }

        _host = host.For(folder, new MemoryStream(Encoding.UTF8.GetBytes(arguments.Text("text") ?? "")));
        Workspace = new Workspace(_host, profile: null) { Root = root };
        Cancel = cancel;
    }

    public ToolArguments Arguments { get; }

    public Workspace Workspace { get; }

    public CancellationToken Cancel { get; }

    /// <summary>The profile in force for drafts in the folder.</summary>
    public BrandEntry Brand => Sound(Workspace.BrandFor(Paths.Full(Nameless, _host.WorkingDirectory)));

    public DraftRunner Runner => field ??= new DraftRunner(_host, Workspace, _host.Today(), Platforms) { Cancel = Cancel };

    private ImmutableArray<string>? Platforms => CommonOptions.PlatformsOf(Arguments.List("platforms"));

    /// <summary>The draft that <c>text</c> or <c>path</c> gives, analysed.</summary>
    public AnalyzedDraft Draft()
    {
        var path = Arguments.Text("path") is { Length: > 0 } typed ? Inside(typed, _host.WorkingDirectory) : null;
        if (path is not null && ProfileNames.Contains(Path.GetFileName(path), StringComparer.Ordinal))
        {
            throw new CliException($"{Workspace.Display(path)} is a profile, not a draft: brandlsp check {Workspace.Display(path)} in a terminal checks it");
        }

        Selection selection;
        if (Arguments.Text("text") is not null)
        {
            selection = Workspace.Select(["-"], path ?? Nameless);
        }
        else if (path is null)
        {
            throw new CliException("give the draft as \"text\", or the \"path\" of its file");
        }
        else if (Directory.Exists(path))
        {
            throw new CliException($"{Workspace.Display(path)} is a folder: name one draft in it");
        }
        else if (!File.Exists(path))
        {
            throw new CliException($"{Workspace.Display(path)} does not exist: give the draft as \"text\", or the right \"path\"");
        }
        else
        {
            selection = Workspace.Select([path]);
        }

        var drafts = Runner.Run(selection.Drafts);
        return Sound(drafts.Count > 0 ? drafts[0] : null)!;
    }

    /// <summary>Absolute, when it lies in the server's folder, also after every symbolic link.</summary>
    private string Inside(string typed, string folder)
    {
        var full = Paths.Full(typed, folder);
        return Paths.IsInside(full, _root) && Paths.Real(full) is { } real && Paths.IsInside(real, Paths.Real(_root) ?? _root)
            ? full
            : throw new CliException($"{typed} lies outside {_root}, and this server reads nothing beyond it (brandlsp mcp DIR serves another folder)");
    }

    /// <summary>The value, unless something could not be read on the way to it.</summary>
    private T Sound<T>(T value) => Workspace.Obstacle is { } obstacle ? throw new CliException(obstacle) : value;
}
