using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>
/// Explains a syntax error in the author's terms and puts the place right for the next reading. Knows the slips people make:
/// text that starts with a sign of YAML's own, a colon in a title, a quote or bracket that is never closed, tabs, a colon
/// without its blank, a line that is not as deep as it should be.
/// </summary>
/// <remarks>
/// The parser often stumbles below the line that is to blame: text without a colon goes on in the next line, which is faultless.
/// So outside brackets a line is only blamed when the text, with that line put right or left out, reads on beyond the error.
/// </remarks>
/// <param name="lines">The lines of the text.</param>
/// <param name="reads">How often the text may be read again.</param>
internal sealed class YamlRepair(LineMap lines, int reads)
{
    private readonly ImmutableArray<YamlProblem>.Builder _faults = ImmutableArray.CreateBuilder<YamlProblem>();
    private int _reads = reads;

    public IReadOnlyList<YamlProblem> Faults => _faults;

    /// <summary>The text with the first error put right, as far as one knows how to, and its reading.</summary>
    /// <returns>Null when there is nothing left to try; the problem is reported nevertheless.</returns>
    public (YamlMask Mask, YamlBuild Build)? Next(YamlMask mask, YamlBuild build)
    {
        if (build.Error is not { IsFinal: false } error || _faults.Count >= YamlReader.MaxProblems)
        {
            return null;
        }

        if (error.Message?.Contains("tab", StringComparison.Ordinal) == true && Untabbed(mask) is { } untabbed)
        {
            return Convict(untabbed);
        }

        build = build with { OpenFlows = YamlFlowSlips.OpenFlows(mask, build, error) };
        if (BeforeBrackets(mask, build) is { } better)
        {
            return Convict(better);
        }

        if (IsFlowSlip(mask, build, error))
        {
            return _reads > 0 ? (mask, Read(mask)) : null;
        }

        if (YamlFlowSlips.Unclosed(mask, lines, build, error) is { } unclosed)
        {
            return Bracket(mask, unclosed, YamlFlowSlips.Spare(mask, build.OpenFlows[^1]));
        }

        return Blame(mask, build, error);
    }

    /// <summary>Slips on the line of a bracket that make it look as if it were not closed.</summary>
    private Trial? BeforeBrackets(YamlMask mask, YamlBuild build)
    {
        var text = new YamlText(mask, lines);
        return build.OpenFlows.Select(lines.LineOf).Distinct()
            .SelectMany(line => (YamlSlip?[])[YamlStrayValue.OnLine(text, line), YamlFlowSlips.Quote(mask, text.Line(line))])
            .OfType<YamlSlip>().Select(slip => Try(mask, build, slip, isKnown: true)).FirstOrDefault(trial => trial is not null);
    }

    private bool IsFlowSlip(YamlMask mask, YamlBuild build, YamlError error) =>
        YamlFlowSlips.SwallowedItems(mask, lines, build, error, _faults)
        || YamlFlowSlips.Item(mask, lines, build, error, _faults);

    /// <summary>Is a bracket missing, or is one too many?</summary>
    private (YamlMask Mask, YamlBuild Build)? Bracket(YamlMask mask, YamlSlip unclosed, YamlSlip spare)
    {
        if (_reads <= 0)
        {
            Report(unclosed);
            return null;
        }

        var closed = Mended(mask, unclosed, isKnown: true);
        if (closed.IsFaultless || _reads <= 0)
        {
            return Convict(closed);
        }

        var without = Mended(mask, spare, isKnown: true);
        return Convict(without.Leaves.CompareTo(closed.Leaves) < 0 ? without : closed);
    }

    private (YamlMask Mask, YamlBuild Build)? Blame(YamlMask mask, YamlBuild build, YamlError error)
    {
        var text = new YamlText(mask, lines);
        var suspects = YamlSuspects.Lines(text, build, error);
        Trial? best = null;
        foreach (var slip in Known(text, suspects))
        {
            if (Try(mask, build, slip, isKnown: true) is not { } trial)
            {
                continue;
            }

            if (trial.Build.Root is YamlMap or YamlList)
            {
                return Convict(trial);
            }

            best ??= trial;
        }

        foreach (var slip in Unknown(text, suspects, error))
        {
            if (Try(mask, build, slip, isKnown: false) is { } trial && (best is null || trial.Worth.CompareTo(best.Worth) > 0))
            {
                best = trial;
            }

            if (best is { IsKnown: false, Slip.Lost: 0, Build.Error: null })
            {
                break;
            }
        }

        if (best is not null)
        {
            return Convict(best);
        }

        var last = new YamlLineSlips(text).LeaveOut(suspects[0], error.Message ?? "").First();
        Report(last);
        var rest = mask.Copy();
        last.Mend(rest);
        return last.Lost > 0 && _reads > 0 ? (rest, Read(rest)) : null;
    }

