import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';

export default {
  name: 'A newcomer in an empty folder',
  colorScheme: 'light',
  async tell(window, folder, step) {
    await step('The walkthrough leads from nothing to a post', async () => {
      await window.command('Welcome: Open Walkthrough');
      await window.pick('Write posts that fit');
      await window.see('.getting-started-step', 'Describe your brand');
      await window.shot('newcomer-1-walkthrough');
    });

    await step('Its first button writes a profile and opens it', async () => {
      await window.all('.getting-started-step .monaco-button', 'Create brand.yaml').click();
      await window.see('.tab.active', 'brand.yaml');
      await window.see('.view-line', 'brand:');
      await window.shot('newcomer-2-profile');
      assert.ok(existsSync(path.join(folder, 'brand.yaml')));
    });

    await step('A new draft begins with a theme of that profile', async () => {
      await window.command('BrandLsp: New Draft…');
      await window.see('.quick-input-list .monaco-list-row', 'Without a theme');
      await window.shot('newcomer-3-themes');
      await window.press('Enter');
      await window.see('.view-line', 'status: draft');
      await window.page.keyboard.insertText('Our nightly job used to take 3 hours. We measured it for a week, and now it takes 9 minutes. What would you have done?');
      await window.see('.codelens-decoration', 'Preview');
      await window.shot('newcomer-4-draft');
    });

    await step('The preview shows the post', async () => {
      await window.all('.codelens-decoration a', 'Preview').first().click();
      await window.webview().locator('.card').first().waitFor();
      await window.shot('newcomer-5-preview');
    });

    await step('Export saves the draft and writes its texts', async () => {
      await window.all('.codelens-decoration a', 'Export').first().click();
      assert.match(await window.toast('Wrote'), /Wrote \d+ files/);
      await window.shot('newcomer-6-export');
      assert.equal(readdirSync(path.join(folder, 'out')).length, 1);
    });
  },
};
