const assert = require('node:assert/strict');
const vscode = require('vscode');
const drafts = require('./drafts.js');
const { at, findings, folder, openDraft, replace, textOf, tidy, until } = require('./vscode.js');

const nameOf = document => document.uri.path.split('/').at(-1).replace('.md', '');

describe('Exporting', () => {
  afterEach(tidy);

  it('writes the final text of every platform, with a manifest', async () => {
    const { document } = await openDraft(drafts.sound);
    const { files } = await vscode.commands.executeCommand('brandlsp.exportVariants');
    assert.equal(files.length, 3);
    assert.equal((await textOf(at('out', nameOf(document), 'x.txt'))).trim(), 'Our pipeline took three hours in 2025. @janedoe asked one question: which rows changed?');
    assert.match(await textOf(at('out', nameOf(document), 'linkedin.txt')), /Jane Doe asked/);
    assert.equal(JSON.parse(await textOf(at('out', nameOf(document), 'variants.json'))).version, 1);
  });

  it('saves what was typed, so that the text on the disk is the one that goes out', async () => {
    const editor = await openDraft(drafts.sound);
    const { document } = editor;
    await replace(editor, drafts.sound.replace('three hours', 'four hours'));
    await vscode.commands.executeCommand('brandlsp.exportVariants');
    assert.match(await textOf(at('out', nameOf(document), 'x.txt')), /four hours/);
    assert.match(await textOf(document.uri), /four hours/);
  });

  it('writes nothing of a draft with errors', async () => {
    const { document } = await openDraft(drafts.long);
    assert.equal(await vscode.commands.executeCommand('brandlsp.exportVariants'), undefined);
    await assert.rejects(async () => { await vscode.workspace.fs.stat(at('out', nameOf(document))); });
  });

  it('goes to the folder of the setting', async () => {
    const settings = vscode.workspace.getConfiguration('brandlsp', folder);
    await settings.update('export.out', 'elsewhere', vscode.ConfigurationTarget.Workspace);
    const { document } = await openDraft(drafts.sound);
    await vscode.commands.executeCommand('brandlsp.exportVariants');
    assert.match(await textOf(at('elsewhere', nameOf(document), 'x.txt')), /three hours/);
    await settings.update('export.out', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(at('elsewhere'), { recursive: true, useTrash: false });
  });

  it('takes every draft of the folder, and names those that it refuses', async () => {
    const { document: refused } = await openDraft(drafts.long);
    const { document } = await openDraft(drafts.sound);
    const result = await vscode.commands.executeCommand('brandlsp.exportWorkspace', { folder: folder.toString(), format: 'variants' });
    assert.deepEqual(result.refused.map(each => vscode.Uri.parse(each.uri).toString()), [refused.uri.toString()]);
    assert.match(await textOf(at('out', 'first', 'x.txt')), /A client/);
    assert.match(await textOf(at('out', nameOf(document), 'x.txt')), /three hours/);
  });

  it('copies one platform\'s text to the clipboard', async () => {
    const { document } = await openDraft(drafts.sound);
    await vscode.commands.executeCommand('brandlsp.copyVariant', { platform: 'x' });
    assert.match(await vscode.env.clipboard.readText(), /^Our pipeline took three hours in 2025\. @janedoe/);
  });

  it('shows the preview beside the draft', async () => {
    const { document } = await openDraft(drafts.sound);
    await vscode.commands.executeCommand('brandlsp.previewVariants');
    const preview = () => vscode.window.tabGroups.all.flatMap(group => group.tabs).find(each => each.label === `Preview ${nameOf(document)}.md`);
    await until([vscode.window.tabGroups.onDidChangeTabs], preview, 'the preview');
    assert.ok(preview().input instanceof vscode.TabInputWebview);
    assert.equal(preview().group.viewColumn, vscode.ViewColumn.Two);
    await vscode.window.tabGroups.close(preview());
  });

  it('runs the check of the command line as a task', async () => {
    await openDraft(drafts.long);
    const tasks = await vscode.tasks.fetchTasks({ type: 'brandlsp' });
    assert.equal(tasks.length, 1);
    const ended = new Promise(resolve => {
      const listener = vscode.tasks.onDidEndTaskProcess(event => {
        if (event.execution.task.definition.type === 'brandlsp') {
          listener.dispose();
          resolve(event.exitCode);
        }
      });
    });
    await vscode.tasks.executeTask(tasks[0]);
    assert.equal(await ended, 1);
  });
});

describe('Beginning', () => {
  afterEach(tidy);

  it('opens a new draft of a theme, checked before it is saved', async () => {
    await vscode.commands.executeCommand('brandlsp.createDraft', { theme: 'pipelines' });
    const { document } = vscode.window.activeTextEditor;
    assert.equal(document.uri.scheme, 'untitled');
    assert.match(document.uri.path, /\/posts\/\d{4}-\d\d-\d\d-pipelines\.md$/);
    assert.match(document.getText(), /theme: pipelines\n/);
    assert.match(document.getText(), /The backfill that taught me/);
    await replace(vscode.window.activeTextEditor, document.getText().replace('theme: pipelines', 'theme: nothing'));
    await findings(document.uri, ['unknown-theme']);
  });

  it('exports a new draft under the name it was opened with', async () => {
    await vscode.commands.executeCommand('brandlsp.createDraft', { theme: 'solo' });
    const name = vscode.window.activeTextEditor.document.uri.path.split('/').at(-1);
    await replace(vscode.window.activeTextEditor, `${vscode.window.activeTextEditor.document.getText()}A client asked me for 3 days.\n`);
    const { files } = await vscode.commands.executeCommand('brandlsp.exportVariants');
    assert.ok(files.length > 0);
    assert.match(await textOf(at('posts', name)), /A client asked me/);
  });

  it('opens the profile of the active draft', async () => {
    const { document } = await openDraft(drafts.sound);
    await vscode.commands.executeCommand('brandlsp.openProfile');
    assert.match(vscode.window.activeTextEditor.document.uri.path, /brand\.yaml$/);
  });
});
