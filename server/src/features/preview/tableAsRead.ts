import type { BoundTable, Cell } from '../../bind/table.ts';
import type { FormBlock, FormColumn, FormRow } from '../../forms/form.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import { padEnd, padStart, printable, widthOf, wrap } from '../../text/width.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { say } from '../basis/names.ts';
import { standingRows } from '../basis/standingRows.ts';

/** A figure in the drawing, as UTF-16 columns of one of its lines. */
export interface DrawnFigure {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where it was read from. */
  readonly cell: Cell;
}

/** A table drawn in text, for a font in which a Han character is two columns wide. */
export interface DrawnTable {
  readonly lines: readonly string[];
  readonly figures: readonly DrawnFigure[];
}

/** Draws all tables of the document one below the other, each followed by a blank line. */
export function drawTables(analysis: Analysis, language: Language): DrawnTable {
  const lines: string[] = [];
  const figures: DrawnFigure[] = [];
  for (const { table } of analysis.reports.flatMap((report) => report.tables)) {
    const drawn = tableAsRead(table, language);
    figures.push(...drawn.figures.map((figure) => ({ ...figure, line: lines.length + figure.line })));
    lines.push(...drawn.lines, '');
  }
  return { lines, figures };
}

/**
 * Draws the table as it was understood, in the layout of the form: whatever the draft looks like, each
 * figure stands in the row and column it was taken for. Doubtful places are marked, and the marks explained.
 */
export function tableAsRead(table: BoundTable, language: Language): DrawnTable {
  const drawing = new Drawing(table);
  drawing.add(titleAsRead(table, language));
  for (const block of table.form.blocks) drawing.block(block);
  const used = marks.filter(({ mark }) => drawing.marksUsed.has(mark));
  if (used.length > 0) drawing.add(used.map(({ mark, meaning }) => `${mark} ${say(meaning, language)}`).join('   '));
  return drawing;
}

const blank = '·';
const missing = '✗';
const inferred = '?';

const marks: readonly { readonly mark: string; readonly meaning: Wording }[] = [
  { mark: blank, meaning: { zh: '空白', en: 'blank' } },
  { mark: missing, meaning: { zh: '没有读到数字', en: 'no figure read' } },
  { mark: inferred, meaning: { zh: '位置是推断的', en: 'place inferred' } },
];

/** The name of the table's form, with the edition it was taken for where the editions differ. */
export function titleAsRead({ form }: BoundTable, language: Language): string {
  const edition = form.sharedByEditions
    ? { zh: '', en: '' }
    : { zh: `（${form.edition} 年版）`, en: ` (${form.edition} edition)` };
  return say(form.title, language) + say(edition, language);
}

/** A line's part behind the labels: for each column, what stands there. */
type Figures = readonly { readonly text: string; readonly cell?: Cell }[];

/** Labels wider than this are continued on the next line. */
const widestLabel = 40;
/** Two Han characters: heads of columns are narrow and run down, as on the form. */
const narrowest = 4;
const gap = 2;

class Drawing implements DrawnTable {
  readonly lines: string[] = [];
  readonly figures: DrawnFigure[] = [];
  readonly marksUsed = new Set<string>();
  readonly #rows: readonly FormRow[];
  readonly #labelWidth: number;

  constructor(readonly table: BoundTable) {
    this.#rows = standingRows(table);
    const widths = table.form.rows.flatMap(({ path }) => path.map((label, depth) => depth * 2 + widthOf(label)));
    this.#labelWidth = Math.min(widestLabel, Math.max(0, ...widths));
  }

  add(line: string): void {
    this.lines.push(line.trimEnd());
  }

