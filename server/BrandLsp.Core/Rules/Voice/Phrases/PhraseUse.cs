using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice.Phrases;

/// <summary>A listed phrase as a draft uses it: the guards let it through, and the author neither quotes nor names it.</summary>
/// <param name="Wording">The listed wording that fits.</param>
/// <param name="Words">The author's words.</param>
/// <param name="IsDenied">True when the author says that it is not so: <c>no game changer</c>.</param>
internal sealed record PhraseUse(ListedPhrase Phrase, string Wording, TextSpan Span, ImmutableArray<Word> Words, bool IsDenied);
