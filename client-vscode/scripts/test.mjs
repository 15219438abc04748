// Bundles each test file and runs them with Node's own runner, without VS Code.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { spawnSync } from 'node:child_process';

rmSync('out/test', { recursive: true, force: true });
const tests = readdirSync('test').filter(name => name.endsWith('.test.ts'));
await build({
  entryPoints: tests.map(name => path.join('test', name)),
  outdir: 'out/test',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});

const files = tests.map(name => path.join('out', 'test', name.replace(/\.ts$/, '.js')));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', '--test-reporter=spec', ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
