import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

export default {
  name: 'A folder that is not trusted',
  workspace: 'tests/editors/vscode/workspace',
  settings: { 'security.workspace.trust.enabled': true },
  prepare(folder) {
    writeFileSync(path.join(folder, 'posts', 'faulty.md'), '---\ntitle: Faulty\nplatforms: [x]\ntheme: pipelins\n---\nWe leverage a pipeline. Please log in.\n');
    mkdirSync(path.join(folder, '.vscode'));
    writeFileSync(path.join(folder, '.vscode', 'settings.json'), '{"brandlsp.path": "./evil", "brandlsp.export.out": "../stolen", "brandlsp.trusted": true}');
    writeFileSync(path.join(folder, 'evil'), `#!/bin/sh\ntouch ${path.join(folder, 'was-run')}\n`, { mode: 0o755 });
  },
  async tell(window, folder, step) {
    const listed = text => window.see('.markers-panel-container .monaco-list-row', text);

    await step('Drafts are checked, without the patterns of the folder\'s styles', async () => {
      await window.see('#status\\.workspaceTrust');
      await window.file('posts/faulty.md');
      await window.press('Control+Shift+m');
      await listed('inconsistent-term');
      assert.equal(await window.all('.markers-panel-container .monaco-list-row', 'Acme.Buzz').count(), 0);
      assert.ok(!existsSync(path.join(folder, 'was-run')));
    });

    await step('What is restricted, and why, is said at the language', async () => {
      await window.all('#status\\.languageStatus').first().hover();
      await window.see('.hover-language-status', 'BrandLsp is restricted');
      await window.see('.hover-language-status', 'the patterns of its styles do not run');
      await window.shot('untrusted');
    });

    await step('Nothing is exported, with the reason', async () => {
      await window.all('.tab', 'faulty.md').first().click();
      await window.command('BrandLsp: Export Variants of This Draft');
      assert.match(await window.toast('not trusted'), /nothing is exported/);
      await window.shot('untrusted-export');
      assert.ok(!existsSync(path.join(folder, 'out')) && !existsSync(path.join(folder, '..', 'stolen')));
      await window.clearToasts();
    });

    await step('Once the folder is trusted, its styles run', async () => {
      await window.all('#status\\.workspaceTrust').click();
      await (await window.see('.workspace-trust-editor .monaco-button', 'Trust')).click();
      await window.see('.markers-panel-container .monaco-list-row', 'Acme.Buzz');
      await window.shot('trusted');
    });
  },
};
