import { spawn } from 'node:child_process';
import { t } from './l10n.js';
import { Tail, describeExit } from './serverExit.js';

/** What `brandlsp mcp` answers to a call: text for a model, and whether it is one that says what is wrong with the call. */
interface ToolResult {
  readonly content: readonly { readonly type: string; readonly text?: string }[];
  readonly isError?: boolean;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * Asks one tool of `brandlsp mcp`, which reads nothing beyond the folder. The program runs for this one call: it starts in a
 * blink, and there is nothing to watch over. Throws an error whose message is for a model: what went wrong, what to do.
 */
export async function callTool(program: string, args: readonly string[], folder: string, tool: string, input: object, signal?: AbortSignal): Promise<string> {
  const child = spawn(program, [...args, 'mcp'], { cwd: folder, windowsHide: true, stdio: 'pipe', ...(signal === undefined ? {} : { signal }) });
  const stderr = new Tail();
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => { stderr.append(chunk); });
  // A program that ends early closes its input; what it says or how it ended tells why.
  child.stdin.on('error', () => undefined);
  const send = (message: object): void => { child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`); };
  try {
    return await new Promise<string>((resolve, reject) => {
      let rest = '';
      child.once('error', reject);
      child.once('close', (code, killedBy) => {
        reject(new Error(t('The server ended before it answered ({0}).', describeExit({ code, signal: killedBy }, stderr.lastLine()))));
      });
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const answer = JSON.parse(line) as Answer;
          if (answer.error !== undefined) {
            reject(new Error(answer.error.message));
          } else if (answer.id === 1) {
            send({ method: 'notifications/initialized' });
            send({ id: 2, method: 'tools/call', params: { name: tool, arguments: input } });
          } else if (answer.id === 2) {
            const { content, isError } = answer.result as ToolResult;
            const text = content.map(part => part.text ?? '').join('\n');
            if (isError === true) {
              reject(new Error(text));
            } else {
              resolve(text);
            }
          }
        }
      });
      send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'brandlsp-vscode', version: '1' } } });
    });
  } finally {
    child.stdin.end();
  }
}
