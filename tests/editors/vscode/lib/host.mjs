// Runs the suites of host/ inside the extension host of a real window, and gives their results.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as path from 'node:path';

const here = path.join(import.meta.dirname, '..');

/** The suite's results are left by it in this file, which the server's environment names. */
export function resultsFile(work) {
  return path.join(work, 'host-results.json');
}

/** Opens a window that runs the tests, and waits for its end: `[{title, error?}]`. */
export async function runInHost(context, server, folder, results) {
  rmSync(results, { force: true });
  const remote = file => `vscode-remote://${server.host}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(path.join(here, 'stub'))],
    ['extensionTestsPath', remote(path.join(here, 'host', 'index'))],
  ];
  const page = await context.newPage();
  const output = [];
  try {
    const code = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => { reject(new Error(`the extension host did not end its tests in five minutes\n${output.join('\n')}`)); }, 300_000);
      const ready = Promise.all([
        page.exposeFunction('codeAutomationLog', (_type, args) => { output.push(args.join(' ')); }),
        page.exposeFunction('codeAutomationExit', status => {
          clearTimeout(timer);
          resolve(status);
        }),
      ]);
      ready.then(() => page.goto(`${server.address}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`)).catch(reject);
    });
    if (!existsSync(results)) {
      throw new Error(`the extension host ended with ${code} and left no results\n${output.join('\n')}`);
    }
    return JSON.parse(readFileSync(results, 'utf8'));
  } finally {
    await page.close();
  }
}
