namespace BrandLsp.Core.Brands;

/// <summary>A part of a profile that is there and cannot be read: what it says is missing from the brand.</summary>
/// <param name="Rule">What reports it: <see cref="Style"/> costs only what a style says, <see cref="Profile"/> what every draft is judged and written by.</param>
/// <param name="Fault">A clause that follows the file's name: "is not UTF-8 …".</param>
public sealed record UnreadableFile(string Path, string Rule, string Fault)
{
    public const string Profile = "invalid-profile";
    public const string Style = "invalid-style";
}
