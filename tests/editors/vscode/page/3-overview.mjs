import assert from 'node:assert/strict';

export default {
  name: 'Themes and calendar',
  workspace: 'samples/ada-park',
  async tell(window, folder, step) {
    await step('The themes are listed with their drafts and shares', async () => {
      await window.file('brand.yaml');
      await window.all('.activitybar .action-label[aria-label="BrandLsp"]').click();
      await window.see('.pane .monaco-list-row', 'Data pipelines');
      assert.match(await (await window.see('.pane .monaco-list-row', 'Small databases')).innerText(), /% of 30 %/);
      await window.see('.pane .monaco-list-row', 'Unknown theme');
      await (await window.see('.pane .monaco-list-row', 'Data pipelines')).click();
      await window.see('.pane .monaco-list-row', 'How we cut our nightly pipeline');
    });

    await step('The calendar lists drafts by day', async () => {
      await window.see('.pane .monaco-list-row', 'Nov 24, 2026');
      await window.see('.pane .monaco-list-row', 'No date');
      await window.shot('trees');
    });

    await step('It can be narrowed to one platform', async () => {
      await window.command('BrandLsp: Show the Calendar of One Platform');
      await window.pick('Reddit');
      await window.all('.pane .monaco-list-row', 'Nov 24, 2026').waitFor({ state: 'detached' });
      await window.see('.pane .monaco-list-row', 'No date');
    });

    await step('A draft opens from the tree, and a change of its theme moves it', async () => {
      await (await window.see('.pane .monaco-list-row', 'Unknown theme')).click();
      await (await window.see('.pane .monaco-list-row', 'Launch week')).click();
      await window.see('.tab.active', 'launch-week.md');
      await window.press('Control+1');
      await window.goTo(4, 16);
      await window.press('Backspace', 'Backspace', 'n', 'e', 's');
      await window.all('.pane .monaco-list-row', 'Unknown theme').waitFor({ state: 'detached' });
    });

    await step('A new draft begins with the theme that is picked', async () => {
      await window.command('BrandLsp: New Draft…');
      await window.see('.quick-input-list .monaco-list-row', 'Small databases');
      await window.shot('new-draft');
      await window.pick('Small databases');
      await window.see('.view-line', 'theme: databases');
      await window.see('.view-line', 'One index that');
    });
  },
};
