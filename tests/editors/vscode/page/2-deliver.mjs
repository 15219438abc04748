import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

export default {
  name: 'A draft goes out',
  workspace: 'samples/ada-park',
  async tell(window, folder, step) {
    await step('The preview shows a card for each platform beside the draft', async () => {
      await window.file('posts/nightly-pipeline.md');
      await window.see('.codelens-decoration', 'Preview');
      await window.all('.codelens-decoration a', 'Preview').first().click();
      await window.webview().locator('.card[data-platform="x"]').waitFor();
      await window.webview().locator('.card[data-platform="mastodon"]').waitFor();
      await window.shot('preview');
    });

    await step('It follows what is typed', async () => {
      await window.all('.tab', 'nightly-pipeline.md').first().click();
      await window.goTo(17, 1);
      await window.page.keyboard.insertText('Typed just now. ');
      await window.webview().locator('.card[data-platform="x"]', { hasText: 'Typed just now.' }).waitFor();
    });

    await step('Its button copies the text exactly as it is exported', async () => {
      await window.webview().locator('.card[data-platform="linkedin"] button.copy').first().click();
      await window.webview().locator('.card[data-platform="linkedin"] button.copy', { hasText: 'Copied' }).waitFor();
      assert.match(await window.page.evaluate(() => navigator.clipboard.readText()), /^Typed just now\. My nightly pipeline/);
    });

    await step('The export command writes the files and says where', async () => {
      await window.all('.tab', 'nightly-pipeline.md').first().click();
      await window.command('BrandLsp: Export Variants of This Draft');
      assert.match(await window.toast('nightly-pipeline.md'), /Wrote \d+ files/);
      await window.shot('export');
      const x = path.join(folder, 'out', 'nightly-pipeline', 'x-01.txt');
      assert.ok(existsSync(x));
      assert.match(readFileSync(x, 'utf8'), /^Typed just now\./);
      await window.clearToasts();
    });

    await step('One variant is picked and copied', async () => {
      await window.command('BrandLsp: Copy a Variant of This Draft');
      await window.pick('bluesky');
      await window.see('.statusbar-item', 'Copied bluesky');
    });

    await step('Every draft of the folder is exported in the format that is picked', async () => {
      await window.command('BrandLsp: Export All Drafts…');
      await window.see('.quick-input-list .monaco-list-row', 'Buffer');
      await window.shot('export-all');
      await window.pick('variants');
      assert.match(await window.toast('drafts'), /Wrote \d+ files.*not exported/s);
      assert.ok(existsSync(path.join(folder, 'out', 'saying-no', 'variants.json')));
    });
  },
};
