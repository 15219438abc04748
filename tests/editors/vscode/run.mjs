// Proves the packaged extension in the real VS Code. Started by run.sh; see README.md.
import { chromium } from 'playwright-core';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { CodeServer } from './lib/codeServer.mjs';
import { resultsFile, runInHost } from './lib/host.mjs';
import { Workbench } from './lib/workbench.mjs';

const { values } = parseArgs({ options: { package: { type: 'string' }, shots: { type: 'string' }, only: { type: 'string', default: '' } } });
const root = path.resolve(import.meta.dirname, '..', '..', '..');
const work = mkdtempSync(path.join(tmpdir(), 'brandlsp-vscode-'));
const shots = path.resolve(values.shots);
const results = resultsFile(work);
let passed = 0;
let failed = 0;

const server = new CodeServer(work);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  rmSync(shots, { recursive: true, force: true });
  await server.install(path.resolve(values.package));
  const stories = await Promise.all(readdirSync(path.join(import.meta.dirname, 'page')).sort().map(async file => (await import(`./page/${file}`)).default));
  const chosen = stories.filter(each => each.name.includes(values.only));
  if (values.only === '' || chosen.length === 0) {
    await server.start({ isForTests: true, environment: { BRANDLSP_RESULTS: results, BRANDLSP_ONLY: values.only } });
    await insideTheHost();
    await server.stop();
  }
  if (chosen.length > 0) {
    await server.start();
  }
  for (const story of chosen) {
    await throughThePage(story);
  }
} catch (error) {
  failed++;
  console.log(`FAILED ${error.stack}`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Most is asserted where the extension lives. */
async function insideTheHost() {
  server.configure();
  const context = await newContext();
  try {
    for (const { title, error } of await runInHost(context, server, workspace('host', path.join('tests', 'editors', 'vscode', 'workspace')), results)) {
      tell(title, error);
    }
  } catch (error) {
    tell('The extension host runs its tests', error.stack);
  } finally {
    await context.close();
  }
}

/** What only a person in front of the page can see. A story is told a second time when it breaks off: a busy machine may miss a key. */
async function throughThePage(story) {
  for (let attempt = 1; attempt <= 2; attempt++) {
    const told = [];
    server.configure(story.settings);
    const context = await newContext(story.colorScheme);
    const folder = workspace(`${story.name.replaceAll(/\W+/g, '-')}-${attempt}`, story.workspace);
    story.prepare?.(folder);
    let window;
    try {
      window = await Workbench.open(context, server, folder, shots);
      await story.tell(window, folder, async (title, check) => {
        told.push({ title });
        await check();
      });
      told.forEach(each => { tell(each.title); });
      return;
    } catch (error) {
      await window?.shot(`failed-${story.name.replaceAll(/\W+/g, '-')}-${attempt}`);
      if (attempt === 2) {
        told.slice(0, -1).forEach(each => { tell(each.title); });
        tell(told.at(-1)?.title ?? story.name, `${error.stack}\n${server.log}`);
      } else {
        console.log(`again: ${told.at(-1)?.title ?? story.name}: ${error.message}`);
      }
    } finally {
      await context.close();
    }
  }
}

async function newContext(colorScheme = 'dark') {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address });
  return context;
}

/** A copy of a folder of the repository, or an empty one. */
function workspace(name, from) {
  const folder = path.join(work, 'workspaces', name, from === undefined ? 'posts-of-mine' : path.basename(from));
  mkdirSync(folder, { recursive: true });
  if (from !== undefined) {
    cpSync(path.join(root, from), folder, { recursive: true });
  }
  return folder;
}

function tell(title, error) {
  if (error === undefined) {
    passed++;
    console.log(`ok ${title}`);
  } else {
    failed++;
    console.log(`FAILED ${title}\n${error}`);
  }
}
