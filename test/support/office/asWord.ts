import { cell, paragraph, table, wordFile, type Parts } from './wordXml.ts';

/** A draft with tables between bars as a Word document: a paragraph a line, a cell a cell. */
export function asWord(draft: string, parts: Parts = {}): Uint8Array {
  const blocks: string[] = [];
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 0) blocks.push(table(rows));
    rows = [];
  };
  for (const line of draft.split('\n')) {
    const isRow = line.trim().startsWith('|');
    if (!isRow) close();
    if (isRow && !/^[\s|:-]+$/.test(line)) rows.push(cellsOf(line));
    if (!isRow && line.trim() !== '') blocks.push(paragraph(line.replace(/^#+ /, '')));
  }
  close();
  return wordFile(blocks.join(''), parts);
}

function cellsOf(row: string): string[] {
  const texts = row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return texts.map((text) => cell(text.trim()));
}
