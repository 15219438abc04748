import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { exportFolder } from './exportFolder.js';
import { copyables, exportAllMessage, exportMessage, exportToFiles, type ExportMessage } from './exportMessages.js';
import type { Preview } from './previewPanel.js';
import { ServerCommand, type ExportAllParams, type ExportAllResult, type ExportParams, type ExportResult, type NewDraftResult, type PreviewResult, type Variant } from './protocol.js';
import type { ReportPanel } from './reportPanel.js';
import { messageOf, type Server } from './server.js';

/** The commands that concern drafts and profiles. Each shows its own failures. */
export class DraftCommands {
  constructor(
    private readonly server: Server, private readonly preview: Preview, private readonly report: ReportPanel, private readonly output: vscode.OutputChannel) {}

  async exportVariants(): Promise<void> {
    const document = activeDraft();
    if (document === undefined) {
      return;
    }
    if (document.isUntitled) {
      if (await vscode.window.showInformationMessage('Save this draft first: its files are named after it.', 'Copy a Variant') !== undefined) {
        await this.copyVariant();
      }
      return;
    }
    await this.exportTo({ uri: document.uri.toString(), out: folderFor(document.uri) });
  }

  /** Exports every draft of a workspace folder, in a format the user chooses among the server's. */
  async exportWorkspace(): Promise<void> {
    const folder = await pickFolder();
    const format = folder === undefined ? undefined : await this.pickFormat();
    if (folder === undefined || format === undefined || !await saveDraftsIn(folder)) {
      return;
    }
    await showingFailure(async () => {
      const params: ExportAllParams = { folder: folder.toString(), format, out: folderFor(vscode.Uri.joinPath(folder, 'draft.md')) };
      const result = await this.server.executeWithProgress<ExportAllResult>(`Exporting ${nameOf(folder)}`, ServerCommand.exportAll, params);
      if (result === undefined) {
        vscode.window.setStatusBarMessage('The export was cancelled: nothing was written.', 5_000);
        return;
      }
      for (const warning of result.warnings) {
        this.output.appendLine(`Export to ${params.out}: ${warning}`);
      }
      void show(exportAllMessage(result, params.out), result.files, params.out);
    });
  }

  async copyVariant(): Promise<void> {
    const document = activeDraft();
    if (document !== undefined) {
      await showingFailure(async () => {
        const { variants } = await this.export({ uri: document.uri.toString() });
        await pickAndCopy(variants, nameOf(document.uri));
      });
    }
  }

  async previewVariants(): Promise<void> {
    const document = activeDraft();
    if (document !== undefined) {
      await showingFailure(() => this.preview.open(document.uri));
    }
  }

  async showReport(): Promise<void> {
    await showingFailure(() => this.report.open());
  }

  async createDraft(): Promise<void> {
    await showingFailure(async () => {
      const { uri, text } = await this.server.execute<NewDraftResult>(ServerCommand.newDraft, {});
      await openDraft(uri ?? undefined, text);
    });
  }

  /** Runs `brandlsp init` in a workspace folder and opens the profile; an existing one is only opened. */
  async createProfile(): Promise<void> {
    const folder = await pickFolder();
    if (folder === undefined) {
      return;
    }
    await showingFailure(async () => {
      if (await openProfile(folder)) {
        return;
      }
      const server = this.server.locate();
      if (server.kind === 'missing') {
        throw new Error(server.message);
      }
      try {
        await promisify(execFile)(server.path, ['init', folder.fsPath], { cwd: folder.fsPath, timeout: 30_000, windowsHide: true });
      } catch (error) {
        const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
        throw new Error(stderr === '' ? messageOf(error) : stderr, { cause: error });
      }
      if (!await openProfile(folder)) {
        throw new Error('The server made no brand.yaml.');
      }
    });
  }

  /**
   * One of the server's own commands, run from a code lens: an export to files is the export command, an export without
   * a folder offers the clipboard or the export folder, a preview is shown. `args` and the result are as on the wire.
   */
  async serverCommand(command: string, args: readonly unknown[], run: () => unknown): Promise<unknown> {
    const toFiles = exportToFiles(command, args);
    if (toFiles !== undefined) {
      const uri = vscode.Uri.parse(toFiles.uri);
      return await this.exportTo({ ...toFiles, out: folderFor(uri, toFiles.out) });
    }

    const result = await run();
    const params = args[0] as { readonly uri?: unknown } | undefined;
    if (typeof params?.uri === 'string' && typeof result === 'object' && result !== null) {
      const uri = vscode.Uri.parse(params.uri);
      if (command === ServerCommand.preview && 'html' in result) {
        this.preview.show(uri, (result as PreviewResult).html);
      } else if (command === ServerCommand.export && 'variants' in result) {
        // The lens is done when the server has answered; what the user makes of it may take its time.
        void this.offerExport(uri, (result as ExportResult).variants);
      }
    }
    return result;
  }

