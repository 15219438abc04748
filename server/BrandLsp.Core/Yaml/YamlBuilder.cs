using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BrandLsp.Core.Yaml;

/// <summary>Why reading stopped.</summary>
/// <param name="Span">Where; empty at the range's start where the parser does not say.</param>
/// <param name="Message">The parser's words; null where it has none.</param>
/// <param name="IsFinal">True when no repair helps: the text is too deep or too large.</param>
internal sealed record YamlError(TextSpan Span, string? Message, bool IsFinal);

/// <summary>The outcome of reading a text once.</summary>
/// <param name="OpenFlows">Offsets of the <c>[</c> and <c>{</c> that were open when reading stopped, outermost first.</param>
/// <param name="Reached">The end of what the parser told of; it may have looked further ahead.</param>
/// <param name="Last">The last text that became a node or a key; null before the first.</param>
internal sealed record YamlBuild(YamlNode? Root, ImmutableArray<YamlProblem> Problems, YamlError? Error, ImmutableArray<int> OpenFlows, int Reached, TextSpan? Last);

/// <summary>Builds nodes from the parser's events, without recursion.</summary>
internal sealed class YamlBuilder
{
    private readonly YamlMask _mask;
    private readonly Stack<Frame> _open = new();
    private readonly Dictionary<string, (YamlNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private readonly List<YamlProblem> _problems = [];
    private YamlNode? _root;
    private int _aliasNodes;
    private int _reached;
    private TextSpan? _last;

    private YamlBuilder(YamlMask mask)
    {
        _mask = mask;
        _reached = mask.Range.Start;
    }

    public static YamlBuild Build(YamlMask mask) => new YamlBuilder(mask).Run();

    private YamlBuild Run()
    {
        YamlError? error = null;
        var flows = ImmutableArray<int>.Empty;
        try
        {
            var parser = new Parser(new StringReader(_mask.ForParser()));
            while (error is null && parser.MoveNext() && parser.Current is not (null or DocumentEnd))
            {
                error = Take(parser.Current);
            }

            if (error is null && parser.Current is DocumentEnd end)
            {
                error = TakeEnd(_mask.Origin(end.Start.Index));
            }
        }
        catch (YamlException e)
        {
            var start = _mask.Origin(e.Start.Index);
            error = new YamlError(TextSpan.FromBounds(start, Math.Max(start, _mask.Origin(e.End.Index))), e.Message, false);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The parser's own slips on malformed text, above all an unclosed bracket.
            error = new YamlError(new TextSpan(_mask.Range.Start, 0), null, false);
        }

        if (error is not null)
        {
            flows = [.. _open.Reverse().Where(f => f.IsFlow).Select(f => f.Start)];
            while (_open.Count > 0)
            {
                Close(_open.Peek().LastEnd);
            }
        }

        return new YamlBuild(_root, [.. _problems], error, flows, _reached, _last);
    }

    private YamlError? Take(ParsingEvent @event)
    {
        _reached = Math.Max(_reached, _mask.Origin(@event.End.Index));
        switch (@event)
        {
            case Scalar scalar:
                var node = Node(scalar);
                _last = node.Span;
                CheckSign(scalar, node.Span);
                Add(node, Name(scalar.Anchor), 1);
                return null;
            case AnchorAlias alias:
                return TakeAlias(alias);
            case SequenceStart start:
                return Open(start, isMap: false, start.Style == SequenceStyle.Flow);
            case MappingStart start:
                return Open(start, isMap: true, start.Style == MappingStyle.Flow && !IsLonePair(start));
            case SequenceEnd or MappingEnd:
                var frame = _open.Peek();
                Close(frame.IsFlow ? FlowEnd(frame, _mask.Origin(@event.End.Index)) : frame.LastEnd);
                return null;
            default:
                return null;
        }
    }

    /// <summary>What stands behind the document: the parser passes over it without a word.</summary>
    private YamlError? TakeEnd(int end)
    {
        if (YamlDocuments.Unread(_mask, end) is var unread and >= 0)
        {
            return new YamlError(new TextSpan(unread, 0), "Did not find expected <document end>.", false);
        }

        if (YamlDocuments.Further(_mask, end) is { } further)
        {
            Report(further);
        }

        return null;
    }

    private YamlError? Open(NodeEvent start, bool isMap, bool isFlow)
    {
        var at = _mask.Origin(start.Start.Index);
        if (_open.Count >= YamlReader.MaxDepth)
        {
            var span = new TextSpan(Math.Min(at, Math.Max(_mask.Range.Start, _mask.Range.End - 1)), Math.Min(1, _mask.Range.Length));
            Report(new YamlProblem(span, $"Nested more than {YamlReader.MaxDepth} levels deep: nothing after this place is read."));
            return new YamlError(span, null, true);
        }

        _open.Push(isMap ? new MapFrame(isFlow, at, Name(start.Anchor)) : new ListFrame(isFlow, at, Name(start.Anchor)));
        return null;
    }

    /// <summary>
    /// <c>[a: b]</c> is a map without braces (YAML 1.2.2, 7.4.2). The parser calls it a flow map and gives its start no place
    /// but the text's very first, without a length, which no brace has. Like a block map it reaches from its key to its value.
    /// </summary>
    private static bool IsLonePair(MappingStart start) => start is { Start.Index: 0, End.Index: 0 };

    /// <summary>The parser gives a closing bracket no length.</summary>
    private int FlowEnd(Frame frame, int end)
    {
        var closer = frame is MapFrame ? '}' : ']';
        return end < _mask.Range.End && _mask.Text[end] == closer && _mask[end] == closer ? end + 1 : Math.Max(end, frame.LastEnd);
    }

    private YamlScalar Node(Scalar scalar)
    {
        var start = _mask.Origin(scalar.Start.Index);
        var end = Math.Max(start, _mask.Origin(scalar.End.Index));
        while (end > start && _mask.Text[end - 1] is '\n' or '\r' or ' ' or '\t')
        {
            end--;
        }

        var value = _mask.Restore(scalar.Value, start, out var isMeant);
        return new YamlScalar(TextSpan.FromBounds(start, end), value, scalar.Style == ScalarStyle.Plain && !isMeant);
    }

    /// <summary><c>title: !Jobs we ran</c>: what stands before the text is a tag, which nobody sees.</summary>
    private void CheckSign(Scalar scalar, TextSpan span)
    {
        if (scalar.Style != ScalarStyle.Plain || span.IsEmpty || scalar.Tag.IsEmpty || scalar.Tag.Value is not ['!', not '!', ..])
        {
            return;
        }

        var start = _mask.Text.LastIndexOf('!', span.Start, span.Start - _mask.Range.Start + 1);
        if (start >= 0)
        {
            Report(YamlValueSlips.Sign(_mask, TextSpan.FromBounds(start, span.End)).Problem);
        }
    }

    private YamlError? TakeAlias(AnchorAlias alias)
    {
        var span = TextSpan.FromBounds(_mask.Origin(alias.Start.Index), _mask.Origin(alias.End.Index));
        _last = span;
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            var written = span.In(_mask.Text);
            var reason = _open.Any(f => f.Anchor == alias.Value.Value)
                ? $"the value of &{alias.Value.Value} has no end here yet, so it would contain itself"
                : $"there is no anchor &{alias.Value.Value}";
            Report(new YamlProblem(span, $"A value that starts with * refers to an anchor, and {reason}. If the text itself starts with *, put it in quotes.")
            {
                Fixes = [YamlQuote.Fix(span, written)],
            });
            Add(new YamlScalar(span, written, false), null, 1);
            return null;
        }

        _aliasNodes += anchored.Size;
        if (_aliasNodes > YamlReader.MaxAliasNodes)
        {
            Report(new YamlProblem(span, $"Aliases repeat more than {YamlReader.MaxAliasNodes:N0} values up to here: nothing after this place is read."));
            return new YamlError(span, null, true);
        }

        Add(anchored.Node, null, anchored.Size, span);
        return null;
    }

