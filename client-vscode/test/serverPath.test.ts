import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findServer, type ServerPath, type ServerPathInput } from '../src/serverPath.js';

function find(files: readonly string[], input: Partial<ServerPathInput> = {}): ServerPath {
  return findServer({
    configured: '',
    trusted: true,
    workspaceFolder: '/posts',
    home: '/home/ada',
    extensionPath: '/ext',
    platform: 'linux',
    searchPath: '/usr/local/bin:/usr/bin',
    development: false,
    isFile: file => files.includes(file),
    ...input,
  });
}

function messageOf(result: ServerPath): string {
  assert.equal(result.kind, 'missing');
  return result.message;
}

suite('Which server runs', () => {
  test('Without a setting the bundled server runs', () => {
    assert.deepEqual(find(['/ext/server/brandlsp']), { kind: 'found', path: '/ext/server/brandlsp', source: 'bundled' });
  });

  test('On Windows the bundled server is an exe', () => {
    const bundled = 'C:\\ext\\server\\brandlsp.exe';
    assert.deepEqual(find([bundled], { platform: 'win32', extensionPath: 'C:\\ext' }), { kind: 'found', path: bundled, source: 'bundled' });
  });

  test('A configured path comes before the bundled server', () => {
    assert.deepEqual(find(['/ext/server/brandlsp', '/opt/brandlsp'], { configured: ' /opt/brandlsp ' }), { kind: 'found', path: '/opt/brandlsp', source: 'setting' });
  });

  test('A tilde is the home folder', () => {
    assert.deepEqual(find(['/home/ada/bin/brandlsp'], { configured: '~/bin/brandlsp' }), { kind: 'found', path: '/home/ada/bin/brandlsp', source: 'setting' });
  });

  test('A tilde inside a name is a tilde', () => {
    assert.equal(find(['/opt/a~b/brandlsp'], { configured: '/opt/a~b/brandlsp' }).kind, 'found');
  });

  for (const configured of ['${workspaceFolder}/tools/brandlsp', 'tools/brandlsp', './tools/brandlsp']) {
    test(`${configured} is found in a trusted workspace`, () => {
      assert.deepEqual(find(['/posts/tools/brandlsp'], { configured }), { kind: 'found', path: '/posts/tools/brandlsp', source: 'setting' });
    });

    test(`${configured} is passed over in a workspace that is not trusted, and the log says so`, () => {
      const result = find(['/posts/tools/brandlsp', '/ext/server/brandlsp'], { configured, trusted: false });
      assert.equal(result.kind, 'found');
      assert.equal(result.path, '/ext/server/brandlsp');
      assert.match(result.note ?? '', /not trusted/);
    });

    test(`${configured} without a folder is explained`, () => {
      assert.match(messageOf(find([], { configured, workspaceFolder: undefined })), /needs an open folder/);
    });
  }

  test('A folder name with a dollar sign is taken as it is', () => {
    assert.equal(find(['/a$&b/brandlsp'], { configured: '${workspaceFolder}/brandlsp', workspaceFolder: '/a$&b' }).kind, 'found');
  });

  test('A bare name is looked up on PATH', () => {
    assert.deepEqual(find(['/usr/bin/brandlsp', '/ext/server/brandlsp'], { configured: 'brandlsp' }), { kind: 'found', path: '/usr/bin/brandlsp', source: 'setting' });
  });

  test('A bare name on Windows gets its extension', () => {
    const result = find(['C:\\tools\\brandlsp.exe'], { configured: 'brandlsp', platform: 'win32', searchPath: 'C:\\Windows;C:\\tools' });
    assert.deepEqual(result, { kind: 'found', path: 'C:\\tools\\brandlsp.exe', source: 'setting' });
  });

  test('A relative entry of PATH does not let the workspace choose the program', () => {
    assert.equal(find(['bin/brandlsp', 'brandlsp'], { configured: 'brandlsp', searchPath: ':.:bin' }).kind, 'missing');
  });

  test('A configured program that is not there is an error, not a fallback', () => {
    const message = messageOf(find(['/ext/server/brandlsp'], { configured: '/opt/brandlsp' }));
    assert.match(message, /there is no file \/opt\/brandlsp/);
    assert.match(message, /clear it to use the bundled server/);
  });

  test('A package without a server says what to do', () => {
    assert.match(messageOf(find([])), /Install the package made for your system, or set brandlsp\.path/);
  });

  test('In development the last build runs', () => {
    const built = '/repo/server/BrandLsp.Cli/bin/Debug/net10.0/brandlsp';
    assert.deepEqual(find([built], { extensionPath: '/repo/client-vscode', development: true }), { kind: 'found', path: built, source: 'build' });
  });

  test('An installed extension does not look for a build', () => {
    assert.equal(find(['/repo/server/BrandLsp.Cli/bin/Debug/net10.0/brandlsp'], { extensionPath: '/repo/client-vscode' }).kind, 'missing');
  });

  test('In development a missing build says how to make one', () => {
    assert.match(messageOf(find([], { development: true })), /dotnet build server\/BrandLsp\.Cli/);
  });
});
