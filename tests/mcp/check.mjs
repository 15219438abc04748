// Talks to `brandlsp mcp` through the Model Context Protocol's own client. See README.md.
//
//   npm ci && node check.mjs -- brandlsp
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const separator = process.argv.indexOf('--');
const [command, ...rest] = separator < 0 ? ['brandlsp'] : process.argv.slice(separator + 1);
const program = [command.includes('/') ? path.resolve(command) : command, ...rest];
const work = mkdtempSync(path.join(tmpdir(), 'brandlsp-mcp-'));
const sample = path.join(work, 'ada-park');
cpSync(path.join(root, 'samples', 'ada-park'), sample, { recursive: true });
let passed = 0;
let failed = 0;

try {
  await check('The client and the server agree, and five tools are listed', async () => {
    await withClient(sample, [], async (client, tools) => {
      assert.equal(client.getServerVersion().name, 'brandlsp');
      assert.match(client.getInstructions(), /check/);
      assert.deepEqual(tools.map(tool => tool.name), ['check', 'count', 'render', 'explain', 'themes']);
      assert.ok(tools.every(tool => tool.annotations.readOnlyHint && !tool.annotations.openWorldHint));
    });
  });

  // Once the tools are listed, the client holds every structured answer against its tool's output schema.
  await check('A post is checked, mended and found in order', async () => {
    await withClient(sample, [], async client => {
      const text = '---\nplatforms: [x]\ntheme: pipelines\naudience: founders\nobjective: newsletter\n---\nLog in and tell me where this breaks for you? Our pipeline loads 9 tables.\n';
      const first = await client.callTool({ name: 'check', arguments: { text } });
      assert.ok(first.structuredContent.diagnostics.some(each => each.rule === 'inconsistent-term'));
      assert.match(first.content[0].text, /Write “Sign in”/);
      const second = await client.callTool({ name: 'check', arguments: { text: first.structuredContent.fixedText } });
      assert.ok(!second.structuredContent.diagnostics.some(each => each.rule === 'inconsistent-term'));
      assert.equal(second.structuredContent.summary.errors, 0);
    });
  });

  await check('Every tool answers by its own schema, for every draft of the sample', async () => {
    await withClient(sample, [], async client => {
      for (const draft of ['posts/nightly-pipeline.md', 'posts/launch-week.md', 'posts/brightpay-case.md', 'posts/incident.md']) {
        for (const name of ['check', 'count', 'render']) {
          const answer = await client.callTool({ name, arguments: { path: draft } });
          assert.ok(!answer.isError, answer.content[0].text);
          assert.equal(answer.structuredContent.draft, draft);
        }
      }
      const everywhere = ['x', 'linkedin', 'bluesky', 'mastodon', 'threads', 'reddit', 'slack', 'telegram', 'devto', 'tumblr'];
      const rendered = await client.callTool({ name: 'render', arguments: { text: 'Hi **there**, 3 < 4.\n', platforms: everywhere } });
      assert.deepEqual(rendered.structuredContent.variants.map(variant => variant.platform), everywhere);
      assert.ok(!(await client.callTool({ name: 'explain', arguments: { rule: 'over-limit' } })).isError);
      assert.equal((await client.callTool({ name: 'themes', arguments: {} })).structuredContent.themes.length, 3);
    });
  });

  await check('A call that makes no sense is an answer, an unknown tool an error', async () => {
    await withClient(sample, [], async client => {
      const wrong = await client.callTool({ name: 'check', arguments: { text: 'Hi', platforms: ['blueski'] } });
      assert.equal(wrong.isError, true);
      assert.match(wrong.content[0].text, /did you mean "bluesky"\?/);
      await assert.rejects(client.callTool({ name: 'chek', arguments: {} }), error => error.code === -32602);
    });
  });

  await check('Ten calls at once are all answered', async () => {
    await withClient(sample, [], async client => {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => client.callTool({ name: 'count', arguments: { text: 'a'.repeat(i + 1), platforms: ['mastodon'] } })));
      assert.deepEqual(answers.map(each => each.structuredContent.counts[0].length), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });
  });

  for (const [name, server] of documented()) {
    await check(`The documented configuration starts it: ${name}`, async () => {
      assert.equal(server.command, 'brandlsp');
      assert.equal(server.args[0], 'mcp');
      const args = server.args.slice(1).map(each => each.replace('${workspaceFolder}', sample).replace(/^\/path\/to\/posts$/, sample));
      await withClient(args.length > 0 ? work : sample, args, async client => {
        assert.equal((await client.callTool({ name: 'themes', arguments: {} })).structuredContent.brand, 'Ada Park');
      });
    });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function check(name, run) {
  try {
    await run();
    passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}: ${error.stack ?? error}`);
  }
}

async function withClient(cwd, args, use) {
  const transport = new StdioClientTransport({ command: program[0], args: [...program.slice(1), 'mcp', ...args], cwd, stderr: 'pipe' });
  const complaints = [];
  transport.stderr.on('data', data => complaints.push(data.toString()));
  const client = new Client({ name: 'check', version: '1.0.0' });
  await client.connect(transport);
  try {
    await use(client, (await client.listTools()).tools);
  } finally {
    await client.close();
  }
  assert.equal(complaints.join(''), '');
}

/** The servers in the page's JSON and TOML, with the heading they stand under. */
function documented() {
  const page = readFileSync(path.join(root, 'server', 'docs', 'mcp.md'), 'utf8');
  const found = [];
  let heading = '';
  for (const block of page.matchAll(/^#+ (.+)$|^```(json|toml)\n([\s\S]*?)^```$/gm)) {
    if (block[1] !== undefined) {
      heading = block[1];
    } else if (block[2] === 'json') {
      const settings = JSON.parse(block[3]);
      found.push([heading, (settings.mcpServers ?? settings.servers ?? settings.context_servers).brandlsp]);
    } else {
      const [, command] = /^command = ("[^"]*")$/m.exec(block[3]);
      const [, args] = /^args = (\[[^\]]*\])$/m.exec(block[3]);
      assert.match(block[3], /^\[mcp_servers\.brandlsp\]$/m);
      found.push([heading, { command: JSON.parse(command), args: JSON.parse(args) }]);
    }
  }
  assert.ok(found.length >= 4, 'the page shows configurations');
  return found;
}
