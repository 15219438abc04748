import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkArguments, checkOutcome, type CheckOptions } from '../src/check.js';
import { manifest } from './manifest.js';

suite('Checking the workspace', () => {
  test('The plain task checks the whole folder in the line format', () => {
    assert.deepEqual(checkArguments({}), ['check', '--format', 'line']);
  });

  test('Every property of the task reaches the command line', () => {
    assert.deepEqual(
      checkArguments({ paths: ['posts', 'notes/a b.md'], failOn: 'warning', changedSince: 'main' }),
      ['check', '--format', 'line', '--fail-on', 'warning', '--changed-since', 'main', 'posts', 'notes/a b.md'],
    );
    const definition = manifest.contributes.taskDefinitions[0];
    assert.deepEqual(Object.keys(definition?.properties ?? {}).sort(), ['changedSince', 'failOn', 'paths']);
  });

  test('A file whose name starts with a dash is not an option', () => {
    assert.equal(checkArguments({ paths: ['--fix'] }).at(-1), './--fix');
  });

  test('A slip in tasks.json does not break the task', () => {
    const slip = { paths: 'posts' } as unknown as CheckOptions;
    assert.deepEqual(checkArguments(slip), ['check', '--format', 'line']);
  });

  test('The exit code decides what is shown', () => {
    assert.equal(checkOutcome(0, 'w').show, undefined);
    assert.deepEqual(checkOutcome(1, 'w'), { severity: 'warning', text: 'BrandLsp has findings in w. Problems lists them.', show: 'problems' });
    assert.deepEqual(checkOutcome(2, 'w'), { severity: 'error', text: 'BrandLsp could not check w.', show: 'terminal' });
    assert.match(checkOutcome(undefined, 'w').text, /stopped/);
  });
});

suite('The problem matcher', () => {
  const pattern = manifest.contributes.problemPatterns[0];
  assert.ok(pattern);
  const match = (line: string): readonly string[] | undefined => new RegExp(pattern.regexp).exec(line)?.slice(1);

  test('It reads a finding', () => {
    assert.deepEqual(match('posts/a.md:12:41:over-limit:31 characters too many: X allows 280.'), ['posts/a.md', '12', '41', 'over-limit', '31 characters too many: X allows 280.']);
  });

  test('It reads the rules of styles', () => {
    assert.equal(match('a.md:1:1:write-good.So:Do not start with so.')?.[3], 'write-good.So');
  });

  test('It reads Windows paths', () => {
    assert.equal(match('C:\\posts\\a.md:3:1:cliche:Say it plainly.')?.[0], 'C:\\posts\\a.md');
  });

  test('It passes over everything else', () => {
    assert.equal(match('brandlsp: cannot read brand.yaml'), undefined);
    assert.equal(match('See https://ada.example:443/path'), undefined);
  });

  test('It is the matcher that the task uses, for files without live diagnostics', () => {
    const [matcher] = manifest.contributes.problemMatchers;
    assert.equal(matcher?.name, 'brandlsp');
    assert.equal(matcher.pattern, '$brandlsp');
    assert.equal(matcher.applyTo, 'closedDocuments');
  });
});
