import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { t } from './l10n.js';
import { exists, pickFolder, showingFailure } from './messages.js';
import type { OutlineModel } from './outlineModel.js';
import { ServerCommand, type NewDraftParams, type NewDraftResult, type OutlineBrand, type OutlineTheme } from './protocol.js';
import { messageOf, type Server } from './server.js';

/** The commands that begin something: a profile, a draft. Each shows its own failures. */
export class Beginnings {
  constructor(private readonly server: Server, private readonly outline: OutlineModel) {}

  /** Opens a new draft of a theme: the given one (a line of the tree, or an id), else the one that the user picks. */
  async createDraft(argument?: unknown): Promise<void> {
    await showingFailure(async () => {
      const params = themeOf(argument) ?? await this.pickTheme();
      if (params !== undefined) {
        const { uri, text } = await this.server.execute<NewDraftResult>(ServerCommand.newDraft, params);
        await openDraft(uri ?? undefined, text);
      }
    });
  }

  /** Runs `brandlsp init` in a workspace folder and opens the profile; an existing one is only opened. */
  async createProfile(): Promise<void> {
    const folder = await pickFolder();
    if (folder === undefined) {
      return;
    }
    await showingFailure(async () => {
      const known = await profileIn(folder);
      if (known !== undefined) {
        await vscode.window.showTextDocument(known);
        return;
      }
      const server = this.server.locate();
      if (server.kind === 'missing') {
        throw new Error(server.message);
      }
      try {
        await promisify(execFile)(server.path, ['init', folder.fsPath], { cwd: folder.fsPath, timeout: 30_000, windowsHide: true });
      } catch (error) {
        const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
        throw new Error(stderr === '' ? messageOf(error) : stderr, { cause: error });
      }
      const made = await profileIn(folder);
      if (made === undefined) {
        throw new Error(t('The server made no brand.yaml.'));
      }
      await vscode.window.showTextDocument(made);
    });
  }

  /** Opens the profile that rules the active draft, else that of the workspace; where there are several, the user picks. */
  async openProfile(argument?: unknown): Promise<void> {
    await showingFailure(async () => {
      const profile = profileOf(argument) ?? await this.pickProfile();
      if (profile !== undefined) {
        await vscode.window.showTextDocument(vscode.Uri.parse(profile));
      }
    });
  }

  private async pickTheme(): Promise<NewDraftParams | undefined> {
    const brands = await this.outline.brands();
    const items = brands.flatMap(brand => brand.themes.map(theme => themeItem(theme, brand, brands.length > 1)));
    if (items.length === 0) {
      return {};
    }
    const none = { label: t('Without a theme'), description: '', params: {} };
    const choice = await vscode.window.showQuickPick([...items, none], { title: t('New draft'), placeHolder: t('What is it about?'), matchOnDescription: true });
    return choice?.params;
  }

  private async pickProfile(): Promise<string | undefined> {
    const brands = await this.outline.brands();
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const ruling = brands.find(brand => brand.drafts.some(draft => active !== undefined && vscode.Uri.parse(draft.uri).toString() === active));
    const profiles = brands.flatMap(brand => brand.profile ? [{ label: brand.name ?? vscode.workspace.asRelativePath(vscode.Uri.parse(brand.profile)), description: vscode.workspace.asRelativePath(vscode.Uri.parse(brand.profile)), uri: brand.profile }] : []);
    if (ruling?.profile) {
      return ruling.profile;
    }
    if (profiles.length > 1) {
      return (await vscode.window.showQuickPick(profiles, { title: t('Open the profile of') }))?.uri;
    }
    const [only] = profiles;
    if (only === undefined) {
      const create = t('Create a Brand Profile');
      if (await vscode.window.showInformationMessage(t('There is no brand profile in this workspace.'), create) !== undefined) {
        await this.createProfile();
      }
    }
    return only?.uri;
  }
}

interface ThemeItem extends vscode.QuickPickItem {
  readonly params: NewDraftParams;
}

function themeItem(theme: OutlineTheme, brand: OutlineBrand, isOneOfMany: boolean): ThemeItem {
  return {
    label: theme.name,
    description: [theme.id === theme.name ? '' : theme.id, isOneOfMany ? brand.name ?? '' : ''].filter(each => each !== '').join(' · '),
    params: { theme: theme.id },
  };
}

/** A theme as the tree (`{theme: {id}}`) or a key binding (`{theme: "id"}`) gives it. */
function themeOf(argument: unknown): NewDraftParams | undefined {
  const theme: unknown = (argument as { readonly theme?: unknown } | null | undefined)?.theme;
  const id = typeof theme === 'string' ? theme : (theme as { readonly id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? { theme: id } : undefined;
}

/** The profile of a line of the tree. */
function profileOf(argument: unknown): string | undefined {
  const profile = (argument as { readonly brand?: { readonly profile?: unknown } } | null | undefined)?.brand?.profile;
  return typeof profile === 'string' ? profile : undefined;
}

async function profileIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const name of ['brand.yaml', 'brand.yml']) {
    const profile = vscode.Uri.joinPath(folder, name);
    if (await exists(profile)) {
      return profile;
    }
  }
  return undefined;
}

/** Opens the server's new draft: under its name when it has one and the file is not there yet, else untitled. Nothing is saved. */
async function openDraft(uri: string | undefined, text: string): Promise<void> {
  const place = uri === undefined ? undefined : vscode.Uri.parse(uri);
  if (place !== undefined && await exists(place)) {
    await vscode.window.showTextDocument(place);
    return;
  }
  const document = place === undefined
    ? await vscode.workspace.openTextDocument({ language: 'markdown', content: text })
    : await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document);
  if (place !== undefined && document.getText() === '') {
    await editor.edit(edit => { edit.insert(new vscode.Position(0, 0), text); });
  }
  // Where the writing begins: after the theme's first words, else below the front matter.
  const written = document.getText().trimEnd();
  const begin = written.endsWith('---') ? document.lineAt(document.lineCount - 1).range.end : document.lineAt(document.positionAt(written.length).line).range.end;
  editor.selection = new vscode.Selection(begin, begin);
}
