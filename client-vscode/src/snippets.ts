import * as vscode from 'vscode';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * The snippets of profiles. They are no contribution of the manifest, because that would offer them in every YAML file and
 * after every key of a draft's front matter; here they are offered where a line of a profile begins.
 */
export class ProfileSnippets implements vscode.CompletionItemProvider, vscode.Disposable {
  private readonly registration: vscode.Disposable;
  private snippets: Promise<readonly Snippet[]> | undefined;

  constructor(private readonly extension: vscode.Uri) {
    this.registration = vscode.languages.registerCompletionItemProvider(
      [{ pattern: '**/brand.{yaml,yml}' }, { pattern: '**/people.{yaml,yml}' }], this);
  }

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
    const line = document.lineAt(position.line).text.slice(0, position.character);
    const begun = /^\s*(- )?([\w-]*)$/.exec(line);
    if (begun === null) {
      return [];
    }
    this.snippets ??= this.read();
    const [, dash, word = ''] = begun;
    const range = new vscode.Range(position.translate(0, -word.length), position);
    return (await this.snippets).flatMap(({ prefix, body, description }) => prefix.map(label => {
      const item = new vscode.CompletionItem({ label, description }, vscode.CompletionItemKind.Snippet);
      const text = body.join('\n');
      // Where the item has begun already, its sign does not come twice.
      item.insertText = new vscode.SnippetString(dash === undefined ? text : text.replace(/^- /, ''));
      item.documentation = new vscode.MarkdownString().appendCodeblock(text.replace(/\$\{\d+[:|]([^}|,]*)[^}]*\}|\$\d/g, '$1'), 'yaml');
      item.range = range;
      // After the keys that the server proposes.
      item.sortText = `~${label}`;
      return item;
    }));
  }

  dispose(): void {
    this.registration.dispose();
  }

  private async read(): Promise<readonly Snippet[]> {
    const file = vscode.Uri.joinPath(this.extension, 'snippets', 'profiles.json');
    return Object.values(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Record<string, Snippet>);
  }
}
