import * as vscode from 'vscode';
import { Beginnings } from './beginnings.js';
import { CheckTasks } from './checkTask.js';
import { DraftCommands } from './commands.js';
import { speakWith } from './l10n.js';
import { registerLanguageTools } from './languageTools.js';
import { OutlineModel } from './outlineModel.js';
import { Preview } from './previewPanel.js';
import { ServerCommand, type OutlineTheme } from './protocol.js';
import { ReportPanel } from './reportPanel.js';
import { Server, type ServerState } from './server.js';
import { CountsItem, createServerItem } from './statusBar.js';
import { CalendarTree, ThemesTree, openLocation } from './trees.js';

let running: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  speakWith((message, ...args) => vscode.l10n.t(message, ...args));
  const output = vscode.window.createOutputChannel('BrandLsp');
  const server = new Server(context, output, {
    executeCommand: (command, args: unknown[], next) => drafts.serverCommand(command, args, () => next(command, args)),
  });
  const preview = new Preview(server, context.extensionUri);
  const report = new ReportPanel(server);
  const drafts = new DraftCommands(server, preview, report, output);
  const outline = new OutlineModel(server);
  const calendar = new CalendarTree(outline);
  const beginnings = new Beginnings(server, outline);
  const checks = new CheckTasks(server);
  running = server;

  context.subscriptions.push(
    output,
    server,
    preview,
    report,
    outline,
    calendar,
    new ThemesTree(outline),
    new CountsItem(server),
    createServerItem(server),
    server.onDidChangeState(offerCommands),
    registerLanguageTools(server),
    vscode.tasks.registerTaskProvider('brandlsp', checks),
    vscode.commands.registerCommand('brandlsp.exportVariants', (argument?: unknown) => drafts.exportVariants(argument)),
    vscode.commands.registerCommand('brandlsp.exportWorkspace', (argument?: unknown) => drafts.exportWorkspace(argument)),
    vscode.commands.registerCommand('brandlsp.copyVariant', (argument?: unknown) => drafts.copyVariant(argument)),
    vscode.commands.registerCommand('brandlsp.previewVariants', (argument?: unknown) => drafts.previewVariants(argument)),
    vscode.commands.registerCommand('brandlsp.showReport', () => drafts.showReport()),
    vscode.commands.registerCommand('brandlsp.createDraft', (argument?: unknown) => beginnings.createDraft(argument)),
    vscode.commands.registerCommand('brandlsp.createProfile', () => beginnings.createProfile()),
    vscode.commands.registerCommand('brandlsp.openProfile', (argument?: unknown) => beginnings.openProfile(argument)),
    vscode.commands.registerCommand('brandlsp.goToTheme', (node?: { readonly theme?: OutlineTheme }) => openLocation(node?.theme?.location)),
    vscode.commands.registerCommand('brandlsp.filterCalendar', () => calendar.narrow()),
    vscode.commands.registerCommand('brandlsp.refresh', () => { outline.invalidate(); }),
    vscode.commands.registerCommand('brandlsp.checkWorkspace', () => checks.checkWorkspace()),
    vscode.commands.registerCommand('brandlsp.showOutput', () => { output.show(); }),
    vscode.commands.registerCommand('brandlsp.restart', () => server.restart()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void server.restart()),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('brandlsp.path')) {
        void server.restart();
      }
    }),
  );

  // Not awaited: the editor need not wait for the server to come up.
  void server.start();
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

/** The palette shows what the server at hand can do. */
function offerCommands(state: ServerState): void {
  const commands = state.kind === 'running' ? state.commands : [];
  const keys: readonly (readonly [string, string])[] = [
    ['brandlsp.canExport', ServerCommand.export],
    ['brandlsp.canExportAll', ServerCommand.exportAll],
    ['brandlsp.canPreview', ServerCommand.preview],
    ['brandlsp.canReport', ServerCommand.report],
    ['brandlsp.canCreateDraft', ServerCommand.newDraft],
    ['brandlsp.canOutline', ServerCommand.outline],
  ];
  for (const [key, command] of keys) {
    void vscode.commands.executeCommand('setContext', key, commands.includes(command));
  }
}
