// One window of the workbench, as a person uses it: files, commands, panels, and a picture of it.
import { mkdirSync } from 'node:fs';
import * as path from 'node:path';

/** How long to wait for what should come, in milliseconds: a build machine may be busy. */
const patience = 60_000;

export class Workbench {
  constructor(page, shots) {
    this.page = page;
    this.shots = shots;
    page.setDefaultTimeout(patience);
  }

  /** Opens a folder, or an empty window without one. */
  static async open(context, server, folder, shots) {
    const page = await context.newPage();
    const window = new Workbench(page, shots);
    await page.goto(`${server.address}/${folder === undefined ? '?ew=true' : `?folder=${encodeURIComponent(folder)}`}`);
    await page.waitForSelector('.monaco-workbench');
    if (folder !== undefined) {
      await page.waitForSelector('.explorer-folders-view');
    }
    return window;
  }

  /** Everything of a kind whose text has the words. */
  all(selector, text) {
    return text === undefined ? this.page.locator(selector) : this.page.locator(selector, { hasText: text });
  }

  /** Waits until it is there to be seen. */
  async see(selector, text) {
    const found = this.all(selector, text).first();
    await found.waitFor({ state: 'visible' });
    return found;
  }

  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Opens a file of the workspace by its name. */
  async file(name) {
    await this.press('Control+p');
    await this.#choose(name, new RegExp(escape(path.basename(name))));
    await this.see('.tab.active', path.basename(name));
    await this.see('.editor-instance .monaco-editor .view-line');
  }

  /** Runs a command by its title, as the palette shows it. */
  async command(title) {
    await this.press('F1');
    await this.#choose(`>${title}`, title);
  }

  /** Whether the palette offers a command. */
  async offers(title) {
    await this.press('F1');
    await this.page.fill('.quick-input-widget input', `>${title}`);
    await this.see('.quick-input-list .monaco-list-row');
    const found = await this.all('.quick-input-list .monaco-list-row', title).count();
    await this.press('Escape');
    return found > 0;
  }

  /** Takes the entry with this text from the list that is open. */
  async pick(text) {
    await (await this.see('.quick-input-list .monaco-list-row', text)).click();
  }

  /** Puts the cursor into the editor at a place, both counted from one. */
  async goTo(line, column) {
    await this.press('Control+g');
    await this.#choose(`:${line}:${column}`);
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
  }

  /** A notification's text, once it is there. */
  async toast(text) {
    return (await this.see('.notifications-toasts .notification-list-item', text)).innerText();
  }

  async clearToasts() {
    await this.command('Notifications: Clear All Notifications');
  }

  /** The document inside a webview, whose frames lie in each other. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  }

  /** A picture of the window, kept for people to look at. */
  async shot(name) {
    mkdirSync(this.shots, { recursive: true });
    await this.page.screenshot({ path: path.join(this.shots, `${name}.png`) });
  }

  async close() {
    await this.page.close();
  }

  async #choose(text, entry) {
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor({ state: 'visible' });
    await input.fill(text);
    if (entry === undefined) {
      await input.press('Enter');
    } else {
      await (await this.see('.quick-input-list .monaco-list-row', entry)).click();
    }
  }
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
