/** How a text is said in the user's language: `{0}`, `{1}`, … stand for the arguments. */
type Translate = (message: string, ...args: (string | number)[]) => string;

let translate: Translate = (message, ...args) => message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)]));

/**
 * A text of the extension, in the user's language. The English one is its key, so it is always a literal:
 * `npm run l10n` collects them into l10n/bundle.l10n.json.
 */
export function t(message: string, ...args: (string | number)[]): string {
  return translate(message, ...args);
}

/** Called once, when the extension starts; until then, and in tests, everything is said in English. */
export function speakWith(translator: Translate): void {
  translate = translator;
}
