import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CrashPolicy, crashWindow, restartDelays } from '../src/crashPolicy.js';
import { Tail, describeExit } from '../src/serverExit.js';

suite('When the server crashes', () => {
  test('It is started again after growing pauses, and not after the fifth crash', () => {
    const policy = new CrashPolicy();
    const decisions = [0, 1_000, 4_000, 10_000, 26_000].map(now => policy.crashed(now));
    assert.deepEqual(decisions, [
      ...restartDelays.map(delay => ({ kind: 'restart', delay })),
      { kind: 'stop', crashes: 5 },
    ]);
    assert.deepEqual([...restartDelays], [...restartDelays].sort((a, b) => a - b));
  });

  test('An old crash is forgiven', () => {
    const policy = new CrashPolicy();
    policy.crashed(0);
    assert.deepEqual(policy.crashed(crashWindow - 1), { kind: 'restart', delay: restartDelays[1] });
    assert.deepEqual(policy.crashed(2 * crashWindow), { kind: 'restart', delay: restartDelays[0] });
  });

  test('A restart by the user wipes the slate clean', () => {
    const policy = new CrashPolicy();
    restartDelays.forEach(() => policy.crashed(0));
    policy.reset();
    assert.deepEqual(policy.crashed(1), { kind: 'restart', delay: restartDelays[0] });
  });

  test('The reason names the exit code and the last thing the server said', () => {
    const tail = new Tail();
    tail.append('starting\nUnhandled exception. System.InvalidOperationException: no');
    tail.append(' such brand\r\n   at BrandLsp.Lsp.LspHost.RunAsync()\n   at Program.Main()\n\n');
    assert.equal(describeExit({ code: 134, signal: null }, tail.lastLine()), 'exit code 134: Unhandled exception. System.InvalidOperationException: no such brand');
  });

  test('A killed server is reported with its signal', () => {
    assert.equal(describeExit({ code: null, signal: 'SIGKILL' }, undefined), 'signal SIGKILL');
  });

  test('A server that hung up without ending is reported as such', () => {
    assert.equal(describeExit(undefined, undefined), 'the connection was closed');
  });

  test('A talkative server does not fill the memory', () => {
    const tail = new Tail();
    for (let i = 0; i < 1_000; i++) {
      tail.append(`line ${i} ${'x'.repeat(100)}\n`);
    }
    tail.append('the end\n');
    assert.equal(tail.lastLine(), 'the end');
    assert.ok(JSON.stringify(tail).length < 5_000);
  });

  test('A silent server has no last line', () => {
    assert.equal(new Tail().lastLine(), undefined);
  });
});
