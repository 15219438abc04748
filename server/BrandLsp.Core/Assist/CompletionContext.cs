using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Assist;

/// <summary>What proposals need to know beside the draft.</summary>
/// <param name="Files">Where images are looked for.</param>
/// <param name="Notes">How themes and people stand, by the other drafts.</param>
/// <param name="Today">For dates to choose from; the calendar's first day for none.</param>
/// <param name="Typed">The character that opened the list; null where the author asked for it.</param>
internal sealed record CompletionContext(IFileSource Files, StrategyNotes Notes, DateOnly Today, char? Typed);
