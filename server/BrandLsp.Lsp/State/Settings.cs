using System.Text.Json;

namespace BrandLsp.Lsp.State;

internal enum RunMode
{
    OnType,
    OnSave,
}

/// <summary>The client's settings under <c>brandlsp</c>.</summary>
internal sealed record Settings(RunMode Run)
{
    public const string Section = "brandlsp";

    public static Settings Default { get; } = new(RunMode.OnType);

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

        return settings.TryGetProperty("run", out var run) && run.ValueKind == JsonValueKind.String
            ? run.GetString() switch
            {
                "onType" => this with { Run = RunMode.OnType },
                "onSave" => this with { Run = RunMode.OnSave },
                _ => this,
            }
            : this;
    }
}
