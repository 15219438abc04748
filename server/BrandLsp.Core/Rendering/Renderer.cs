using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules.Transparency;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Makes a draft's variants.</summary>
public static class Renderer
{
    private const string LinkedIn = "linkedin";

    /// <summary>What parts two paragraphs.</summary>
    internal const string BlankLine = "\n\n";

    /// <summary>In the platform's unit: a part with less room beside its content warning is no post, and more parts are no help.</summary>
    private const int LeastBesideWarning = 40;

    /// <summary>True when a content warning leaves no room for a post.</summary>
    /// <param name="taken">What the warning takes of each part, in the platform's unit.</param>
    internal static bool IsFilledBy(int taken, int? limit) => taken > 0 && limit - taken < LeastBesideWarning;

    /// <summary>
    /// The platforms a draft is for: <paramref name="only"/> when given, else the front matter's, else the profile's,
    /// else the default ones. Unknown names are left out; each platform comes once.
    /// </summary>
    public static ImmutableArray<Platform> Targets(Draft draft, Brand brand, ImmutableArray<string>? only = null) => Targets(draft.Front, brand, only);

    /// <inheritdoc cref="Targets(Draft, Brand, ImmutableArray{string}?)"/>
    public static ImmutableArray<Platform> Targets(FrontMatter front, Brand brand, ImmutableArray<string>? only = null)
    {
        var names = only ?? front.Platforms?.Select(p => p.Value).ToImmutableArray()
            ?? (brand.Platforms.IsEmpty ? PlatformCatalog.DefaultTargets : [.. brand.Platforms.Select(p => p.Id)]);
        return [.. names.Select(n => PlatformCatalog.Find(PlatformNames.Canonical(n))).OfType<Platform>().DistinctBy(p => p.Id)];
    }

    /// <summary>The draft as <paramref name="platform"/> gets it.</summary>
    public static Variant Render(Draft draft, Brand brand, Platform platform)
    {
        var context = new RenderContext(draft, brand, platform);
        var limits = Limits.For(platform, context.Settings);
        var blocks = PlatformContent.Of(draft.Blocks, platform);
        var title = PostTitle.Of(draft, blocks, platform);
        if (title.IsTakenFromBody)
        {
            blocks = blocks.RemoveAt(0);
        }

        title = title with { Text = Named(context, title.Text) };
        var style = MarkdownStyle.Of(platform.Dialect);
        var chunks = style is null ? new PlainTextWriter(context).Write(blocks) : new MarkdownWriter(context, style).Write(blocks);
        var (kept, omitted) = Hashtags.Choose(context, chunks, limits);
        if (context.Links == LinkPolicy.Last)
        {
            chunks.AddRange(context.MovedUrls.Select(u => new Chunk(u, u.SourceOf(new TextSpan(0, u.Length)))));
        }

        if (platform.HasHashtags && kept.Length > 0)
        {
            chunks.Add(Hashtags.Paragraph(kept, tag => style is null ? tag : MarkdownEscaper.Of(tag, style, isLineStart: true)));
        }

        var meter = TextMeters.For(platform.Counting);
        if (platform.Counting == Counting.Bluesky && context.Settings?.ShortenLinks == true)
        {
            var code = ShortLinks.Code(draft);
            chunks = [.. chunks.Select(c => c with { Text = ShortLinks.In(c.Text, meter, code) })];
        }

        var warning = platform.HasContentWarnings ? draft.Front.ContentWarning?.Value ?? "" : "";
        var taken = warning.Length > 0 ? meter.Measure(warning) : 0;
        if (draft.Front.ContentWarning is { Value.Length: > 0 } hidden && !platform.HasContentWarnings)
        {
            context.Lost.Add(new LostFormatting("a content warning", hidden.Span, LostForm.Nothing));
        }

        var thread = new ThreadBuilder
        {
            Meter = meter,
            Limit = limits.Length.Value,
            ByteLimit = limits.Bytes.Value,
            Numbering = context.Settings?.Numbering ?? Numbering.None,
            TakenFromEach = taken,
            KeepWhole = text => DisclosureFinder.KeptWhole(text, hasTie: draft.Front.Relationship is { Value: not Tie.None }),
            Splits = platform.SupportsThreads && context.Settings?.Thread == true && !IsFilledBy(taken, limits.Length.Value),
        };
        var groups = PostGroups.Of(chunks, context, platform.SupportsThreads);
        var posts = thread.Build(groups.Texts);
        var front = FrontMedia(draft).ToImmutableArray();
        var media = PartMedia.Of(front, context, groups, posts);
        var parts = posts.Select((post, i) =>
            new Part(post.Text, Length(platform, post, warning), [.. post.Text.Entities(meter)])
            {
                Unnumbered = groups.Texts[post.Group].Slice(post.Span),
                Media = media[i],
            }).ToImmutableArray();
        var forms = new VariantForms(draft, brand, platform, blocks, title.Text, kept);
        return new Variant
        {
            Platform = platform,
            Settings = context.Settings,
            Limits = limits,
            Parts = parts,
            Title = title.Text,
            TitleSource = title.Source,
            FirstComment = FirstComment(context),
            Link = draft.Front.Link is { } link ? context.Tracked(link.Value) : null,
            Media = [.. front, .. context.Images],
            Hashtags = platform.HasHashtags
                ? [.. parts.SelectMany(p => Hashtags.In(p.Text, platform, p.Entities)).Distinct(StringComparer.OrdinalIgnoreCase)]
                : [.. kept.Select(k => k.Value)],
            OmittedHashtags = omitted,
            Lost = [.. context.Lost.OrderBy(l => l.Source)],
            UnmappedMentions = [.. context.Unmapped.OrderBy(u => u.Source)],
            Unsplittable = [.. thread.Unsplittable],
            ContentWarning = warning,
            ContentWarningLength = taken,
            OtherForm = forms.Other(front),
            ApiTextWhenAsked = platform.Id == LinkedIn ? new Lazy<string>(() => LinkedInText.Of(posts[0].Text, context.Mentioned))
                : platform.Dialect == Dialect.DevMarkdown ? new Lazy<string>(() => forms.Article(parts[0].Text.Text))
                : null,
        };
    }

