// Makes brandlsp-<target>-<version>.vsix: schemas, server, bundle, package, and a look into it.
//
//   npm run package [-- --target linux-x64] [-- --out FILE]
//
// BRANDLSP_SERVER_DIR   a folder with a published server for that target; without it the server is published here
// BRANDLSP_SCHEMAS_DIR  a folder with the schemas; without it server/docs/schemas
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { entriesOf, faults } from './contents.mjs';
import { copySchemas } from './schemas.mjs';
import { executableOf, hostTarget, publishArguments, targets } from './targets.mjs';

const root = path.resolve(import.meta.dirname, '..');

try {
  main();
} catch (error) {
  console.error(`npm run package: ${error.message}`);
  process.exit(1);
}

function main() {
  const { values } = parseArgs({ options: { target: { type: 'string' }, out: { type: 'string' } } });
  const target = values.target ?? hostTarget();
  if (!(target in targets)) {
    throw new Error(`unknown target ${target}; one of ${Object.keys(targets).join(', ')}`);
  }
  const { version, repository } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const out = path.resolve(values.out ?? path.join(root, `brandlsp-${target}-${version}.vsix`));

  copySchemas(process.env.BRANDLSP_SCHEMAS_DIR);
  bundleServer(target);
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  // vsce overlooks the repository's folder when it makes the README's relative addresses absolute.
  const address = repository.url.replace(/\.git$/, '');
  const bases = ['--baseContentUrl', `${address}/blob/HEAD/${repository.directory}`, '--baseImagesUrl', `${address}/raw/HEAD/${repository.directory}`];
  run(process.execPath, [vsce, 'package', '--no-dependencies', ...bases, '--target', target, '--out', out]);

  const wrong = faults(entriesOf(out), target);
  if (wrong.length > 0) {
    rmSync(out);
    throw new Error(`the package is not what it should be:\n  ${wrong.join('\n  ')}`);
  }
}

/** Puts the published server into server/, without symbols. */
function bundleServer(target) {
  const published = process.env.BRANDLSP_SERVER_DIR ?? publish(target);
  const program = executableOf(target);
  if (!existsSync(path.join(published, program))) {
    throw new Error(`${published} has no ${program}`);
  }

  const server = path.join(root, 'server');
  rmSync(server, { recursive: true, force: true });
  cpSync(published, server, { recursive: true, filter: source => !/\.(pdb|dbg|dSYM|xml)$/i.test(source) });
  chmodSync(path.join(server, program), 0o755);
}

function publish(target) {
  const output = mkdtempSync(path.join(tmpdir(), 'brandlsp-server-'));
  process.on('exit', () => { rmSync(output, { recursive: true, force: true }); });
  const project = path.join(root, '..', 'server', 'BrandLsp.Cli', 'BrandLsp.Cli.csproj');
  run('dotnet', publishArguments(project, target, output, hostTarget()));
  return output;
}

function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error !== undefined) {
    throw error;
  }
  if (status !== 0) {
    throw new Error(`${path.basename(program)} ${args[0]} failed`);
  }
}
