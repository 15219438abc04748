import * as vscode from 'vscode';
import { CodeLensRequest } from 'vscode-languageclient/node';
import { countsOf, signed, statusText, worst, type Count } from './counts.js';
import { t } from './l10n.js';
import { documentSelector, type Server, type ServerState } from './server.js';
import { restriction } from './trust.js';

/** How long typing must pause before the counts are asked for again, in milliseconds. */
const countPause = 150;

/** The counts of the active draft, in the server's own words. Sets `brandlsp.isDraft`, by which menus know a draft. */
export class CountsItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('brandlsp.counts', vscode.StatusBarAlignment.Right, 100);
  private readonly disposables: { dispose(): unknown }[];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly server: Server) {
    this.item.name = t('Counts of the Draft');
    this.item.command = 'brandlsp.copyVariant';
    this.disposables = [
      this.item,
      server.onDidChangeState(() => void this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.refresh()),
      // A change of the profile comes back as new findings; so does the end of a draft's own analysis.
      vscode.languages.onDidChangeDiagnostics(change => {
        const active = vscode.window.activeTextEditor?.document.uri.toString();
        if (change.uris.some(each => each.toString() === active)) {
          this.refreshSoon();
        }
      }),
      vscode.workspace.onDidChangeTextDocument(change => {
        if (change.document === vscode.window.activeTextEditor?.document) {
          this.refreshSoon();
        }
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), countPause);
  }

  private async refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const counts = document?.languageId === 'markdown' ? await this.counts(document) : [];
    if (document !== vscode.window.activeTextEditor?.document || counts === undefined) {
      return;
    }

    void vscode.commands.executeCommand('setContext', 'brandlsp.isDraft', counts.length > 0);
    if (counts.length === 0) {
      this.item.hide();
      return;
    }
    const state = worst(counts);
    this.item.text = `$(pencil) ${statusText(counts)}`;
    this.item.backgroundColor = state === 'over' ? new vscode.ThemeColor('statusBarItem.errorBackground')
      : state === 'near' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.tooltip = tooltip(counts);
    this.item.accessibilityInformation = { label: spoken(counts), role: 'button' };
    this.item.show();
  }

  /** Undefined when the answer was overtaken: what is shown stays until the next. */
  private async counts(document: vscode.TextDocument): Promise<readonly Count[] | undefined> {
    const client = this.server.client;
    if (client?.initializeResult?.capabilities.codeLensProvider === undefined) {
      return [];
    }
    try {
      return countsOf(await client.sendRequest(CodeLensRequest.type, { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } }) ?? []);
    } catch {
      return undefined;
    }
  }
}

function tooltip(counts: readonly Count[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.appendMarkdown(counts.map(each => `${signed(each)}  `).join('\n'));
  text.appendMarkdown(`\n\n${t('Click to copy a variant')}`);
  return text;
}

function spoken(counts: readonly Count[]): string {
  return counts.map(({ title, state }) =>
    state === 'over' ? t('{0}, does not fit', title) : state === 'near' ? t('{0}, nearly full', title) : title).join('; ');
}

/** The state of the server, and of the trust it has, in the language status of drafts and profiles. */
export function createServerItem(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('brandlsp.server', documentSelector);
  item.name = 'BrandLsp';
  const show = (state: ServerState): void => {
    item.busy = state.kind === 'starting' || state.kind === 'waiting';
    item.severity = state.kind === 'failed' ? vscode.LanguageStatusSeverity.Error
      : state.kind === 'waiting' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.text = textOf(state);
    item.detail = 'reason' in state ? state.reason : '';
    item.command = state.kind === 'failed' || state.kind === 'stopped'
      ? { title: t('Restart'), command: 'brandlsp.restart' }
      : { title: t('Show Output'), command: 'brandlsp.showOutput' };
    if (state.kind === 'running' && !vscode.workspace.isTrusted) {
      item.severity = vscode.LanguageStatusSeverity.Warning;
      item.text = t('BrandLsp is restricted');
      item.detail = restriction();
      item.command = { title: t('Manage Trust'), command: 'workbench.trust.manage' };
    }
  };
  show(server.state);
  return vscode.Disposable.from(item, server.onDidChangeState(show));
}

function textOf(state: ServerState): string {
  switch (state.kind) {
    case 'running':
      return `BrandLsp ${state.version}`;
    case 'starting':
      return t('BrandLsp is starting');
    case 'waiting':
      return t('BrandLsp stopped and is started again');
    case 'failed':
      return t('BrandLsp does not run');
    case 'stopped':
      return t('BrandLsp is stopped');
  }
}
