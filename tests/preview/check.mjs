// Looks at the preview pages in headless Chromium. See README.md.
//
//   npm ci && node check.mjs [--only WORDS] [--shots DIR] -- brandlsp
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const separator = process.argv.indexOf('--');
const options = process.argv.slice(2, separator < 0 ? undefined : separator);
const [command, ...rest] = separator < 0 ? ['brandlsp'] : process.argv.slice(separator + 1);
const program = [command.includes('/') ? path.resolve(command) : command, ...rest];
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : '';
const shots = options.includes('--shots') ? path.resolve(options[options.indexOf('--shots') + 1]) : undefined;

const chromium = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean).map(find).find(Boolean);
if (chromium === undefined) {
  console.log('Chromium is not here: the previews were not looked at.');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}

const { chromium: browsers } = await import('playwright-core');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const work = mkdtempSync(path.join(tmpdir(), 'brandlsp-preview-'));
let passed = 0;
let failed = 0;
let skipped = 0;

const browser = await browsers.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const [workspace, from] of [['drafts', here], [path.join('samples', 'ada-park'), root]]) {
    const out = path.join(work, path.basename(workspace));
    execFileSync(program[0], [...program.slice(1), 'export', workspace, '--out', out, '--format', 'html', '--force', '--today', '2026-11-22'], { cwd: from, stdio: 'ignore' });
    for (const draft of readdirSync(out, { withFileTypes: true }).filter(each => each.isDirectory()).map(each => each.name).sort()) {
      await check(`${path.basename(workspace)}/${draft} in the light`, () => look(path.join(out, draft, 'preview.html'), 'light', 1280, draft));
      await check(`${path.basename(workspace)}/${draft} in the dark on a phone`, () => look(path.join(out, draft, 'preview.html'), 'dark', 380, draft));
    }
  }

  const script = path.join(root, 'client-vscode', 'dist', 'preview.js');
  if (existsSync(script)) {
    await check('The editor\'s preview keeps what did not change', () => follow(script));
  } else {
    skipped++;
    console.log('skipped: the editor\'s preview (npm run build in client-vscode makes it)');
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);

async function check(name, look) {
  if (!name.includes(only)) {
    return;
  }
  const problems = await look().catch(error => [error.message]);
  if (problems.length === 0) {
    passed++;
  } else {
    failed++;
    console.log(`FAILED ${name}\n  ${problems.join('\n  ')}`);
  }
}

async function look(file, colorScheme, width, name) {
  const problems = [];
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.on('console', message => { if (message.type() === 'error') problems.push(message.text()); });
  page.on('dialog', dialog => { problems.push('a script ran'); void dialog.dismiss(); });
  page.on('request', request => { if (request.url() !== address && !request.url().startsWith('data:')) problems.push(`it fetched ${request.url()}`); });
  await page.goto(address);
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: path.join(shots, `${name}-${colorScheme}-${width}.png`), fullPage: true });
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (sideways > 0) {
    problems.push(`it scrolls sideways by ${sideways} pixels`);
  }
  problems.push(...await violations(page));
  await context.close();
  return problems;
}

async function violations(page) {
  // Playwright's evaluation is not subject to the page's policy; a script element would be.
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run());
  return result.violations.flatMap(each => each.nodes.map(node => `${each.id}: ${node.html.slice(0, 200)}`));
}

/** The script of the panel's page, with the editor's side played from here. */
async function follow(script) {
  const problems = [];
  const equal = (actual, expected, what) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
      problems.push(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
    }
  };

  const render = text => {
    const draft = path.join(work, 'posts', 'draft.md');
    mkdirSync(path.dirname(draft), { recursive: true });
    writeFileSync(draft, `---\ntitle: T\nplatforms: [x, linkedin, reddit]\nfirst-comment: More\n---\n${text}\n`);
    return execFileSync(program[0], [...program.slice(1), 'export', draft, '--out', '-', '--format', 'html', '--force', '--today', '2026-11-22'], { cwd: work, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  };

  // As the extension's own shell gives them to the script, in English.
  const texts = {
    copy: 'Copy', copyTitle: 'Copy title', copied: 'Copied', copyPost: 'Copy the {0} post', copyPart: 'Copy part {0} of {1} for {2}',
    copyTitleFor: 'Copy title for {0}', copyComment: 'Copy the first comment for {0}',
  };
  const shell = path.join(work, 'shell.html');
  writeFileSync(shell, '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Preview</title>'
    + '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'nonce-n\'; style-src \'nonce-n\'; img-src data:"></head>'
    + `<body class="vscode-light" data-draft="file:///draft.md" data-texts="${JSON.stringify(texts).replaceAll('"', '&quot;')}"><p id="status" role="status">Rendering</p><div id="page"></div><script nonce="n" src="${pathToFileURL(script).href}"></script></body></html>`);
  const page = await browser.newPage({ viewport: { width: 700, height: 400 } });
  page.on('pageerror', error => problems.push(error.message));
  page.on('console', message => { if (message.type() === 'error') problems.push(message.text()); });
  await page.addInitScript(() => {
    globalThis.sent = [];
    globalThis.acquireVsCodeApi = () => ({ postMessage: message => sent.push(message), getState: () => undefined, setState: state => { globalThis.state = state; } });
  });
  await page.goto(pathToFileURL(shell).href);
  equal(await page.evaluate(() => sent), [{ type: 'ready' }], 'the first message');
  const show = html => page.evaluate(html => new Promise(resolve => {
    addEventListener('message', () => setTimeout(resolve), { once: true });
    const css = /<style>([^<]*)<\/style>/.exec(html);
    postMessage({ type: 'show', html: html.replace(css[0], ''), css: css[1] }, '*');
  }), html);

  await show(render('Hello\n\n::: reddit\nOnly here\n:::'));
  equal(await page.evaluate(() => [...document.querySelectorAll('.card')].map(card => card.id)), ['x', 'linkedin', 'reddit'], 'the cards');
  equal(await page.evaluate(() => document.getElementById('status').textContent), '', 'the status');
  equal(await page.evaluate(() => getComputedStyle(document.querySelector('.card')).borderRadius), '14px', 'the style sheet is taken over');
  equal(await page.evaluate(() => [...document.querySelectorAll('#reddit .copy')].map(button => button.getAttribute('aria-label'))),
    ['Copy the Reddit post', 'Copy title for Reddit', 'Copy the first comment for Reddit'], 'the buttons');
  equal(await violations(page), [], 'accessibility');

  await page.evaluate(() => { globalThis.kept = document.getElementById('x'); globalThis.changed = document.getElementById('reddit'); document.querySelector('#reddit .copy').focus(); scrollTo(0, 300); });
  const top = await page.evaluate(() => scrollY);
  await show(render('Hello\n\n::: reddit\nOnly here, and changed\n:::'));
  equal(await page.evaluate(() => kept === document.getElementById('x')), true, 'a card that is the same stays');
  equal(await page.evaluate(() => changed === document.getElementById('reddit')), false, 'a card that changed goes');
  equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Copy the Reddit post', 'the focus stays');
  equal(await page.evaluate(() => scrollY), top, 'the place stays');

  await page.evaluate(() => document.querySelector('#linkedin [data-copy] .copy').click());
  equal(await page.evaluate(() => sent.at(-1)), { type: 'copy', platform: 'linkedin', part: 'comment' }, 'what is copied');
  await page.close();
  return problems;
}

function find(name) {
  if (path.isAbsolute(name)) {
    return existsSync(name) ? name : undefined;
  }
  return (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, name)).find(existsSync);
}
