// Compares `brandlsp count --jsonl` with the libraries of the platforms themselves over generated texts.
//
//   npm ci && node compare.mjs [--count 20000] [--seed 1] -- brandlsp count --jsonl
//
// CR is left out: BrandLsp weighs CRLF and CR as the LF they become.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { corrected, expectBluesky, expectX } from './oracles.mjs';
import { startWith, text } from './texts.mjs';

const separator = process.argv.indexOf('--');
const options = process.argv.slice(2, separator < 0 ? undefined : separator);
const command = separator < 0 ? ['brandlsp', 'count', '--jsonl'] : process.argv.slice(separator + 1);
const option = (name, fallback) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : fallback);
const count = option('--count', 20000);
const seed = option('--seed', 1);

// --- The comparison -----------------------------------------------------------------------------------------------
startWith(seed);
const texts = [...Array(count).keys()].map(text);
const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: child.stdout });
const feed = async () => {
  for (const [id, t] of texts.entries()) {
    for (const platform of ['x', 'bluesky']) {
      if (!child.stdin.write(JSON.stringify({ id, platform, text: t }) + '\n')) await new Promise((done) => child.stdin.once('drain', done));
    }
  }
  child.stdin.end();
};
const feeding = feed();
let compared = 0;
let differences = 0;
function check(id, platform, field, expected, actual) {
  const a = JSON.stringify(expected);
  const b = JSON.stringify(actual);
  if (a === b) return true;
  if (differences++ < 20) console.log(`${platform} ${field} of ${JSON.stringify(texts[id])}\n  expected ${a}\n  actual   ${b}`);
  return false;
}
for await (const line of lines) {
  const answer = JSON.parse(line);
  const t = texts[answer.id];
  compared++;
  if (answer.platform === 'x') {
    const expected = expectX(t);
    check(answer.id, 'x', 'length', expected.length, answer.length)
      && check(answer.id, 'x', 'valid', expected.valid, answer.valid)
      && check(answer.id, 'x', 'entities', expected.entities, answer.entities.map((e) => [e.type, e.start, e.end]));
  } else {
    const expected = expectBluesky(t);
    check(answer.id, 'bluesky', 'graphemes', expected.graphemes, answer.graphemes)
      && check(answer.id, 'bluesky', 'bytes', expected.bytes, answer.bytes)
      && check(answer.id, 'bluesky', 'facets', expected.facets, answer.entities.map((e) => [e.type, e.byteStart, e.byteEnd]));
  }
}
await feeding;
const missing = texts.length * 2 - compared;
if (missing !== 0) console.log(`${missing} answers are missing`);
console.log(`${compared} compared (${texts.length} texts, seed ${seed}; ${corrected} with emoji newer than twitter-text's table), ${differences} differences`);
process.exitCode = differences === 0 && missing === 0 ? 0 : 1;
