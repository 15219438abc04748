import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { ServerCommand } from '../src/protocol.js';
import { manifest, manifestText, strings } from './manifest.js';

const sources = ['src', 'webview'].flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.ts'))
  .map(name => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })));
const source = sources.map(file => file.text).join('\n');
const readme = readFileSync('README.md', 'utf8');
const contributes = manifest.contributes;
const commands = contributes.commands.map(each => each.command).sort();
const settings = Object.entries(contributes.configuration.properties);

/** A row of a table in the README, by its first cell. */
function row(first: string): string | undefined {
  return readme.split('\n').find(line => line.startsWith(`| ${first} |`));
}

function resolve(text: string): string {
  const key = /^%(.+)%$/.exec(text)?.[1];
  const resolved = key === undefined ? undefined : strings[key];
  assert.ok(resolved, `${text} is not in package.nls.json`);
  return resolved;
}

suite('The manifest keeps its word', () => {
  test('Every command of the manifest is registered, and the other way round', () => {
    const registered = [...source.matchAll(/registerCommand\('([^']+)'/g)].map(match => match[1]).sort();
    assert.deepEqual(registered, commands);
  });

  test('No command has the id of one of the server, which the client registers by itself', () => {
    const server: readonly string[] = Object.values(ServerCommand);
    assert.deepEqual(commands.filter(each => server.includes(each)), []);
  });

  test('The README lists every command by its title', () => {
    for (const { title } of contributes.commands) {
      assert.ok(row(`BrandLsp: ${resolve(title)}`), `no row for ${title}`);
    }
  });

  test('The README lists every setting with its default', () => {
    for (const [name, setting] of settings) {
      const shown = setting.default === '' ? 'empty' : `\`${String(setting.default)}\``;
      assert.ok(row(`\`${name}\` | ${shown}`), `no row for ${name} with ${shown}`);
    }
    assert.equal(readme.match(/^\| `brandlsp\./gm)?.length, settings.length);
  });

  test('Every setting has a description, a default and a scope', () => {
    for (const [name, setting] of settings) {
      assert.ok(resolve(setting.markdownDescription).length > 20, name);
      assert.ok(setting.default !== undefined && setting.scope, name);
    }
  });

  test('Every localised string resolves, and none is left over', () => {
    const used = [...manifestText.matchAll(/"%([^"%]+)%"/g)].map(match => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
  });

  test('Every file the manifest names is there or is made by the package script', async () => {
    const { schemas } = await import(`${process.cwd()}/scripts/schemas.mjs`) as { readonly schemas: Record<string, string> };
    for (const { url } of contributes.yamlValidation) {
      assert.ok(url.replace('./schemas/', '') in schemas, url);
    }
    const files = [...contributes.snippets.map(each => each.path), ...Object.values(contributes.viewsContainers).flat().map(each => each.icon), manifest.icon, 'README.md', 'CHANGELOG.md', 'LICENSE', ...contributes.walkthroughs.flatMap(each => each.steps.map(step => step.media.markdown))];
    assert.deepEqual(files.filter(file => !existsSync(file)), []);
    assert.match(readFileSync('scripts/build.mjs', 'utf8'), new RegExp(`'${manifest.main.replace('./', '')}'`));
  });

  test('Every text of the source is in the bundle for translators', async () => {
    const { bundle } = await import(`${process.cwd()}/scripts/l10n.mjs`) as { readonly bundle: () => string };
    assert.equal(readFileSync('l10n/bundle.l10n.json', 'utf8'), bundle(), 'npm run l10n');
  });

  test('Views are filled, and every menu shows commands that exist', () => {
    const views = Object.values(contributes.views).flat().map(each => each.id);
    for (const view of views) {
      assert.ok(source.includes(`createTreeView('${view}'`), view);
    }
    for (const { command, when } of Object.values(contributes.menus).flat()) {
      assert.ok(commands.includes(command), command);
      for (const [key] of when.replace(/view(Item)? == [\w.]+/g, '').matchAll(/brandlsp\.\w+/g)) {
        assert.ok(source.includes(`'${key}'`), key);
      }
      for (const [, view] of when.matchAll(/view == ([\w.]+)/g)) {
        assert.ok(views.includes(view ?? ''), view);
      }
    }
    for (const { contents } of contributes.viewsWelcome) {
      for (const [, command] of resolve(contents).matchAll(/command:(brandlsp\.\w+)/g)) {
        assert.ok(commands.includes(command ?? ''), command);
      }
    }
  });

  test('Snippets are well-formed, described, and named apart', () => {
    for (const path of [...contributes.snippets.map(each => each.path), 'snippets/profiles.json']) {
      const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { readonly prefix: readonly string[]; readonly body: readonly string[]; readonly description: string }>;
      const prefixes = Object.values(all).flatMap(each => each.prefix);
      assert.equal(new Set(prefixes).size, prefixes.length, path);
      for (const [name, snippet] of Object.entries(all)) {
        assert.ok(snippet.description.length > 10 && snippet.body.length > 0 && snippet.prefix.some(each => each.startsWith('brand-')), name);
      }
    }
  });

  test('The icon is a PNG of 256 by 256 pixels', () => {
    const png = readFileSync(manifest.icon);
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  test('Every link and event of the walkthrough names a command that exists', () => {
    for (const step of contributes.walkthroughs.flatMap(each => each.steps)) {
      const named = [...strings[step.description.slice(1, -1)]?.matchAll(/command:([\w.]+)/g) ?? []].map(match => match[1] ?? '');
      assert.ok(named.length > 0, step.description);
      for (const command of [...named, ...step.completionEvents.map(event => event.replace('onCommand:', ''))]) {
        assert.ok(commands.includes(command), command);
      }
    }
  });

  test('The palette hides only commands that exist, on keys that the extension sets', () => {
    for (const { command, when } of contributes.menus.commandPalette ?? []) {
      assert.ok(commands.includes(command), command);
      for (const [key] of when.matchAll(/brandlsp\.\w+/g)) {
        assert.ok(source.includes(`'${key}'`), key);
      }
    }
  });

  test('It wakes for Markdown, brand profiles and a preview that was open only', () => {
    assert.deepEqual([...manifest.activationEvents].sort(), ['onLanguage:markdown', 'onWebviewPanel:brandlsp.preview', 'workspaceContains:**/brand.yaml', 'workspaceContains:**/brand.yml']);
  });

  test('The schemas apply to the profile and the people', () => {
    assert.deepEqual(contributes.yamlValidation.map(each => each.fileMatch).sort(), ['brand.yaml', 'brand.yml', 'people.yaml', 'people.yml']);
  });
});

suite('What the extension may do', () => {
  test('A workspace that is not trusted cannot choose the program or the export folder', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    assert.deepEqual([...restrictedConfigurations].sort(), ['brandlsp.export.out', 'brandlsp.path']);
    assert.equal(contributes.configuration.properties['brandlsp.path']?.scope, 'machine-overridable');
  });

  test('Nothing in it reaches for the network or counts its users', () => {
    const imports = new Set([...source.matchAll(/from '([^'.][^']*)'/g)].map(match => match[1] ?? ''));
    const allowed = ['node:child_process', 'node:crypto', 'node:events', 'node:fs', 'node:os', 'node:path', 'node:util', 'vscode', 'vscode-languageclient/node'];
    assert.deepEqual([...imports].filter(each => !allowed.includes(each)), []);
    assert.doesNotMatch(source, /\bfetch\(|XMLHttpRequest|WebSocket|require\(|createTelemetryLogger|telemetry/i);
    assert.deepEqual(Object.keys(manifest.dependencies), ['vscode-languageclient']);
  });

  test('It knows no platform: those are the business of the server', () => {
    for (const { name, text } of sources) {
      assert.doesNotMatch(text, /linkedin|mastodon|bluesky|instagram|reddit|twitter/i, name);
    }
  });

  test('The files that make decisions do not depend on VS Code', () => {
    const dependent = sources.filter(file => file.text.includes("from 'vscode")).map(file => file.name);
    assert.deepEqual(dependent.sort(), ['beginnings.ts', 'checkTask.ts', 'commands.ts', 'extension.ts', 'languageTools.ts', 'messages.ts', 'outlineModel.ts', 'previewPanel.ts', 'reportPanel.ts', 'server.ts', 'snippets.ts', 'statusBar.ts', 'trees.ts']);
  });

  test('It uses no interface newer than the oldest VS Code it supports', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
  });
});

suite('The package', () => {
  test('The extension and the server it bundles have one version', () => {
    assert.match(readFileSync('../Directory.Build.props', 'utf8'), new RegExp(`<Version>${manifest.version.replaceAll('.', '\\.')}</Version>`));
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}$`, 'm'));
  });

  test('The lockfile pins every package by checksum alone', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Record<string, { readonly resolved?: string; readonly integrity?: string }> };
    for (const [name, entry] of Object.entries(lock.packages).filter(([name]) => name !== '')) {
      assert.equal(entry.resolved, undefined, name);
      assert.ok(entry.integrity, name);
    }
  });

  test('A package with a part too few or too many is none', async () => {
    const { faults } = await import(`${process.cwd()}/scripts/contents.mjs`) as {
      readonly faults: (entries: readonly { readonly name: string; readonly size: number; readonly mode: number }[], target: string) => readonly string[];
    };
    const entry = (name: string, mode = 0o644): { name: string; size: number; mode: number } => ({ name: `extension/${name}`, size: 1, mode });
    const all = (/const needed = \[([^\]]+)\]/.exec(readFileSync('scripts/contents.mjs', 'utf8')))?.[1]?.match(/[\w./-]+/g)?.map(name => entry(name)) ?? [];
    assert.deepEqual(faults([...all, entry('server/brandlsp', 0o755)], 'linux-x64'), []);
    assert.deepEqual(faults([...all, entry('server/brandlsp')], 'linux-x64'), ['server/brandlsp cannot be executed']);
    assert.deepEqual(faults([...all, entry('server/brandlsp.exe')], 'win32-x64'), []);
    assert.deepEqual(faults([...all.slice(1), entry('server/brandlsp', 0o755)], 'darwin-arm64'), ['package.json is missing']);
    for (const rubbish of ['src/extension.ts', 'node_modules/a/b.js', 'dist/extension.js.map', 'server/brandlsp.pdb', '.env']) {
      assert.deepEqual(faults([...all, entry('server/brandlsp', 0o755), entry(rubbish)], 'linux-x64'), [`${rubbish} does not belong in it`]);
    }
  });

  test('On its own system the server is native, for another it is one file', async () => {
    const { publishArguments, executableOf, targets } = await import(`${process.cwd()}/scripts/targets.mjs`) as {
      readonly publishArguments: (project: string, target: string, output: string, host: string) => string[];
      readonly executableOf: (target: string) => string;
      readonly targets: Record<string, string>;
    };
    assert.ok(!publishArguments('p', 'linux-x64', 'o', 'linux-x64').includes('--self-contained'));
    assert.ok(publishArguments('p', 'linux-arm64', 'o', 'linux-x64').includes('-p:LinkerFlavor=lld'));
    for (const foreign of ['win32-x64', 'darwin-arm64', 'alpine-x64']) {
      const args = publishArguments('p', foreign, 'o', 'linux-x64');
      assert.ok(args.includes('-p:PublishSingleFile=true') && args.includes(targets[foreign] ?? ''), foreign);
    }
    assert.equal(executableOf('win32-arm64'), 'brandlsp.exe');
    assert.equal(executableOf('darwin-x64'), 'brandlsp');
  });
});
