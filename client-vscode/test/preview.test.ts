import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { copiedText, previewShell, readMessage, readState, withImages, withoutStyle } from '../src/preview.js';

const shell = previewShell({ title: 'Preview "a" <b>.md', draft: 'file:///a"b.md', script: 'https://files.example/preview.js', source: 'https://files.example', nonce: 'abc', language: 'en' });

suite('The page of the preview panel', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(shell)?.[1] ?? '';

  test('Only its own script and style run, and images come from the panel\'s folders', () => {
    assert.equal(policy, 'default-src \'none\'; script-src \'nonce-abc\'; style-src \'nonce-abc\'; img-src https://files.example data:; form-action \'none\'; base-uri \'none\'');
    assert.deepEqual([...shell.matchAll(/<(?:script|style) nonce="abc"/g)].length, 2);
    assert.doesNotMatch(shell, /unsafe|<script(?! nonce)|<style(?! nonce)/);
  });

  test('A draft\'s name is text', () => {
    assert.match(shell, /<title>Preview &#34;a&#34; &#60;b&#62;\.md<\/title>/);
    assert.match(shell, /data-draft="file:\/\/\/a&#34;b\.md"/);
  });

  test('It says that it is rendering, to a screen reader too', () => {
    assert.match(shell, /<p id="status" role="status">Rendering/);
  });
});

suite('The images of a preview', () => {
  test('A file\'s address becomes one that the panel may load', () => {
    const html = '<img src="file:///w/a%20b.png" alt="A"><img src="data:image/png;base64,AA" alt="">';
    assert.equal(withImages(html, file => `panel:${file}?"`), '<img src="panel:file:///w/a%20b.png?&#34;" alt="A"><img src="data:image/png;base64,AA" alt="">');
  });

  test('What a draft says about files is left alone', () => {
    const html = '<p> src=&quot;file:///etc/passwd&quot; file:///x</p>';
    assert.equal(withImages(html, () => 'no'), html);
  });
});

suite('The style sheet of a preview', () => {
  test('It comes apart from the page', () => {
    assert.deepEqual(withoutStyle('<head><style>a > b {}</style></head>'), { html: '<head></head>', css: 'a > b {}' });
  });

  test('A page without one is left alone', () => {
    assert.deepEqual(withoutStyle('<p>&lt;style&gt;</p>'), { html: '<p>&lt;style&gt;</p>', css: '' });
  });
});

suite('Copying from a preview', () => {
  const variants = [
    { platform: 'a', parts: [{ text: ' One\n', length: 5, limit: null }, { text: 'Two', length: 3, limit: null }], title: 'Title', firstComment: null },
    { platform: 'b', parts: [{ text: 'B', length: 1, limit: null }], apiText: '---\ntitle: T\n---\n\nB' },
  ];

  test('It is the exported text, character by character', () => {
    assert.equal(copiedText(variants, 'a', 0), ' One\n');
    assert.equal(copiedText(variants, 'a', 1), 'Two');
    assert.equal(copiedText(variants, 'a', 'title'), 'Title');
    assert.equal(copiedText(variants, 'b', 'article'), '---\ntitle: T\n---\n\nB');
  });

  test('What the draft no longer has is not copied', () => {
    assert.equal(copiedText(variants, 'a', 2), undefined);
    assert.equal(copiedText(variants, 'a', 'comment'), undefined);
    assert.equal(copiedText(variants, 'a', 'article'), undefined);
    assert.equal(copiedText(variants, 'c', 0), undefined);
  });

  test('Only messages that the page sends are understood', () => {
    assert.deepEqual(readMessage({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'copy', platform: 'a', part: 1, more: true }), { type: 'copy', platform: 'a', part: 1 });
    assert.deepEqual(readMessage({ type: 'copy', platform: 'a', part: 'comment' }), { type: 'copy', platform: 'a', part: 'comment' });
    for (const message of [null, 'ready', {}, { type: 'run' }, { type: 'copy' }, { type: 'copy', platform: 1, part: 0 }, { type: 'copy', platform: 'a', part: -1 }, { type: 'copy', platform: 'a', part: '__proto__' }]) {
      assert.equal(readMessage(message), undefined);
    }
  });
});

suite('A preview after the window was reloaded', () => {
  test('It remembers its draft', () => {
    assert.deepEqual(readState({ uri: 'file:///a.md', scroll: 3 }), { uri: 'file:///a.md' });
  });

  test('Without a draft it does not come back', () => {
    for (const state of [undefined, null, {}, { uri: 1 }, { uri: '' }]) {
      assert.equal(readState(state), undefined);
    }
  });
});
