// What the suites share: files of the workspace, and waiting for what VS Code tells, never for time.
const assert = require('node:assert/strict');
const path = require('node:path');
const vscode = require('vscode');

const folder = vscode.workspace.workspaceFolders[0].uri;

/** The address of a file of the workspace. */
const at = (...names) => vscode.Uri.joinPath(folder, ...names);

let drafts = 0;

/** Opens a new file of its own with one of the drafts in an editor. */
async function openDraft(text) {
  const names = ['posts', `draft-${++drafts}.md`];
  await vscode.workspace.fs.writeFile(at(...names), new TextEncoder().encode(text));
  return await open(...names);
}

/** Opens a file in an editor. */
async function open(...names) {
  return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(...names)));
}

/** Waits until `value` gives something true, asking again whenever one of the events comes. */
function until(events, value, what) {
  return new Promise((resolve, reject) => {
    const listeners = [];
    const timer = setTimeout(() => { finish(reject, new Error(`${what} did not come`)); }, 25_000);
    const finish = (end, result) => {
      clearTimeout(timer);
      listeners.forEach(each => { each.dispose(); });
      end(result);
    };
    const ask = async () => {
      try {
        const found = await value();
        if (found) {
          finish(resolve, found);
        }
      } catch (error) {
        finish(reject, error);
      }
    };
    listeners.push(...events.map(event => event(ask)));
    void ask();
  });
}

/** The findings of a file once there is one of each of the rules named, and none of those after. */
function findings(uri, rules, without = []) {
  return until([vscode.languages.onDidChangeDiagnostics], () => {
    const found = vscode.languages.getDiagnostics(uri).filter(each => each.source === 'brandlsp');
    const has = rule => found.some(each => codeOf(each) === rule);
    return rules.every(has) && !without.some(has) && found;
  }, `${rules.join(', ')}${without.length > 0 ? ` without ${without.join(', ')}` : ''} in ${path.basename(uri.path)}, where there is ${vscode.languages.getDiagnostics(uri).map(codeOf).join(', ')},`);
}

const codeOf = diagnostic => typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;

/** Puts a text where the draft's own was, as typing would. */
async function replace(editor, text) {
  const document = editor.document;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  assert.ok(await editor.edit(edit => { edit.replace(whole, text); }));
}

/** The place right after some words. */
function after(document, words) {
  const index = document.getText().indexOf(words);
  assert.ok(index >= 0, `${words} is not in ${document.uri.path}`);
  return document.positionAt(index + words.length);
}

async function completionsAt(document, position, trigger) {
  const { items } = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, position, trigger);
  return items;
}

const labelOf = item => typeof item.label === 'string' ? item.label : item.label.label;

async function textOf(uri) {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Closes every editor: a test has its own files, so what it typed may as well be saved. */
async function closeAll() {
  for (const document of vscode.workspace.textDocuments.filter(each => each.isUntitled)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.workspace.saveAll(false);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Puts the workspace back as it was: only the profile and the first draft. */
async function tidy() {
  await closeAll();
  for (const [name] of await vscode.workspace.fs.readDirectory(at('posts'))) {
    if (name !== 'first.md') {
      await vscode.workspace.fs.delete(at('posts', name));
    }
  }
  await vscode.workspace.fs.delete(at('out'), { recursive: true }).then(undefined, () => {});
}

module.exports = { after, at, closeAll, codeOf, completionsAt, findings, folder, labelOf, open, openDraft, replace, textOf, tidy, until };
