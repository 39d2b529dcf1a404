/** Word documents written by hand, as small as Word takes them. */
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A paragraph of one run, behind properties of the paragraph. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

/** A run of text, behind properties of the run. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

/** A table of rows of cells as `cell` gives them, on a grid of columns that wide. */
export function table(rows: readonly (readonly string[])[], widths: readonly number[] = []): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const lines = rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl>`;
}

/** A cell of one paragraph, or of what else stands in it, behind its properties. */
export function cell(content: string, properties = ''): string {
  const blocks = content.startsWith('<') ? content : paragraph(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

/** The XML of a document with that body. */
export function documentXml(body: string, namespace = main): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${namespace}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${body}</w:body></w:document>`;
}

/** The parts of a document around its main part; `styles.xml` and the like by their names. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The bytes of a `.docx` with that body; the same for the same. */
export function wordFile(body: string, parts: Parts = {}): Uint8Array {
  const others = Object.keys(parts).filter((name) => /^\w+\.xml$/.test(name));
  const relations = others.map((name, i) => relation(`r${i}`, name.replace('.xml', ''), name));
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([relation('r0', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relationships(relations),
    'word/document.xml': documentXml(body),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name.includes('/') ? name : `word/${name}`, part]),
    ),
  };
  return zipped(files);
}

/** The bytes of a zip file of those files. */
export function zipped(files: Parts): Uint8Array {
  const bytes = Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: new Date(2000, 0, 1) });
}

/** The XML of `styles.xml` with those styles. */
export function stylesXml(styles: string): string {
  return `<w:styles xmlns:w="${main}">${styles}</w:styles>`;
}

/** The XML of `numbering.xml` with one list of those levels, each a format and a text, under the number 1. */
export function numberingXml(levels: readonly (readonly [string, string])[]): string {
  const all = levels.map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${all.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
