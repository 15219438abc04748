namespace BrandLsp.Core.Text;

/// <summary>What an account's name looks like on a platform.</summary>
public enum HandleSyntax
{
    /// <summary>No white space; anything else is taken.</summary>
    Any,
    X,
    Bluesky,
    Mastodon,
    LinkedIn,

    /// <summary>Instagram and Threads.</summary>
    Instagram,
    YouTube,
    Reddit,
}
