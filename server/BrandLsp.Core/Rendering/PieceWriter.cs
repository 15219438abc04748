using System.Text;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes tidy pieces in a dialect, each with its neighbours in sight: so that marks are read as marks and text as text.</summary>
/// <param name="prefix">What starts each further line.</param>
internal sealed class PieceWriter(MarkdownStyle style, MappedTextBuilder builder, string prefix, MarkdownPlace place)
{
    /// <summary>What CommonMark asks of the characters around a run of marks. Of a symbol beyond ASCII versions of it disagree.</summary>
    private enum Side
    {
        Space,
        Word,
        Punctuation,
        Either,
    }

    /// <summary>Written as a character reference, which ends the doubt what it is: a reference ends and starts with punctuation.</summary>
    private readonly HashSet<(int Piece, bool IsLast)> _referenced = [];
    private readonly HashSet<int> _tagged = [];

    /// <summary>Marks of italics written with the other sign, because bold begins where they end or the other way round.</summary>
    private readonly HashSet<int> _underscored = [];
    private List<Piece> _pieces = [];
    private TextEscaper _escaper = null!;

    public void Write(List<Piece> pieces)
    {
        _pieces = pieces;
        _escaper = new TextEscaper(style, builder, pieces, place);
        if (style.IsCommonMark)
        {
            SettleMarks();
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            Write(pieces[i], i);
        }
    }

    private void Write(Piece piece, int index)
    {
        switch (piece.Kind)
        {
            case PieceKind.Text:
                _escaper.Write(index, Before(index), After(index), _referenced.Contains((index, false)), _referenced.Contains((index, true)));
                return;
            case PieceKind.Code:
                WriteCode(piece);
                break;
            case PieceKind.Url:
                WriteUrl(piece, index);
                break;
            case PieceKind.Raw:
                Put(piece);
                break;
            case PieceKind.Open or PieceKind.Close:
                WriteMark(piece, index);
                break;
            case PieceKind.Break:
                if (piece.IsHard && style.FoldsLines)
                {
                    builder.Announce("  ", new TextSpan(piece.Source.Start, 0));
                }

                builder.AnnounceLineBreak(piece.Source, prefix);
                _escaper.StartLine();
                return;
        }

        _escaper.Pass();
    }

    private void Put(Piece piece)
    {
        if (piece.Text.Length == piece.Source.Length)
        {
            builder.Verbatim(piece.Text, piece.Source.Start);
        }
        else
        {
            builder.Mapped(piece.Text, piece.Source);
        }
    }

    private void WriteMark(Piece piece, int index)
    {
        var isOpen = piece.Kind == PieceKind.Open;
        var marks = _tagged.Contains(index) ? TagsOf(piece.Emphasis) : _underscored.Contains(index) ? "_" : MarksOf(piece.Emphasis);
        var mark = isOpen ? marks.Open : marks.Close;

        // Discord takes the asterisks of two marks that touch for one.
        if (style.Escaping == Escaping.Discord && isOpen && index > 0 && _pieces[index - 1].Kind == PieceKind.Close)
        {
            mark = TextEscaper.ZeroWidthSpace + mark;
        }

        // Slack reads a mark at the border of a word only.
        if (style.Escaping == Escaping.Slack)
        {
            mark = isOpen && char.IsLetterOrDigit(Before(index)) ? TextEscaper.ZeroWidthSpace + mark
                : !isOpen && char.IsLetterOrDigit(After(index)) ? mark + TextEscaper.ZeroWidthSpace
                : mark;
        }

        builder.Mapped(mark, piece.Source);
    }

    private Marks MarksOf(EmphasisKind kind) => kind switch
    {
        EmphasisKind.Bold => style.Bold,
        EmphasisKind.Italic => style.Italic,
        _ => style.Strikethrough ?? default,
    };

    private static Marks TagsOf(EmphasisKind kind) => kind switch
    {
        EmphasisKind.Bold => new("<strong>", "</strong>"),
        EmphasisKind.Italic => new("<em>", "</em>"),
        _ => new("<del>", "</del>"),
    };

