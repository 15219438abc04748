// Collects the texts of the extension, the literals given to t(), into l10n/bundle.l10n.json, for translators.
//
//   npm run l10n
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');

/** The bundle's text. Throws where t() is given anything but a literal: nobody could translate that. */
export function bundle() {
  const texts = new Set();
  for (const name of readdirSync(path.join(root, 'src')).filter(each => each.endsWith('.ts') && each !== 'l10n.ts')) {
    const source = ts.createSourceFile(name, readFileSync(path.join(root, 'src', name), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = node => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't') {
        const [text] = node.arguments;
        if (text === undefined || !ts.isStringLiteralLike(text)) {
          throw new Error(`${name}: t() is given something else than a literal: ${node.getText()}`);
        }
        texts.add(text.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return `${JSON.stringify(Object.fromEntries([...texts].sort().map(text => [text, text])), undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(path.join(root, 'l10n'), { recursive: true });
  writeFileSync(path.join(root, 'l10n', 'bundle.l10n.json'), bundle());
}
