using System.Globalization;
using CsCheck;

namespace BrandLsp.Testing;

/// <summary>
/// Property tests that take the same examples on every run, so that a change of the code is what makes one fail.
/// <c>BRANDLSP_SEED=n</c> in the environment looks at other examples.
/// </summary>
public static class Samples
{
    private static readonly uint s_seed =
        uint.TryParse(Environment.GetEnvironmentVariable("BRANDLSP_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    /// <summary>Runs the test on that many generated values.</summary>
    public static void Each<T>(this Gen<T> gen, Action<T> test, long iter = 1_000)
    {
        var random = new PCG(s_seed, s_seed);
        for (long i = 0; i < iter; i++)
        {
            var value = gen.Generate(random, null, out _);
            try
            {
                test(value);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Example {i} of seed {s_seed}: {value}\n{failure.Message}", failure);
            }
        }
    }

    public static void Each<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> test, long iter = 1_000) =>
        gen.Each(value => test(value.Item1, value.Item2), iter);

    public static void Each<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> test, long iter = 1_000) =>
        gen.Each(value => test(value.Item1, value.Item2, value.Item3), iter);
}
