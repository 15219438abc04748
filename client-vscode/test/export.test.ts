import assert from 'node:assert/strict';
import * as path from 'node:path';
import { suite, test } from 'node:test';
import { exportFolder } from '../src/exportFolder.js';
import { copyables, exportAllMessage, exportMessage, exportToFiles } from '../src/exportMessages.js';
import { exportFormats, type Variant } from '../src/protocol.js';

const short: Variant = { platform: 'a', parts: [{ text: 'Hello', length: 5, limit: 280 }] };

suite('What an export tells', () => {
  test('The files and the folder are named', () => {
    const message = exportMessage({ variants: [short], files: ['file:///out/p/a.txt', 'file:///out/p/variants.json'] }, 'p.md', '/out');
    assert.deepEqual(message, { severity: 'info', text: 'Wrote 2 files for p.md to /out.' });
  });

  test('One file is one file', () => {
    assert.equal(exportMessage({ variants: [], files: ['file:///out/p/a.txt'] }, 'p.md', '/out').text, 'Wrote 1 file for p.md to /out.');
  });

  test('Nothing written is a warning that says where to look', () => {
    const message = exportMessage({ variants: [], files: [] }, 'p.md', '/out');
    assert.equal(message.severity, 'warning');
    assert.match(message.text, /Nothing was written for p\.md.*Problems/);
  });

  test('The warnings of a variant come with its platform', () => {
    const message = exportMessage({ variants: [{ ...short, warnings: ['A table lost its form.'] }], files: ['x'] }, 'p.md', '/out');
    assert.deepEqual(message, { severity: 'warning', text: 'Wrote 1 file for p.md to /out. a: A table lost its form.' });
  });

  test('Many findings are counted, each once, instead of read out', () => {
    const warnings = ['Too many emoji.', 'A banned word.'];
    const message = exportMessage({ variants: [{ ...short, warnings }, { ...short, platform: 'b', warnings }], files: ['x'] }, 'p.md', '/out');
    assert.deepEqual(message, { severity: 'warning', text: 'Wrote 1 file for p.md to /out. 2 findings remain; Problems lists them.' });
  });

  test('A finding that all platforms share is told once', () => {
    const warnings = ['A banned word.'];
    const message = exportMessage({ variants: [{ ...short, warnings }, { ...short, platform: 'b', warnings }], files: ['x'] }, 'p.md', '/out');
    assert.equal(message.text, 'Wrote 1 file for p.md to /out. a: A banned word.');
  });
});

suite('Which lens writes files', () => {
  test('The lens that names a folder', () => {
    assert.deepEqual(exportToFiles('brandlsp.export', [{ uri: 'file:///a.md', out: 'out' }]), { uri: 'file:///a.md', out: 'out' });
    assert.deepEqual(exportToFiles('brandlsp.export', [{ uri: 'file:///a.md', out: 'out', platforms: ['x'] }]), { uri: 'file:///a.md', out: 'out', platforms: ['x'] });
  });

  test('A count, another command and arguments of another shape are the server\'s', () => {
    assert.equal(exportToFiles('brandlsp.export', [{ uri: 'file:///a.md', platforms: ['x'] }]), undefined);
    assert.equal(exportToFiles('brandlsp.exportAll', [{ uri: 'file:///a.md', out: 'out' }]), undefined);
    for (const args of [[], [null], ['out'], [{ out: 'out' }], [{ uri: 1, out: 'out' }], [{ uri: 'file:///a.md', out: 'out', extra: 1 }], [{ uri: 'file:///a.md', out: 'o' }, 2]]) {
      assert.equal(exportToFiles('brandlsp.export', args), undefined);
    }
  });
});

suite('What can be copied', () => {
  test('A single part shows its count and its first line', () => {
    assert.deepEqual(copyables([{ platform: 'a', parts: [{ text: '\n Hello\nthere', length: 11, limit: 280 }] }]), [
      { label: 'a', description: '11/280', detail: 'Hello', text: '\n Hello\nthere' },
    ]);
  });

  test('A thread offers its parts one by one', () => {
    const parts = [{ text: 'One', length: 3, limit: 10 }, { text: 'Two', length: 3, limit: 10 }];
    assert.deepEqual(copyables([{ platform: 'a', parts }]).map(item => [item.description, item.text]), [
      ['part 1 of 2, 3/10', 'One'], ['part 2 of 2, 3/10', 'Two'],
    ]);
  });

  test('A platform without a known limit shows the count alone', () => {
    assert.equal(copyables([{ platform: 'a', parts: [{ text: 'x', length: 1, limit: null }] }])[0]?.description, '1');
  });

  test('A title and a first comment are offered too', () => {
    const items = copyables([{ ...short, title: 'Why', firstComment: 'https://ada.example' }, { ...short, title: null, firstComment: null }]);
    assert.deepEqual(items.map(item => item.description), ['title', '5/280', 'first comment', '5/280']);
  });

  test('A long first line is cut between graphemes, the copied text is not', () => {
    const text = '👩‍🚀'.repeat(100);
    const [item] = copyables([{ platform: 'a', parts: [{ text, length: 100, limit: null }] }]);
    assert.equal(item?.detail, `${'👩‍🚀'.repeat(79)}…`);
    assert.equal(item.text, text);
  });
});

suite('What an export of many drafts tells', () => {
  const files = ['file:///out/buffer-x.csv', 'file:///out/buffer.manifest.json'];

  test('The files and the folder are named', () => {
    assert.deepEqual(exportAllMessage({ files, refused: [], warnings: [] }, '/out'), { severity: 'info', text: 'Wrote 2 files to /out.' });
  });

  test('Drafts with errors and warnings are counted', () => {
    const message = exportAllMessage({ files, refused: [{ uri: 'file:///a.md', errors: 2 }], warnings: ['a', 'b'] }, '/out');
    assert.equal(message.severity, 'warning');
    assert.match(message.text, /1 draft with errors was not exported.*2 warnings; the BrandLsp output lists them/);
  });

  test('A single warning is shown', () => {
    assert.match(exportAllMessage({ files, refused: [], warnings: ['a.md (X): left out'] }, '/out').text, /a\.md \(X\): left out/);
  });

  test('Nothing to write is said so', () => {
    assert.deepEqual(exportAllMessage({ files: [], refused: [], warnings: [] }, '/out'), { severity: 'warning', text: 'Nothing was written.' });
  });
});

suite('The formats of a server', () => {
  test('They come from its capabilities', () => {
    assert.deepEqual(exportFormats({ exportFormats: [{ id: 'ics', name: 'Calendar' }, { id: 7, name: 'x' }, null] }), [{ id: 'ics', name: 'Calendar' }]);
  });

  test('A server without any lists none', () => {
    assert.deepEqual([undefined, null, {}, { exportFormats: 'x' }].flatMap(exportFormats), []);
  });
});

suite('Where an export goes', () => {
  const root = path.resolve('/');
  const at = (...parts: string[]): string => path.join(root, ...parts);

  test('A relative folder starts at the workspace folder', () => {
    assert.equal(exportFolder('out', at('w'), at('w', 'posts', 'p.md')), at('w', 'out'));
  });

  test('A draft outside every workspace folder exports beside itself', () => {
    assert.equal(exportFolder('out', undefined, at('notes', 'p.md')), at('notes', 'out'));
  });

  test('An absolute folder is kept', () => {
    assert.equal(exportFolder(at('exports'), at('w'), at('w', 'p.md')), at('exports'));
  });

  test('A blank setting means the default', () => {
    assert.equal(exportFolder('  ', at('w'), at('w', 'p.md')), at('w', 'out'));
  });
});
