import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { countTitles, statusText } from '../src/counts.js';
import { securePage } from '../src/html.js';

suite('The counts in the status bar', () => {
  const lens = (title: string): { command: { title: string; command: string } } => ({ command: { title, command: '' } });

  test('They are the titles of the lenses that count', () => {
    assert.deepEqual(countTitles([lens('A 243/280'), lens('A 2 parts 267/280'), lens('Export'), lens('Preview'), {}]), ['A 243/280', 'A 2 parts 267/280']);
  });

  test('More than fit are summed up', () => {
    assert.equal(statusText(['A 1/2', 'B 3/4']), 'A 1/2 · B 3/4');
    assert.equal(statusText(['A', 'B', 'C', 'D', 'E']), 'A · B · C +2');
  });
});

suite('The pages of the server', () => {
  const directives = (page: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';

  test('A page gets its policy before anything else in its head', () => {
    const page = securePage('<!DOCTYPE html><html><head lang="en"><style>p{}</style></head><body>Hi</body></html>');
    assert.match(page, /<head lang="en"><meta http-equiv="Content-Security-Policy"/);
    assert.match(page, /<style>p\{\}<\/style><\/head><body>Hi<\/body>/);
  });

  test('A fragment becomes a page', () => {
    assert.match(securePage('<p>Hi</p>'), /^<!DOCTYPE html>.*Content-Security-Policy.*<body><p>Hi<\/p><\/body><\/html>$/);
  });

  test('A header element is not the head', () => {
    assert.match(securePage('<header>Hi</header>'), /<body><header>/);
  });

  test('Neither scripts nor the network are allowed', () => {
    const policy = directives(securePage('<p>Hi</p>'));
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /script-src|https?:|\*/);
  });
});
