import { t } from './l10n.js';
import type { Variant } from './protocol.js';

/** Asks the panel's page for nothing but to be told what to show, and to copy a text of the export. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'copy'; readonly platform: string; readonly part: CopiedPart };

/** Which text of a variant: the index of a part, its title, its first comment, or the article with its front matter. */
export type CopiedPart = number | 'title' | 'comment' | 'article';

export type ToPage =
  | { readonly type: 'show'; readonly html: string; readonly css: string }
  | { readonly type: 'copied'; readonly platform: string; readonly part: CopiedPart }
  | { readonly type: 'failed'; readonly message: string };

/** What a preview needs to come back after the window was reloaded. */
export interface PreviewState {
  readonly uri: string;
  readonly scroll?: number;
}

export interface Shell {
  readonly title: string;
  readonly draft: string;
  /** The address of the page's script. */
  readonly script: string;
  /** Where the panel's files and images come from, for its policy. */
  readonly source: string;
  readonly nonce: string;
  /** The language of the page's own texts, as HTML names it. */
  readonly language: string;
}

/** What the page's script says, `{0}` and so on where a name or a number goes. */
export interface PreviewTexts {
  readonly copy: string;
  readonly copyTitle: string;
  readonly copied: string;
  readonly copyPost: string;
  readonly copyPart: string;
  readonly copyTitleFor: string;
  readonly copyComment: string;
}

function previewTexts(): PreviewTexts {
  return {
    copy: t('Copy'),
    copyTitle: t('Copy title'),
    copied: t('Copied'),
    copyPost: t('Copy the {0} post', '{0}'),
    copyPart: t('Copy part {0} of {1} for {2}', '{0}', '{1}', '{2}'),
    copyTitleFor: t('Copy title for {0}', '{0}'),
    copyComment: t('Copy the first comment for {0}', '{0}'),
  };
}

/**
 * The page of the preview panel. It is loaded once; its script then takes over the server's page whenever that changes,
 * so that nothing flickers and the reader's place stays. No script runs but this one, and nothing is fetched.
 */
export function previewShell({ title, draft, script, source, nonce, language }: Shell): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src ${source} data:; form-action 'none'; base-uri 'none'`;
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body data-draft="${escape(draft)}" data-texts="${escape(JSON.stringify(previewTexts()))}">
<p id="status" role="status">${escape(t('Rendering the preview…'))}</p>
<div id="page"></div>
<script nonce="${nonce}" src="${escape(script)}"></script>
</body>
</html>`;
}

const style = `
#status { margin: 0 0 1rem; color: var(--vscode-descriptionForeground); }
#status:empty { display: none; }
#status.failed { color: var(--vscode-errorForeground); }
.copy { margin-inline-start: auto; flex: none; font: inherit; font-size: 12px; line-height: 1.6; padding: 0 .7em; cursor: pointer; border-radius: 4px;
  border: 1px solid var(--vscode-button-border, transparent); background: var(--vscode-button-secondaryBackground); color: var(--vscode-button-secondaryForeground); }
.copy:hover { background: var(--vscode-button-secondaryHoverBackground); }
.copy:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
.number + .copy { margin-inline-start: .6em; }
`;

/** The server's page with its images at addresses that the panel may load. The server writes attributes in one form only. */
export function withImages(html: string, address: (file: string) => string): string {
  return html.replace(/ src="(file:[^"]*)"/g, (_, file: string) => ` src="${escape(address(unescape(file)))}"`);
}

/** The server's page and its style sheet apart: the panel's policy lets a page bring none along. */
export function withoutStyle(page: string): { readonly html: string; readonly css: string } {
  const style = /<style>([^<]*)<\/style>/.exec(page);
  return style === null ? { html: page, css: '' } : { html: page.replace(style[0], ''), css: style[1] ?? '' };
}

/** The exact text of an export that a copy button stands for; undefined when the draft no longer has it. */
export function copiedText(variants: readonly Variant[], platform: string, part: CopiedPart): string | undefined {
  const variant = variants.find(each => each.platform === platform);
  switch (part) {
    case 'title':
      return variant?.title ?? undefined;
    case 'comment':
      return variant?.firstComment ?? undefined;
    case 'article':
      return variant?.apiText ?? undefined;
    default:
      return variant?.parts[part]?.text;
  }
}

/** Reads a message of the page, which a script could have forged. */
export function readMessage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) {
    return undefined;
  }
  const { type, platform, part } = message as { readonly type: unknown; readonly platform?: unknown; readonly part?: unknown };
  if (type === 'ready') {
    return { type };
  }
  const isPart = part === 'title' || part === 'comment' || part === 'article' || (typeof part === 'number' && Number.isInteger(part) && part >= 0);
  return type === 'copy' && typeof platform === 'string' && isPart ? { type, platform, part } : undefined;
}

/** Reads what a preview left behind; undefined when it is of no use. */
export function readState(state: unknown): PreviewState | undefined {
  return typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string' && state.uri !== '' ? { uri: state.uri } : undefined;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, each => `&#${each.charCodeAt(0)};`);
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
