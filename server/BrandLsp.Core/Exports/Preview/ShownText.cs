using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Exports.Preview;

/// <summary>
/// The text of a part as a reader sees it, line for line, with its marks: as it is on plain-text platforms, without its
/// syntax on Slack and Telegram.
/// </summary>
internal sealed class ShownText
{
    private readonly int[]? _sources;

    private ShownText(string text, List<Mark> marks, int[]? sources)
    {
        Text = text;
        Marks = marks;
        _sources = sources;
    }

    public string Text { get; }

    public List<Mark> Marks { get; }

    public static ShownText Of(Platform platform, MappedText text)
    {
        var shown = platform.Dialect switch
        {
            Dialect.SlackMrkdwn => new SlackReader(text.Text).Read(),
            Dialect.TelegramMarkdownV2 => new TelegramReader(text.Text).Read(),
            _ => new ShownText(text.Text, [], null),
        };
        shown.AddLinks(platform, shown._sources is null ? text.Known : []);
        return shown;
    }

    /// <summary>The place in <see cref="Text"/> of a place in the exported text.</summary>
    public int At(int source)
    {
        if (_sources is null)
        {
            return source;
        }

        var at = Array.BinarySearch(_sources, source);
        at = at >= 0 ? at : ~at;
        while (at > 0 && _sources[at - 1] == source)
        {
            at--;
        }

        return at;
    }

    /// <summary>What the platform makes clickable by itself, outside of links and code that the author wrote.</summary>
    /// <param name="known">What the renderer knows of <see cref="Text"/>.</param>
    private void AddLinks(Platform platform, ImmutableArray<KnownSpan> known)
    {
        var taken = Marks.Where(m => m.Kind is MarkKind.Link or MarkKind.Code or MarkKind.CodeBlock).Select(m => m.Span).ToList();
        foreach (var entity in TextMeters.For(platform.Counting).Entities(Text, known))
        {
            if (!taken.Any(t => t.Start < entity.Span.End && entity.Span.Start < t.End) && MarkOf(platform, entity) is { } mark)
            {
                Marks.Add(mark);
            }
        }
    }

    /// <summary>How a platform shows something it found; null where it leaves it as text.</summary>
    public static Mark? MarkOf(Platform platform, Entity entity) => entity.Type switch
    {
        EntityType.Url => platform.LinksAreClickable ? new Mark(entity.Span, MarkKind.Link, UrlOf(entity.Text)) : null,
        EntityType.Mention => platform.HasMentions ? new Mark(entity.Span, MarkKind.Mention) : null,
        _ => platform.HasHashtags ? new Mark(entity.Span, MarkKind.Hashtag) : null,
    };

    private static string? UrlOf(string text) =>
        MarkedText.SafeUrl(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text);

    /// <summary>Gathers visible characters and what they come from.</summary>
    private abstract class Reader(string source)
    {
        private readonly StringBuilder _text = new(source.Length);
        private readonly List<int> _sources = new(source.Length);

        protected string Source { get; } = source;

        protected List<Mark> Marks { get; } = [];

        protected int Length => _text.Length;

        public ShownText Read()
        {
            Parse();
            return new ShownText(_text.ToString(), Marks, [.. _sources]);
        }

        protected abstract void Parse();

        protected void Show(int at) => Show(Source[at], at);

        protected void Show(char shown, int at)
        {
            _text.Append(shown);
            _sources.Add(at);
        }

        protected void Mark(int start, MarkKind kind, string? href = null)
        {
            if (Length > start)
            {
                Marks.Add(new Mark(TextSpan.FromBounds(start, Length), kind, href));
            }
        }

        /// <summary>A block has lines of its own: the break before its end is none, and the one behind it ends its last line.</summary>
        /// <param name="at">The last character of the block.</param>
        protected void EndBlock(ref int at)
        {
            if (Length > 0 && _text[^1] == '\n')
            {
                _text.Length--;
                _sources.RemoveAt(_sources.Count - 1);
            }

            if (at + 1 < Source.Length && Source[at + 1] == '\n')
            {
                Show(++at);
            }
        }

