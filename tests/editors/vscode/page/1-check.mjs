import assert from 'node:assert/strict';

export default {
  name: 'A draft is checked',
  workspace: 'samples/ada-park',
  async tell(window, folder, step) {
    await step('Findings are underlined and counted above the draft', async () => {
      await window.file('posts/launch-week.md');
      await window.see('.monaco-editor .squiggly-warning');
      await window.see('.monaco-editor .squiggly-info');
      await window.see('.codelens-decoration', 'X 219/280');
      await window.see('.codelens-decoration', 'Preview');
    });

    await step('The status bar has the counts of the draft\'s platforms', async () => {
      const item = await window.see('.statusbar-item', 'X 219/280');
      assert.match(await item.innerText(), /Bluesky 221\/300/);
    });

    await step('Problems lists the findings with their rules', async () => {
      await window.press('Control+Shift+m');
      await window.see('.markers-panel-container .monaco-list-row', 'emoji-run');
      await window.see('.markers-panel-container .monaco-list-row', 'unknown-theme');
      await window.shot('problems');
      await window.press('Control+Shift+m');
    });

    await step('A quick fix mends what it says', async () => {
      await window.goTo(4, 10);
      await window.press('Control+.');
      const fix = await window.see('.action-widget .monaco-list-row', 'pipelines');
      await window.shot('quick-fix');
      await fix.click();
      await window.see('.view-line', 'theme: pipelines');
      await window.all('.markers-panel-container .monaco-list-row', 'unknown-theme').waitFor({ state: 'detached' });
    });

    await step('Completion proposes the themes of the profile, and takes one', async () => {
      await window.goTo(4, 17);
      for (let i = 0; i < 'pipelines'.length; i++) {
        await window.press('Backspace');
      }
      await window.press('Control+Space');
      const themes = await window.see('.suggest-widget.visible .monaco-list-row', 'databases');
      await window.see('.suggest-widget.visible .monaco-list-row', 'solo-work');
      await window.shot('completion');
      await themes.click();
      await window.see('.view-line', 'theme: databases');
    });

    await step('A post that is too long turns the counts red, and says so in words', async () => {
      await window.goTo(12, 1);
      await window.page.keyboard.insertText('one more word, '.repeat(20));
      const item = await window.see('.statusbar-item.error-kind', 'X');
      assert.match(await item.locator('a').getAttribute('aria-label'), /does not fit/);
      await window.see('.monaco-editor .squiggly-error');
      await window.shot('over-the-limit');
    });
  },
};