    private void WriteCode(Piece code)
    {
        if (style.Escaping == Escaping.Liquid && place == MarkdownPlace.Cell && code.Text.Contains('|', StringComparison.Ordinal))
        {
            builder.Mapped("<code>", new TextSpan(code.Source.Start, 0));
            Put(code with { Text = MarkdownEscaper.TaggedCode(code.Text) });
            builder.Mapped("</code>", new TextSpan(code.Source.End, 0));
            return;
        }

        var (fence, pad) = (style.Code, "");
        if (style.IsCommonMark || style.Escaping == Escaping.Discord)
        {
            var content = code.Text;
            fence = new string('`', FenceLength(content));
            var isStripped = content.Length > 1 && content[0] == ' ' && content[^1] == ' ' && content.AsSpan().ContainsAnyExcept(' ');
            pad = content[0] == '`' || content[^1] == '`' || isStripped ? " " : "";
        }

        builder.Mapped(fence.Open + pad, new TextSpan(code.Source.Start, 0));
        Put(code with { Text = MarkdownEscaper.Code(code.Text, style, isInCell: place == MarkdownPlace.Cell) });
        builder.Mapped(pad + fence.Close, new TextSpan(code.Source.End, 0));
    }

    /// <summary>More than any run of backticks in the code, for not all dialects look for one of the same length; on Discord three start a block.</summary>
    private int FenceLength(string code)
    {
        var longest = Backticks.LongestRun(code);
        return style.Escaping == Escaping.Discord && longest > 1 && !Backticks.HasRun(code, 1) ? 1 : longest + 1;
    }

    private void WriteUrl(Piece url, int index)
    {
        if (style.Escaping == Escaping.Slack)
        {
            Put(url with { Text = MarkdownEscaper.Entities(url.Text) });
            return;
        }

        // A letter right behind marks would keep them from closing.
        var isBehindClosing = style.IsCommonMark && index > 0 && _pieces[index - 1].Kind == PieceKind.Close;
        var isMarked = isBehindClosing || RunsOn(index) || !MayStart(index) || IsBeforeMarksInWord(index);
        var shown = style.Escaping == Escaping.Liquid ? MarkdownEscaper.WithoutBraces(url.Text) : url.Text;
        url = url with { Text = place == MarkdownPlace.Cell ? MarkdownEscaper.InCell(shown, style, isUrl: true) : shown };
        if (!RenderContext.IsWebUrl(url.Text) && (isMarked || style.Escaping == Escaping.Discord))
        {
            // Between < and > a URL needs its scheme, and Discord finds none without.
            builder.Mapped("[", new TextSpan(url.Source.Start, 0));
            builder.Mapped(MarkdownEscaper.Of(shown, style), url.Source);
            builder.Mapped("](" + MarkdownEscaper.Url("http://" + url.Text, style.Escaping) + ")", new TextSpan(url.Source.End, 0));
        }
        else if (isMarked)
        {
            builder.Mapped("<", new TextSpan(url.Source.Start, 0));
            Put(url);
            builder.Mapped(">", new TextSpan(url.Source.End, 0));
        }
        else
        {
            Put(url);
        }
    }

    /// <summary>True when a platform that looks for URLs finds one behind what stands before it.</summary>
    private bool MayStart(int index)
    {
        var isBehindMark = index > 0 && _pieces[index - 1].IsMark;
        var before = Before(index);
        return isBehindMark ? !style.NeedsTagsInWords
            : char.IsWhiteSpace(before) || before is '(' or '*' or '~' or '"' or '\'' or '“' or '‘' or '«' or ':' || before >= '\u2E80';
    }

    /// <summary>True when marks follow, and text right behind them: they would be read as part of the URL.</summary>
    private bool IsBeforeMarksInWord(int index)
    {
        var next = index + 1;
        while (next < _pieces.Count && _pieces[next].IsMark)
        {
            next++;
        }

        return next > index + 1 && !char.IsWhiteSpace(After(next - 1));
    }

