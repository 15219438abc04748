import * as vscode from 'vscode';
import { securePage } from './html.js';
import { t } from './l10n.js';
import { ServerCommand, type ReportResult } from './protocol.js';
import type { Server } from './server.js';

/** The page of the strategy report. */
export class ReportPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;

  constructor(private readonly server: Server) {}

  async open(): Promise<void> {
    const { html } = await this.server.execute<ReportResult>(ServerCommand.report, {});
    if (this.panel === undefined) {
      this.panel = vscode.window.createWebviewPanel('brandlsp.report', t('Strategy Report'), vscode.ViewColumn.Active, {
        enableScripts: false, enableFindWidget: true, localResourceRoots: [],
      });
      this.panel.onDidDispose(() => { this.panel = undefined; });
    }
    this.panel.webview.html = securePage(html);
    this.panel.reveal();
  }

  dispose(): void {
    this.panel?.dispose();
  }
}
