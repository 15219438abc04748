// Bundles the extension into dist/extension.js, and the script of its preview into dist/preview.js. With --production: minified, and with the notices of what is bundled.
import { build } from 'esbuild';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

const production = process.argv.includes('--production');
const result = await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

await build({
  entryPoints: ['webview/preview.ts'],
  outfile: 'dist/preview.js',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'chrome122',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
});

if (production) {
  writeFileSync('dist/ThirdPartyNotices.txt', notices(Object.keys(result.metafile.inputs)));
}

/** The licence of every package that contributed a file. A package without one stops the build. */
function notices(inputs) {
  const folders = new Set(inputs.filter(input => input.includes('node_modules/')).map(packageFolder));
  return [...folders].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
    if (file === undefined || !existsSync(path.join(folder, file))) {
      throw new Error(`${name} has no licence file.`);
    }
    return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
  }).join(`\n${'-'.repeat(72)}\n\n`);
}

function packageFolder(input) {
  const parts = input.split('/');
  const start = parts.lastIndexOf('node_modules') + 1;
  return parts.slice(0, start + (parts[start].startsWith('@') ? 2 : 1)).join('/');
}
