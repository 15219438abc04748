import * as vscode from 'vscode';
import { securePage } from './html.js';
import { t } from './l10n.js';
import { ServerCommand, type ReportResult } from './protocol.js';
import { messageOf, type Server } from './server.js';

/** How long files must rest before the report is made again, in milliseconds. */
const pause = 500;

/** What a report is made of: drafts, profiles, people, the inbox and analytics exports. */
const sources = '**/*.{md,markdown,yaml,yml,csv,xlsx}';

/** The strategy report as a dashboard, which follows the files it is made of. */
export class ReportPanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private panel: vscode.WebviewPanel | undefined;
  private folder: vscode.Uri | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStale = false;

  constructor(private readonly server: Server) {
    const files = vscode.workspace.createFileSystemWatcher(sources);
    this.disposables.push(
      files,
      files.onDidCreate(() => { this.changed(); }),
      files.onDidChange(() => { this.changed(); }),
      files.onDidDelete(() => { this.changed(); }),
      server.onDidChangeState(state => {
        if (state.kind === 'running') {
          this.changed();
        }
      }),
    );
  }

  /** Throws when the server cannot make the report of the folder. */
  async open(folder: vscode.Uri): Promise<void> {
    const html = await this.make(folder);
    if (this.panel === undefined) {
      this.panel = vscode.window.createWebviewPanel('brandlsp.report', '', vscode.ViewColumn.Active, {
        enableScripts: false, enableFindWidget: true, localResourceRoots: [],
      });
      this.panel.onDidDispose(() => { this.panel = undefined; });
      this.panel.onDidChangeViewState(() => { void this.refresh(); });
    }
    this.folder = folder;
    this.isStale = false;
    this.panel.title = t('Strategy Report');
    this.panel.webview.html = securePage(html);
    this.panel.reveal();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.panel?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private changed(): void {
    if (this.panel !== undefined) {
      this.isStale = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.refresh(), pause);
    }
  }

  /** A report that nobody sees waits until it is looked at. */
  private async refresh(): Promise<void> {
    if (!this.isStale || this.panel?.visible !== true || this.folder === undefined) {
      return;
    }
    this.isStale = false;
    try {
      const html = await this.make(this.folder);
      this.panel.webview.html = securePage(html);
    } catch (error) {
      // The last report stays, and says that it is the last.
      this.panel.title = t('Strategy Report ({0})', messageOf(error));
      return;
    }
    this.panel.title = t('Strategy Report');
  }

  private async make(folder: vscode.Uri): Promise<string> {
    const { html } = await this.server.execute<ReportResult>(ServerCommand.report, { folder: folder.toString() });
    return html;
  }
}
