using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>Meters for texts that are no posts: titles and alt texts, where nothing is linked.</summary>
internal static class Units
{
    public static ITextMeter Meter(CountUnit unit) => TextMeters.For(unit switch
    {
        CountUnit.Weighted => Counting.X,
        CountUnit.Graphemes => Counting.Graphemes,
        CountUnit.CodePoints => Counting.CodePoints,
        CountUnit.Bytes => Counting.Bytes,
        _ => Counting.Utf16,
    });
}