    private static IEnumerable<YamlSlip> Known(YamlText text, ImmutableArray<int> suspects)
    {
        // What was read last comes first: the slip is there, or directly below.
        foreach (var line in suspects.Reverse().Distinct())
        {
            // A quote before a key is no value that was never closed.
            YamlSlip?[] onLine =
            [
                YamlKeySlips.QuoteBeforeKey(text, line), YamlKeySlips.ColonBeforeBracket(text, line), YamlStrayValue.OnLine(text, line), YamlFlowSlips.Quote(text.Mask, text.Line(line)),
                YamlFlowSlips.ColonInValue(text.Mask, text.Line(line)), YamlValueSlips.OnLine(text.Mask, text.Line(line)), .. YamlKeySlips.OnLine(text, line),
            ];
            foreach (var slip in onLine.OfType<YamlSlip>())
            {
                yield return slip;
            }
        }

        if (new YamlDepthSlips(text).IndentedStart(suspects[0]) is { } start)
        {
            yield return start;
        }
    }

    /// <summary>None of the slips that one knows: what is the least to leave out for the rest to be read, or is a line only not as deep as it should be?</summary>
    private static IEnumerable<YamlSlip> Unknown(YamlText text, ImmutableArray<int> suspects, YamlError error)
    {
        // Without a faultless key above, the error would only be out of sight.
        var left = new YamlLineSlips(text);
        return suspects.Distinct()
            .Where(line => !left.IsInBrackets(line))
            .SelectMany(line => left.LeaveOut(line, line == suspects[0] ? error.Message ?? "" : null))
            .Where(slip => slip.IsFormless || slip.FirstLine >= suspects[0] || slip.LastLine < suspects[0])
            .Concat(suspects.Distinct().SelectMany(new YamlDepthSlips(text).Reindented));
    }

    /// <returns>Null when the text reads no further than before.</returns>
    private Trial? Try(YamlMask mask, YamlBuild before, YamlSlip slip, bool isKnown)
    {
        if (_reads <= 0)
        {
            return null;
        }

        var trial = Mended(mask, slip, isKnown);
        return trial.Build.Error is null || End(trial.Build) > End(before) ? trial : null;
    }

    private Trial Mended(YamlMask mask, YamlSlip slip, bool isKnown)
    {
        var copy = mask.Copy();
        slip.Mend(copy);
        return new Trial(slip, copy, Read(copy), isKnown);
    }

    /// <summary>
    /// A tab is a slip for certain; how deep its line was to be is not, unless the text has one meaning alone with spaces. Of
    /// several, the depth counts that a line around it has.
    /// </summary>
    private Trial? Untabbed(YamlMask mask)
    {
        Trial? first = null;
        Trial? faultless = null;
        var slips = new YamlDepthSlips(new YamlText(mask, lines));
        foreach (var blanks in slips.TabWidths())
        {
            if (first is not null && _reads <= 0)
            {
                break;
            }

            var trial = Mended(mask, slips.Tabs(blanks)!, isKnown: true);
            first ??= trial;
            if (!trial.IsFaultless)
            {
                continue;
            }

            if (faultless is not null && !YamlNodes.SaySame(faultless.Build.Root, trial.Build.Root))
            {
                return faultless with { Slip = faultless.Slip.Unsure() };
            }

            faultless ??= trial;
        }

        return faultless ?? (first is null ? null : first with { Slip = first.Slip.Unsure() });
    }

    private (YamlMask Mask, YamlBuild Build) Convict(Trial trial)
    {
        Report(trial.Slip);
        return (trial.Mask, trial.Build);
    }

    /// <summary>One place has one problem: a line that is left out for lack of another way has been told of when a slip in it was.</summary>
    private void Report(YamlSlip slip)
    {
        var place = slip.Lost > 0 ? TextSpan.FromBounds(lines.Line(slip.FirstLine).Start, lines.Line(slip.FirstLine).End) : slip.Problem.Span;
        if (_faults.All(f => f.Span != slip.Problem.Span && !(slip.Lost > 0 && place.Contains(f.Span))))
        {
            _faults.Add(slip.Problem);
        }
    }

    private YamlBuild Read(YamlMask mask)
    {
        _reads--;
        return YamlBuilder.Build(mask);
    }

    private static int End(YamlBuild build) => build.Last?.End ?? -1;

    /// <summary>A text that reads further than before since a slip in it was put right.</summary>
    private sealed record Trial(YamlSlip Slip, YamlMask Mask, YamlBuild Build, bool IsKnown)
    {
        /// <summary>True when nothing else is wrong with the text.</summary>
        public bool IsFaultless => Build is { Error: null, Problems.IsEmpty: true };

        /// <summary>The less, the better: what is still unread, and what is still wrong.</summary>
        public (int Unread, int Problems) Leaves => (Build.Error is null ? int.MinValue : -End(Build), Build.Problems.Length);

        /// <summary>The greater, the likelier is that slip. A text as a whole that is no map and no list only means that keys were taken for words.</summary>
        public (int Kind, bool IsKnown, bool IsFormless, int Reach, int Kept, bool IsMap) Worth { get; } = (
            Build.Root switch { YamlMap or YamlList => 2, YamlScalar => 1, _ => 0 },
            IsKnown,
            Slip.IsFormless,
            Build.Error is null ? int.MaxValue : End(Build),
            -Slip.Lost,
            Build.Root is YamlMap);
    }
}