  block(block: FormBlock): void {
    const columns = this.#columnsOf(block);
    const rows = this.#rows.filter((row) => row.block === block);
    const texts = rows.map((row) => columns.map((column) => this.#figure(row, column)));
    const widths = columns.map((_, at) => Math.max(narrowest, ...texts.map((row) => widthOf(row[at]?.text ?? ''))));
    if (block.caption) this.add(block.caption);
    this.#head(block, columns, widths);
    let above: readonly string[] = [];
    rows.forEach((row, at) => {
      this.#row(row, above, texts[at] ?? [], widths);
      above = row.path;
    });
  }

  /** The official columns, and of those that local tables add the ones that stand in this table. */
  #columnsOf(block: FormBlock): FormColumn[] {
    const { form, cells } = this.table;
    return block.columns.flatMap((column) => {
      const added = form.extraColumns.filter(({ after }) => after === column.key).map((extra) => extra.column);
      const standing = added.filter((extra) => form.slots.some((slot) => slot.column === extra && cells[slot.index]));
      return [column, ...standing];
    });
  }

  #figure(row: FormRow, column: FormColumn): Figures[number] {
    const slot = this.table.form.slot(row.key, column.key);
    const cell = slot && this.table.cells[slot.index];
    const text = understood(cell);
    for (const { mark } of marks) if (text.includes(mark)) this.marksUsed.add(mark);
    return cell ? { text, cell } : { text };
  }

  #head(block: FormBlock, columns: readonly FormColumn[], widths: readonly number[]): void {
    const total = widths.reduce((sum, width) => sum + width + gap, -gap);
    const corner = block.corner ? wrap(block.corner, this.#labelWidth) : [];
    const above = block.span ? [block.span] : [];
    const lines = [...above, ...headLines(columns, widths)];
    while (lines.length < corner.length) lines.unshift('');
    lines.forEach((line, at) => this.add(this.#label(corner[at] ?? '') + line));
    this.add('─'.repeat(this.#label('').length + total));
  }

  #row(row: FormRow, above: readonly string[], figures: Figures, widths: readonly number[]): void {
    row.path.slice(0, -1).forEach((label, depth) => {
      if (above[depth] !== label) this.add('  '.repeat(depth) + label);
    });
    const indent = '  '.repeat(Math.max(0, row.path.length - 1));
    const [first = '', ...rest] = wrap(row.label, this.#labelWidth - indent.length);
    this.#figuresLine(this.#label(indent + first), figures, widths);
    for (const line of rest) this.add(indent + line);
  }

  #figuresLine(label: string, figures: Figures, widths: readonly number[]): void {
    let line = label;
    figures.forEach(({ text, cell }, at) => {
      if (at > 0) line += ' '.repeat(gap);
      line += padStart(text, widths[at] ?? 0);
      const end = line.length;
      if (cell) this.figures.push({ line: this.lines.length, start: end - text.length, end, cell });
    });
    this.add(line);
  }

  #label(text: string): string {
    return this.#labelWidth === 0 ? '' : `${padEnd(text, this.#labelWidth)} │ `;
  }
}

/** What stands in the cell, as understood: the plain numeral, the mark of a blank or of what is missing, or the text itself. */
export function understood(cell: Cell | undefined): string {
  if (!cell) return missing;
  const { figure, text, placed } = cell;
  const doubt = placed === 'inferred' ? inferred : '';
  if (figure.state === 'number') return toText(figure.value) + doubt;
  if (figure.state === 'blank') return blank + doubt;
  return printable(text) + (figure.state === 'unreadable' ? missing : '') + doubt;
}

/** The heads of the columns, outermost first; a head over several columns stands once, above the first. */
function headLines(columns: readonly FormColumn[], widths: readonly number[]): string[] {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  return Array.from({ length: depth }, (_, level) => levelLines(columns, widths, depth - 1 - level)).flat();
}

/** The lines of one level of heads, `up` levels above the columns' own. */
function levelLines(columns: readonly FormColumn[], widths: readonly number[], up: number): string[] {
  const groups: { label: string; path: string; width: number }[] = [];
  columns.forEach(({ path }, at) => {
    const key = path.slice(0, path.length - up).join('|');
    const width = widths[at] ?? 0;
    const last = groups.at(-1);
    if (up > 0 && key && last?.path === key) last.width += gap + width;
    else groups.push({ label: path[path.length - 1 - up] ?? '', path: key, width });
  });
  const wrapped = groups.map(({ label, width }) => wrap(label, width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    groups.map(({ width }, at) => padEnd(wrapped[at]?.[line] ?? '', width)).join(' '.repeat(gap)),
  );
}
