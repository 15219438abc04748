import { ServerCommand, type ExportAllResult, type ExportResult, type Variant } from './protocol.js';

export interface ExportMessage {
  readonly severity: 'info' | 'warning';
  readonly text: string;
}

/** Sums up an export: what was written where, or that nothing was. */
export function exportMessage(result: ExportResult, draft: string, folder: string): ExportMessage {
  if (result.files.length === 0) {
    return { severity: 'warning', text: `Nothing was written for ${draft}: the draft has errors or no platforms. Problems shows what to change.` };
  }

  const warnings = result.variants.flatMap(variant => (variant.warnings ?? []).map(warning => ({ platform: variant.platform, warning })));
  const written = `Wrote ${plural(result.files.length, 'file')} for ${draft} to ${folder}.`;
  const [first] = warnings;
  if (first === undefined) {
    return { severity: 'info', text: written };
  }
  // A finding about every platform comes with each variant.
  const different = new Set(warnings.map(each => each.warning)).size;
  return {
    severity: 'warning',
    text: different === 1 ? `${written} ${first.platform}: ${first.warning}` : `${written} ${plural(different, 'finding')} remain; Problems lists them.`,
  };
}

/** Sums up an export of many drafts. */
export function exportAllMessage(result: ExportAllResult, folder: string): ExportMessage {
  const written = result.files.length === 0 ? 'Nothing was written.' : `Wrote ${plural(result.files.length, 'file')} to ${folder}.`;
  const remarks: string[] = [];
  if (result.refused.length > 0) {
    remarks.push(`${plural(result.refused.length, 'draft')} with errors ${result.refused.length === 1 ? 'was' : 'were'} not exported; Problems lists them once opened.`);
  }
  const [first] = result.warnings;
  if (first !== undefined) {
    remarks.push(result.warnings.length === 1 ? first : `${plural(result.warnings.length, 'warning')}; the BrandLsp output lists them.`);
  }
  return { severity: remarks.length > 0 || result.files.length === 0 ? 'warning' : 'info', text: [written, ...remarks].join(' ') };
}

/** An export to files that somebody asked the server for directly, as a code lens does; undefined for any other command. */
export function exportToFiles(command: string, args: readonly unknown[]): { readonly uri: string; readonly out: string; readonly platforms?: readonly string[] } | undefined {
  const [argument] = args;
  if (command !== ServerCommand.export || args.length !== 1 || typeof argument !== 'object' || argument === null) {
    return undefined;
  }
  const { uri, out, platforms, ...rest } = argument as Record<string, unknown>;
  if (typeof uri !== 'string' || typeof out !== 'string' || Object.keys(rest).length > 0) {
    return undefined;
  }
  return Array.isArray(platforms) ? { uri, out, platforms: platforms.map(String) } : { uri, out };
}

/** Something of a variant that can be put on the clipboard. */
export interface Copyable {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly text: string;
}

/** Lists what can be copied, in the server's order: a variant's title, its parts, its first comment, its text for an API. */
export function copyables(variants: readonly Variant[]): readonly Copyable[] {
  return variants.flatMap(variant => {
    const items: Copyable[] = [];
    if (variant.title) {
      items.push(copyable(variant.platform, 'title', variant.title));
    }

    variant.parts.forEach((part, index) => {
      const count = part.limit === null ? `${part.length}` : `${part.length}/${part.limit}`;
      const place = variant.parts.length === 1 ? '' : `part ${index + 1} of ${variant.parts.length}, `;
      items.push(copyable(variant.platform, place + count, part.text));
    });

    if (variant.firstComment) {
      items.push(copyable(variant.platform, 'first comment', variant.firstComment));
    }

    if (variant.apiText) {
      items.push(copyable(variant.platform, 'for the API', variant.apiText));
    }
    return items;
  });
}

function copyable(label: string, description: string, text: string): Copyable {
  return { label, description, detail: firstLine(text), text };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first line with text, short enough for a list; cut between graphemes. */
function firstLine(text: string): string {
  const line = text.split('\n').find(each => each.trim() !== '')?.trim() ?? '';
  const shown = Array.from(graphemes.segment(line.slice(0, 1_000)), each => each.segment);
  return shown.length > 80 ? `${shown.slice(0, 79).join('')}…` : line;
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
