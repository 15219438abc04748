namespace BrandLsp.Cli;

internal static class ExitCodes
{
    /// <summary>Nothing at or above the threshold.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the threshold, or a draft that was refused.</summary>
    public const int Findings = 1;

    /// <summary>It could not do what was asked: usage, a file that cannot be read or written.</summary>
    public const int Failed = 2;
}
