import * as vscode from 'vscode';
import { ServerCommand, type OutlineBrand, type OutlineResult } from './protocol.js';
import type { Server } from './server.js';

/** How long changes must pause before the workspace is asked for again, in milliseconds. */
const pause = 400;

/** What the server last said of the workspace's themes and drafts. It is asked when a view shows it or a command needs it. */
export class OutlineModel implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: { dispose(): unknown }[];
  private timer: NodeJS.Timeout | undefined;
  private loading: Promise<readonly OutlineBrand[]> | undefined;

  /** The answer, if there is one, is no longer true. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly server: Server) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,yaml,yml}');
    this.disposables = [
      this.changed,
      watcher,
      watcher.onDidCreate(() => { this.invalidateSoon(); }),
      watcher.onDidChange(() => { this.invalidateSoon(); }),
      watcher.onDidDelete(() => { this.invalidateSoon(); }),
      vscode.workspace.onDidChangeTextDocument(change => {
        if (change.document.uri.scheme === 'file' && ['markdown', 'yaml'].includes(change.document.languageId)) {
          this.invalidateSoon();
        }
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => { this.invalidateSoon(); }),
      server.onDidChangeState(() => { this.invalidate(); }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Empty where the server is not there or cannot tell. */
  brands(): Promise<readonly OutlineBrand[]> {
    this.loading ??= this.load();
    return this.loading;
  }

  invalidate(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.loading = undefined;
    this.changed.fire();
  }

  private invalidateSoon(): void {
    if (this.loading === undefined) {
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.invalidate(); }, pause);
  }

  private async load(): Promise<readonly OutlineBrand[]> {
    const { state } = this.server;
    if (state.kind !== 'running' || !state.commands.includes(ServerCommand.outline)) {
      return [];
    }
    try {
      return (await this.server.execute<OutlineResult>(ServerCommand.outline, {})).brands;
    } catch {
      // It is going away, or was overtaken: the next change of its state asks again.
      return [];
    }
  }
}
