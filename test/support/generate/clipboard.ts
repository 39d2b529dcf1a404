/**
 * Clipboards as programs fill them: all of an official table or a part of it, in the HTML or the text of one of them.
 * What was selected is known cell by cell.
 */
import type { ClipboardContent } from '../../../server/src/features/paste/clipboard.ts';
import type { Layout, LayoutCell, Place } from './layout.ts';

/** A rectangle of the layout, ends excluded. */
export interface Selected {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What is copied of a table; the numbers choose among what there is. */
export const selections = {
  'the whole table': (layout) => wholeOf(layout),
  'some rows': (layout, one, other) => ({
    ...wholeOf(layout),
    ...between(firstFigures(layout), layout.rows.length, one, other),
  }),
  'the head and rows below it': (layout, one) => ({
    ...wholeOf(layout),
    bottom: firstFigures(layout) + 1 + (one % (layout.rows.length - firstFigures(layout))),
  }),
  'a block of figures': (layout, one, other) => {
    const { top, bottom } = between(firstFigures(layout), layout.rows.length, one, other);
    const columns = between(layout.labels, layout.width, other, one);
    return { top, bottom, left: columns.top, right: columns.bottom };
  },
  'the figures of a row': (layout, one) => {
    const top = firstFigures(layout) + (one % (layout.rows.length - firstFigures(layout)));
    return { top, bottom: top + 1, left: layout.labels, right: layout.width };
  },
  'a column of figures': (layout, one, other) => {
    const left = layout.labels + (one % (layout.width - layout.labels));
    return { ...between(firstFigures(layout), layout.rows.length, one, other), left, right: left + 1 };
  },
  'labels and some columns': (layout, one, other) => ({
    ...wholeOf(layout),
    top: other % 2 === 0 ? 0 : firstFigures(layout),
    right: layout.labels + 1 + (one % (layout.width - layout.labels)),
  }),
} as const satisfies Record<string, (layout: Layout, one: number, other: number) => Selected>;

function wholeOf({ rows, width }: Layout): Selected {
  return { top: 0, bottom: rows.length, left: 0, right: width };
}

function firstFigures({ rows }: Layout): number {
  return rows.findIndex(({ kind }) => kind === 'figures');
}

function between(from: number, to: number, one: number, other: number): { top: number; bottom: number } {
  const top = from + (one % (to - from));
  return { top, bottom: top + 1 + (other % (to - top)) };
}

/** The figures in the selection that begin there. */
export function figuresSelected({ rows }: Layout, { top, bottom, left, right }: Selected): LayoutCell[] {
  return rows.slice(top, bottom).flatMap(({ places }) =>
    places
      .slice(left, right)
      .filter(({ cell, part }) => part === 'start' && cell.role === 'figure')
      .map(({ cell }) => cell),
  );
}

/**
 * The selection as a rectangle of figures without words; undefined where words stand in it or, in HTML, a merged cell.
 * Text has nothing where a merged cell goes on, and HTML no row in which no cell begins.
 */
export function blockSelected(
  { rows }: Layout,
  { top, bottom, left, right }: Selected,
  dialect: keyof typeof dialects,
): string[][] | undefined {
  const all = rows.slice(top, bottom).map(({ places }) => places.slice(left, right));
  const block = dialect === 'TSV' ? all : all.filter((row) => row.some(({ part }) => part === 'start'));
  const isWhole = block.flat().every(({ part }) => part === 'start' || dialect === 'TSV');
  if (!isWhole || !block.flat().every(({ cell }) => cell.role === 'figure')) return undefined;
  return block.map((row) => row.map(({ cell, part }) => (part === 'start' ? cell.text : '')));
}

/** The ways programs write what was selected. */
export const dialects = {
  Excel: (layout, selected) => ({
    markup: excel(
      page(
        layout,
        selected,
        (cell) => `class=xl65${/^\d+$/.test(cell) ? ' x:num' : ''}`,
        (t) => t,
      ),
    ),
    text: tabbed(layout, selected),
  }),
  WPS: (layout, selected) => ({
    markup: excel(
      page(
        layout,
        selected,
        () => 'class=xl65',
        (text) => text,
      ),
    ).slice(1),
    text: tabbed(layout, selected),
  }),
  Word: (layout, selected) => ({ markup: word(page(layout, selected, () => 'width=52', inWord, true)) }),
  browser: (layout, selected) => ({
    markup: `<meta charset='utf-8'>${page(layout, selected, () => 'style="padding:0px"', inBrowser)}`,
  }),
  TSV: (layout, selected) => ({ text: tabbed(layout, selected) }),
} as const satisfies Record<string, (layout: Layout, selected: Selected) => ClipboardContent>;

/**
 * What is selected once the program has had its way. No program cuts a cell in its width, and a workbook none in its
 * height: the selection grows till it holds all of each.
 */
export function selectedIn(dialect: keyof typeof dialects, { rows }: Layout, selected: Selected): Selected {
  const growsDown = dialect === 'Excel' || dialect === 'WPS';
  let grown = selected;
  for (;;) {
    const { top, bottom, left, right } = grown;
    const cells = rows.slice(top, bottom).flatMap(({ places }) => places.slice(left, right).map(({ cell }) => cell));
    const starts = cells.map((cell) => rows.findIndex(({ places }) => places[cell.left]?.cell === cell));
    const next = {
      top: growsDown ? Math.min(top, ...starts) : top,
      bottom: growsDown ? Math.max(bottom, ...cells.map((cell, i) => (starts[i] ?? 0) + cell.rowspan)) : bottom,
      left: Math.min(left, ...cells.map((cell) => cell.left)),
      right: Math.max(right, ...cells.map((cell) => cell.left + cell.colspan)),
    };
    if (Object.values(next).every((value, i) => value === [top, bottom, left, right][i])) return grown;
    grown = next;
  }
}

function page(
  layout: Layout,
  { top, bottom, left, right }: Selected,
  attributes: (text: string) => string,
  content: (text: string) => string,
  restarts = false,
): string {
  const rows = layout.rows.slice(top, bottom).map(({ places }, r) => {
    const cells = places.slice(left, right).flatMap((place, c) => cellOf(place, r, c));
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><tbody>${rows.join('\n')}</tbody></table>`;

  function cellOf({ cell, part }: Place, r: number, c: number): string[] {
    const continues = part === 'below' && restarts && r === 0;
    if (part !== 'start' && !continues) return [];
    const start = layout.rows.findIndex(({ places }) =>
      places.some((one) => one.cell === cell && one.part === 'start'),
    );
    const height = Math.min(start + cell.rowspan, bottom) - top - r;
    const width = Math.min(cell.left + cell.colspan, right) - left - c;
    const spans = `${height > 1 ? ` rowspan=${height}` : ''}${width > 1 ? ` colspan=${width}` : ''}`;
    const text = continues ? '' : cell.text;
    return [`<td${spans} ${attributes(text)}>${content(text)}</td>`];
  }
}

function excel(table: string): string {
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table{mso-displayed-decimal-separator:"\\."}--></style></head><body link="#0563C1">${table.replace('<tbody>', '<!--StartFragment--><col width=72 span=10>').replace('</tbody>', '<!--EndFragment-->')}</body></html>`;
}

function word(table: string): string {
  return `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->\n${table}\n<!--EndFragment--></body></html>`;
}

function inWord(text: string): string {
  return `\n  <p class=MsoNormal align=center><span style='font-family:宋体'>${text}<o:p></o:p></span></p>\n  `;
}

function inBrowser(text: string): string {
  return `<p style="text-align:center"><span style="font-size:14px">${text}</span></p>`;
}

function tabbed({ rows }: Layout, { top, bottom, left, right }: Selected): string {
  const lines = rows.slice(top, bottom).map(({ places }) =>
    places
      .slice(left, right)
      .map(({ cell, part }) => (part === 'start' ? cell.text : ''))
      .join('\t'),
  );
  return `${lines.join('\r\n')}\r\n`;
}
