import * as vscode from 'vscode';
import { t } from './l10n.js';
import { messageOf } from './server.js';
import { restriction } from './trust.js';

/** Shows an error to the user; the server's messages are written to be read. */
export async function showingFailure(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await showFailure(error, 'output');
  }
}

export async function showFailure(error: unknown, remedy: 'output' | 'problems'): Promise<void> {
  const button = remedy === 'problems' ? t('Show Problems') : t('Show Output');
  if (await vscode.window.showErrorMessage(`BrandLsp: ${messageOf(error)}`, button) === undefined) {
    return;
  }
  if (remedy === 'problems') {
    await showProblems();
  } else {
    await vscode.commands.executeCommand('brandlsp.showOutput');
  }
}

export async function showProblems(): Promise<void> {
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** True in a trusted workspace; in another one says why nothing is written, and where that can be changed. */
export async function requireTrust(): Promise<boolean> {
  if (vscode.workspace.isTrusted) {
    return true;
  }
  if (await vscode.window.showWarningMessage(restriction(), t('Manage Trust')) !== undefined) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
  return false;
}

/** The workspace folder that is meant: the only one, or the one that the user picks. */
export async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const open = t('Open Folder…');
    if (await vscode.window.showInformationMessage(t('Open a folder first: the brand profile lives at its top.'), open) !== undefined) {
      await vscode.commands.executeCommand('workbench.action.files.openFolder');
    }
    return undefined;
  }
  return folders.length === 1 ? folders[0]?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The name of a file or folder. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
