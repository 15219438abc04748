const vscode = require('vscode');
describe('x', () => { it('has the extension', () => { if (!vscode.extensions.getExtension('brandlsp.brandlsp')) throw new Error('no'); }); });
