using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Assist;

/// <summary>What a profile gives a name that others refer to.</summary>
public enum NameKind
{
    Theme,
    Audience,
    Value,
    Objective,
    Person,
}

public enum NameRole
{
    /// <summary>Where the profile gives the name.</summary>
    Declaration,
    Reference,

    /// <summary>A person's handle in the place of the id.</summary>
    Handle,
}

/// <summary>A place that names something of the profile.</summary>
/// <param name="Id">As the profile declares it, where it does.</param>
/// <param name="Place">The name's own characters: without quotes, without the sign before a person.</param>
public sealed record NameUse(NameKind Kind, string Id, Place Place, NameRole Role);