  private async offerExport(uri: vscode.Uri, variants: readonly Variant[]): Promise<void> {
    const items: (vscode.QuickPickItem & { readonly text?: string; readonly folder?: string })[] = copyables(variants).map(item => ({ ...item }));
    if (uri.scheme === 'file') {
      const folder = folderFor(uri);
      items.unshift(
        { label: '$(export) Write all variants', description: folder, folder },
        { label: 'Copy one', kind: vscode.QuickPickItemKind.Separator },
      );
    }
    const choice = await vscode.window.showQuickPick(items, { title: `Export ${nameOf(uri)}`, matchOnDescription: true, matchOnDetail: true });
    if (choice?.folder !== undefined) {
      await this.exportTo({ uri: uri.toString(), out: choice.folder });
    } else if (choice?.text !== undefined) {
      await copy(choice.text, `${choice.label} ${choice.description ?? ''}`.trim());
    }
  }

  private async exportTo(params: ExportParams & { readonly out: string }): Promise<ExportResult | undefined> {
    const uri = vscode.Uri.parse(params.uri);
    const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
    // What is written should be the text on disk, so that the manifest's checksum is the file's.
    if (document?.isDirty === true && !await document.save()) {
      return undefined;
    }
    try {
      const result = await this.export(params);
      void report(result, nameOf(uri), params.out);
      return result;
    } catch (error) {
      void showFailure(error, 'Show Problems');
      return undefined;
    }
  }

  private async pickFormat(): Promise<string | undefined> {
    const formats = this.server.state.kind === 'running' ? this.server.state.formats : [];
    const choice = await vscode.window.showQuickPick(
      formats.map(each => ({ label: each.name, description: each.id })),
      { title: 'Export all drafts as', matchOnDescription: true },
    );
    return choice?.description;
  }

  private export(params: ExportParams): Promise<ExportResult> {
    return this.server.execute<ExportResult>(ServerCommand.export, params);
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function activeDraft(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'markdown') {
    return document;
  }
  void vscode.window.showInformationMessage('Open a draft first: a Markdown file.');
  return undefined;
}

/** The folder to export to: the given one or, without one, that of the settings. */
function folderFor(draft: vscode.Uri, given?: string): string {
  const out = given ?? vscode.workspace.getConfiguration('brandlsp', draft).get('export.out', 'out');
  return exportFolder(out, vscode.workspace.getWorkspaceFolder(draft)?.uri.fsPath, draft.fsPath);
}

async function report(result: ExportResult, draft: string, folder: string): Promise<void> {
  await show(exportMessage(result, draft, folder), result.files, folder);
}

async function show(message: ExportMessage, files: readonly string[], folder: string): Promise<void> {
  const display = message.severity === 'info' ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const choice = await display(message.text, ...files.length > 0 ? ['Open Folder'] : [], ...message.severity === 'warning' ? ['Show Problems'] : []);
  if (choice === 'Open Folder') {
    const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    const [first] = files;
    const target = first === undefined ? vscode.Uri.file(folder) : vscode.Uri.parse(first);
    await vscode.commands.executeCommand(local ? 'revealFileInOS' : 'revealInExplorer', target);
  } else if (choice === 'Show Problems') {
    await showProblems();
  }
}

async function pickAndCopy(variants: readonly Variant[], draft: string): Promise<void> {
  const items = copyables(variants);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(`${draft} has no variants to copy.`);
    return;
  }
  const choice = await vscode.window.showQuickPick(items, { title: `Copy from ${draft}`, matchOnDescription: true, matchOnDetail: true });
  if (choice !== undefined) {
    await copy(choice.text, `${choice.label} ${choice.description}`);
  }
}

async function copy(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`Copied ${what}`, 3_000);
}

/** Opens the server's new draft: under its name when it has one and the file is not there yet, else untitled. Nothing is saved. */
async function openDraft(uri: string | undefined, text: string): Promise<void> {
  const place = uri === undefined ? undefined : vscode.Uri.parse(uri);
  if (place !== undefined && await exists(place)) {
    await vscode.window.showTextDocument(place);
    return;
  }
  if (place === undefined) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: text }));
    return;
  }
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' })));
  await editor.edit(edit => { edit.insert(new vscode.Position(0, 0), text); });
}

/** Saves the Markdown files of a folder that were edited: what is exported should be the text on disk. */
async function saveDraftsIn(folder: vscode.Uri): Promise<boolean> {
  const edited = vscode.workspace.textDocuments.filter(each =>
    each.isDirty && each.languageId === 'markdown' && vscode.workspace.getWorkspaceFolder(each.uri)?.uri.toString() === folder.toString());
  const saved = await Promise.all(edited.map(each => each.save()));
  return saved.every(Boolean);
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage('Open a folder first: the brand profile lives at its top.');
    return undefined;
  }
  return folders.length === 1 ? folders[0]?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

async function openProfile(folder: vscode.Uri): Promise<boolean> {
  for (const name of ['brand.yaml', 'brand.yml']) {
    const profile = vscode.Uri.joinPath(folder, name);
    if (await exists(profile)) {
      await vscode.window.showTextDocument(profile);
      return true;
    }
  }
  return false;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

export async function showProblems(): Promise<void> {
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Shows an error to the user; the server's messages are written to be read. */
async function showingFailure(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await showFailure(error, 'Show Output');
  }
}

async function showFailure(error: unknown, remedy: 'Show Output' | 'Show Problems'): Promise<void> {
  if (await vscode.window.showErrorMessage(`BrandLsp: ${messageOf(error)}`, remedy) === undefined) {
    return;
  }
  if (remedy === 'Show Problems') {
    await showProblems();
  } else {
    await vscode.commands.executeCommand('brandlsp.showOutput');
  }
}
