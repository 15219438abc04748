const assert = require('node:assert/strict');
const vscode = require('vscode');
const { long, sound } = require('./drafts.js');
const { openDraft, tidy } = require('./vscode.js');

/** What a language model gets from a tool. */
async function ask(name, input) {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map(part => part.value).join('');
}

describe('Tools for language models', () => {
  afterEach(tidy);

  it('are five, with the descriptions and schemas of the server', () => {
    const tools = vscode.lm.tools.filter(each => each.name.startsWith('brandlsp_'));
    assert.deepEqual(tools.map(each => each.name).sort(), ['brandlsp_check', 'brandlsp_count', 'brandlsp_explain', 'brandlsp_render', 'brandlsp_themes']);
    assert.ok(tools.every(each => each.description.length > 40 && each.inputSchema.type === 'object'));
  });

  it('check, count and render words that no file has', async () => {
    await openDraft(sound);
    const text = '---\nplatforms: [x]\n---\nOur pipeline took three hours.\n';
    assert.match(await ask('brandlsp_check', { text: text.replace('[x]', '[y]') }), /unknown-platform/);
    assert.match(await ask('brandlsp_count', { text }), /X +30 +280/);
    assert.match(await ask('brandlsp_render', { text }), /## X \(30 of 280\)\n\nOur pipeline took three hours\./);
  });

  it('know the profile and the drafts of the folder', async () => {
    const draft = await openDraft(long);
    assert.match(await ask('brandlsp_themes', {}), /pipelines/);
    assert.match(await ask('brandlsp_check', { path: vscode.workspace.asRelativePath(draft.document.uri) }), /error over-limit \(x\)/);
    assert.match(await ask('brandlsp_explain', { rule: 'over-limit' }), /^# over-limit/);
  });

  it('say what is wrong with a call', async () => {
    await assert.rejects(ask('brandlsp_check', { text: 'Hi', platforms: ['blueski'] }), /did you mean "bluesky"/);
    await assert.rejects(ask('brandlsp_check', { path: '../elsewhere.md' }), /lies outside/);
  });
});
