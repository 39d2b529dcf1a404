import { cell, paragraph, table, wordFile, type Parts } from './wordXml.ts';

/** How the document is written. */
interface Wearing {
  readonly parts?: Parts;
  /** What stands in a cell in the place of its text. */
  readonly content?: (text: string) => string;
}

/** A draft with tables between bars as a Word document: a paragraph a line, a cell a cell. */
export function asWord(draft: string, { parts = {}, content = (text) => text }: Wearing = {}): Uint8Array {
  const blocks: string[] = [];
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 0) blocks.push(table(rows));
    rows = [];
  };
  for (const line of draft.split('\n')) {
    const isRow = line.trim().startsWith('|');
    if (!isRow) close();
    if (isRow && !/^[\s|:-]+$/.test(line)) rows.push(textsIn(line).map((text) => cell(content(text))));
    if (!isRow && line.trim() !== '') blocks.push(paragraph(line.replace(/^#+ /, '')));
  }
  close();
  return wordFile(blocks.join(''), parts);
}

function textsIn(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((text) => text.trim());
}
