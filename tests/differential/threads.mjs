// Exports generated drafts as threads with `brandlsp export` and checks every part with the libraries of the platforms
// themselves: valid, of the length the manifest says, with the links, mentions and hashtags of the whole text.
//
//   npm ci && node threads.mjs [--count 500] [--seed 1] -- brandlsp
//
// A variant with a part that nobody could cut (unsplittable-thread, over-limit) is skipped and counted.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectBluesky, expectX } from './oracles.mjs';
import { random, startWith, text } from './texts.mjs';

const separator = process.argv.indexOf('--');
const options = process.argv.slice(2, separator < 0 ? undefined : separator);
const command = separator < 0 ? ['brandlsp'] : process.argv.slice(separator + 1);
const option = (name, fallback) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : fallback);
const count = option('--count', 500);
const seed = option('--seed', 1);

startWith(seed);
const folder = mkdtempSync(join(tmpdir(), 'brandlsp-threads-'));
let parts = 0;
let skipped = 0;
let differences = 0;
try {
  mkdirSync(join(folder, 'posts'));
  for (let i = 0; i < count; i++) {
    // Index 1: no text of 4,000 characters, which no thread can hold.
    const sentences = [...Array(2 + random(30)).keys()].map(() => text(1) + ['. ', '\n\n', ' ', '? '][random(4)]);
    writeFileSync(join(folder, 'posts', `draft-${i}.md`), `Hello there. ${sentences.join('')}\n`);
  }

  for (const numbering of ['none', 'prefix', 'suffix']) {
    writeFileSync(join(folder, 'brand.yaml'), `platforms:\n  x: {thread: true, numbering: ${numbering}}\n  bluesky: {thread: true, numbering: ${numbering}}\n`);
    const out = join(folder, `out-${numbering}`);
    const run = spawnSync(command[0], [...command.slice(1), 'export', 'posts', '--out', out, '--force'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.error || run.status > 1) throw run.error ?? new Error(run.stderr);
    for (let i = 0; i < count; i++) {
      const { variants } = JSON.parse(readFileSync(join(out, `draft-${i}`, 'variants.json'), 'utf8'));
      for (const variant of variants) checkVariant(`draft-${i} ${numbering}`, variant);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${parts} parts of ${count * 6} threads checked (seed ${seed}; ${skipped} threads with a part that cannot be cut), ${differences} differences`);
process.exitCode = differences === 0 && parts > 0 ? 0 : 1;

function checkVariant(name, variant) {
  if (variant.warnings.some((w) => /\((unsplittable-thread|over-limit)\)$/.test(w))) {
    skipped++;
    return;
  }
  for (const [i, part] of variant.parts.entries()) {
    parts++;
    const where = `${name} ${variant.platform} part ${i + 1}/${variant.parts.length}`;
    if (variant.platform === 'x') {
      const { length, valid } = expectX(part.text);
      same(where, part.text, 'length', length, part.length);
      same(where, part.text, 'valid', true, valid || /[\ufffe\uffff\ufeff]/.test(part.text));
    } else {
      const { graphemes, bytes, facets } = expectBluesky(part.text);
      same(where, part.text, 'length', graphemes, part.length);
      same(where, part.text, 'fits', true, graphemes <= 300 && bytes <= 3000);
      same(where, part.text, 'facets', facets.map((f) => f.slice(1)), part.facets.map((f) => [f.byteStart, f.byteEnd]));
    }
  }
}

function same(where, of, field, expected, actual) {
  const a = JSON.stringify(expected);
  const b = JSON.stringify(actual);
  if (a !== b && differences++ < 20) console.log(`${where}: ${field} of ${JSON.stringify(of)}\n  expected ${a}\n  actual   ${b}`);
}
