import { t } from './l10n.js';

/** The properties of a task of type `brandlsp`. */
export interface CheckOptions {
  readonly paths?: readonly string[];
  readonly failOn?: string;
  readonly changedSince?: string;
}

/** The command line of a check whose output the problem matcher `$brandlsp` reads. */
export function checkArguments(options: CheckOptions): string[] {
  const args = ['check', '--format', 'line'];
  if (options.failOn !== undefined) {
    args.push('--fail-on', options.failOn);
  }
  if (options.changedSince !== undefined) {
    args.push('--changed-since', options.changedSince);
  }

  // tasks.json is written by hand, so the list may be anything. A path that looks like an option is still a path.
  const paths = (Array.isArray(options.paths) ? options.paths as readonly unknown[] : []).filter(each => typeof each === 'string');
  return [...args, ...paths.map(each => each.startsWith('-') ? `./${each}` : each)];
}

export interface CheckOutcome {
  readonly severity: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly show: 'problems' | 'terminal' | undefined;
}

/** What the exit code of a check with `--fail-on hint` tells: 0 nothing found, 1 findings, anything else a failure. */
export function checkOutcome(exitCode: number | undefined, folder: string): CheckOutcome {
  switch (exitCode) {
    case 0:
      return { severity: 'info', text: t('BrandLsp has nothing to report in {0}.', folder), show: undefined };
    case 1:
      return { severity: 'warning', text: t('BrandLsp has findings in {0}. Problems lists them.', folder), show: 'problems' };
    case undefined:
      return { severity: 'info', text: t('The check of {0} was stopped.', folder), show: undefined };
    default:
      return { severity: 'error', text: t('BrandLsp could not check {0}.', folder), show: 'terminal' };
  }
}
