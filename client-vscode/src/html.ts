/** Allows inline styles and images only: no script, no frame, no network. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

/** Puts a content security policy first in the server's page, so that nothing a draft contains can run or be fetched. */
export function securePage(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head !== null) {
    const end = head.index + head[0].length;
    return html.slice(0, end) + meta + html.slice(end);
  }
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${meta}</head><body>${html}</body></html>`;
}
