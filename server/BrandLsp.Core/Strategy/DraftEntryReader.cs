using System.Buffers;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy;

/// <summary>Makes the index's record of a draft. Linear in its text.</summary>
public static class DraftEntryReader
{
    private const int LongestTitle = 60;

    /// <summary>In UTF-16 units. A mention in the middle of more is in no sentence.</summary>
    private const int LongestSentence = 1_000;

    /// <summary>In UTF-16 units. The buffer of a longer text is not kept.</summary>
    private const int LongestKept = 100_000;

    /// <summary>For the text of one draft after the other: there are thousands, and none is kept.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<char>? s_buffer;

    /// <param name="path">Absolute with '/'.</param>
    public static DraftEntry Read(string path, string text, Brand brand) => Of(DraftReader.Read(path, text, brand), brand);

    /// <summary>The record of a draft, made when it is first asked for.</summary>
    internal static Lazy<DraftEntry> WhenAsked(Draft draft, Brand brand) => new(() => Of(draft, brand));

    public static DraftEntry Of(Draft draft, Brand brand)
    {
        var front = draft.Front;
        var body = new Body(Languages.IsEnglish(Languages.Of(draft, brand)), draft.Text.Length);
        foreach (var block in DraftText.Blocks(draft))
        {
            body.Add(block);
        }

        var entry = new DraftEntry(draft.Path)
        {
            Title = Shortened(front.Title?.Value ?? body.Opening),
            Status = front.Status?.Value,
            Platforms = front.Platforms is { } platforms ? [.. platforms.Select(p => p.Value)] : null,
            Theme = front.Theme?.Value,
            Audience = front.Audience?.Value,
            Objective = front.Objective?.Value,
            Values = [.. front.Values.Select(v => v.Value)],
            Series = front.Series?.Value,
            Date = front.Date?.Value,
            WrongDate = front.WrongDate?.Value,
            DateLine = (front.Date?.Span ?? front.WrongDate?.Span) is { } written ? draft.Text.AsSpan(0, written.Start).Count('\n') + 1 : 0,
            Published = front.Published.ToImmutableSortedDictionary(p => p.Key, p => p.Value.Value, StringComparer.Ordinal),
            InReplyTo = front.InReplyTo?.Value,
            Mentions = body.Mentions,
            Hashtags = [.. front.Hashtags.Select(h => h.Value)],
            Fingerprint = Fingerprint.Of(body.Text),
            Words = body.Words,
            Media = front.Media.Length + body.Images,
            Links = body.Links,
            Hook = body.Hook,
            Span = (front.Date?.Span ?? front.Title?.Span) is { } place ? place : FirstLine(draft),
        };
        return entry.Date is null && entry.IsPublished && DayInName(draft.Path) is { } day ? entry with { Date = day } : entry;
    }

    /// <summary><c>2026-11-24-nightly.md</c>: the day, as Jekyll names its posts.</summary>
    private static PostDate? DayInName(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name.Length > 10 && name[10] is '-' or '_' or '.' && Forms.TryMoment(name[..10], out var day) ? day : null;
    }

    private static TextSpan FirstLine(Draft draft)
    {
        var start = draft.BodyStart;
        while (start < draft.Text.Length && char.IsWhiteSpace(draft.Text[start]))
        {
            start++;
        }

        var length = draft.Text.AsSpan(start).IndexOfAny('\r', '\n');
        return new TextSpan(start, length < 0 ? draft.Text.Length - start : length);
    }

    private static string Shortened(string text) => Graphemes.Count(text) <= LongestTitle ? text : text[..Cut(text)].TrimEnd() + "…";

    private static ArrayBufferWriter<char> Buffer(int length)
    {
        if (length > LongestKept)
        {
            return new ArrayBufferWriter<char>(length);
        }

        var buffer = s_buffer ??= new ArrayBufferWriter<char>(length);
        buffer.ResetWrittenCount();
        return buffer;
    }

    /// <summary>The last blank of what may stay, so that no word and no grapheme is cut.</summary>
    private static int Cut(string text)
    {
        var blank = text.LastIndexOf(' ', Math.Min(text.Length, LongestTitle) - 1);
        return blank > LongestTitle / 2 ? blank : LongestTitle - (char.IsHighSurrogate(text[LongestTitle - 1]) ? 1 : 0);
    }

