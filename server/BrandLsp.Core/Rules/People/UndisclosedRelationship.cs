using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules.Transparency;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.People;

internal sealed class UndisclosedRelationship : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "undisclosed-relationship", Summary: "Somebody with a tie to the author is mentioned, and the post does not tell",
        Category: RuleCategory.People, Severity: Severity.Info);

    public void Check(RuleContext context)
    {
        // A tie that the draft declares is the business of the rules on disclosure.
        if (context.Draft.Front.Relationship is { Value: not Tie.None } || !context.Brand.People.Any(p => Tied(p.Relationship)))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (person, span) in Mentioned(context))
        {
            if (Tied(person.Relationship) && seen.Add(person.Id) && !IsTold(context, person, span))
            {
                var (noun, tie) = Words(person.Relationship);
                context.Report(new Finding(
                    Info.Id,
                    span,
                    $"The profile says that {person.DisplayName} is {noun}, and this post does not tell its readers, who would want to know (FTC, 16 CFR 255; ASA; UCPD). Say it in a few words, or declare `relationship: {tie}` if the post is about them. This is no legal advice.")
                {
                    Related = [new Related($"{person.DisplayName} and the relationship", person.Place.Span, person.Place.Path)],
                });
            }
        }
    }

    private static bool Tied(Relationship relationship) =>
        relationship is Relationship.Client or Relationship.Employer or Relationship.Sponsor or Relationship.Family or Relationship.Partner;

    private static (string Noun, string Tie) Words(Relationship relationship) => relationship switch
    {
        Relationship.Client => ("a client", "client"),
        Relationship.Employer => ("the author's employer", "employer"),
        Relationship.Family => ("family", "family"),
        Relationship.Sponsor => ("a sponsor", "paid"),
        _ => ("a business partner", "paid"),
    };

    /// <summary>Every variant with the mention has a disclosure, or words for this relationship.</summary>
    private static bool IsTold(RuleContext context, Person person, TextSpan span)
    {
        if (Says(context, person.Relationship))
        {
            return true;
        }

        var judge = DisclosureJudge.Of(context);
        ImmutableArray<Tie> ties = person.Relationship switch
        {
            Relationship.Client => [Tie.Client],
            Relationship.Employer => [Tie.Employer],
            Relationship.Family => [Tie.Family],
            _ => [],
        };
        return context.Variants.Where(v => v.Parts.Any(p => p.Text.Runs.Any(r => r.Source.Overlaps(span)))).All(v => judge.Tells(v, ties.AsSpan()));
    }

    /// <summary>"our sponsor", "my business partner": nouns that no list of disclosures has.</summary>
    private static bool Says(RuleContext context, Relationship relationship)
    {
        string[] nouns = relationship switch
        {
            Relationship.Sponsor => ["sponsor", "sponsors", "sponsored", "sponsorship", "sponsoring", "sponsert", "sponsoren"],
            Relationship.Partner => ["partner", "partners", "partnership", "partnered", "partnering", "co-founder", "cofounder", "partnerschaft", "partenaire", "partenariat", "socio"],
            Relationship.Client => ["client", "clients", "client's", "customer", "customers", "kunde", "kundin", "cliente"],
            Relationship.Employer => ["employer", "boss", "arbeitgeber", "employeur"],
            _ => [],
        };
        foreach (var sentence in context.Prose.Sentences)
        {
            foreach (var word in sentence.Words)
            {
                if (nouns.Contains(word.Lower))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The people of the profile whom the draft mentions, by position; in code and links nobody is mentioned.</summary>
    private static IEnumerable<(Person Person, TextSpan Span)> Mentioned(RuleContext context)
    {
        var mentions = Mentions.Of(context.Brand);
        return DraftText.Blocks(context.Draft).SelectMany(DraftText.Texts).SelectMany(mentions.In).Select(m => (m.Person, m.Span));
    }
}
