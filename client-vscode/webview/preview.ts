import type { CopiedPart, FromPage, PreviewState, PreviewTexts, ToPage } from '../src/preview.js';

interface VsCode {
  postMessage(message: FromPage): void;
  getState(): Partial<PreviewState> | undefined;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();
const draft = document.body.dataset.draft ?? '';
const texts = JSON.parse(document.body.dataset.texts ?? '{}') as PreviewTexts;
const status = document.getElementById('status');
const page = document.getElementById('page');
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

/** The source of what is shown, by the id of a card; '' is the head of the page. */
const sources = new Map<string, string>();
let css = '';
let scroll = vscode.getState()?.uri === draft ? vscode.getState()?.scroll : undefined;

window.addEventListener('message', (event: MessageEvent<ToPage>) => {
  const message = event.data;
  switch (message.type) {
    case 'show':
      tell('');
      style(message.css);
      show(new DOMParser().parseFromString(message.html, 'text/html'));
      break;
    case 'copied':
      copied(message.platform, message.part);
      break;
    case 'failed':
      tell(message.message, true);
      break;
  }
});

let later: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(later);
  later = setTimeout(() => { vscode.setState({ uri: draft, scroll: window.scrollY }); }, 200);
});

vscode.setState({ uri: draft, ...scroll === undefined ? {} : { scroll } });
vscode.postMessage({ type: 'ready' });

function tell(text: string, failed = false): void {
  if (status !== null && status.textContent !== text) {
    status.textContent = text;
    status.classList.toggle('failed', failed);
  }
}

function style(next: string): void {
  if (next !== css) {
    css = next;
    sheet.replaceSync(next);
  }
}

/** Takes over what differs from what is shown: a card that stays the same is not touched. */
function show(next: Document): void {
  const top = window.scrollY;
  const main = next.querySelector('main');
  const head = next.querySelector('header.page');
  if (page === null || main === null || head === null) {
    return;
  }

  const shown = page.querySelector('main');
  if (shown === null) {
    page.replaceChildren(head, main);
    remember(head, '');
    for (const card of cardsOf(main)) {
      remember(card, card.id);
    }
  } else {
    update(page.querySelector('header.page'), head, '');
    const cards = cardsOf(main);
    const ids = new Set(cards.map(card => card.id));
    for (const card of cardsOf(shown).filter(each => !ids.has(each.id))) {
      sources.delete(card.id);
      card.remove();
    }
    for (const other of [...shown.children].filter(each => !each.matches('.card'))) {
      other.remove();
    }

    cards.forEach((card, index) => {
      const old = cardsOf(shown).find(each => each.id === card.id);
      const current = old === undefined ? card : update(old, card, card.id);
      if (old === undefined) {
        remember(card, card.id);
      }
      if (shown.children[index] !== current) {
        shown.insertBefore(current, shown.children[index] ?? null);
      }
    });
    if (cards.length === 0) {
      shown.append(...main.childNodes);
    }
  }

  window.scrollTo(0, scroll ?? top);
  scroll = undefined;
}

function cardsOf(main: Element): Element[] {
  return [...main.querySelectorAll(':scope > .card')];
}

/** Replaces an element by its successor unless they are the same; lists that were open stay open, and so does the focus. */
function update(old: Element | null, next: Element, key: string): Element {
  if (old === null || sources.get(key) === next.outerHTML) {
    return old ?? next;
  }

  const focused = old.contains(document.activeElement) ? document.activeElement?.getAttribute('data-key') : undefined;
  const open = old.querySelector('details')?.open;
  remember(next, key);
  const list = next.querySelector('details');
  if (list !== null && open !== undefined) {
    list.open = open;
  }

  old.replaceWith(next);
  if (focused) {
    next.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
  return next;
}

/** Keeps the source of an element, then adds what only this page has: its buttons. */
function remember(element: Element, key: string): void {
  sources.set(key, element.outerHTML);
  const platform = element.getAttribute('data-platform');
  if (platform === null) {
    return;
  }

  const name = element.querySelector('h2')?.textContent ?? platform;
  const posts = [...element.querySelectorAll('[data-part]')];
  posts.forEach((post, index) => {
    const label = posts.length === 1 ? say(texts.copyPost, name) : say(texts.copyPart, index + 1, posts.length, name);
    const part = post.querySelector('[data-copy="article"]') === null ? index : 'article';
    post.querySelector('.author')?.append(button(platform, part, label));
  });
  element.querySelector('[data-copy="title"]')?.after(button(platform, 'title', say(texts.copyTitleFor, name)));
  element.querySelector('[data-copy="comment"]')?.append(button(platform, 'comment', say(texts.copyComment, name)));
}

function button(platform: string, part: CopiedPart, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'copy';
  made.textContent = part === 'title' ? texts.copyTitle : texts.copy;
  made.setAttribute('aria-label', label);
  made.dataset.key = `${platform} ${part}`;
  made.addEventListener('click', () => { vscode.postMessage({ type: 'copy', platform, part }); });
  return made;
}

function copied(platform: string, part: CopiedPart): void {
  const pressed = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(`${platform} ${part}`)}"]`);
  if (pressed === null || pressed.textContent === texts.copied) {
    return;
  }
  const text = part === 'title' ? texts.copyTitle : texts.copy;
  const label = pressed.getAttribute('aria-label') ?? text;
  pressed.textContent = texts.copied;
  pressed.setAttribute('aria-label', texts.copied);
  setTimeout(() => {
    pressed.textContent = text;
    pressed.setAttribute('aria-label', label);
  }, 1_500);
}

/** A text with what goes into it. */
function say(text: string, ...args: (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)]));
}
