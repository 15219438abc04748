using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>The names of the profile in a draft.</summary>
public static class DraftNames
{
    /// <summary>By position; also names that the profile does not have, but for people.</summary>
    public static ImmutableArray<NameUse> In(Draft draft, Brand brand)
    {
        var front = draft.Front;
        var uses = ImmutableArray.CreateBuilder<NameUse>();
        Add(NameKind.Theme, front.Theme);
        Add(NameKind.Audience, front.Audience);
        Add(NameKind.Objective, front.Objective);
        foreach (var value in front.Values)
        {
            Add(NameKind.Value, value);
        }

        if (!brand.People.IsEmpty && draft.Text.Contains('@', StringComparison.Ordinal))
        {
            uses.AddRange(People(draft, brand));
        }

        return [.. uses.OrderBy(u => u.Place.Span)];

        void Add(NameKind kind, Sourced<string>? name)
        {
            if (name is not null)
            {
                uses.Add(new NameUse(kind, name.Value, new Place(draft.Path, ProfileNames.Unquoted(draft.Text, name.Span)), NameRole.Reference));
            }
        }
    }

    private static IEnumerable<NameUse> People(Draft draft, Brand brand)
    {
        var mentions = Mentions.Of(brand);
        if (draft.Front.FirstComment is { } comment)
        {
            // Where it is written with escapes or folded, no place in it is known.
            var inside = ProfileNames.Unquoted(draft.Text, comment.Span);
            if (inside.In(draft.Text) == comment.Value)
            {
                foreach (var (span, person) in mentions.Tokens(comment.Value))
                {
                    yield return Use(span.Shift(inside.Start), person);
                }
            }
        }

        foreach (var mention in DraftText.Blocks(draft).SelectMany(DraftText.Texts).SelectMany(mentions.In))
        {
            yield return Use(mention.Span, mention.Person);
        }

        foreach (var html in DraftText.Blocks(draft).OfType<HtmlBlock>())
        {
            var written = html.Span.In(draft.Text);
            foreach (var (span, person) in mentions.Tokens(written).Where(t => !IsInTag(written, t.Span.Start)))
            {
                yield return Use(span.Shift(html.Span.Start), person);
            }
        }

        NameUse Use(TextSpan token, Person person) => UseOf(person, draft.Path, draft.Text, token);
    }

    /// <summary>A token <c>@…</c> as a use of a person's name.</summary>
    internal static NameUse UseOf(Person person, string path, string text, TextSpan token)
    {
        var name = TextSpan.FromBounds(token.Start + 1, token.End);
        var typed = name.In(text).Replace("\\", "", StringComparison.Ordinal);
        var isId = typed.Equals(person.Id, StringComparison.OrdinalIgnoreCase);
        return new NameUse(NameKind.Person, person.Id, new Place(path, name), isId ? NameRole.Reference : NameRole.Handle);
    }

    private static bool IsInTag(string html, int at) => html.LastIndexOf('<', at) > html.LastIndexOf('>', at);
}
