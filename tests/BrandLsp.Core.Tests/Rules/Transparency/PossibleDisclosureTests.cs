using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Transparency;

public class PossibleDisclosureTests
{
    private const string Brand = "disclosure: {markets: [us], affiliate-links: [\"amzn.to\", \"?ref=\"]}";

    [Theory]
    [InlineData("Boots: https://amzn.to/3abc")]
    [InlineData("Boots: [here](https://amzn.to/3abc)")]
    [InlineData("Boots: https://www.amazon.de/dp/B00?tag=ada-21")]
    [InlineData("Boots: https://www.amazon.co.uk/dp/B00?th=1&tag=ada-21")]
    [InlineData("Boots: https://shop.example/?ref=ada")]
    [InlineData("Boots: https://shop.example/?size=4&ref=ada")]
    [InlineData("Boots: https://www.awin1.com/cread.php?awinmid=1")]
    [InlineData("Boots: https://shop.example/?aff_id=12")]
    [InlineData("Use code ADA10 at checkout.")]
    [InlineData("Use ADA10 for 10 % off your first pair.")]
    [InlineData("Enter ADA10 to get a $10 discount.")]
    [InlineData("My code is ADA10: 10 % off.")]
    [InlineData("Mein Code lautet ADA10 und gibt 10 % Rabatt.")]
    [InlineData("Use my code ADA10 for 10% off.")]
    [InlineData("Code: ADA10 for 10% off until Friday.")]
    [InlineData("Promo code WINTER gets you free shipping.")]
    [InlineData("Mit dem Code ADA10 spart ihr 10 %.")]
    [InlineData("Rabattcode: ADA10")]
    [InlineData("Avec le code promo ADA10, dix pour cent de moins.")]
    [InlineData("Codice sconto ADA10 fino a venerdì.")]
    [InlineData("Enter ADA at checkout.")]
    [InlineData("Use **ADA10** at the checkout and tell them I sent you.")]
    [InlineData("Type WINTER26 in your checkout, done.")]
    [InlineData("Nutze ADA an der Kasse.")]
    public void What_earns_money_is_pointed_out(string post) => Assert.Single(Of(post));

    [Theory]
    [InlineData("The job died with exit code 137.")]
    [InlineData("The source code is free, and saves hours.")]
    [InlineData("Scan the QR code to save 20% of the walk.")]
    [InlineData("Ask for a code review, it saves time.")]
    [InlineData("Use code splitting to save 40 %.")]
    [InlineData("Error code E1234 cost us 20 % of the morning.")]
    [InlineData("HTTP status code 404 again. 20 % of all calls.")]
    [InlineData("Use code in small steps, it saves time.")]
    [InlineData("Use the code SMITH for the wifi.")]
    [InlineData("Use code STATUS_OK when it works.")]
    [InlineData("Enter code B52 at the door and come up.")]
    [InlineData("The airport code LHR is easy to remember.")]
    [InlineData("Use PAYPAL at checkout, the card reader is broken.")]
    [InlineData("Use HTTP2 for 15 % less latency. We turned it off once.")]
    [InlineData("Use SQL to count them, then switch it off.")]
    [InlineData("Enter your NAME at checkout.")]
    [InlineData("We fixed the XSS at checkout. Run git checkout MAIN first.")]
    [InlineData("Checkout is at 11. ADA waits at checkout with the keys.")]
    [InlineData("We code on Fridays. VAT is 20 %.")]
    [InlineData("Read https://github.example/repo/tree?ref2=main and https://a.example/page?tag=boots")]
    [InlineData("Read https://amazonas.example/rivers?tag=boots")]
    [InlineData("Read https://notamzn.example/amzn")]
    [InlineData("#ad My favourite boots: https://amzn.to/3abc")]
    [InlineData("I earn a commission on this link: https://amzn.to/3abc")]
    public void What_earns_nothing_or_is_disclosed_is_left_alone(string post) => Assert.Empty(Of(post));

    [Fact]
    public void A_ref_parameter_is_an_affiliate_link_only_when_the_profile_says_so() =>
        Assert.DoesNotContain(Check.Draft("Read https://shop.example/?ref=ada", "brand: Ada", "x").Diagnostics, d => d.Rule == "possible-disclosure");

    [Fact]
    public void A_declared_tie_is_the_business_of_other_rules() =>
        Assert.Empty(Of("---\nrelationship: affiliate\n---\nBoots: https://amzn.to/3abc"));

    [Fact]
    public void A_link_in_the_first_comment_counts() =>
        Assert.Equal(Severity.Info, Assert.Single(Of("---\nfirst-comment: https://amzn.to/3abc\n---\nBoots!")).Severity);

    [Fact]
    public void Each_platform_has_its_own() =>
        Assert.Equal(["bluesky", "x"], Check.Draft("---\nplatforms: [x, bluesky]\n---\nBoots: https://amzn.to/3abc", Brand).Diagnostics
            .Where(d => d.Rule == "possible-disclosure").Select(d => d.Platform).Order());

    private static List<Diagnostic> Of(string post) =>
        [.. Check.Draft(post, Brand, "x").Diagnostics.Where(d => d.Rule == "possible-disclosure")];
}
