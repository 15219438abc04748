import * as vscode from 'vscode';
import { CheckTasks } from './checkTask.js';
import { DraftCommands } from './commands.js';
import { Preview } from './previewPanel.js';
import { ServerCommand } from './protocol.js';
import { ReportPanel } from './reportPanel.js';
import { Server, type ServerState } from './server.js';
import { CountsItem, createServerItem } from './statusBar.js';

let running: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('BrandLsp');
  const server = new Server(context, output, {
    executeCommand: (command, args: unknown[], next) => drafts.serverCommand(command, args, () => next(command, args)),
  });
  const preview = new Preview(server, context.extensionUri);
  const report = new ReportPanel(server);
  const drafts = new DraftCommands(server, preview, report, output);
  const checks = new CheckTasks(server);
  running = server;

  context.subscriptions.push(
    output,
    server,
    preview,
    report,
    new CountsItem(server),
    createServerItem(server),
    server.onDidChangeState(offerCommands),
    vscode.tasks.registerTaskProvider('brandlsp', checks),
    vscode.commands.registerCommand('brandlsp.exportVariants', () => drafts.exportVariants()),
    vscode.commands.registerCommand('brandlsp.exportWorkspace', () => drafts.exportWorkspace()),
    vscode.commands.registerCommand('brandlsp.copyVariant', () => drafts.copyVariant()),
    vscode.commands.registerCommand('brandlsp.previewVariants', () => drafts.previewVariants()),
    vscode.commands.registerCommand('brandlsp.showReport', () => drafts.showReport()),
    vscode.commands.registerCommand('brandlsp.createDraft', () => drafts.createDraft()),
    vscode.commands.registerCommand('brandlsp.createProfile', () => drafts.createProfile()),
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
  ];
  for (const [key, command] of keys) {
    void vscode.commands.executeCommand('setContext', key, commands.includes(command));
  }
}
