import * as vscode from 'vscode';
import { t } from './l10n.js';
import { calendarChildren, calendarRoots, draftDetails, platformsOf, statusIcon, themeChildren, themeDescription, themeRoots, type CalendarNode, type DraftNode, type ThemeNode } from './outline.js';
import type { OutlineModel } from './outlineModel.js';
import type { WireLocation } from './protocol.js';

/** The themes of the profiles, and the drafts of each. */
export class ThemesTree implements vscode.TreeDataProvider<ThemeNode>, vscode.Disposable {
  readonly onDidChangeTreeData: vscode.Event<void>;
  private readonly view: vscode.TreeView<ThemeNode>;

  constructor(private readonly model: OutlineModel) {
    this.onDidChangeTreeData = model.onDidChange;
    this.view = vscode.window.createTreeView('brandlsp.themes', { treeDataProvider: this, showCollapseAll: true });
  }

  async getChildren(node?: ThemeNode): Promise<ThemeNode[]> {
    return [...node === undefined ? themeRoots(await this.model.brands()) : themeChildren(node)];
  }

  getTreeItem(node: ThemeNode): vscode.TreeItem {
    if (node.kind === 'draft') {
      return draftItem(node);
    }
    const item = new vscode.TreeItem(labelOf(node), vscode.TreeItemCollapsibleState.Collapsed);
    item.id = node.id;
    if (node.kind === 'brand') {
      item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
      item.iconPath = new vscode.ThemeIcon('megaphone');
      item.contextValue = 'brand';
    } else if (node.kind === 'theme') {
      item.iconPath = new vscode.ThemeIcon('symbol-namespace');
      item.description = themeDescription(node.theme, node.drafts.length, node.brand.drafts.length);
      item.tooltip = node.theme.share === undefined || node.theme.share === null
        ? t('{0}: {1} of {2} drafts', node.theme.name, node.drafts.length, node.brand.drafts.length)
        : t('{0}: {1} of {2} drafts; the profile wants {3} %', node.theme.name, node.drafts.length, node.brand.drafts.length, Math.round(100 * node.theme.share));
      item.accessibilityInformation = { label: item.tooltip };
      item.contextValue = 'theme';
      if (node.drafts.length === 0) {
        item.collapsibleState = vscode.TreeItemCollapsibleState.None;
      }
    } else {
      item.iconPath = new vscode.ThemeIcon('question');
      item.description = String(node.drafts.length);
    }
    return item;
  }

  dispose(): void {
    this.view.dispose();
  }
}

/** The drafts of the workspace by day. */
export class CalendarTree implements vscode.TreeDataProvider<CalendarNode>, vscode.Disposable {
  private readonly narrowed = new vscode.EventEmitter<void>();
  private readonly disposables: { dispose(): unknown }[];
  private readonly view: vscode.TreeView<CalendarNode>;
  private platform: string | undefined;

  readonly onDidChangeTreeData = this.narrowed.event;

  constructor(private readonly model: OutlineModel) {
    this.view = vscode.window.createTreeView('brandlsp.calendar', { treeDataProvider: this, showCollapseAll: true });
    this.disposables = [this.narrowed, this.view, model.onDidChange(() => { this.narrowed.fire(); })];
  }

  async getChildren(node?: CalendarNode): Promise<CalendarNode[]> {
    return [...node === undefined ? calendarRoots(await this.model.brands(), this.platform, nameOfDay) : calendarChildren(node)];
  }

  getTreeItem(node: CalendarNode): vscode.TreeItem {
    if (node.kind === 'draft') {
      return draftItem(node);
    }
    const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
    item.id = `${this.platform ?? ''}#${node.id}`;
    item.iconPath = new vscode.ThemeIcon(node.date === undefined ? 'inbox' : 'calendar');
    item.description = String(node.drafts.length);
    return item;
  }

  /** Lets the user choose one platform, or all. */
  async narrow(): Promise<void> {
    const everything = { label: t('All platforms'), id: undefined };
    const choice = await vscode.window.showQuickPick(
      [everything, ...platformsOf(await this.model.brands()).map(each => ({ label: each.name, id: each.id }))],
      { title: t('Show the calendar of') },
    );
    if (choice !== undefined) {
      this.platform = choice.id;
      this.view.description = choice.id === undefined ? '' : choice.label;
      this.narrowed.fire();
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

export async function openLocation(location: WireLocation | null | undefined): Promise<void> {
  if (location !== null && location !== undefined) {
    const { start, end } = location.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(vscode.Uri.parse(location.uri), { selection });
  }
}

function draftItem({ id, draft }: DraftNode): vscode.TreeItem {
  const { description, spoken } = draftDetails(draft);
  const { icon, color } = statusIcon(draft.status);
  const uri = vscode.Uri.parse(draft.uri);
  const item = new vscode.TreeItem(draft.title);
  item.id = id;
  item.description = description;
  item.tooltip = `${draft.title}\n${description}\n${vscode.workspace.asRelativePath(uri)}`;
  item.accessibilityInformation = { label: spoken };
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.contextValue = 'draft';
  item.command = { title: t('Open'), command: 'vscode.open', arguments: [uri] };
  return item;
}

function labelOf(node: Exclude<ThemeNode, DraftNode>): string {
  switch (node.kind) {
    case 'brand':
      return node.brand.name ?? (node.brand.folder ? vscode.workspace.asRelativePath(vscode.Uri.parse(node.brand.folder)) : t('No profile'));
    case 'theme':
      return node.theme.name;
    case 'rest':
      return node.label;
  }
}

/** `Tue, 24 Nov 2026`, in the user's language. The date is a calendar day, of no zone. */
function nameOfDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(vscode.env.language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(day);
}
