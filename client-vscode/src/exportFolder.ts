import * as path from 'node:path';

/** The absolute folder of an export: `out` from the workspace folder, or from the draft's own folder when it belongs to none. */
export function exportFolder(out: string, workspaceFolder: string | undefined, draft: string): string {
  return path.resolve(workspaceFolder ?? path.dirname(draft), out.trim() === '' ? 'out' : out.trim());
}
