import * as vscode from 'vscode';
import { securePage } from './html.js';
import { ServerCommand, type PreviewResult, type ReportResult } from './protocol.js';
import type { Server } from './server.js';

/** How long typing must pause before the preview is rendered again, in milliseconds. */
const previewPause = 250;

/** The pages the server renders: the variants of a draft, and the strategy report. */
export class Panels implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private preview: vscode.WebviewPanel | undefined;
  private previewed: vscode.Uri | undefined;
  private report: vscode.WebviewPanel | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly server: Server) {
    this.disposables.push(
      vscode.workspace.onDidChangeTextDocument(change => {
        if (change.document.uri.toString() === this.previewed?.toString()) {
          clearTimeout(this.timer);
          this.timer = setTimeout(() => void this.refreshPreview(), previewPause);
        }
      }),
    );
  }

  async openPreview(draft: vscode.Uri): Promise<void> {
    const { html } = await this.server.execute<PreviewResult>(ServerCommand.preview, { uri: draft.toString() });
    this.showPreview(draft, html);
  }

  /** Shows the page beside the draft, and keeps it up to date while the draft changes. */
  showPreview(draft: vscode.Uri, html: string): void {
    if (this.preview === undefined) {
      this.preview = createPanel('brandlsp.preview', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
      this.preview.onDidDispose(() => {
        this.preview = undefined;
        this.previewed = undefined;
      });
    }
    this.previewed = draft;
    this.preview.title = `Preview ${nameOf(draft)}`;
    this.preview.webview.html = securePage(html);
    this.preview.reveal(undefined, true);
  }

  async openReport(): Promise<void> {
    const { html } = await this.server.execute<ReportResult>(ServerCommand.report, {});
    if (this.report === undefined) {
      this.report = createPanel('brandlsp.report', vscode.ViewColumn.Active);
      this.report.title = 'Strategy Report';
      this.report.onDidDispose(() => { this.report = undefined; });
    }
    this.report.webview.html = securePage(html);
    this.report.reveal();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.preview?.dispose();
    this.report?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async refreshPreview(): Promise<void> {
    const draft = this.previewed;
    if (draft === undefined) {
      return;
    }
    try {
      const { html } = await this.server.execute<PreviewResult>(ServerCommand.preview, { uri: draft.toString() });
      if (this.preview !== undefined && this.previewed === draft) {
        this.preview.webview.html = securePage(html);
      }
    } catch {
      // The page stays as it was; the next change tries again.
    }
  }
}

/** A page without scripts and without access to files. */
function createPanel(type: string, place: vscode.ViewColumn | { viewColumn: vscode.ViewColumn; preserveFocus: boolean }): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(type, '', place, { enableScripts: false, enableFindWidget: true, localResourceRoots: [] });
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
