// Runs the suites of this folder inside the extension host and leaves the results in the file BRANDLSP_RESULTS.
const { readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const Mocha = require('mocha');

exports.run = () => new Promise((resolve, reject) => {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: class {} });
  if (process.env.BRANDLSP_ONLY) {
    mocha.fgrep(process.env.BRANDLSP_ONLY);
  }
  readdirSync(__dirname).filter(name => name.endsWith('.test.js')).sort().forEach(name => { mocha.addFile(path.join(__dirname, name)); });

  const results = [];
  const runner = mocha.run(failures => {
    writeFileSync(process.env.BRANDLSP_RESULTS, JSON.stringify(results));
    if (failures === 0) {
      resolve();
    } else {
      reject(new Error(`${failures} failed`));
    }
  });
  runner.on('pass', test => { results.push({ title: test.fullTitle() }); });
  runner.on('fail', (test, error) => { results.push({ title: test.fullTitle(), error: error.stack ?? String(error) }); });
});
