import { readFileSync } from 'node:fs';

interface Setting {
  readonly type: string;
  readonly scope: string;
  readonly default: unknown;
  readonly markdownDescription: string;
}

/** What the tests read of package.json. */
export interface Manifest {
  readonly version: string;
  readonly icon: string;
  readonly main: string;
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly taskDefinitions: readonly { readonly type: string; readonly properties: object }[];
    readonly problemPatterns: readonly { readonly name: string; readonly regexp: string }[];
    readonly problemMatchers: readonly { readonly name: string; readonly pattern: string; readonly applyTo: string }[];
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly languageModelTools: readonly {
      readonly name: string; readonly displayName: string; readonly userDescription: string; readonly modelDescription: string;
      readonly toolReferenceName: string; readonly canBeReferencedInPrompt: boolean; readonly when: string; readonly inputSchema: object;
    }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly media: { readonly markdown: string }; readonly completionEvents: readonly string[] }[];
    }[];
  };
}

export const manifestText = readFileSync('package.json', 'utf8');
export const manifest = JSON.parse(manifestText) as Manifest;
export const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
