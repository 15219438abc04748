using System.Text.Json;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public const string NewDraftCommand = "brandlsp.newDraft";

    /// <summary>The text of a new draft and a free place for it. Nothing is written: it is the client that opens and saves it.</summary>
    private Task<JsonElement> NewDraftAsync(ExecuteCommandParams request, CancellationToken cancel)
    {
        var arguments = request.Arguments is null or [] ? new NewDraftArguments() : ArgumentOf(request, LspJson.Default.NewDraftArguments, "{theme?, platforms?, replyTo?}");
        if (arguments.Platforms?.FirstOrDefault(p => PlatformCatalog.Find(p) is null) is { } unknown)
        {
            throw Error(ErrorCodes.InvalidParams, $"{request.Command}: \"{unknown}\" is not one of the platforms");
        }

        var profiles = session.Current.Profiles;
        return Task.Run(() => JsonSerializer.SerializeToElement(NewDraft(arguments, profiles), LspJson.Default.NewDraftResult), cancel).WaitAsync(cancel);
    }

    private NewDraftResult NewDraft(NewDraftArguments arguments, Profiles profiles)
    {
        var all = profiles.All().ToList();
        var replyTo = string.IsNullOrWhiteSpace(arguments.ReplyTo) ? null : arguments.ReplyTo.Trim();
        var (conversation, owner) = replyTo is null ? default : all.Select(p => (Entry: InboxOf(p).Find(replyTo), p)).FirstOrDefault(f => f.Entry is not null);
        if (replyTo is not null && conversation is null && !Core.Brands.Forms.IsUrl(replyTo))
        {
            throw Error(ErrorCodes.InvalidParams, $"{NewDraftCommand}: replyTo is the address of a post, as in https://x.com/jane/status/1, and \"{replyTo}\" is none");
        }

        var profile = arguments.Theme is { } id ? all.FirstOrDefault(p => p.Brand.Theme(id) is not null) : owner ?? all.FirstOrDefault();
        if (profile is null && arguments.Theme is { } missing)
        {
            var known = string.Join(", ", all.SelectMany(p => p.Brand.Themes).Select(t => t.Id).Distinct(StringComparer.Ordinal));
            throw Error(ErrorCodes.InvalidParams, $"{NewDraftCommand}: no profile of the workspace has a theme \"{missing}\"{(known.Length > 0 ? $" (there is {known})" : "")}");
        }

        var brand = profile?.Brand ?? Core.Brands.Brand.Empty;
        var draft = NewDrafts.Of(
            brand,
            arguments.Theme is { } theme ? brand.Theme(theme) : null,
            [.. arguments.Platforms ?? []],
            replyTo,
            conversation,
            DateOnly.FromDateTime(options.Time.GetLocalNow().DateTime));
        var path = profile?.Folder is { } folder ? NewDrafts.FreePath(brand, folder.TrimEnd('/'), draft.Name, options.Files.Exists) : null;
        return new NewDraftResult(path is null ? null : Uris.FromPath(path), draft.Text);
    }

    private static Inbox InboxOf(ProfileState profile) => profile.Path is { } path ? Inbox.ReadBeside(profile.Files, path) : Inbox.Empty;
}
