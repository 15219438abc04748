import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { countsOf, statusText, worst, type Count, type TitledLens } from '../src/counts.js';
import { securePage } from '../src/html.js';

suite('The counts in the status bar', () => {
  const count = (title: string, state: Count['state'] = 'fits'): Count => ({ title, state });

  test('They are the lenses that count, with how they stand', () => {
    const lens = (title: string, data?: unknown): TitledLens => ({ command: { title, command: '' }, data });
    assert.deepEqual(
      countsOf([lens('A 243/280', { platform: 'a', state: 'fits' }), lens('B 300/280', { state: 'over' }), lens('Export'), lens('C 1', { state: 'odd' }), {}]),
      [count('A 243/280'), count('B 300/280', 'over')]);
  });

  test('More than fit are summed up', () => {
    assert.equal(statusText([count('A 1/2'), count('B 3/4')]), 'A 1/2 · B 3/4');
    assert.equal(statusText(['A', 'B', 'C', 'D', 'E'].map(each => count(each))), 'A · B · C +2');
  });

  test('What does not fit is always among those shown, with a sign', () => {
    assert.equal(statusText([count('A'), count('B'), count('C'), count('D', 'over'), count('E', 'near')]), 'A · $(error) D · $(warning) E +2');
  });

  test('The worst decides', () => {
    assert.equal(worst([count('A'), count('B', 'near')]), 'near');
    assert.equal(worst([count('A', 'near'), count('B', 'over')]), 'over');
    assert.equal(worst([]), 'fits');
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
