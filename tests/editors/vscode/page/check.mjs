export default {
  name: 'A draft in the editor',
  workspace: 'samples/ada-park',
  async tell(window, folder, step) {
    await step('Findings are underlined', async () => {
      await window.file('posts/launch-week.md');
      await window.see('.monaco-editor .squiggly-warning');
      await window.shot('squiggles');
    });
  },
};