        /// <summary>Quoted lines that follow each other are one quote.</summary>
        protected void MarkQuote(int start)
        {
            if (Marks.FindIndex(m => m.Kind == MarkKind.Quote && m.Span.End == start) is >= 0 and var last)
            {
                Marks[last] = Marks[last] with { Span = TextSpan.FromBounds(Marks[last].Span.Start, Length) };
            }
            else
            {
                Mark(start, MarkKind.Quote);
            }
        }
    }

    /// <summary>MarkdownV2 (https://core.telegram.org/bots/api#markdownv2-style).</summary>
    private sealed class TelegramReader(string source) : Reader(source)
    {
        private readonly Dictionary<MarkKind, int> _open = [];

        protected override void Parse()
        {
            int? quote = null;
            int? link = null;
            for (var at = 0; at < Source.Length; at++)
            {
                var c = Source[at];
                if ((at == 0 || Source[at - 1] == '\n') && c == '>')
                {
                    quote = Length;
                    continue;
                }

                if (Toggled(at) is var (kind, length))
                {
                    Toggle(kind);
                    at += length - 1;
                }
                else if (c == '\\' && at + 1 < Source.Length)
                {
                    Show(++at);
                }
                else if (c == '`')
                {
                    at = Code(at);
                }
                else if (c == '[')
                {
                    link = Length;
                }
                else if (c == ']' && link is { } start && at + 1 < Source.Length && Source[at + 1] == '(')
                {
                    at = Url(at + 2, out var url);
                    Mark(start, MarkKind.Link, MarkedText.SafeUrl(url));
                    link = null;
                }
                else
                {
                    Show(at);
                }

                if (quote is { } from && (c == '\n' || at + 1 >= Source.Length))
                {
                    MarkQuote(from);
                    quote = null;
                }
            }
        }

        private (MarkKind Kind, int Length)? Toggled(int at)
        {
            var isDouble = at + 1 < Source.Length && Source[at + 1] == Source[at];
            return Source[at] switch
            {
                '*' => (MarkKind.Bold, 1),
                '_' => isDouble ? (MarkKind.Underline, 2) : (MarkKind.Italic, 1),
                '~' => (MarkKind.Strikethrough, 1),
                '|' when isDouble => (MarkKind.Spoiler, 2),
                _ => null,
            };
        }

        private void Toggle(MarkKind kind)
        {
            if (_open.Remove(kind, out var start))
            {
                Mark(start, kind);
            }
            else
            {
                _open[kind] = Length;
            }
        }

        private int Code(int at)
        {
            var isBlock = Source.AsSpan(at).StartsWith("```", StringComparison.Ordinal);
            at += isBlock ? 3 : 1;
            if (isBlock && Source.IndexOf('\n', at) is >= 0 and var line)
            {
                // The language, up to the first line's end, is not shown.
                at = line + 1;
            }

            var start = Length;
            for (; at < Source.Length && Source[at] != '`'; at++)
            {
                at += Source[at] == '\\' && at + 1 < Source.Length ? 1 : 0;
                Show(at);
            }

            at += isBlock ? 2 : 0;
            if (isBlock)
            {
                EndBlock(ref at);
            }

            Mark(start, isBlock ? MarkKind.CodeBlock : MarkKind.Code);
            return Math.Min(at, Source.Length - 1);
        }

        private int Url(int at, out string url)
        {
            var text = new StringBuilder();
            for (; at < Source.Length && Source[at] != ')'; at++)
            {
                at += Source[at] == '\\' && at + 1 < Source.Length ? 1 : 0;
                text.Append(Source[at]);
            }

            url = text.ToString();
            return at;
        }
    }

    /// <summary>mrkdwn (https://docs.slack.dev/messaging/formatting-message-text): a sign formats where a word starts or ends, within its line.</summary>
    private sealed class SlackReader(string source) : Reader(source)
    {
        private const int MaxDepth = 20;
        private const string Fence = "```";

