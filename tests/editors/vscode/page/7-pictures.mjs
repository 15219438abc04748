// The pictures of the extension's README. Told only when it is asked for by name.
export default {
  name: 'Pictures for the README',
  onlyWhenNamed: true,
  workspace: 'samples/ada-park',
  viewport: { width: 1120, height: 700 },
  settings: { 'workbench.activityBar.location': 'default', 'breadcrumbs.enabled': false, 'editor.fontSize': 13, 'window.commandCenter': false },
  async tell(window, folder, step) {
    await step('Problems', async () => {
      await window.file('posts/launch-week.md');
      await window.see('.codelens-decoration', 'X 219/280');
      await window.press('Control+b');
      await window.press('Control+Shift+m');
      await window.see('.markers-panel-container .monaco-list-row', 'emoji-run');
      await window.see('.monaco-editor .squiggly-warning');
      await window.shot('readme-problems');
      await window.press('Control+Shift+m');
    });

    await step('Completion', async () => {
      await window.goTo(4, 16);
      for (let i = 0; i < 'pipelins'.length; i++) {
        await window.press('Backspace');
      }
      await window.press('Control+Space');
      await window.see('.suggest-widget.visible .monaco-list-row', 'pipelines');
      if (await window.all('.suggest-details-container:visible').count() === 0) {
        await window.press('Control+Space');
      }
      await window.see('.suggest-details-container', 'Keywords: pipeline');
      await window.all('.suggest-details-container', 'Loading').waitFor({ state: 'hidden' });
      await window.shot('readme-completion', { x: 0, y: 35, width: 1120, height: 360 });
      await window.press('Escape');
      await window.page.keyboard.insertText('pipelines');
    });

    await step('Themes, calendar and the counts at the limit', async () => {
      await window.goTo(12, 1);
      await window.page.keyboard.insertText('one more word, '.repeat(20));
      await window.see('.statusbar-item.error-kind', 'X');
      await window.all('.activitybar .action-label[aria-label="BrandLsp"]').click();
      await (await window.see('.pane .monaco-list-row', 'Data pipelines')).click();
      await window.see('.pane .monaco-list-row', 'How we cut our nightly pipeline');
      await window.see('.monaco-editor .squiggly-error');
      await window.see('.codelens-decoration', '2 parts');
      await window.shot('readme-trees');
      await window.press('Control+b');
    });

    await step('Preview', async () => {
      await window.file('posts/nightly-pipeline.md');
      await window.all('.codelens-decoration a', 'Preview').first().click();
      const image = window.webview().locator('.card[data-platform="x"] img').first();
      await image.waitFor();
      await image.evaluate(each => each.decode());
      await window.shot('readme-preview');
    });
  },
};