    private void Close(int end)
    {
        var frame = _open.Pop();
        // A map starts at its first key, whatever anchor or tag precedes it; a list at its first dash or its bracket.
        var start = frame is MapFrame { IsFlow: false, FirstStart: { } first } ? first : frame.Start;
        var span = TextSpan.FromBounds(start, Math.Max(start, end));
        YamlNode node = frame is MapFrame map ? new YamlMap(span, Entries(map)) : new YamlList(span, [.. ((ListFrame)frame).Items]);
        Add(node, frame.Anchor, frame.Size + 1);
    }

    /// <param name="place">Where it stands, when that is not where it was written.</param>
    private void Add(YamlNode node, string? anchor, int size, TextSpan? place = null)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = (node, size);
        }

        if (_open.Count == 0)
        {
            _root ??= node;
            return;
        }

        var span = place ?? node.Span;
        var frame = _open.Peek();
        frame.Size += size;
        frame.FirstStart ??= span.Start;
        frame.LastEnd = Math.Max(frame.LastEnd, span.End);
        if (frame is not MapFrame map)
        {
            ((ListFrame)frame).Items.Add(node);
        }
        else if (map.Key is null)
        {
            map.Key = node;
        }
        else
        {
            AddEntry(map, map.Key, node);
            map.Key = null;
        }
    }

    private void AddEntry(MapFrame frame, YamlNode keyNode, YamlNode value)
    {
        if (keyNode is not YamlScalar key)
        {
            Report(new YamlProblem(keyNode.Span, "A key must be a word, not a list or a map."));
            return;
        }

        if (key is { IsPlain: true, Value: "<<" })
        {
            (frame.Merges ??= []).Add(value);
        }
        else if (frame.Keys.TryGetValue(key.Value, out var first))
        {
            if (!frame.IsTwice)
            {
                var isItem = _open.Skip(1).FirstOrDefault() is ListFrame;
                Report(new YamlProblem(key.Span, $"“{key.Value}” stands here twice; the first one counts. {(isItem ? "Remove one of them, or put a dash before it where it begins a new item." : "Remove one of them.")}")
                {
                    Related = [new Related($"The first “{key.Value}”", first.Span)],
                });
            }

            // Those behind it are of the same item that lacks its dash.
            frame.IsTwice = true;
        }
        else
        {
            frame.IsTwice = false;
            frame.Keys.Add(key.Value, key);
            frame.Entries.Add(new YamlEntry(key, value));
        }
    }

    /// <summary>The entries with those of merge keys (<c>&lt;&lt;: *base</c>), which never replace written ones.</summary>
    private static ImmutableArray<YamlEntry> Entries(MapFrame frame)
    {
        // A key whose value reading did not come to.
        if (frame.Key is YamlScalar key && !frame.Keys.ContainsKey(key.Value))
        {
            frame.Entries.Add(new YamlEntry(key, new YamlScalar(new TextSpan(key.Span.End, 0), "", true)));
        }

        foreach (var merge in frame.Merges ?? [])
        {
            foreach (var map in merge is YamlList list ? list.Items.OfType<YamlMap>() : merge is YamlMap one ? [one] : [])
            {
                foreach (var entry in map.Entries)
                {
                    if (frame.Keys.TryAdd(entry.Key.Value, entry.Key))
                    {
                        frame.Entries.Add(entry);
                    }
                }
            }
        }

        return [.. frame.Entries];
    }

    private void Report(YamlProblem problem)
    {
        if (_problems.Count < YamlReader.MaxProblems)
        {
            _problems.Add(problem);
        }
    }

    private static string? Name(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    /// <summary>A map or a list that is being read.</summary>
    private abstract class Frame(bool isFlow, int start, string? anchor)
    {
        public bool IsFlow { get; } = isFlow;

        public int Start { get; } = start;

        public string? Anchor { get; } = anchor;

        public int? FirstStart { get; set; }

        public int LastEnd { get; set; } = start;

        public int Size { get; set; }
    }

    private sealed class ListFrame(bool isFlow, int start, string? anchor) : Frame(isFlow, start, anchor)
    {
        public List<YamlNode> Items { get; } = [];
    }

    private sealed class MapFrame(bool isFlow, int start, string? anchor) : Frame(isFlow, start, anchor)
    {
        /// <summary>The key whose value comes next.</summary>
        public YamlNode? Key { get; set; }

        public List<YamlEntry> Entries { get; } = [];

        /// <summary>True when the last key stood here before.</summary>
        public bool IsTwice { get; set; }

        public Dictionary<string, YamlScalar> Keys { get; } = new(StringComparer.Ordinal);

        /// <summary>Null for none, as in nearly all.</summary>
        public List<YamlNode>? Merges { get; set; }
    }
}
