import * as vscode from 'vscode';
import { checkArguments, checkOutcome, type CheckOptions } from './check.js';
import { t } from './l10n.js';
import { pickFolder, showProblems } from './messages.js';
import type { Server } from './server.js';

const taskType = 'brandlsp';

interface CheckDefinition extends vscode.TaskDefinition, CheckOptions {}

/** Offers `brandlsp check` as a task of each workspace folder. */
export class CheckTasks implements vscode.TaskProvider {
  constructor(private readonly server: Server) {}

  provideTasks(): vscode.Task[] {
    return (vscode.workspace.workspaceFolders ?? []).map(folder => this.task({ type: taskType }, folder));
  }

  resolveTask(task: vscode.Task): vscode.Task | undefined {
    const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
    return folder === undefined ? undefined : this.task(task.definition, folder);
  }

  /** Checks every workspace folder, one after the other; the findings land in Problems. */
  async checkWorkspace(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) {
      await pickFolder();
      return;
    }
    const server = this.server.locate();
    if (server.kind === 'missing') {
      void vscode.window.showErrorMessage(`BrandLsp: ${server.message}`);
      return;
    }
    for (const folder of folders) {
      await this.checkFolder(folder);
    }
  }

  private async checkFolder(folder: vscode.WorkspaceFolder): Promise<void> {
    const task = this.task({ type: taskType, failOn: 'hint' }, folder);
    const { promise, listener } = exitCodeOf(task);
    try {
      await vscode.tasks.executeTask(task);
    } catch {
      // Declined: tasks do not run in a workspace that is not trusted.
      listener.dispose();
      return;
    }

    const outcome = checkOutcome(await promise, folder.name);
    const show = outcome.severity === 'error' ? vscode.window.showErrorMessage
      : outcome.severity === 'warning' ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    const [problems, terminal] = [t('Show Problems'), t('Show Terminal')];
    const action = outcome.show === 'problems' ? [problems] : outcome.show === 'terminal' ? [terminal] : [];
    void show(outcome.text, ...action).then(choice => {
      if (choice === problems) {
        return showProblems();
      }
      return choice === terminal ? vscode.commands.executeCommand('workbench.action.tasks.showTasks') : undefined;
    });
  }

  private task(definition: CheckDefinition, folder: vscode.WorkspaceFolder): vscode.Task {
    const server = this.server.locate();
    // Without a server the task fails when it runs, with the program's name in the terminal.
    const program = server.kind === 'found' ? server.path : 'brandlsp';
    const execution = new vscode.ProcessExecution(program, checkArguments(definition), { cwd: folder.uri.fsPath });
    const task = new vscode.Task(definition, folder, 'check', 'brandlsp', execution, ['$brandlsp']);
    task.group = vscode.TaskGroup.Test;
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true, showReuseMessage: false };
    return task;
  }
}

/** The exit code of the next run of this task; undefined when it ends without one. */
function exitCodeOf(task: vscode.Task): { readonly promise: Promise<number | undefined>; readonly listener: vscode.Disposable } {
  const listeners: vscode.Disposable[] = [];
  const listener = vscode.Disposable.from({ dispose: () => { listeners.forEach(each => { each.dispose(); }); } });
  const isOurs = (other: vscode.Task): boolean =>
    other.definition.type === taskType && other.name === task.name && sameFolder(other.scope, task.scope);
  const promise = new Promise<number | undefined>(resolve => {
    const finish = (code: number | undefined): void => {
      listener.dispose();
      resolve(code);
    };
    listeners.push(
      vscode.tasks.onDidEndTaskProcess(event => {
        if (isOurs(event.execution.task)) {
          finish(event.exitCode);
        }
      }),
      vscode.tasks.onDidEndTask(event => {
        // Arrives also after the process has ended, and alone when it never started.
        if (isOurs(event.execution.task)) {
          setImmediate(finish, undefined);
        }
      }),
    );
  });
  return { promise, listener };
}

function sameFolder(a: vscode.Task['scope'], b: vscode.Task['scope']): boolean {
  return typeof a === 'object' && typeof b === 'object' && a.uri.toString() === b.uri.toString();
}
