import { t } from './l10n.js';
import { ServerCommand, type ExportAllResult, type ExportResult, type Variant } from './protocol.js';

export interface ExportMessage {
  readonly severity: 'info' | 'warning';
  readonly text: string;
}

/** Sums up an export: what was written where, or that nothing was. */
export function exportMessage(result: ExportResult, draft: string, folder: string): ExportMessage {
  if (result.files.length === 0) {
    return { severity: 'warning', text: t('Nothing was written for {0}: the draft has errors or no platforms. Problems shows what to change.', draft) };
  }

  const warnings = result.variants.flatMap(variant => (variant.warnings ?? []).map(warning => ({ platform: variant.platform, warning })));
  const count = result.files.length;
  const written = count === 1 ? t('Wrote 1 file for {0} to {1}.', draft, folder) : t('Wrote {0} files for {1} to {2}.', count, draft, folder);
  const [first] = warnings;
  if (first === undefined) {
    return { severity: 'info', text: written };
  }
  // A finding about every platform comes with each variant.
  const different = new Set(warnings.map(each => each.warning)).size;
  return {
    severity: 'warning',
    text: different === 1 ? `${written} ${first.platform}: ${first.warning}` : `${written} ${t('{0} findings remain; Problems lists them.', different)}`,
  };
}

/** Sums up an export of many drafts. */
export function exportAllMessage(result: ExportAllResult, folder: string): ExportMessage {
  const count = result.files.length;
  const written = count === 0 ? t('Nothing was written.') : count === 1 ? t('Wrote 1 file to {0}.', folder) : t('Wrote {0} files to {1}.', count, folder);
  const remarks: string[] = [];
  if (result.refused.length > 0) {
    remarks.push(result.refused.length === 1
      ? t('1 draft with errors was not exported; Problems lists them once it is opened.')
      : t('{0} drafts with errors were not exported; Problems lists them once they are opened.', result.refused.length));
  }
  const [first] = result.warnings;
  if (first !== undefined) {
    remarks.push(result.warnings.length === 1 ? first : t('{0} warnings; the BrandLsp output lists them.', result.warnings.length));
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
      items.push(copyable(variant.platform, t('title'), variant.title));
    }

    variant.parts.forEach((part, index) => {
      const count = part.limit === null ? `${part.length}` : `${part.length}/${part.limit}`;
      const description = variant.parts.length === 1 ? count : t('part {0} of {1}, {2}', index + 1, variant.parts.length, count);
      items.push(copyable(variant.platform, description, part.text));
    });

    if (variant.firstComment) {
      items.push(copyable(variant.platform, t('first comment'), variant.firstComment));
    }

    if (variant.apiText) {
      items.push(copyable(variant.platform, t('for the API'), variant.apiText));
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
