using System.Collections.Immutable;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>What the profile's voice asks of one draft: its general word, replaced by that of the draft's <c>context:</c>.</summary>
internal sealed class Occasion
{
    private readonly Brand _brand;

    public Occasion(RuleContext context)
    {
        _brand = context.Brand;
        var id = context.Draft.Front.Context?.Value;
        Context = id is null ? null : _brand.Voice.Contexts.FirstOrDefault(c => c.Id == id);
    }

    /// <summary>The occasion that the draft names; null when it names none that the profile knows.</summary>
    public VoiceContext? Context { get; }

    public int? MaxEmoji => Context?.MaxEmoji ?? _brand.Voice.MaxEmoji;

    public int? MaxExclamations => Context?.MaxExclamations ?? _brand.Voice.MaxExclamations;

    /// <summary>
    /// The target band on an axis for one platform, null for platforms the profile says nothing special of. The occasion
    /// outweighs the platform: an apology is an apology everywhere.
    /// </summary>
    public ToneBand? Band(ToneAxis axis, PlatformSettings? platform = null) =>
        Find(Context?.Tone, axis) ?? Find(platform?.Tone, axis) ?? Find(_brand.Voice.Tone, axis);

    /// <summary>"the voice", or the occasion by name: for messages.</summary>
    public string Says(bool isOfTheContext) => isOfTheContext && Context is not null ? $"the context “{Context.Id}”" : "the voice";

    private static ToneBand? Find(ImmutableDictionary<ToneAxis, ToneBand>? bands, ToneAxis axis) =>
        bands is not null && bands.TryGetValue(axis, out var band) ? band : null;
}