    /// <summary>True when a platform that looks for URLs would not find this one's end: punctuation does not end it when more follows.</summary>
    private bool RunsOn(int index)
    {
        var url = _pieces[index].Text;
        if (char.IsPunctuation(url[^1]) && url[^1] is not ('/' or '-' or '_' or ')' or '=' or '&' or '%'))
        {
            return true;
        }

        if (index + 1 >= _pieces.Count || _pieces[index + 1] is not { Kind: PieceKind.Text } after)
        {
            return index + 1 < _pieces.Count && _pieces[index + 1].Kind is PieceKind.Raw or PieceKind.Code or PieceKind.Url;
        }

        var rest = after.Text.AsSpan().TrimStart(".,;:!?\"')");
        return rest.IsEmpty ? !char.IsWhiteSpace(After(index + 1)) : !char.IsWhiteSpace(rest[0]);
    }

    /// <summary>The character before a piece: a blank at the start of a line.</summary>
    private char Before(int index)
    {
        if (index == 0 || _pieces[index - 1].Kind == PieceKind.Break)
        {
            return '\n';
        }

        var before = _pieces[index - 1];
        return before.Kind switch
        {
            PieceKind.Open or PieceKind.Close => MarkSign(before.Emphasis),
            PieceKind.Code => '`',
            _ => before.Text[^1],
        };
    }

    /// <summary>The character behind a piece: a blank at the end of a line.</summary>
    private char After(int index)
    {
        if (index + 1 >= _pieces.Count || _pieces[index + 1].Kind == PieceKind.Break)
        {
            return '\n';
        }

        var after = _pieces[index + 1];
        return after.Kind switch
        {
            PieceKind.Open or PieceKind.Close => MarkSign(after.Emphasis),
            PieceKind.Code => '`',
            _ => after.Text[0],
        };
    }

    private char MarkSign(EmphasisKind kind) => MarksOf(kind).Open is { Length: > 0 } mark ? mark[0] : '\0';

    /// <summary>Finds where a run of marks would not be read as one, and what has to be written otherwise around it.</summary>
    private void SettleMarks()
    {
        for (var start = 0; start < _pieces.Count; start++)
        {
            if (!_pieces[start].IsMark)
            {
                continue;
            }

            var end = start;
            while (end < _pieces.Count && _pieces[end].IsMark)
            {
                end++;
            }

            SettleRun(start, end);
            start = end - 1;
        }

        if (style.NeedsTagsInWords)
        {
            UnderscoreAroundBold();
        }
    }

    private void SettleRun(int start, int end)
    {
        var before = SideOf(start - 1, isLast: true);
        var after = SideOf(end, isLast: false);
        var opens = false;
        var closes = false;
        for (var i = start; i < end; i++)
        {
            opens |= _pieces[i].Kind == PieceKind.Open;
            closes |= _pieces[i].Kind == PieceKind.Close;
        }

        if (style.NeedsTagsInWords)
        {
            TagRun(start, end, before, after);
            return;
        }

        if (opens && closes && IsOneSign(start, end) && Underscore(start, end))
        {
            return;
        }

        // What is settled on one side may need the other.
        for (var round = 0; round < 2; round++)
        {
            if ((closes && before == Side.Space) || (opens && before is Side.Word or Side.Either && after is Side.Punctuation or Side.Either))
            {
                before = Settle(start - 1, isLast: true, before);
            }

            if ((opens && after == Side.Space) || (closes && before is Side.Punctuation or Side.Either && after is Side.Word or Side.Either))
            {
                after = Settle(end, isLast: false, after);
            }
        }
    }

    /// <summary>True when bold touches italics, whose sign is the same, and nothing else stands between.</summary>
    private bool IsOneSign(int start, int end)
    {
        var hasBold = false;
        for (var i = start; i < end; i++)
        {
            if (_pieces[i].Emphasis == EmphasisKind.Strikethrough)
            {
                return false;
            }

            hasBold |= _pieces[i].Emphasis == EmphasisKind.Bold;
        }

        return hasBold;
    }

