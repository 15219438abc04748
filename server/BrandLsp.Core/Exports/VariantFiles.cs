using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Exports;

/// <summary>
/// The text files of a variant: one, or one for each part of a thread, one for its other form where the platform takes two,
/// and one for the first comment.
/// </summary>
public static class VariantFiles
{
    /// <summary>The texts exactly as they are posted: no line break is added at the end.</summary>
    public static IEnumerable<ExportFile> Of(Variant variant)
    {
        var platform = variant.Platform;
        var extension = Extension(platform);
        for (var i = 0; i < variant.Parts.Length; i++)
        {
            yield return new ExportFile(Name(platform.Id, i, variant.Parts.Length, extension), Text(variant, i));
        }

        if (variant.OtherForm is { } form)
        {
            yield return new ExportFile(platform.Id + form.Extension, form.Text);
        }

        if (variant.FirstComment is { } comment)
        {
            yield return new ExportFile(CommentName(platform.Id), comment.Text);
        }
    }

    /// <summary>A part as it is pasted: DEV's editor wants the front matter too.</summary>
    public static string Text(Variant variant, int part) =>
        variant.Platform.Dialect == Dialect.DevMarkdown && variant.ApiText is { } article ? article : variant.Parts[part].Text.Text;

    /// <summary>Every name that a variant of so many parts may have left behind, in either dialect.</summary>
    internal static IEnumerable<string> Names(string platform, int parts)
    {
        foreach (var extension in ImmutableArray.Create(".txt", ".md"))
        {
            for (var i = 0; i < parts; i++)
            {
                yield return Name(platform, i, parts, extension);
            }
        }

        if (OtherFormExtension(platform) is { } other)
        {
            yield return platform + other;
        }

        yield return CommentName(platform);
    }

    private static string? OtherFormExtension(string platform) => platform switch
    {
        "medium" or "telegram" => ".html",
        "tumblr" => ".json",
        _ => null,
    };

    private static string Extension(Platform platform) =>
        platform.Dialect is Dialect.RedditMarkdown or Dialect.LemmyMarkdown or Dialect.DevMarkdown or Dialect.HashnodeMarkdown
            or Dialect.MediumMarkdown or Dialect.DiscordMarkdown or Dialect.TumblrMarkdown
            ? ".md"
            : ".txt";

    private static string Name(string platform, int part, int parts, string extension) =>
        parts == 1 ? platform + extension : $"{platform}-{(part + 1).ToString("00", CultureInfo.InvariantCulture)}{extension}";

    private static string CommentName(string platform) => platform + "-comment.txt";
}