    private static int Length(Platform platform, ThreadPart post, string warning) =>
        warning.Length > 0 ? MastodonMeter.Measure(post.Text.Text, warning)
        : platform.Dialect == Dialect.TelegramMarkdownV2 ? TextMeters.For(platform.Counting).Measure(TelegramText.Visible(post.Text.Text))
        : post.Length;

    /// <summary>Paragraphs as text, without the author's breaks.</summary>
    internal static string Text(IEnumerable<Chunk> chunks) => Trim(Join(chunks.Where(c => !c.IsBreak))).Text;

    /// <summary>Paragraphs with one blank line between them.</summary>
    internal static MappedText Join(IEnumerable<Chunk> chunks)
    {
        Chunk[] parts = [.. chunks];
        if (parts is [var only])
        {
            return only.Text;
        }

        var runs = ImmutableArray.CreateBuilder<MapRun>(parts.Sum(p => p.Text.Runs.Length + 1));
        var known = ImmutableArray.CreateBuilder<KnownSpan>(parts.Sum(p => p.Text.Known.Length));
        var length = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                runs.Add(new MapRun(new TextSpan(length, BlankLine.Length), BlockWriter.Gap(parts[i - 1].Source, parts[i].Source)));
                length += BlankLine.Length;
            }

            foreach (var run in parts[i].Text.Runs)
            {
                runs.Add(run with { Rendered = run.Rendered.Shift(length) });
            }

            foreach (var part in parts[i].Text.Known)
            {
                known.Add(part.Shift(length));
            }

            length += parts[i].Text.Length;
        }

        return new MappedText(string.Join(BlankLine, parts.Select(p => p.Text.Text)), runs.ToImmutable()) { Known = known.MoveToImmutable() };
    }

    /// <summary>A title with each person's handle on the platform, or name, as the text has it.</summary>
    private static string? Named(RenderContext context, string? title)
    {
        if (title is null)
        {
            return null;
        }

        var named = new StringBuilder();
        var at = 0;
        foreach (var (span, person) in context.Mentions.Tokens(title))
        {
            named.Append(title, at, span.Start - at).Append(Mentions.HandleOn(context.Platform, person) ?? person.DisplayName);
            at = span.End;
        }

        return named.Append(title, at, title.Length - at).ToString();
    }

    internal static MappedText Trim(MappedText text)
    {
        var start = text.Length - text.Text.AsSpan().TrimStart().Length;
        var end = Math.Max(start, text.Text.AsSpan().TrimEnd().Length);
        return start == 0 && end == text.Length ? text : text.Slice(TextSpan.FromBounds(start, end));
    }

    /// <summary>The front matter's own comment, then the URLs that the link policy moved there.</summary>
    private static MappedText? FirstComment(RenderContext context)
    {
        var chunks = new List<Chunk>();
        if (context.Draft.Front.FirstComment is { } comment && comment.Value.AsSpan().Trim().Length > 0)
        {
            if (MarkdownStyle.Of(context.Platform.Dialect) is { } style)
            {
                chunks.AddRange(FirstCommentText.Write(context, style, comment));
            }
            else
            {
                chunks.Add(new Chunk(OwnComment(context, comment), comment.Span));
            }
        }

        if (context.Links == LinkPolicy.FirstComment)
        {
            chunks.AddRange(context.MovedUrls.Select(u => new Chunk(u, u.SourceOf(new TextSpan(0, u.Length)))));
        }

        return chunks.Count > 0 ? Trim(Join(chunks)) : null;
    }

    private static MappedText OwnComment(RenderContext context, Sourced<string> comment)
    {
        var builder = new MappedTextBuilder();
        var quoted = comment.Span.Length == comment.Value.Length + 2 ? new TextSpan(comment.Span.Start + 1, comment.Value.Length) : comment.Span;
        var isVerbatim = quoted.In(context.Draft.Text) == comment.Value;
        var at = 0;
        foreach (var (span, person) in context.Mentions.Tokens(comment.Value))
        {
            WriteLinks(at, span.Start);
            var source = isVerbatim ? span.Shift(quoted.Start) : comment.Span;
            builder.Mapped(context.NameOf(new Mention(source, person)), source);
            at = span.End;
        }

        WriteLinks(at, comment.Value.Length);
        return builder.ToMappedText();

        void WriteLinks(int from, int to)
        {
            var start = from;
            foreach (var link in PlainScanner.Scan(comment.Value[from..to]).Where(e => RenderContext.IsWebUrl(e.Text)))
            {
                if (context.Utm?.For(GluedText.Before(link.Text)) is { } tags)
                {
                    var place = start + link.Span.Start + tags.At;
                    Write(from, place);
                    builder.Mapped(tags.Text, isVerbatim ? new TextSpan(quoted.Start + place, 0) : comment.Span);
                    from = place;
                }
            }

            Write(from, to);
        }

        void Write(int from, int to)
        {
            var text = comment.Value[from..to];
            if (isVerbatim)
            {
                builder.Verbatim(text, quoted.Start + from);
            }
            else
            {
                builder.Mapped(text, comment.Span);
            }
        }
    }

    private static IEnumerable<Attachment> FrontMedia(Draft draft) =>
        draft.Front.Media.Select(m => new Attachment(m.Src.Value, m.Alt?.Value, m.Span, m.Alt?.Span, InFrontMatter: true));
}
