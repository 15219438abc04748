import * as vscode from 'vscode';
import { exportFolder } from './exportFolder.js';
import { copyables, exportAllMessage, exportMessage, exportToFiles, type Copyable, type ExportMessage } from './exportMessages.js';
import { t } from './l10n.js';
import { nameOf, pickFolder, requireTrust, showFailure, showProblems, showingFailure } from './messages.js';
import type { Preview } from './previewPanel.js';
import { ServerCommand, type ExportAllParams, type ExportAllResult, type ExportParams, type ExportResult, type PreviewResult, type Variant } from './protocol.js';
import type { ReportPanel } from './reportPanel.js';
import type { Server } from './server.js';

/**
 * The commands that bring drafts to their readers. Each shows its own failures, and takes the draft of the line or tab it
 * was chosen on, else the active one.
 */
export class DraftCommands {
  constructor(
    private readonly server: Server, private readonly preview: Preview, private readonly report: ReportPanel, private readonly output: vscode.OutputChannel) {}

  async exportVariants(argument?: unknown): Promise<ExportResult | undefined> {
    const draft = draftOf(argument);
    if (draft === undefined || !await requireTrust()) {
      return undefined;
    }
    // Files are named after the draft, so it needs a name first. A new draft has a place already: it is saved there without a question.
    const uri = draft.scheme === 'untitled' ? await vscode.workspace.save(draft) : draft;
    return uri === undefined ? undefined : await this.exportTo({ uri: uri.toString(), out: folderFor(uri) });
  }

  /** Exports every draft of a workspace folder, in a format the user chooses among the server's, or `{folder, format}` names. */
  async exportWorkspace(argument?: unknown): Promise<ExportAllResult | undefined> {
    const given = argument as { readonly folder?: unknown; readonly format?: unknown } | null | undefined;
    if (!await requireTrust()) {
      return undefined;
    }
    const folder = typeof given?.folder === 'string' ? vscode.Uri.parse(given.folder) : await pickFolder();
    const format = folder === undefined ? undefined : typeof given?.format === 'string' ? given.format : await this.pickFormat();
    if (folder === undefined || format === undefined || !await saveDraftsIn(folder)) {
      return undefined;
    }

    const params: ExportAllParams = { folder: folder.toString(), format, out: folderFor(vscode.Uri.joinPath(folder, 'draft.md')) };
    let result: ExportAllResult | undefined;
    await showingFailure(async () => {
      result = await this.server.executeWithProgress<ExportAllResult>(t('Exporting {0}', nameOf(folder)), ServerCommand.exportAll, params);
      if (result === undefined) {
        vscode.window.setStatusBarMessage(t('The export was cancelled: nothing was written.'), 5_000);
        return;
      }
      for (const warning of result.warnings) {
        this.output.appendLine(t('Export to {0}: {1}', params.out, warning));
      }
      void show(exportAllMessage(result, shortened(params.out)), result.files, params.out);
    });
    return result;
  }

  /** Copies what the user picks of a draft's variants, or what `{platform}` names: its first text. */
  async copyVariant(argument?: unknown): Promise<void> {
    const draft = draftOf(argument);
    if (draft === undefined) {
      return;
    }
    await showingFailure(async () => {
      const { variants } = await this.export({ uri: draft.toString() });
      const items = copyables(variants);
      const platform: unknown = (argument as { readonly platform?: unknown } | null | undefined)?.platform;
      if (items.length === 0) {
        void vscode.window.showInformationMessage(t('{0} has no variants to copy.', nameOf(draft)));
        return;
      }
      const choice = typeof platform === 'string'
        ? items.find(each => each.label === platform)
        : await vscode.window.showQuickPick(items, { title: t('Copy from {0}', nameOf(draft)), matchOnDescription: true, matchOnDetail: true });
      if (choice !== undefined) {
        await copy(choice);
      } else if (typeof platform === 'string') {
        throw new Error(t('{0} has no variant for {1}.', nameOf(draft), platform));
      }
    });
  }

  async previewVariants(argument?: unknown): Promise<void> {
    const draft = draftOf(argument);
    if (draft !== undefined) {
      await showingFailure(() => this.preview.open(draft));
    }
  }

  async showReport(): Promise<void> {
    const folder = await pickFolder();
    if (folder !== undefined) {
      await showingFailure(() => this.report.open(folder));
    }
  }

