import type { Dice } from './dice.ts';
import { type Fill, lengthOf, matrixOf, padded, widthOf, widthsOf } from './grid.ts';
import type { OddTable } from './tables.ts';

/** How a table is written down. */
export interface Way {
  readonly fill: Fill;
  readonly roll: Dice;
}
type Writer = (table: OddTable, way: Way) => string;

const lines = (rows: readonly string[]) => rows.join('\n');

function pipe(table: OddTable, { fill, roll }: Way): string {
  const matrix = matrixOf(table, fill);
  const rows = matrix.map((row) => `| ${row.join(' | ')} |`);
  rows.splice(1, 0, `|${(matrix[0] ?? []).map(() => roll.pick(['---', ':-:', '--:'])).join('|')}|`);
  return lines(rows);
}

function barePipe(table: OddTable, { fill }: Way): string {
  return lines(matrixOf(table, fill).map((row) => row.join(' | ').trimEnd()));
}

function html(table: OddTable): string {
  const rows = table.map(
    (row) =>
      `<tr>${row.map(({ text, wide, high }) => `<td${wide > 1 ? ` colspan="${wide}"` : ''}${high > 1 ? ` rowspan="${high}"` : ''}>${text}</td>`).join('')}</tr>`,
  );
  return `<table border="1">\n${lines(rows)}\n</table>`;
}

function frame(across: string, down: string, joint: string): Writer {
  return (table, { fill }) => {
    const matrix = matrixOf(table, fill);
    const widths = widthsOf(matrix);
    const rule = joint + widths.map((width) => across.repeat(width + 2)).join(joint) + joint;
    const row = (cells: readonly string[]) =>
      `${down} ${cells.map((text, x) => padded(text, widths[x] ?? 1, 'left')).join(` ${down} `)} ${down}`;
    return lines([rule, ...matrix.flatMap((cells) => [row(cells), rule])]);
  };
}

