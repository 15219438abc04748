import * as vscode from 'vscode';
import { CodeLensRequest } from 'vscode-languageclient/node';
import { countTitles, statusText } from './counts.js';
import { documentSelector, type Server, type ServerState } from './server.js';

/** How long typing must pause before the counts are asked for again, in milliseconds. */
const countPause = 150;

/** The counts of the active draft, in the server's own words. */
export class CountsItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('brandlsp.counts', vscode.StatusBarAlignment.Right, 100);
  private readonly disposables: { dispose(): unknown }[];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly server: Server) {
    this.item.name = 'BrandLsp Counts';
    this.item.command = 'brandlsp.copyVariant';
    this.disposables = [
      this.item,
      server.onDidChangeState(() => void this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.refresh()),
      vscode.workspace.onDidChangeTextDocument(change => {
        if (change.document === vscode.window.activeTextEditor?.document) {
          clearTimeout(this.timer);
          this.timer = setTimeout(() => void this.refresh(), countPause);
        }
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const titles = document?.languageId === 'markdown' ? await this.titles(document) : [];
    if (document !== vscode.window.activeTextEditor?.document) {
      return;
    }
    if (titles.length === 0) {
      this.item.hide();
      return;
    }
    this.item.text = `$(pencil) ${statusText(titles)}`;
    this.item.tooltip = `${titles.join('\n')}\n\nClick to copy a variant`;
    this.item.show();
  }

  private async titles(document: vscode.TextDocument): Promise<readonly string[]> {
    const client = this.server.client;
    if (client?.initializeResult?.capabilities.codeLensProvider === undefined) {
      return [];
    }
    try {
      const lenses = await client.sendRequest(CodeLensRequest.type, { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } });
      return countTitles(lenses ?? []);
    } catch {
      // Overtaken by the next change, or the server is going away: the next refresh shows the truth.
      return [];
    }
  }
}

/** The state of the server, in the language status of drafts and profiles. */
export function createServerItem(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('brandlsp.server', documentSelector);
  item.name = 'BrandLsp';
  const show = (state: ServerState): void => {
    item.busy = state.kind === 'starting' || state.kind === 'waiting';
    item.severity = state.kind === 'failed' ? vscode.LanguageStatusSeverity.Error
      : state.kind === 'waiting' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.text = state.kind === 'running' ? `BrandLsp ${state.version}` : `BrandLsp: ${state.kind}`;
    item.detail = 'reason' in state ? state.reason : '';
    item.command = state.kind === 'failed' || state.kind === 'stopped'
      ? { title: 'Restart', command: 'brandlsp.restart' }
      : { title: 'Show Output', command: 'brandlsp.showOutput' };
  };
  show(server.state);
  return vscode.Disposable.from(item, server.onDidChangeState(show));
}
