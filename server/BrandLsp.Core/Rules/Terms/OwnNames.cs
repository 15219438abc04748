using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>The names of the brand and of its people: no prose, so no term is to be replaced in them.</summary>
internal sealed class OwnNames(Brand brand)
{
    private readonly string[] _names =
        [.. brand.People.Select(p => p.Name).Append(brand.Name).OfType<string>().Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>True when what stands at <paramref name="span"/> is part of such a name, as the profile writes it.</summary>
    public bool Hold(string text, TextSpan span)
    {
        var found = text.AsSpan(span.Start, span.Length);
        foreach (var name in _names)
        {
            for (var at = name.AsSpan().IndexOf(found, StringComparison.Ordinal); at >= 0 && at + found.Length <= name.Length;)
            {
                var start = span.Start - at;
                if (start >= 0 && start + name.Length <= text.Length && text.AsSpan(start, name.Length).SequenceEqual(name)
                    && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
                {
                    return true;
                }

                var next = name.AsSpan(at + 1).IndexOf(found, StringComparison.Ordinal);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        return false;
    }
}
