const assert = require('node:assert/strict');
const { readFileSync, readdirSync } = require('node:fs');
const vscode = require('vscode');
const { faulty } = require('./drafts.js');
const { findings, openDraft, tidy, until } = require('./vscode.js');

/** The processes of the server that this extension host has started. */
function servers() {
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).filter(id => {
    try {
      // pid (name) state parent …
      const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'));
      return name === 'brandlsp' && parent === String(process.pid);
    } catch {
      return false;
    }
  }).map(Number);
}

describe('A server that is killed', () => {
  afterEach(tidy);

  it('is the one inside the package, and comes back by itself with the findings', async () => {
    const draft = (await openDraft(faulty)).document.uri;
    await findings(draft, ['unknown-theme']);
    const [victim, ...others] = servers();
    assert.ok(victim !== undefined && others.length === 0);
    assert.match(readFileSync(`/proc/${victim}/cmdline`, 'utf8'), /extensions\/brandlsp\.brandlsp-[^/]*\/server\/brandlsp\0lsp\0/);

    const gone = until([vscode.languages.onDidChangeDiagnostics], () => vscode.languages.getDiagnostics(draft).every(each => each.source !== 'brandlsp'), 'the end of its findings');
    process.kill(victim, 'SIGKILL');
    await gone;
    await findings(draft, ['unknown-theme', 'inconsistent-term']);
    assert.notEqual(servers()[0], victim);
  });

  it('can be restarted by hand', async () => {
    const draft = (await openDraft(faulty)).document.uri;
    await findings(draft, ['unknown-theme']);
    const [before] = servers();
    await vscode.commands.executeCommand('brandlsp.restart');
    await findings(draft, ['unknown-theme']);
    assert.notEqual(servers()[0], before);
  });
});
