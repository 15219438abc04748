import type { CountData } from './protocol.js';

/** The part of a code lens that matters here. */
export interface TitledLens {
  readonly command?: { readonly title: string; readonly command: string } | undefined;
  readonly data?: unknown;
}

/** A count of the server, in its own words, and how it stands against the limit. */
export interface Count {
  readonly title: string;
  readonly state: CountData['state'];
}

/** The lenses that count; those that only act carry no state. */
export function countsOf(lenses: readonly TitledLens[]): readonly Count[] {
  return lenses.flatMap(lens => {
    const state = (lens.data as Partial<CountData> | null | undefined)?.state;
    return lens.command !== undefined && (state === 'fits' || state === 'near' || state === 'over') ? [{ title: lens.command.title, state }] : [];
  });
}

/** The worst of all, which decides the colour. */
export function worst(counts: readonly Count[]): Count['state'] {
  return counts.some(each => each.state === 'over') ? 'over' : counts.some(each => each.state === 'near') ? 'near' : 'fits';
}

/**
 * A status bar text of at most `shown` counts, those that do not fit first, and how many more there are. A sign stands
 * before what is near or over its limit: the colour alone tells nobody.
 */
export function statusText(counts: readonly Count[], shown = 3): string {
  const order = ['over', 'near', 'fits'];
  const urgent = [...counts].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)).slice(0, shown);
  const more = counts.length - shown;
  return counts.filter(each => urgent.includes(each)).map(signed).join(' · ') + (more > 0 ? ` +${more}` : '');
}

/** The same with its sign, as icons of VS Code are written. */
export function signed({ title, state }: Count): string {
  return state === 'over' ? `$(error) ${title}` : state === 'near' ? `$(warning) ${title}` : title;
}
