using System.Text.Json;

namespace BrandLsp.Lsp.State;

internal enum RunMode
{
    OnType,
    OnSave,
}

/// <summary>The client's settings under <c>brandlsp</c>.</summary>
/// <param name="ExportFolder">Where the export lens writes: relative to the workspace folder, or absolute.</param>
internal sealed record Settings(RunMode Run, string ExportFolder)
{
    public const string Section = "brandlsp";

    public static Settings Default { get; } = new(RunMode.OnType, "out");

    /// <summary>
    /// What <paramref name="value"/> says, with or without the section's name around it; what it does not say stays as it is.
    /// </summary>
    public Settings With(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } settings)
        {
            return this;
        }

        if (settings.TryGetProperty(Section, out var section))
        {
            return With(section);
        }

        var folder = settings.TryGetProperty("export", out var export) && export.ValueKind == JsonValueKind.Object ? Text(export, "out") : null;
        return new Settings(
            Text(settings, "run") switch
            {
                "onType" => RunMode.OnType,
                "onSave" => RunMode.OnSave,
                _ => Run,
            },
            folder is { Length: > 0 } ? folder : ExportFolder);
    }

    /// <summary>What is wrong with the settings: a sentence; null when nothing is. A value that means nothing changes nothing.</summary>
    public static string? FaultOf(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } settings)
        {
            return null;
        }

        if (settings.TryGetProperty(Section, out var section))
        {
            return FaultOf(section);
        }

        return settings.TryGetProperty("run", out var run) && run.ValueKind != JsonValueKind.Null && Text(settings, "run") is not ("onType" or "onSave")
            ? $"The setting {Section}.run is onType or onSave, not {run.GetRawText()}; it stays as it was."
            : null;
    }

    private static string? Text(JsonElement settings, string name) =>
        settings.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