        protected override void Parse()
        {
            for (var at = 0; at < Source.Length;)
            {
                var isLineStart = at == 0 || Source[at - 1] == '\n';
                if (Source.AsSpan(at).StartsWith(Fence, StringComparison.Ordinal) && Source.IndexOf(Fence, at + 3, StringComparison.Ordinal) is >= 0 and var close)
                {
                    var start = Length;
                    var first = Source.AsSpan(at + 3).StartsWith("\n", StringComparison.Ordinal) ? at + 4 : at + 3;
                    Plain(Math.Min(first, close), close);
                    at = close + 2;
                    EndBlock(ref at);
                    Mark(start, MarkKind.CodeBlock);
                    at++;
                    continue;
                }

                var end = Source.IndexOf('\n', at);
                end = end < 0 ? Source.Length : end;
                var fence = Source.IndexOf(Fence, at, end - at, StringComparison.Ordinal);
                var stop = fence > at ? fence : end;
                var quote = isLineStart && at < stop && Source[at] == '>' ? Length : -1;
                if (quote >= 0)
                {
                    at += at + 1 < stop && Source[at + 1] == ' ' ? 2 : 1;
                }

                Line(at, stop, 0);
                if (stop == end && end < Source.Length)
                {
                    Show(end);
                }

                if (quote >= 0)
                {
                    MarkQuote(quote);
                }

                at = stop == end ? end + 1 : stop;
            }
        }

        private void Line(int from, int to, int depth)
        {
            var hopeless = new HashSet<char>();
            for (var at = from; at < to;)
            {
                var c = Source[at];
                if (KindOf(c) is { } kind && depth < MaxDepth && MayOpen(at, from, to) && !hopeless.Contains(c))
                {
                    var close = Closer(c, at + 1, to);
                    if (close > 0)
                    {
                        var start = Length;
                        if (kind == MarkKind.Code)
                        {
                            Plain(at + 1, close);
                        }
                        else
                        {
                            Line(at + 1, close, depth + 1);
                        }

                        Mark(start, kind);
                        at = close + 1;
                        continue;
                    }

                    hopeless.Add(c);
                }

                if (c == '<' && Source.IndexOf('>', at, to - at) is >= 0 and var end)
                {
                    Link(at + 1, end, depth);
                    at = end + 1;
                    continue;
                }

                at = Character(at, to);
            }
        }

        /// <summary>A link with or without a label; what is no address stays as it is.</summary>
        private void Link(int from, int to, int depth)
        {
            var bar = Source.IndexOf('|', from, to - from);
            var url = Source[from..(bar < 0 ? to : bar)].Replace("&amp;", "&", StringComparison.Ordinal);
            var start = Length;
            if (bar < 0)
            {
                Plain(from, to);
            }
            else if (depth < MaxDepth)
            {
                Line(bar + 1, to, depth + 1);
            }
            else
            {
                Plain(bar + 1, to);
            }

            Mark(start, MarkKind.Link, MarkedText.SafeUrl(url));
        }

        private void Plain(int from, int to)
        {
            while (from < to)
            {
                from = Character(from, to);
            }
        }

        /// <summary>Shows a character, of an entity what it stands for; returns the place behind it.</summary>
        private int Character(int at, int to)
        {
            foreach (var (entity, shown) in new[] { ("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>') })
            {
                if (Source[at] == '&' && at + entity.Length <= to && string.CompareOrdinal(Source, at, entity, 0, entity.Length) == 0)
                {
                    Show(shown, at);
                    return at + entity.Length;
                }
            }

            Show(at);
            return at + 1;
        }

        private bool MayOpen(int at, int from, int to) =>
            at + 1 < to && !IsBlank(Source[at + 1]) && Source[at + 1] != Source[at] && (Source[at] == '`' || at == from || !char.IsLetterOrDigit(Source[at - 1]));

        private int Closer(char sign, int from, int to)
        {
            for (var at = Source.IndexOf(sign, from, to - from); at >= 0; at = at + 1 < to ? Source.IndexOf(sign, at + 1, to - at - 1) : -1)
            {
                if (at > from && !IsBlank(Source[at - 1]) && (sign == '`' || at + 1 == to || !char.IsLetterOrDigit(Source[at + 1])))
                {
                    return at;
                }
            }

            return -1;
        }

        /// <summary>A soft hyphen parts a sign from a word, so that it stays one.</summary>
        private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\u00AD';

        private static MarkKind? KindOf(char sign) => sign switch
        {
            '*' => MarkKind.Bold,
            '_' => MarkKind.Italic,
            '~' => MarkKind.Strikethrough,
            '`' => MarkKind.Code,
            _ => null,
        };
    }
}
