import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { callTool } from '../src/toolServer.js';
import { manifest, strings } from './manifest.js';

interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: object;
}

const declared = '../server/BrandLsp.Cli/Mcp';
const served = readdirSync(declared).filter(name => name.endsWith('.json')).map(name => JSON.parse(readFileSync(path.join(declared, name), 'utf8')) as Tool);

suite('The tools for language models', () => {
  test('The manifest has those of the server, with its descriptions and schemas', () => {
    const contributed = manifest.contributes.languageModelTools;
    assert.deepEqual(contributed.map(tool => tool.name).sort(), served.map(tool => `brandlsp_${tool.name}`).sort());
    for (const { name, description, inputSchema } of served) {
      const tool = contributed.find(each => each.name === `brandlsp_${name}`);
      assert.equal(tool?.modelDescription, description);
      assert.deepEqual(tool.inputSchema, inputSchema);
      assert.ok(tool.canBeReferencedInPrompt && /^brand[A-Z][a-z]+$/.test(tool.toolReferenceName), name);
      assert.equal(tool.when, 'isWorkspaceTrusted', name);
      assert.ok(strings[tool.displayName.slice(1, -1)] !== undefined && strings[tool.userDescription.slice(1, -1)] !== undefined, name);
    }
  });

  test('Every tool is registered', () => {
    const [, names] = /const tools = \[([^\]]+)\]/.exec(readFileSync('src/languageTools.ts', 'utf8')) ?? [];
    assert.deepEqual(names?.replaceAll(/['\s]/g, '').split(',').sort(), served.map(tool => tool.name).sort());
  });
});

suite('A call of a tool', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'brandlsp-tools-')));
  const script = path.join(folder, 'server.js');
  const ask = (behaviour: string, input: object = {}, signal?: AbortSignal): Promise<string> =>
    callTool(process.execPath, [script, behaviour], folder, 'check', input, signal);

  // A program that speaks like the server, line by line.
  before(() => {
    writeFileSync(script, `
      const behaviour = process.argv[2];
      if (process.argv[3] !== 'mcp') throw new Error('not asked to serve');
      if (behaviour === 'dies') { console.error('brandlsp: no such thing'); process.exit(2); }
      const answer = (id, rest) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id, ...rest }) + '\\n');
      let rest = '', ready = false;
      process.stdin.on('data', chunk => {
        const lines = (rest + chunk).split('\\n');
        rest = lines.pop();
        for (const { id, method, params } of lines.map(line => JSON.parse(line))) {
          if (method === 'initialize') answer(id, { result: { protocolVersion: params.protocolVersion } });
          if (method === 'notifications/initialized') ready = true;
          if (method !== 'tools/call' || behaviour === 'hangs') continue;
          if (behaviour === 'unknown') { answer(id, { error: { code: -32602, message: 'Unknown tool' } }); continue; }
          if (behaviour === 'refuses') { answer(id, { result: { isError: true, content: [{ type: 'text', text: 'did you mean "x"?' }] } }); continue; }
          answer(id, { result: { content: [{ type: 'text', text: JSON.stringify([ready, process.cwd(), params]) }] } });
        }
      });
      process.stdin.on('end', () => process.exit(0));
    `);
  });
  after(() => { rmSync(folder, { recursive: true, force: true }); });

  test('It runs in the folder, with the input as arguments, after the handshake', async () => {
    const [ready, cwd, params] = JSON.parse(await ask('answers', { text: 'Hé ☕\n' })) as [boolean, string, unknown];
    assert.deepEqual([ready, cwd, params], [true, folder, { name: 'check', arguments: { text: 'Hé ☕\n' } }]);
  });

  test('What is wrong with it is told', async () => {
    await assert.rejects(ask('refuses'), /did you mean "x"\?/);
    await assert.rejects(ask('unknown'), /Unknown tool/);
  });

  test('A program that ends says why', async () => {
    await assert.rejects(ask('dies'), /ended before it answered.*no such thing/);
    await assert.rejects(callTool(path.join(folder, 'none'), [], folder, 'check', {}), /ENOENT/);
  });

  test('It can be cancelled', async () => {
    const abort = new AbortController();
    const asked = ask('hangs', {}, abort.signal);
    abort.abort();
    await assert.rejects(asked, /abort/i);
  });
});
