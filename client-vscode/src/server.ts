import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { CloseAction, DiagnosticPullMode, ErrorAction, ExecuteCommandRequest, LanguageClient, RevealOutputChannelOn, WorkDoneProgress, type LanguageClientOptions, type Middleware } from 'vscode-languageclient/node';
import { CrashPolicy } from './crashPolicy.js';
import { t } from './l10n.js';
import { exportFormats, type ExportFormat } from './protocol.js';
import { Tail, describeExit, type ServerExit } from './serverExit.js';
import { findServer, type ServerPath } from './serverPath.js';
import { restriction } from './trust.js';

/** The files the server is told about. Which Markdown files are drafts is the server's to say. */
export const documentSelector = [
  { scheme: 'file', language: 'markdown' },
  { scheme: 'untitled', language: 'markdown' },
  { scheme: 'file', pattern: '**/brand.{yaml,yml}' },
  { scheme: 'file', pattern: '**/people.{yaml,yml}' },
];

export type ServerState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly version: string; readonly commands: readonly string[]; readonly formats: readonly ExportFormat[] }
  | { readonly kind: 'waiting'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** One process and the client that talks to it. */
interface Session {
  readonly stderr: Tail;
  client?: LanguageClient;
  process?: ChildProcess;
  exit?: ServerExit;
}

/** Failures are shown once, by Server, with their reason; the library's own pop-ups would repeat them. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Starts the server, watches over it and passes commands to it. */
export class Server implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ServerState>();
  private readonly crashes = new CrashPolicy();
  private session: Session | undefined;
  private current: ServerState = { kind: 'stopped' };
  private work: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private progressCount = 0;

  readonly onDidChangeState = this.changed.event;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly output: vscode.OutputChannel,
    private readonly middleware: Middleware,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** Chooses the program afresh: settings and trust may have changed. */
  locate(): ServerPath {
    return findServer({
      configured: vscode.workspace.getConfiguration('brandlsp').get('path', ''),
      trusted: vscode.workspace.isTrusted,
      workspaceFolder: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
      home: os.homedir(),
      extensionPath: this.context.extensionPath,
      platform: process.platform,
      searchPath: process.env.PATH ?? '',
      development: this.context.extensionMode === vscode.ExtensionMode.Development,
      isFile: file => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
    });
  }

  start(): Promise<void> {
    return this.inTurn(() => this.startNow());
  }

  /** Stops the server if it runs and starts it, whatever happened before. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      this.crashes.reset();
      await this.stopNow();
      await this.startNow();
    });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.stopNow());
  }

  /** Runs one of the server's commands. Throws an error whose message can be shown when the server is not there or refuses. */
  async execute<T>(command: string, argument: object): Promise<T> {
    const client = await this.clientFor(command);
    return await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] }) as T;
  }

  /** The same for work that takes its time: shows how far it is and can be cancelled, which gives undefined. */
  async executeWithProgress<T>(title: string, command: string, argument: object): Promise<T | undefined> {
    const client = await this.clientFor(command);
    return await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, cancel) => {
      const workDoneToken = `brandlsp-client-${++this.progressCount}`;
      let reached = 0;
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
        if (value.kind === 'report') {
          const percentage = value.percentage ?? reached;
          progress.report({ message: value.message ?? '', increment: Math.max(0, percentage - reached) });
          reached = percentage;
        }
      });
      try {
        return await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument], workDoneToken }, cancel) as T;
      } catch (error) {
        if (cancel.isCancellationRequested) {
          return undefined;
        }
        throw error;
      } finally {
        listener.dispose();
      }
    });
  }

  /** The running client, for requests that are not commands. */
  get client(): LanguageClient | undefined {
    return this.current.kind === 'running' ? this.session?.client : undefined;
  }

  private async clientFor(command: string): Promise<LanguageClient> {
    await this.work;
    const client = this.session?.client;
    if (client === undefined || this.current.kind !== 'running') {
      throw new Error('reason' in this.current ? t('BrandLsp is not running: {0}', this.current.reason) : t('BrandLsp is not running.'));
    }
    if (!this.current.commands.includes(command)) {
      throw new Error(t('This version of the server ({0}) cannot do that.', this.current.version));
    }
    return client;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
  }

  /** One start, stop or restart at a time, in the order asked for. */
  private inTurn(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(step, step);
    return this.work;
  }

  private become(state: ServerState): void {
    this.current = state;
    this.changed.fire(state);
  }

  private async startNow(): Promise<void> {
    clearTimeout(this.timer);
    if (this.session !== undefined) {
      return;
    }

    const server = this.locate();
    if (server.kind === 'missing') {
      this.fail(server.message, 'settings');
      return;
    }

    this.become({ kind: 'starting' });
    this.output.appendLine(`Starting ${server.path} (${server.source}).`);
    if (!vscode.workspace.isTrusted) {
      this.output.appendLine(restriction());
    }
    if (server.note !== undefined) {
      this.output.appendLine(server.note);
    }

    const session: Session = { stderr: new Tail() };
    this.session = session;
    const client = new QuietClient('brandlsp', 'BrandLsp', () => this.launch(server, session), this.options(session));
    session.client = client;
    try {
      await client.start();
    } catch (error) {
      void this.lost(session, error);
      return;
    }

    const { serverInfo, capabilities } = client.initializeResult ?? { capabilities: {} };
    this.become({ kind: 'running', version: serverInfo?.version ?? 'unknown', commands: capabilities.executeCommandProvider?.commands ?? [], formats: exportFormats(capabilities.experimental) });
  }

  private async stopNow(): Promise<void> {
    clearTimeout(this.timer);
    const session = this.session;
    this.session = undefined;
    if (session !== undefined) {
      await this.end(session);
    }
    this.become({ kind: 'stopped' });
  }

  /** Ends the client politely and the process for certain. */
  private async end(session: Session): Promise<void> {
    try {
      await session.client?.dispose(2_000);
    } catch (error) {
      // It may be gone already, or too stuck to answer; the process is ended below either way.
      this.output.appendLine(`The server did not shut down in order: ${messageOf(error)}`);
    }
    if (!await exited(session, 1_000)) {
      session.process?.kill('SIGKILL');
    }
  }

  private async launch(server: ServerPath & { kind: 'found' }, session: Session): Promise<ChildProcess> {
    if (server.source === 'bundled') {
      makeExecutable(server.path);
    }

    const child = spawn(server.path, ['lsp'], { cwd: path.dirname(server.path), windowsHide: true, stdio: 'pipe' });
    session.process = child;
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => { session.stderr.append(chunk); });
    child.once('exit', (code, signal) => { session.exit = { code, signal }; });
    await once(child, 'spawn');
    child.on('error', error => { this.output.appendLine(`The server's process: ${error.message}`); });
    return child;
  }

  private options(session: Session): LanguageClientOptions {
    return {
      documentSelector,
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // A server that does not register for changes hears of them too.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      synchronize: { configurationSection: 'brandlsp' },
      diagnosticPullOptions: {
        onChange: true,
        onSave: true,
        filter: (_document, mode) => mode === DiagnosticPullMode.onType && vscode.workspace.getConfiguration('brandlsp').get('run') === 'onSave',
      },
      // A setting could be the workspace's own word, so trust is told apart from the settings.
      initializationOptions: { trusted: vscode.workspace.isTrusted },
      middleware: this.middleware,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (_error, _message, count) => ({ action: (count ?? 0) < 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
        closed: () => {
          void this.lost(session);
          // A fresh client is started after a pause; this one is done.
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
  }

  /** The server went away by itself: say why, and start it again unless it keeps happening. */
  private async lost(session: Session, error?: unknown): Promise<void> {
    if (this.session !== session) {
      return;
    }

    this.session = undefined;
    await exited(session, 500);
    await this.end(session);
    const why = session.process === undefined || session.exit === undefined && error !== undefined
      ? messageOf(error)
      : describeExit(session.exit, session.stderr.lastLine());
    const decision = this.crashes.crashed(performance.now());
    if (decision.kind === 'stop') {
      this.fail(t('The server stopped {0} times in a row and stays stopped ({1}).', decision.crashes, why), 'restart');
      return;
    }

    const reason = t('The server stopped ({0}).', why);
    this.output.appendLine(`${reason} ${t('Starting it again in {0} s.', decision.delay / 1_000)}`);
    this.become({ kind: 'waiting', reason });
    this.timer = setTimeout(() => void this.start(), decision.delay);
  }

  private fail(reason: string, remedy: 'settings' | 'restart'): void {
    this.output.appendLine(reason);
    this.become({ kind: 'failed', reason });
    const [mend, output] = [remedy === 'settings' ? t('Open Settings') : t('Restart'), t('Show Output')];
    void vscode.window.showErrorMessage(`BrandLsp: ${reason}`, mend, output).then(choice => {
      if (choice === output) {
        this.output.show();
      } else if (choice === mend) {
        return remedy === 'settings' ? vscode.commands.executeCommand('workbench.action.openSettings', 'brandlsp.path') : this.restart();
      }
      return undefined;
    });
  }
}

/** Packages made on Windows, and some that unpack them, lose the executable bit. */
function makeExecutable(file: string): void {
  try {
    fs.accessSync(file, constants.X_OK);
  } catch {
    fs.chmodSync(file, 0o755);
  }
}

/** Waits until the process has ended, at most the given milliseconds; says whether it has. */
function exited(session: Session, timeout: number): Promise<boolean> {
  const child = session.process;
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(true);
  }
  return new Promise(resolve => {
    const timer = setTimeout(() => { resolve(false); }, timeout);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
