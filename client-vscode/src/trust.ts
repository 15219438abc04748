import { t } from './l10n.js';

/** Why less happens in a workspace that is not trusted, and what. */
export function restriction(): string {
  return t('This workspace is not trusted: the patterns of its styles do not run, nothing is exported, and its own settings for the program and the export folder are ignored.');
}