    /// <summary>
    /// Where the end of one emphasis touches the start of another, readers disagree about a run of one sign: italics are
    /// written with the other one. False when they cannot be.
    /// </summary>
    private bool Underscore(int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (_pieces[i].Emphasis == EmphasisKind.Italic)
            {
                // This sign is a mark at the border of a word only.
                var partner = PartnerOf(i);
                var (outer, isLast) = partner < i ? (partner - 1, true) : (partner + 1, false);
                if (outer >= 0 && outer < _pieces.Count && !_pieces[outer].IsMark && SideOf(outer, isLast) is Side.Word or Side.Either)
                {
                    return false;
                }

                _underscored.Add(i);
                _underscored.Add(partner);
                return true;
            }
        }

        return false;
    }

    /// <summary>Redcarpet ends italics at the first asterisk, also at one of bold inside them: those are written with the other sign.</summary>
    private void UnderscoreAroundBold()
    {
        var italic = -1;
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i] is { IsMark: true, Emphasis: EmphasisKind.Italic })
            {
                italic = _pieces[i].Kind == PieceKind.Open ? i : -1;
            }
            else if (italic >= 0 && _pieces[i] is { Kind: PieceKind.Open, Emphasis: EmphasisKind.Bold })
            {
                _underscored.Add(italic);
                _underscored.Add(PartnerOf(italic));
                italic = -1;
            }
        }
    }

    /// <summary>Redcarpet reads an opening mark at the start, behind white space and behind <c>(</c> or <c>&gt;</c> alone, and no closing one before a letter.</summary>
    private void TagRun(int start, int end, Side before, Side after)
    {
        var sign = start == 0 ? '\n' : Before(start);
        for (var i = start; i < end; i++)
        {
            var isAtBorder = _pieces[i].Kind == PieceKind.Open
                ? i == start && (before == Side.Space || sign is '(' or '>') && after is Side.Word or Side.Either
                : (i == start || IsOuterStrikethrough(i, end)) && before is not Side.Space && after is Side.Space or Side.Punctuation;
            if (!isAtBorder)
            {
                _tagged.Add(i);
                _tagged.Add(PartnerOf(i));
            }
        }
    }

    /// <summary>A paragraph that begins and ends with the tag of struck text would be a block of HTML.</summary>
    private bool IsOuterStrikethrough(int index, int end) => index == end - 1 && _pieces[index].Emphasis == EmphasisKind.Strikethrough;

    private int PartnerOf(int index)
    {
        var isOpen = _pieces[index].Kind == PieceKind.Open;
        for (var i = index + (isOpen ? 1 : -1); i >= 0 && i < _pieces.Count; i += isOpen ? 1 : -1)
        {
            if (_pieces[i].IsMark && _pieces[i].Emphasis == _pieces[index].Emphasis)
            {
                return i;
            }
        }

        return index;
    }

    private Side Settle(int index, bool isLast, Side side)
    {
        if (index >= 0 && index < _pieces.Count && _pieces[index].Kind == PieceKind.Text)
        {
            _referenced.Add((index, isLast));
            return Side.Punctuation;
        }

        return side;
    }

    private Side SideOf(int index, bool isLast)
    {
        if (index < 0 || index >= _pieces.Count || _pieces[index].Kind == PieceKind.Break)
        {
            return Side.Space;
        }

        var piece = _pieces[index];
        if (piece.Kind == PieceKind.Code)
        {
            return Side.Punctuation;
        }

        Rune rune;
        if (isLast)
        {
            Rune.DecodeLastFromUtf16(piece.Text, out rune, out _);
        }
        else
        {
            Rune.DecodeFromUtf16(piece.Text, out rune, out _);
        }

        return Rune.IsWhiteSpace(rune) ? Side.Space
            : rune.IsAscii ? (Rune.IsLetterOrDigit(rune) ? Side.Word : Side.Punctuation)
            : Rune.IsPunctuation(rune) && rune.IsBmp ? Side.Punctuation
            : Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) ? Side.Either
            : Side.Word;
    }
}