    /// <summary>Collects the text of a body and what is in it.</summary>
    /// <param name="length">About how long its text is.</param>
    private sealed class Body(bool isEnglish, int length)
    {
        private readonly ArrayBufferWriter<char> _text = Buffer(length + 1);
        private readonly ImmutableArray<MentionToken>.Builder _mentions = ImmutableArray.CreateBuilder<MentionToken>();

        /// <summary>What was collected so far, a line for each paragraph.</summary>
        public ReadOnlySpan<char> Text => _text.WrittenSpan;

        public string Opening { get; private set; } = "";

        public ImmutableArray<MentionToken> Mentions => _mentions.ToImmutable();

        public int Words { get; private set; }

        public int Images { get; private set; }

        public int Links { get; private set; }

        public Hook Hook { get; private set; }

        public void Add(Block block)
        {
            if (block is CodeBlock code)
            {
                foreach (var line in code.Lines)
                {
                    _text.Write(line.Text);
                    EndLine(line.Text);
                }
            }

            foreach (var leaf in DraftText.Texts(block))
            {
                AddLeaf(leaf);
            }
        }

        private void AddLeaf(ImmutableArray<Inline> leaf)
        {
            // Written where it will stand: most paragraphs are never a string of their own.
            var start = _text.WrittenCount;
            List<(int At, TextRun Run)>? mentioning = null;
            foreach (var inline in DraftText.Inlines<Inline>(leaf))
            {
                switch (inline)
                {
                    case TextRun run:
                        if (run.Text.Contains('@'))
                        {
                            (mentioning ??= []).Add((_text.WrittenCount - start, run));
                        }

                        _text.Write(run.Text);
                        break;
                    case CodeSpan code:
                        _text.Write(code.Code.Text);
                        break;
                    case LineBreak:
                        _text.Write("\n");
                        break;
                    case Image:
                        Images++;
                        break;
                    case Link link:
                        Links++;
                        _text.Write(link.IsBare ? " " : "");
                        break;
                    default:
                        break;
                }
            }

            var flat = _text.WrittenSpan[start..];
            if (Opening.Length == 0 && flat.Trim() is { IsEmpty: false } first)
            {
                Opening = first.ToString().Replace('\n', ' ');
                Hook = HookOf(flat.ToString());
            }

            if (mentioning is not null)
            {
                AddMentions(flat.ToString(), mentioning);
            }

            EndLine(flat);
        }

        private void AddMentions(string flat, List<(int At, TextRun Run)> runs)
        {
            List<int>? ends = null;
            foreach (var (at, run) in runs)
            {
                foreach (var token in Rendering.Mentions.Candidates(run.Text))
                {
                    ends ??= Sentences.Ends(flat);
                    var start = at + token.Start;
                    var next = ends.BinarySearch(start + 1);
                    next = next < 0 ? ~next : next;
                    var (from, to) = (next > 0 ? ends[next - 1] : 0, next < ends.Count ? ends[next] : flat.Length);
                    var kind = isEnglish && to - from <= LongestSentence ? AskOrGive.Of(flat[from..to], new TextSpan(start - from, token.Length)) : MentionKind.Name;
                    var span = run.Text.Length == run.Span.Length ? token.Shift(run.Span.Start) : run.Span;
                    _mentions.Add(new MentionToken(token.In(run.Text), kind, span));
                }
            }
        }

        /// <param name="line">What was written since the last end.</param>
        private void EndLine(ReadOnlySpan<char> line)
        {
            var isWord = false;
            foreach (var c in line)
            {
                var isPart = char.IsLetterOrDigit(c);
                Words += isPart && !isWord ? 1 : 0;
                isWord = isPart || (isWord && c is '\'' or '’' or '-');
            }

            _text.Write("\n");
        }

        private static Hook HookOf(string text)
        {
            var end = Sentences.FirstEnd(text);
            var first = text.AsSpan(0, end > 0 ? end : text.Length).Trim();
            return first.EndsWith("?") ? Hook.Question : first.ContainsAnyInRange('0', '9') ? Hook.Number : Hook.Statement;
        }
    }
}
