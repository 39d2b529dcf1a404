import { createRequire } from 'node:module';

const require = createRequire(new URL('./peers/package.json', import.meta.url));

/** The parser of Markdown that the peers bring along. */
export const MarkdownIt = require('markdown-it');

/** A report with its tables as HTML. */
export function asHtml(markdown) {
  return `<!doctype html><html><body>${new MarkdownIt().render(markdown)}</body></html>`;
}
