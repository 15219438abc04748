import * as path from 'node:path';
import * as vscode from 'vscode';
import { t } from './l10n.js';
import type { Server } from './server.js';
import { callTool } from './toolServer.js';
import { restriction } from './trust.js';

/** The tools of `brandlsp mcp`, in the manifest as `brandlsp_check`, … with the same descriptions and schemas. */
const tools = ['check', 'count', 'render', 'explain', 'themes'] as const;

// Younger than the oldest VS Code that is supported, so declared here, as far as it is used.
interface LanguageModels {
  registerTool?(name: string, tool: {
    invoke(options: { readonly input: object }, cancel: vscode.CancellationToken): Promise<unknown>;
  }): vscode.Disposable;
}

interface ResultTypes {
  readonly LanguageModelToolResult: new (content: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (value: string) => unknown;
}

/** Offers the tools to language models, where this VS Code knows of such. */
export function registerLanguageTools(server: Server): vscode.Disposable {
  const models = (vscode as { readonly lm?: LanguageModels }).lm;
  if (models?.registerTool === undefined) {
    return vscode.Disposable.from();
  }

  const { LanguageModelToolResult, LanguageModelTextPart } = vscode as unknown as ResultTypes;
  return vscode.Disposable.from(...tools.flatMap(tool => models.registerTool?.(`brandlsp_${tool}`, {
    invoke: async ({ input }, cancel) => {
      const abort = new AbortController();
      const listener = cancel.onCancellationRequested(() => { abort.abort(); });
      try {
        return new LanguageModelToolResult([new LanguageModelTextPart(await ask(server, tool, input, abort.signal))]);
      } finally {
        listener.dispose();
      }
    },
  }) ?? []));
}

/** What is thrown is read by the model: it can mend its call, or tell the user. */
async function ask(server: Server, tool: string, input: object, signal: AbortSignal): Promise<string> {
  if (!vscode.workspace.isTrusted) {
    throw new Error(restriction());
  }

  const program = server.locate();
  if (program.kind === 'missing') {
    throw new Error(program.message);
  }

  return await callTool(program.path, [], folderFor(input), tool, input, signal);
}

/** The workspace folder that the call speaks of: that of an absolute path, else that of the editor in front, else the first. */
function folderFor(input: { readonly path?: unknown; readonly folder?: unknown }): string {
  for (const named of [input.path, input.folder]) {
    if (typeof named === 'string' && path.isAbsolute(named)) {
      const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(named));
      if (folder !== undefined) {
        return folder.uri.fsPath;
      }
    }
  }

  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new Error(t('Open the folder that holds your posts.'));
  }
  return folder.uri.fsPath;
}
