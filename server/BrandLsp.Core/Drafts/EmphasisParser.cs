using System.Buffers;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace BrandLsp.Core.Drafts;

/// <summary>
/// Reads <c>*</c> and <c>_</c> as CommonMark does and <c>~</c> as GFM does. Markdig by itself takes a plus sign, a hyphen
/// and a dagger for letters, which makes marks of the stars in <c>10**-3</c>, and pairs one tilde with two.
/// </summary>
internal sealed class EmphasisParser : EmphasisInlineParser, IPostInlineProcessor
{
    public const int MostTildes = 2;

    public EmphasisParser() => EmphasisDescriptors.Add(new EmphasisDescriptor('~', 1, MostTildes, enableWithinWord: true));

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = Before(processor, slice);
        if (!base.Match(processor, ref slice) || processor.Inline is not EmphasisDelimiterInline run)
        {
            return false;
        }

        // Markdig has taken every run that may be a mark, and some that are text.
        var isTilde = run.DelimiterChar == '~';
        run.Type = isTilde && run.DelimiterCount > MostTildes
            ? DelimiterType.Undefined
            : TypeOf(before, After(slice), mayStandInWord: run.DelimiterChar != '_');
        if (isTilde)
        {
            processor.ParserStates[Index] = this;
        }

        return true;
    }

    bool IPostInlineProcessor.PostProcess(InlineProcessor state, MarkdigInline? root, MarkdigInline? lastChild, int postInlineProcessorIndex, bool isFinalProcessing)
    {
        if (state.ParserStates[Index] is not null && root is ContainerInline container)
        {
            KeepEqualTildes(container);
        }

        return PostProcess(state, root, lastChild, postInlineProcessorIndex, isFinalProcessing);
    }

    /// <summary>What a run of signs may do, by the characters on its sides; the ends of the text count as blanks.</summary>
    private static DelimiterType TypeOf(Rune before, Rune after, bool mayStandInWord)
    {
        before.CheckUnicodeCategory(out var isBlankBefore, out var isPunctuationBefore);
        after.CheckUnicodeCategory(out var isBlankAfter, out var isPunctuationAfter);
        var isLeft = !isBlankAfter && (!isPunctuationAfter || isBlankBefore || isPunctuationBefore);
        var isRight = !isBlankBefore && (!isPunctuationBefore || isBlankAfter || isPunctuationAfter);
        var opens = isLeft && (mayStandInWord || !isRight || isPunctuationBefore);
        var closes = isRight && (mayStandInWord || !isLeft || isPunctuationAfter);
        return (opens ? DelimiterType.Open : DelimiterType.Undefined) | (closes ? DelimiterType.Close : DelimiterType.Undefined);
    }

    private static Rune Before(InlineProcessor processor, StringSlice slice)
    {
        if (processor.Inline is HtmlEntityInline { Transcoded: { IsEmpty: false } reference }
            && Rune.DecodeLastFromUtf16(reference.AsSpan(), out var last, out _) == OperationStatus.Done && last.Value != 0)
        {
            return last;
        }

        return slice.PeekRuneExtra(-1);
    }

    private static Rune After(StringSlice slice)
    {
        if (slice.CurrentChar == '&' && HtmlEntityParser.TryParse(ref slice, out var reference, out _))
        {
            Rune.DecodeFromUtf16(reference, out var first, out _);
            return first;
        }

        return slice.CurrentRune;
    }

    /// <summary>Runs of tildes strike through in pairs of the same length; one that has no partner is text.</summary>
    private static void KeepEqualTildes(ContainerInline root)
    {
        var open = new Stack<EmphasisDelimiterInline>();
        var waiting = new int[MostTildes + 1];
        foreach (var tildes in Tildes(root).Where(t => t.Type != DelimiterType.Undefined))
        {
            if (tildes.Type.HasFlag(DelimiterType.Close) && waiting[tildes.DelimiterCount] > 0)
            {
                EmphasisDelimiterInline opener;
                while ((opener = open.Pop()).DelimiterCount != tildes.DelimiterCount)
                {
                    waiting[opener.DelimiterCount]--;
                    opener.Type = DelimiterType.Undefined;
                }

                waiting[opener.DelimiterCount]--;
            }
            else if (tildes.Type.HasFlag(DelimiterType.Open))
            {
                waiting[tildes.DelimiterCount]++;
                open.Push(tildes);
            }
            else
            {
                tildes.Type = DelimiterType.Undefined;
            }
        }

        foreach (var left in open)
        {
            left.Type = DelimiterType.Undefined;
        }
    }

    /// <summary>The runs below a place: what follows a run lies inside it as long as nothing has paired it.</summary>
    private static IEnumerable<EmphasisDelimiterInline> Tildes(ContainerInline root)
    {
        if (root is EmphasisDelimiterInline { DelimiterChar: '~' } first)
        {
            yield return first;
        }

        for (var child = root.FirstChild; child is not null; child = child is DelimiterInline run ? run.FirstChild : child.NextSibling)
        {
            if (child is EmphasisDelimiterInline { DelimiterChar: '~' } tildes)
            {
                yield return tildes;
            }
        }
    }
}