function separated(by: string): Writer {
  const quoted = (text: string) => (text.includes(by) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
  return (table, { fill }) => lines(matrixOf(table, fill).map((row) => (by === '\t' ? row : row.map(quoted)).join(by)));
}

function asciidoc(table: OddTable): string {
  const width = Math.max(...table.map((row) => row.reduce((sum, { wide }) => sum + wide, 0)));
  const span = (wide: number, high: number) =>
    wide > 1 || high > 1 ? `${wide > 1 ? wide : ''}${high > 1 ? `.${high}` : ''}+` : '';
  const rows = table.map((row) => row.map(({ text, wide, high }) => `${span(wide, high)}|${text}`).join(' '));
  return `[cols="${width}*"]\n|===\n${rows.join('\n\n')}\n|===`;
}

function latex(table: OddTable): string {
  const matrix = matrixOf(table, 'repeat');
  const rows = matrix.map((row) => `${row.map((text) => text.replaceAll('%', '\\%')).join(' & ')} \\\\ \\hline`);
  return `\\begin{tabular}{|${'l|'.repeat(matrix[0]?.length ?? 0)}}\n\\hline\n${lines(rows)}\n\\end{tabular}`;
}

function mediawiki(table: OddTable): string {
  const attributes = (wide: number, high: number) =>
    `${wide > 1 ? `colspan="${wide}" ` : ''}${high > 1 ? `rowspan="${high}" ` : ''}${wide > 1 || high > 1 ? '| ' : ''}`;
  const rows = table.map(
    (row) => `|-\n${lines(row.map(({ text, wide, high }) => `| ${attributes(wide, high)}${text}`))}`,
  );
  return `{| class="wikitable"\n${lines(rows)}\n|}`;
}

function listTable(table: OddTable, { fill }: Way): string {
  const rows = matrixOf(table, fill).map((row) =>
    lines(row.map((text, i) => `   ${i === 0 ? '*' : ' '} - ${text}`.trimEnd())),
  );
  return `.. list-table::\n\n${lines(rows)}\n`;
}

function ruled(table: OddTable, { fill }: Way): string {
  const matrix = matrixOf(table, fill);
  const widths = widthsOf(matrix).map((width) => Math.max(2, width));
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return lines([
    rule,
    ...matrix.map((row) =>
      row
        .map((text, x) => padded(text, widths[x] ?? 2, 'left'))
        .join('  ')
        .trimEnd(),
    ),
    rule,
  ]);
}

/** A data frame of pandas: numbers of rows and columns, `NaN` where nothing stands, each cell right-justified. */
function dataFrame(options: {
  readonly isNumbered: boolean;
  readonly measure: (text: string) => number;
  readonly width: number;
}): Writer {
  return (table) => {
    const matrix = matrixOf(table, 'repeat').map((row, y) => [
      ...(options.isNumbered ? [String(y)] : []),
      ...row.map((text) => text || 'NaN'),
    ]);
    const first = options.isNumbered ? 1 : 0;
    const all = [(matrix[0] ?? []).map((_, x) => (x < first ? '' : String(x - first))), ...matrix];
    const blocks = blocksOf(widthsOf(all, options.measure), first, options.width);
    return blocks.map((block, i) => printed(all, block, options.measure, i < blocks.length - 1)).join('\n\n');
  };
}

/** The columns of each block of a data frame, so that no line is longer; the numbers of rows stand in each. */
function blocksOf(widths: readonly number[], first: number, longest: number): number[][] {
  const blocks: number[][] = [];
  let taken = 0;
  for (let x = first; x < widths.length; x++) {
    const width = (widths[x] ?? 0) + 2;
    if (blocks.length === 0 || taken + width > longest) {
      blocks.push(first > 0 ? [0] : []);
      taken = first > 0 ? (widths[0] ?? 0) : 0;
    }
    blocks.at(-1)?.push(x);
    taken += width;
  }
  return blocks;
}

function printed(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  measure: (text: string) => number,
  goesOn: boolean,
): string {
  const chosen = rows.map((row) => columns.map((x) => row[x] ?? ''));
  const widths = widthsOf(chosen, measure);
  return lines(
    chosen.map((row, y) => {
      const text = row
        .map((each, x) => padded(each, widths[x] ?? 1, x === 0 && columns[0] === 0 ? 'left' : 'right', measure))
        .join('  ');
      return goesOn ? `${text}  ${y === 0 ? '\\' : ' '}` : text;
    }),
  );
}

/** A data frame of R: numbers from 1, columns of a name each, blocks of columns with no empty line between. */
function rFrame(table: OddTable): string {
  const matrix = matrixOf(table, 'repeat').map((row, y) => [String(y + 1), ...row.map((text) => text || '<NA>')]);
  const all = [(matrix[0] ?? []).map((_, x) => (x === 0 ? '' : `V${x}`)), ...matrix];
  return lines(blocksOf(widthsOf(all), 1, 160).map((block) => printed(all, block, widthOf, false)));
}

function layout(table: OddTable): string {
  const matrix = matrixOf(table, 'blank');
  const widths = widthsOf(matrix);
  return lines(
    matrix.map((row) =>
      row
        .map((text, x) => padded(text, widths[x] ?? 1, 'left'))
        .join('   ')
        .trimEnd(),
    ),
  );
}

function cellsWithTabs(table: OddTable): string {
  return table.map((row) => lines(row.map(({ text }) => `\t${text}`))).join('\n\n');
}

function html2text(table: OddTable): string {
  return lines(
    table.map(
      (row, i) =>
        `${row.map(({ text }) => text).join(' | ')}  ${i === 0 ? `\n${row.map(() => '---').join('|')}  ` : ''}`,
    ),
  );
}

function textile(table: OddTable): string {
  const span = (wide: number, high: number) =>
    wide > 1 || high > 1 ? `${wide > 1 ? `\\${wide}` : ''}${high > 1 ? `/${high}` : ''}. ` : '';
  return lines(table.map((row) => `|${row.map(({ text, wide, high }) => `${span(wide, high)}${text}`).join('|')}|`));
}

function doubled(table: OddTable, { fill }: Way): string {
  return lines(matrixOf(table, fill).map((row) => `|| ${row.join(' || ')} ||`));
}

/** Lists of strings, as programs write them. */
function json(table: OddTable, { fill }: Way): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
  const rows = matrixOf(table, fill).map((row) => `  [${row.map(quoted).join(', ')}]`);
  return `[\n${rows.join(',\n')}\n]`;
}

function spaced(table: OddTable): string {
  return lines(table.map((row) => row.map(({ text }) => text).join(' ')));
}

/** The notations, by name. */
export const writers = {
  json,
  spaced,
  pipe,
  barePipe,
  html,
  asciidoc,
  latex,
  mediawiki,
  listTable,
  ruled,
  layout,
  cellsWithTabs,
  html2text,
  textile,
  doubled,
  rFrame,
  grid: frame('-', '|', '+'),
  box: frame('─', '│', '┼'),
  csv: separated(','),
  semicolons: separated(';'),
  tsv: separated('\t'),
  dataFrame: dataFrame({ isNumbered: true, measure: lengthOf, width: Infinity }),
  dataFrameWide: dataFrame({ isNumbered: true, measure: widthOf, width: Infinity }),
  dataFrameBare: dataFrame({ isNumbered: false, measure: lengthOf, width: Infinity }),
  dataFrameBlocks: dataFrame({ isNumbered: true, measure: widthOf, width: 150 }),
} as const satisfies Readonly<Record<string, Writer>>;

export type WriterName = keyof typeof writers;
export const writerNames = Object.keys(writers) as readonly WriterName[];
