import * as vscode from 'vscode';
import { randomBytes } from 'node:crypto';
import { t } from './l10n.js';
import { copiedText, previewShell, readMessage, readState, withImages, withoutStyle, type CopiedPart, type ToPage } from './preview.js';
import { ServerCommand, type ExportResult, type PreviewResult } from './protocol.js';
import { messageOf, type Server } from './server.js';

const viewType = 'brandlsp.preview';

/** How long changes and findings must pause before the page is rendered again, in milliseconds. */
const pause = 150;

/** The variants of a draft as cards beside it, which follow every change; one panel for all drafts. */
export class Preview implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private panel: vscode.WebviewPanel | undefined;
  private draft: vscode.Uri | undefined;
  private html: string | undefined;
  private isReady = false;
  private round = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly server: Server, private readonly extension: vscode.Uri) {
    this.disposables.push(
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.workspace.onDidChangeTextDocument(change => { this.changed([change.document.uri]); }),
      vscode.workspace.onDidSaveTextDocument(document => { this.saved(document); }),
      // Findings also change when the profile, the people or another file does.
      vscode.languages.onDidChangeDiagnostics(change => { this.changed(change.uris); }),
      server.onDidChangeState(state => {
        if (state.kind === 'running') {
          void this.refresh();
        }
      }),
    );
  }

  /** Throws when the server cannot render the draft. */
  async open(draft: vscode.Uri): Promise<void> {
    this.show(draft, await this.render(draft));
  }

  /** Shows a page beside the draft, and keeps it up to date from then on. */
  show(draft: vscode.Uri, html: string): void {
    if (this.panel === undefined) {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.attach(vscode.window.createWebviewPanel(viewType, '', place, { enableFindWidget: true }), draft);
    } else if (this.draft?.toString() !== draft.toString()) {
      this.attach(this.panel, draft);
    }
    this.round++;
    this.take(html);
    this.panel?.reveal(undefined, true);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const known = readState(state);
    if (known === undefined || this.panel !== undefined) {
      panel.dispose();
      return;
    }
    this.attach(panel, vscode.Uri.parse(known.uri));
    if (this.server.state.kind === 'running') {
      await this.refresh();
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.panel?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private attach(panel: vscode.WebviewPanel, draft: vscode.Uri): void {
    if (this.panel !== panel) {
      this.panel = panel;
      panel.onDidDispose(() => {
        this.panel = undefined;
        this.draft = undefined;
        this.html = undefined;
      });
      panel.webview.onDidReceiveMessage(message => void this.received(message));
    }

    const dist = vscode.Uri.joinPath(this.extension, 'dist');
    const folders = (vscode.workspace.workspaceFolders ?? []).map(each => each.uri);
    const beside = draft.scheme === 'file' ? [vscode.Uri.joinPath(draft, '..')] : [];
    this.draft = draft;
    this.html = undefined;
    this.isReady = false;
    panel.title = t('Preview {0}', draft.path.slice(draft.path.lastIndexOf('/') + 1));
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist, ...folders, ...beside] };
    panel.webview.html = previewShell({
      title: panel.title,
      draft: draft.toString(),
      script: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.js')).toString(),
      source: panel.webview.cspSource,
      language: vscode.env.language,
      nonce: randomBytes(16).toString('hex'),
    });
  }

  private changed(uris: readonly vscode.Uri[]): void {
    const draft = this.draft?.toString();
    if (draft !== undefined && uris.some(each => each.toString() === draft)) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.refresh(), pause);
    }
  }

  /** A new draft that is saved goes on under the address of its file. */
  private saved(document: vscode.TextDocument): void {
    if (this.panel !== undefined && this.draft?.scheme === 'untitled' && document.uri.scheme === 'file' && document.uri.path === this.draft.path) {
      this.attach(this.panel, document.uri);
      void this.refresh();
    }
  }

  private async render(draft: vscode.Uri): Promise<string> {
    return (await this.server.execute<PreviewResult>(ServerCommand.preview, { uri: draft.toString() })).html;
  }

  private async refresh(): Promise<void> {
    const draft = this.draft;
    if (draft === undefined) {
      return;
    }
    const round = ++this.round;
    try {
      const html = await this.render(draft);
      if (round === this.round) {
        this.take(html);
      }
    } catch (error) {
      // What is shown stays; the next change tries again.
      if (round === this.round) {
        this.tell({ type: 'failed', message: t('This preview is not up to date: {0}', messageOf(error)) });
      }
    }
  }

  private take(html: string): void {
    this.html = html;
    const webview = this.panel?.webview;
    if (webview !== undefined && this.isReady) {
      this.tell({ type: 'show', ...withoutStyle(withImages(html, file => webview.asWebviewUri(vscode.Uri.parse(file)).toString())) });
    }
  }

  private async received(sent: unknown): Promise<void> {
    const message = readMessage(sent);
    if (message?.type === 'ready') {
      // Also when the panel was hidden and is loaded again.
      this.isReady = true;
      if (this.html !== undefined) {
        this.take(this.html);
      }
    } else if (message !== undefined) {
      await this.copy(message.platform, message.part);
    }
  }

  /** The export's text, not the page's: what is copied is what an export writes. */
  private async copy(platform: string, part: CopiedPart): Promise<void> {
    if (this.draft === undefined) {
      return;
    }
    try {
      const { variants } = await this.server.execute<ExportResult>(ServerCommand.export, { uri: this.draft.toString() });
      const text = copiedText(variants, platform, part);
      if (text === undefined) {
        throw new Error(t('The draft has changed: there is no such text any more.'));
      }
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(t('Copied to the clipboard'), 3_000);
      this.tell({ type: 'copied', platform, part });
    } catch (error) {
      void vscode.window.showErrorMessage(`BrandLsp: ${messageOf(error)}`);
    }
  }

  private tell(message: ToPage): void {
    void this.panel?.webview.postMessage(message);
  }
}
