import { t } from './l10n.js';
import type { OutlineBrand, OutlineDraft, OutlineTheme } from './protocol.js';

/** A line of the tree of themes. A draft opens, the others unfold. */
export type ThemeNode =
  | { readonly kind: 'brand'; readonly id: string; readonly brand: OutlineBrand }
  | { readonly kind: 'theme'; readonly id: string; readonly brand: OutlineBrand; readonly theme: OutlineTheme; readonly drafts: readonly OutlineDraft[] }
  | { readonly kind: 'rest'; readonly id: string; readonly label: string; readonly drafts: readonly OutlineDraft[] }
  | DraftNode;

/** A line of the calendar. */
export type CalendarNode =
  | { readonly kind: 'day'; readonly id: string; readonly label: string; readonly date: string | undefined; readonly drafts: readonly OutlineDraft[] }
  | DraftNode;

export interface DraftNode {
  readonly kind: 'draft';
  readonly id: string;
  readonly draft: OutlineDraft;
}

/** The brands of the workspace; where there is one, its themes stand at the top. */
export function themeRoots(brands: readonly OutlineBrand[]): readonly ThemeNode[] {
  const [only] = brands;
  return brands.length === 1 && only !== undefined
    ? themesOf(only)
    : brands.map(brand => ({ kind: 'brand', id: keyOf(brand), brand }));
}

export function themeChildren(node: ThemeNode): readonly ThemeNode[] {
  switch (node.kind) {
    case 'brand':
      return themesOf(node.brand);
    case 'theme':
    case 'rest':
      return draftNodes(node.id, node.drafts);
    case 'draft':
      return [];
  }
}

/** Every draft under its theme; then those whose theme the profile does not know, and those without one. */
function themesOf(brand: OutlineBrand): readonly ThemeNode[] {
  const key = keyOf(brand);
  const nodes: ThemeNode[] = brand.themes.map(theme => ({
    kind: 'theme', id: `${key}#${theme.id}`, brand, theme, drafts: brand.drafts.filter(draft => draft.theme === theme.id),
  }));
  const known = new Set(brand.themes.map(theme => theme.id));
  const strangers = brand.drafts.filter(draft => draft.theme && !known.has(draft.theme));
  const without = brand.drafts.filter(draft => !draft.theme);
  if (strangers.length > 0) {
    nodes.push({ kind: 'rest', id: `${key}#?`, label: t('Unknown theme'), drafts: strangers });
  }
  if (without.length > 0) {
    nodes.push({ kind: 'rest', id: `${key}#`, label: t('No theme'), drafts: without });
  }
  return nodes;
}

/** The drafts of all brands by day, earliest first, for one platform or all; those without a date are at the end. */
export function calendarRoots(brands: readonly OutlineBrand[], platform: string | undefined, dayName: (date: string) => string): readonly CalendarNode[] {
  const drafts = brands.flatMap(brand => brand.drafts).filter(draft => platform === undefined || draft.platforms.some(each => each.id === platform));
  const days = new Map<string, OutlineDraft[]>();
  for (const draft of drafts) {
    const day = draft.date ?? '';
    days.set(day, [...days.get(day) ?? [], draft]);
  }
  return [...days.entries()]
    .sort(([a], [b]) => a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)
    .map(([date, of]) => ({
      kind: 'day',
      id: date,
      label: date === '' ? t('No date') : dayName(date),
      date: date === '' ? undefined : date,
      drafts: [...of].sort((a, b) => (a.time ?? '') < (b.time ?? '') ? -1 : (a.time ?? '') > (b.time ?? '') ? 1 : 0),
    }));
}

export function calendarChildren(node: CalendarNode): readonly CalendarNode[] {
  return node.kind === 'day' ? draftNodes(node.id, node.drafts) : [];
}

/** Every platform that some draft of the workspace is for, by name. */
export function platformsOf(brands: readonly OutlineBrand[]): readonly { readonly id: string; readonly name: string }[] {
  const all = new Map(brands.flatMap(brand => brand.drafts).flatMap(draft => draft.platforms).map(each => [each.id, each.name]));
  return [...all].map(([id, name]) => ({ id, name })).sort((a, b) => a.name < b.name ? -1 : 1);
}

/** What stands beside a theme: how many of the brand's drafts it has, and the share it should have. */
export function themeDescription(theme: OutlineTheme, drafts: number, all: number): string {
  const is = all === 0 ? 0 : Math.round(100 * drafts / all);
  return theme.share === undefined || theme.share === null
    ? String(drafts)
    : t('{0} · {1} % of {2} %', drafts, is, Math.round(100 * theme.share));
}

/** What stands beside a draft, and what a screen reader says of it. */
export function draftDetails(draft: OutlineDraft): { readonly description: string; readonly spoken: string } {
  const platforms = draft.platforms.map(each => each.name).join(', ');
  const description = [draft.time ?? '', statusName(draft.status), platforms].filter(each => each !== '').join(' · ');
  return { description, spoken: [draft.title, draft.date ?? '', draft.time ?? '', statusName(draft.status), platforms].filter(each => each !== '').join(', ') };
}

export function statusName(status: string): string {
  switch (status) {
    case 'idea':
      return t('Idea');
    case 'draft':
      return t('Draft');
    case 'scheduled':
      return t('Scheduled');
    case 'published':
      return t('Published');
    default:
      return status;
  }
}

/** The codicon and the theme colour of a status: never colour alone, and none that high contrast lacks. */
export function statusIcon(status: string): { readonly icon: string; readonly color?: string } {
  switch (status) {
    case 'idea':
      return { icon: 'lightbulb', color: 'charts.yellow' };
    case 'scheduled':
      return { icon: 'clock', color: 'charts.blue' };
    case 'published':
      return { icon: 'pass', color: 'charts.green' };
    default:
      return { icon: 'edit' };
  }
}

function draftNodes(parent: string, drafts: readonly OutlineDraft[]): readonly DraftNode[] {
  return drafts.map(draft => ({ kind: 'draft', id: `${parent}#${draft.uri}`, draft }));
}

/** Different for every brand of a workspace, and the same after a refresh. */
function keyOf(brand: OutlineBrand): string {
  return brand.profile ?? brand.folder ?? '';
}
