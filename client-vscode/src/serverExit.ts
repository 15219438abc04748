import { t } from './l10n.js';

/** What is known about how the server's process ended. */
export interface ServerExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Keeps the last lines of a stream, so that a crash can be explained without keeping a session's log. */
export class Tail {
  private text = '';

  append(chunk: string): void {
    this.text = (this.text + chunk).slice(-4_096);
  }

  /** The line that says most: the last that is neither blank nor a frame of a stack trace. */
  lastLine(): string | undefined {
    return this.text.split(/\r?\n/).map(line => line.trim()).filter(line => line !== '' && !line.startsWith('at ')).at(-1);
  }
}

/** Says in one clause why the server ended, such as `exit code 134: out of memory`. */
export function describeExit(exit: ServerExit | undefined, lastLine: string | undefined): string {
  const how = exit === undefined
    ? t('the connection was closed')
    : exit.signal !== null ? t('signal {0}', exit.signal) : t('exit code {0}', exit.code ?? '?');
  return lastLine === undefined ? how : `${how}: ${lastLine}`;
}
