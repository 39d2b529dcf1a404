import type { PageBlock } from '../basis/pageBlock.ts';
import type { Language } from '../../forms/schema.ts';

const style = `
:root { color-scheme: light dark; }
body { font-family: system-ui, sans-serif; font-size: 14px; line-height: 1.5; margin: 0 auto; max-width: 900px; padding: 16px; }
h1 { font-size: 1.5em; }
h1:not(:first-of-type) { break-before: page; }
h2 { font-size: 1.15em; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid; padding: 2px 8px; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
`;

/** The blocks as a page that loads and runs nothing. */
export function htmlPageOf(blocks: readonly PageBlock[], language: Language): Uint8Array {
  const title = blocks.find(({ kind }) => kind === 'title');
  const page = [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title && 'text' in title ? title.text : '')}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...blocks.map(blockOf),
    '</main>',
    '</body>',
    '</html>',
    '',
  ];
  return new TextEncoder().encode(page.join('\n'));
}

const elements = { title: 'h1', heading: 'h2', text: 'p' } as const;

function blockOf(block: PageBlock): string {
  if (block.kind !== 'table') return `<${elements[block.kind]}>${escaped(block.text)}</${elements[block.kind]}>`;
  const head = block.head.length > 0 ? `<thead><tr>${block.head.map(headOf).join('')}</tr></thead>` : '';
  const first = block.head.length > 0 ? 'td' : 'th scope="row"';
  const rows = block.rows.map(
    (row) => `<tr>${row.map((cell, at) => cellOf(cell, at === 0 ? first : 'td')).join('')}</tr>`,
  );
  return `<table>${head}<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** A head without words heads nothing. */
function headOf(text: string): string {
  return text === '' ? '<td></td>' : `<th scope="col">${escaped(text)}</th>`;
}

function cellOf(text: string, element: string): string {
  return `<${element}>${escaped(text)}</${element.split(' ')[0] ?? ''}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
