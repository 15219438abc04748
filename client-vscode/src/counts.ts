/** The part of a code lens that matters here. */
export interface TitledLens {
  readonly command?: { readonly title: string; readonly command: string } | undefined;
}

/** The titles that carry counts: the server writes them with figures, its actions without. */
export function countTitles(lenses: readonly TitledLens[]): readonly string[] {
  return lenses.map(lens => lens.command?.title ?? '').filter(title => /\d/.test(title));
}

/** A status bar text of at most `shown` counts, and how many more there are. */
export function statusText(titles: readonly string[], shown = 3): string {
  const more = titles.length - shown;
  return titles.slice(0, shown).join(' · ') + (more > 0 ? ` +${more}` : '');
}
