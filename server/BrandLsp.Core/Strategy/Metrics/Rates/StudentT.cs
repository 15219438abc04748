namespace BrandLsp.Core.Strategy.Metrics.Rates;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    /// <summary>The probability of a value at least as far from zero, on both sides.</summary>
    /// <param name="freedom">Degrees of freedom, above zero.</param>
    public static double TwoSided(double t, double freedom) => Beta(freedom / 2, 0.5, freedom / (freedom + (t * t)));

    /// <summary>The value that is exceeded, on both sides together, with a probability.</summary>
    public static double Critical(double probability, double freedom)
    {
        var (low, high) = (0.0, 1_000.0);
        for (var i = 0; i < 80; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = TwoSided(middle, freedom) > probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>The regularised incomplete beta function, by its continued fraction (W. Press et al., "Numerical Recipes", 6.4).</summary>
    private static double Beta(double a, double b, double x)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    private static double Fraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        double c = 1, d = 1 / NotZero(1 - ((a + b) * x / (a + 1))), h = d;
        for (var m = 1; m <= 300; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-14)
            {
                break;
            }
        }

        return h;

        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }

    /// <summary>C. Lanczos, "A Precision Approximation of the Gamma Function", 1964.</summary>
    private static double LogGamma(double x)
    {
        ReadOnlySpan<double> coefficients = [76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.001208650973866179, -0.000005395239384953];
        var sum = 1.000000000190015;
        for (var i = 0; i < coefficients.Length; i++)
        {
            sum += coefficients[i] / (x + 1 + i);
        }

        return -(x + 5.5) + ((x + 0.5) * Math.Log(x + 5.5)) + Math.Log(2.5066282746310005 * sum / x);
    }
}
