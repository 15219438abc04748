using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// Puts a paragraph's pieces in the form every dialect can write: no blanks at the ends of lines or just inside emphasis,
/// none doubled where something vanished, no emphasis without text, and none that ends where the same begins.
/// </summary>
/// <param name="onOneLine">True where a line break cannot stand: in a heading, a cell, a link.</param>
/// <param name="joinsLines">True where a soft line break becomes a blank.</param>
/// <param name="endsMarksAtBreaks">True where emphasis does not reach over a line break.</param>
internal sealed class PieceTidier(bool onOneLine, bool joinsLines, bool endsMarksAtBreaks)
{
    private readonly List<Piece> _tidy = [];

    /// <summary>Blanks, line breaks and starts of emphasis that appear with the next text, or never.</summary>
    private readonly List<Piece> _gaps = [];
    private readonly List<Piece> _opens = [];
    private readonly List<Piece> _open = [];
    private bool _vanished;
    private bool _lineHasText;

    public List<Piece> Tidy(List<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Text:
                    AddText(piece);
                    break;
                case PieceKind.Open:
                    _opens.Add(piece);
                    break;
                case PieceKind.Close:
                    Close(piece);
                    break;
                case PieceKind.Break:
                    Break(piece);
                    break;
                case PieceKind.Gone:
                    _vanished = true;
                    break;
                default:
                    Show(piece);
                    break;
            }
        }

        return _tidy;
    }

    private void AddText(Piece piece)
    {
        var text = piece.Text.AsSpan();
        var start = text.Length - text.TrimStart(" \t").Length;
        AddBlanks(Part(piece, 0, start));
        if (start == text.Length)
        {
            return;
        }

        var end = text.TrimEnd(" \t").Length;
        if (_vanished && text[start] is '.' or ',' or ';' or ':' or '!' or '?' or ')')
        {
            DropBlanks();
        }

        Show(Part(piece, start, end));
        AddBlanks(Part(piece, end, text.Length));
    }

    private void AddBlanks(Piece blanks)
    {
        var isDoubled = _vanished && _gaps is [.., { Kind: PieceKind.Text }];
        if (blanks.Text.Length > 0 && _lineHasText && !isDoubled)
        {
            _gaps.Add(blanks);
        }
    }

    private void Break(Piece lineBreak)
    {
        if (!_lineHasText && _vanished)
        {
            return;
        }

        _vanished = false;
        DropBlanks();
        if (onOneLine || (joinsLines && !lineBreak.IsHard))
        {
            AddBlanks(new Piece(PieceKind.Text, " ", lineBreak.Source) { IsJoint = true });
        }
        else
        {
            _gaps.Add(lineBreak);
            _lineHasText = false;
        }
    }

    private void Close(Piece mark)
    {
        var waiting = _opens.FindLastIndex(o => o.Emphasis == mark.Emphasis);
        if (waiting >= 0)
        {
            _opens.RemoveAt(waiting);
            return;
        }

        _tidy.Add(mark);
        _open.RemoveAt(_open.FindLastIndex(o => o.Emphasis == mark.Emphasis));
    }

    private void Show(Piece piece)
    {
        if (_gaps is [{ IsJoint: true }] && Unspaced.Join(_tidy.FindLast(p => !p.IsMark).Text, piece.Text))
        {
            _gaps.Clear();
        }

        ShowGaps();
        foreach (var mark in _opens)
        {
            _open.Add(mark);
            if (_tidy is [.., { Kind: PieceKind.Close } last] && last.Emphasis == mark.Emphasis)
            {
                _tidy.RemoveAt(_tidy.Count - 1);
            }
            else
            {
                _tidy.Add(mark);
            }
        }

        _opens.Clear();
        if (piece.Kind == PieceKind.Code && _tidy is [.., { Kind: PieceKind.Code } before])
        {
            _tidy[^1] = Joined(before, piece);
        }
        else
        {
            _tidy.Add(piece);
        }

        _lineHasText = true;
        _vanished = false;
    }

    private void ShowGaps()
    {
        if (_tidy.Count == 0)
        {
            _gaps.Clear();
        }

        if (endsMarksAtBreaks && _gaps.Exists(g => g.Kind == PieceKind.Break))
        {
            var at = new TextSpan(_gaps[0].Source.Start, 0);
            for (var i = _open.Count - 1; i >= 0; i--)
            {
                _tidy.Add(new Piece(PieceKind.Close, "", at) { Emphasis = _open[i].Emphasis });
            }

            at = new TextSpan(_gaps[^1].Source.End, 0);
            _opens.InsertRange(0, _open.Select(o => o with { Source = at }));
            _open.Clear();
        }

        _tidy.AddRange(_gaps);
        _gaps.Clear();
    }

    private void DropBlanks()
    {
        while (_gaps is [.., { Kind: PieceKind.Text }])
        {
            _gaps.RemoveAt(_gaps.Count - 1);
        }
    }

    /// <summary>Two pieces of code side by side are one to the reader, and no dialect could part them.</summary>
    private static Piece Joined(Piece first, Piece second)
    {
        var text = first.Text + second.Text;
        var source = first.Source.Union(second.Source);
        return new Piece(PieceKind.Code, text, source);
    }

    private static Piece Part(Piece piece, int from, int to) => from == 0 && to == piece.Text.Length
        ? piece
        : piece with
        {
            Text = piece.Text[from..to],
            Source = piece.Text.Length == piece.Source.Length ? TextSpan.FromBounds(piece.Source.Start + from, piece.Source.Start + to) : piece.Source,
        };
}
