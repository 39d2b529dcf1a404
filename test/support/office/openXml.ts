/** Documents of LibreOffice written by hand. */
import { zipped, type Parts } from './wordXml.ts';

const namespaces = ['office', 'text', 'table', 'style', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ');

/** A document of text with that content, or of sheets, with automatic styles. */
export function openFile(
  content: string,
  styles = '',
  kind: 'text' | 'spreadsheet' = 'text',
  parts: Parts = {},
): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument',
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${content}</office:${kind}></office:body></office:document-content>`,
    ...parts,
  });
}

/** A paragraph. */
export function p(content: string, attributes = ''): string {
  return `<text:p ${attributes}>${content}</text:p>`;
}

/** A cell of one paragraph, or of what else stands in it. */
export function td(content: string, attributes = ''): string {
  return `<table:table-cell ${attributes}>${content.startsWith('<') || content === '' ? content : p(content)}</table:table-cell>`;
}

/** A table of rows of cells, behind its columns. */
export function tableOf(rows: readonly (readonly string[])[], columns = '', attributes = ''): string {
  const lines = rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`).join('');
  return `<table:table ${attributes}>${columns}${lines}</table:table>`;
}
