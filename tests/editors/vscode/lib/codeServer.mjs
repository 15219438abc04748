// The real VS Code: starts code-server with folders of its own, installs a package into it, ends it.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import * as path from 'node:path';
import { promisify } from 'node:util';

const entry = path.join(import.meta.dirname, '..', 'node_modules', 'code-server', 'out', 'node', 'entry.js');

/** What keeps windows, offers and other people's suggestions away from what is looked at. */
const quiet = {
  'workbench.editor.useModal': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'security.workspace.trust.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'git.enabled': false,
  'editor.wordBasedSuggestions': 'off',
  'editor.minimap.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'files.simpleDialog.enable': true,
};

export class CodeServer {
  #user;
  #extensions;
  #process;
  #log = '';

  constructor(work) {
    this.#user = path.join(work, 'user');
    this.#extensions = path.join(work, 'extensions');
    mkdirSync(path.join(this.#user, 'User'), { recursive: true });
    mkdirSync(this.#extensions);
    this.configure();
  }

  /** Where windows find it, without a slash at the end. */
  get address() { return `http://${this.host}`; }

  /** The last that it wrote. */
  get log() { return this.#log.slice(-4_000); }

  /** Writes the user's settings; a window that opens from now on has them. */
  configure(settings = {}) {
    writeFileSync(path.join(this.#user, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...settings }, undefined, 2));
  }

  async install(vsix) {
    await promisify(execFile)(process.execPath, [entry, ...this.#folders(), '--install-extension', vsix, '--force'], { env: this.#environment() });
  }

  /**
   * @param isForTests lets a window run tests in its extension host; such a window shows no notifications.
   */
  async start({ isForTests = false, environment = {} } = {}) {
    this.#log = '';
    this.host = `127.0.0.1:${await freePort()}`;
    this.#process = spawn(process.execPath, [
      entry, ...this.#folders(), '--auth', 'none', '--bind-addr', this.host, '--disable-telemetry', '--disable-update-check',
      '--disable-getting-started-override', '--ignore-last-opened', ...isForTests ? ['--vscode-option', 'enable-smoke-test-driver'] : [],
    ], { env: { ...this.#environment(), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    const ready = new Promise((resolve, reject) => {
      this.#process.once('exit', code => { reject(new Error(`code-server ended with ${code}\n${this.log}`)); });
      for (const stream of [this.#process.stdout, this.#process.stderr]) {
        stream.setEncoding('utf8').on('data', chunk => {
          this.#log += chunk;
          if (this.#log.includes('HTTP server listening on')) {
            resolve();
          }
        });
      }
    });
    await ready;
  }

  async stop() {
    if (this.#process?.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill();
      await ended;
    }
  }

  #folders() {
    return ['--config', path.join(this.#user, 'config.yaml'), '--user-data-dir', this.#user, '--extensions-dir', this.#extensions];
  }

  /** The environment without what an editor or npm that runs this may have put there; no gallery is ever asked. */
  #environment() {
    const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|VSCODE_|ELECTRON_)/i.test(name));
    return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{"serviceUrl":""}', XDG_CONFIG_HOME: this.#user, XDG_DATA_HOME: this.#user, XDG_CACHE_HOME: this.#user };
  }
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
