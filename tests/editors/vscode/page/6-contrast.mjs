export default {
  name: 'High contrast and the keyboard',
  workspace: 'samples/ada-park',
  settings: { 'workbench.colorTheme': 'Default High Contrast', 'window.autoDetectHighContrast': false },
  async tell(window, folder, step) {
    await step('The preview and the trees are readable in high contrast', async () => {
      await window.file('posts/nightly-pipeline.md');
      await window.see('.codelens-decoration', 'Preview');
      await window.command('BrandLsp: Preview Variants of This Draft');
      await window.webview().locator('.card').first().waitFor();
      await window.all('.activitybar .action-label[aria-label="BrandLsp"]').click();
      await window.see('.pane .monaco-list-row', 'Nov 24, 2026');
      await window.shot('high-contrast');
    });

    await step('The copy buttons of the preview are reached and pressed by keyboard', async () => {
      const button = window.webview().locator('button.copy').first();
      await button.focus();
      await window.press('Enter');
      await window.webview().locator('button.copy', { hasText: 'Copied' }).first().waitFor();
    });
  },
};