  /**
   * One of the server's own commands, run from a code lens: an export to files is the export command, an export without
   * a folder offers the clipboard or the export folder, a preview is shown. `args` and the result are as on the wire.
   */
  async serverCommand(command: string, args: readonly unknown[], run: () => unknown): Promise<unknown> {
    const toFiles = exportToFiles(command, args);
    if (toFiles !== undefined) {
      const uri = vscode.Uri.parse(toFiles.uri);
      return uri.scheme === 'untitled'
        ? await this.exportVariants(uri)
        : await requireTrust() ? await this.exportTo({ ...toFiles, out: folderFor(uri, toFiles.out) }) : undefined;
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
    const items: (vscode.QuickPickItem & { readonly copyable?: Copyable; readonly folder?: string })[] = copyables(variants).map(each => ({ ...each, copyable: each }));
    if (uri.scheme === 'file' && vscode.workspace.isTrusted) {
      const folder = folderFor(uri);
      items.unshift(
        { label: `$(export) ${t('Write all variants')}`, description: folder, folder },
        { label: t('Copy one'), kind: vscode.QuickPickItemKind.Separator },
      );
    }
    const choice = await vscode.window.showQuickPick(items, { title: t('Export {0}', nameOf(uri)), matchOnDescription: true, matchOnDetail: true });
    if (choice?.folder !== undefined) {
      await this.exportTo({ uri: uri.toString(), out: choice.folder });
    } else if (choice?.copyable !== undefined) {
      await copy(choice.copyable);
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
      void show(exportMessage(result, nameOf(uri), shortened(params.out)), result.files, params.out);
      return result;
    } catch (error) {
      void showFailure(error, 'problems');
      return undefined;
    }
  }

  private async pickFormat(): Promise<string | undefined> {
    const formats = this.server.state.kind === 'running' ? this.server.state.formats : [];
    const choice = await vscode.window.showQuickPick(
      formats.map(each => ({ label: each.name, description: each.id })),
      { title: t('Export all drafts as'), matchOnDescription: true },
    );
    return choice?.description;
  }

  private export(params: ExportParams): Promise<ExportResult> {
    return this.server.execute<ExportResult>(ServerCommand.export, params);
  }
}

/** The draft a command is about: that of a line of a tree, of a tab, or the active one. */
function draftOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) {
    return argument;
  }
  const line = (argument as { readonly draft?: { readonly uri?: unknown } } | null | undefined)?.draft?.uri;
  if (typeof line === 'string') {
    return vscode.Uri.parse(line);
  }
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'markdown') {
    return document.uri;
  }
  void vscode.window.showInformationMessage(t('Open a draft first: a Markdown file.'));
  return undefined;
}

/** The folder to export to: the given one or, without one, that of the settings. */
function folderFor(draft: vscode.Uri, given?: string): string {
  const out = given ?? vscode.workspace.getConfiguration('brandlsp', draft).get('export.out', 'out');
  return exportFolder(out, vscode.workspace.getWorkspaceFolder(draft)?.uri.fsPath, draft.fsPath);
}

/** A folder as people know it: from the workspace, where it lies in there. */
function shortened(folder: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.file(folder));
}

async function show(message: ExportMessage, files: readonly string[], folder: string): Promise<void> {
  const [open, problems] = [t('Show Files'), t('Show Problems')];
  const display = message.severity === 'info' ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const choice = await display(message.text, ...files.length > 0 ? [open] : [], ...message.severity === 'warning' ? [problems] : []);
  if (choice === open) {
    const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    const [first] = files;
    const target = first === undefined ? vscode.Uri.file(folder) : vscode.Uri.parse(first);
    await vscode.commands.executeCommand(local ? 'revealFileInOS' : 'revealInExplorer', target);
  } else if (choice === problems) {
    await showProblems();
  }
}

async function copy({ label, description, text }: Copyable): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(t('Copied {0}', `${label} ${description}`.trim()), 3_000);
}

/** Saves the Markdown files of a folder that were edited: what is exported should be the text on disk. */
async function saveDraftsIn(folder: vscode.Uri): Promise<boolean> {
  const edited = vscode.workspace.textDocuments.filter(each =>
    each.isDirty && !each.isUntitled && each.languageId === 'markdown' && vscode.workspace.getWorkspaceFolder(each.uri)?.uri.toString() === folder.toString());
  const saved = await Promise.all(edited.map(each => each.save()));
  return saved.every(Boolean);
}
