import { writeFileSync } from 'node:fs';
import * as path from 'node:path';

export default {
  name: 'The strategy report',
  workspace: 'samples/mara-lind',
  async tell(window, folder, step) {
    await step('The report opens as a dashboard with its charts, and a table beside each', async () => {
      await window.file('brand.yaml');
      await window.see('.codelens-decoration', 'posts in 30 days');
      await window.command('BrandLsp: Show Strategy Report');
      await window.webview().locator('h2', { hasText: 'Themes' }).waitFor();
      await window.webview().locator('figure svg').first().waitFor();
      await window.webview().locator('figure.chart ~ * table, figure.chart ~ table').first().waitFor({ state: 'attached' });
      await window.shot('report');
    });

    await step('It follows the files it is made of', async () => {
      writeFileSync(path.join(folder, 'metrics', 'who-knows.csv'), 'a,b\n1,2\n');
      await window.webview().locator('th', { hasText: 'who-knows.csv' }).first().waitFor();
      await window.webview().locator('h2', { hasText: 'Left out' }).scrollIntoViewIfNeeded();
      await window.shot('report-left-out');
    });
  },
};
