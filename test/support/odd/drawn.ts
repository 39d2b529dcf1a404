import type { WriterName } from './writers.ts';

/** A stretch of text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A row of a table as it is drawn: its cells, with what divides them between. */
export interface DrawnRow extends Stretch {
  readonly cells: readonly Stretch[];
}

/** How a notation draws a row, and what divides cells in it. */
interface Drawing {
  /** The rows; what stands in the group `cells` is cells and what divides them. */
  readonly row: RegExp;
  readonly divider: RegExp;
}

const line = /^(?<cells>.*)$/gm;
const bars = (bar: string): Drawing => ({
  row: new RegExp(`^${bar} ?(?<cells>.*?) ?${bar}$`, 'gm'),
  divider: new RegExp(` ?${bar} ?`, 'g'),
});
const inLines = (divider: RegExp): Drawing => ({ row: line, divider });
const inColumns: Drawing = { row: /^ *(?<cells>\S.*?) *\\?$/gm, divider: / {2,}/g };

const drawings: Readonly<Record<WriterName, Drawing>> = {
  pipe: bars('\\|'),
  textile: bars('\\|'),
  doubled: bars('\\|\\|'),
  grid: bars('\\|'),
  box: bars('│'),
  barePipe: inLines(/ ?\| ?/g),
  html2text: { row: /^(?<cells>.*\S) {2}$/gm, divider: / ?\| ?/g },
  html: { row: /<td[^>]*>(?<cells>.*)<\/td>/g, divider: /<\/td><td[^>]*>/g },
  asciidoc: { row: /^(?:[\d.]*\+)?\|(?!=)(?<cells>.*)$/gm, divider: / (?:[\d.]*\+)?\|/g },
  latex: { row: /^(?<cells>.* & .*) \\\\ \\hline$/gm, divider: / & /g },
  mediawiki: {
    row: /^\|-\n\| (?:(?:row|col)span="\d+" )*(?:\| )?(?<cells>[^\n]*(?:\n\| [^\n]*)*)/gm,
    divider: /\n\| (?:(?:row|col)span="\d+" )*(?:\| )?/g,
  },
  listTable: { row: /^ {3}\* - ?(?<cells>[^\n]*(?:\n {5}- ?[^\n]*)*)/gm, divider: /\n {5}- ?/g },
  cellsWithTabs: { row: /^\t(?<cells>[^\n]*(?:\n\t[^\n]*)*)/gm, divider: /\n\t/g },
  csv: inLines(/,/g),
  semicolons: inLines(/;/g),
  tsv: inLines(/\t/g),
  json: { row: /^ *\["(?<cells>.*)"\],?$/gm, divider: /", "/g },
  spaced: inLines(/ /g),
  ruled: inColumns,
  layout: inColumns,
  rFrame: inColumns,
  dataFrame: inColumns,
  dataFrameWide: inColumns,
  dataFrameBare: inColumns,
  dataFrameBlocks: inColumns,
};

/** The rows of a table that a writer has drawn, rules between them left out. */
export function drawnRows(table: string, name: WriterName): DrawnRow[] {
  const { row, divider } = drawings[name];
  return [...table.matchAll(row)].flatMap((match) => {
    const cells = match.groups?.['cells'] ?? '';
    if (cells === '' || /^[-=:|+─┼ ]+$/.test(cells)) return [];
    const from = match.index + match[0].lastIndexOf(cells);
    return [{ from, to: from + cells.length, cells: cellsIn(cells, from, divider) }];
  });
}

function cellsIn(text: string, from: number, divider: RegExp): Stretch[] {
  const dividers = [...text.matchAll(divider)];
  const starts = [0, ...dividers.map((match) => match.index + match[0].length)];
  const ends = [...dividers.map(({ index }) => index), text.length];
  return starts.map((start, i) => ({ from: from + start, to: from + Math.max(start, ends[i] ?? start) }));
}
