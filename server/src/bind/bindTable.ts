import { inEdition } from '../forms/family.ts';
import type { Form, FormBlock, FormColumn, FormRow } from '../forms/form.ts';
import type { Vocabulary } from '../kinds/vocabulary.ts';
import { isCellPerLine, type RawCell } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';
import { bindRows, type RowBinding } from './rowBinding.ts';
import { rowCells } from './cells.ts';
import { columnsOf } from './columns.ts';
import type { CandidateRow, TableCandidate } from './tableCandidate.ts';
import { editionFor, type EditionHint } from './edition.ts';
import { countNumbers, stoodGlued, type LabelledRow } from './labelledRow.ts';
import { lostBlanks, namesTwo } from './doubt.ts';
import { mayBeItem } from './group.ts';
import { inferRow, rowTies } from './infer.ts';
import { isDue, isHalf, nameRows } from './naming.ts';
import { RowPadding } from './rowPadding.ts';
import { ownStart, alignLoose, alignValues, withoutEmptyEnds } from './align.ts';
import { ColumnOffsets } from './columnOffsets.ts';
import type { BoundTable, Cell, ReadingProblem, RowLabel } from './table.ts';

/**
 * Binds a drafted table to the form of its edition.
 *
 * @param endsDocument Whether the document ends with the table: its last row may be half typed.
 */
export function bindTable(
  draft: TableCandidate,
  words: Vocabulary,
  hint: EditionHint,
  endsDocument: boolean,
): BoundTable {
  return new TableBinder(draft, words, inEdition(draft.form, editionFor(draft, hint)), endsDocument).bind();
}

/** Where labels and figures stand in rows of their own, what ends in so many of them may be half typed. */
const lastHalves = 3;

/** Fewer rows that could not be read put no others in doubt. */
const fewestUnread = 4;

class TableBinder {
  readonly #draft: TableCandidate;
  readonly #words: Vocabulary;
  readonly #form: Form;
  readonly #endsDocument: boolean;
  readonly #bound: RowBinding[];
  readonly #cells: (Cell | undefined)[];
  readonly #problems: ReadingProblem[] = [];
  readonly #rowLabels: RowLabel[] = [];
  readonly #columns = new Map<FormRow['block'], readonly FormColumn[]>();
  /** The blocks whose head names their columns in an order that was not understood. */
  readonly #unordered = new Set<FormBlock>();
  /** The blocks whose columns nothing names. */
  readonly #unheaded = new Set<FormBlock>();
  /** Whether sums told the order of the columns of a block. */
  #restsOnSums = false;
  readonly #shapes: ColumnOffsets;
  /** How many columns the widest row takes. */
  readonly #width: number;
  readonly #padding: RowPadding;
  /** Whether anything stands in place of a figure. */
  readonly #hasFigures: boolean;

  constructor(draft: TableCandidate, words: Vocabulary, form: Form, endsDocument: boolean) {
    this.#draft = draft;
    this.#words = words;
    this.#form = form;
    this.#endsDocument = endsDocument;
    this.#cells = new Array<Cell | undefined>(form.slots.length).fill(undefined);
    for (const block of form.blocks) {
      const { columns, isContradicted, isUnheaded, restsOnSums } = columnsOf(form, block, draft, words);
      this.#columns.set(block, columns);
      this.#restsOnSums ||= restsOnSums;
      if (isContradicted) this.#unordered.add(block);
      if (isUnheaded) this.#unheaded.add(block);
    }
    this.#bound = bindRows(draft.rows, form);
    this.#shapes = this.#learnShapes();
    this.#width = this.#bound.reduce((widest, { candidate, row }) => Math.max(widest, widthOf(candidate.row, row)), 0);
    this.#hasFigures = draft.rows.some(({ row }) => row.values.some((cell) => cell.text !== ''));
    this.#padding = new RowPadding(this.#bound, (row) => this.#columnsFor(row).length);
  }

  bind(): BoundTable {
    nameRows(this.#bound, this.#form, (bound, row) => this.#valuesFor(bound.candidate, row) !== undefined);
    const unplaced = this.#bound.filter((bound) => bound.row && !this.#place(bound, bound.row));
    for (const bound of unplaced) this.#infer(bound, bound.row as FormRow);
    if (
      this.#isMostlyUnread() ||
      lostBlanks(this.#bound, this.#form, this.#cells, (row) => this.#columnsFor(row).length)
    )
      this.#doubtAll();
    this.#reportUnnamed();
    this.#reportMissing();
    return this.#table();
  }

  #columnsFor(row: FormRow): readonly FormColumn[] {
    return this.#columns.get(row.block) ?? row.block.columns;
  }

  /** Learns where figures begin from rows that tell by themselves, and from heads. */
  #learnShapes(): ColumnOffsets {
    const shapes = new ColumnOffsets();
    for (const { candidate: draft, row } of this.#bound) {
      if (!row || !isTabular(draft)) continue;
      const count = this.#columnsFor(row).length;
      const start = ownStart(draft.row.values, count);
      if (start !== undefined) shapes.learn(draft.row, start, count, row.path.length);
    }
    for (const { meaning, cell, row: entry } of this.#draft.heads) {
      const block = this.#form.blocks.find((other) => this.#columns.get(other)?.[0]?.key === meaning.key);
      if (meaning.kind !== 'column' || !block || !entry.marked || isCellPerLine(entry.notation)) continue;
      const place = entry.cells.findIndex((other) => other.span.from === cell.span.from);
      shapes.learnHead(entry, place, this.#columns.get(block)?.length ?? 0);
    }
    return shapes;
  }

  #valuesFor({ row: entry }: Pick<CandidateRow, 'row'>, row: FormRow): readonly RawCell[] | undefined {
    const count = this.#columnsFor(row).length;
    if (this.#padding.isTakenBy(entry, count, row.path.length)) return undefined; // a figure is lost
    if (entry.values.length < count && widthOf(entry, row) < this.#width) return undefined; // a cell is lost
    if (!isTabular({ row: entry }))
      return alignLoose(entry, row, count, this.#padding.behindLabel(entry, count, row.path.length));
    const start = this.#shapes.startOf(entry, count, row.path.length);
    const isWhole = entry.values.length === count && widthOf(entry, row) >= this.#width; // no cell is lost or added
    const lenient = isWhole || (isDeepest(row) && !this.#shapes.knows(count, row.path.length));
    return alignValues(entry.values, count, { start, lenient });
  }

  #place(bound: RowBinding, row: FormRow): boolean {
    if (this.#unordered.has(row.block)) return false;
    const values = this.#valuesFor(bound.candidate, row);
    if (!values || this.#isShifted(bound, row, values) || this.#lacksColumn(bound, row)) return false;
    if (isFilledFromPadding(bound.candidate.row, values)) return false;
    const isDoubtful =
      this.#unheaded.has(row.block) ||
      namesTwo(bound, row, this.#draft.form, this.#words) ||
      holdsTwoInOne(values) ||
      stoodGlued(bound.candidate.row) ||
      this.#lacksHead(row);
    if (isDoubtful || this.#mayBeItem(row)) bound.placed = 'inferred';
    this.#keep(rowCells(this.#form, row, this.#columnsFor(row), values, bound.placed));
    this.#noteLabel(bound, row);
    if (bound.placed === 'inferred') this.#report('realigned-row', bound, row);
    return true;
  }

  /** Whether a first empty cell behind a head stands between rows, and a figure is lost: then sums fail. */
  #isShifted({ candidate: { row: entry } }: RowBinding, row: FormRow, values: readonly RawCell[]): boolean {
    if (row.label !== '' || entry.marked || values[0]?.text !== '') return false;
    return !rowTies(this.#form, row, rowCells(this.#form, row, this.#columnsFor(row), values, 'inferred'));
  }

  /** Whether other rows of the block have a figure more, in a column nobody named: then one of this row is lost. */
  #lacksColumn({ candidate: { row: entry } }: RowBinding, row: FormRow): boolean {
    const count = this.#columnsFor(row).length;
    if (entry.marked || count < fewestColumns || entry.values.length !== count) return false;
    const wider = this.#bound.filter(
      (other) => other.row?.block === row.block && isOfNumbers(other.candidate.row.values, count + 1),
    );
    return wider.length >= fewestWider;
  }

  /** Whether neither a label nor a head tells what the figures are. */
  #lacksHead(row: FormRow): boolean {
    return row.label === '' && this.#draft.heads.length === 0;
  }

  /** Whether a group's name may stand before the figures of an item. */
  #mayBeItem(row: FormRow): boolean {
    const isGroup = row.subtotal || row.insteadOf.length > 0;
    return isGroup && mayBeItem(row, new Set(this.#bound.map((bound) => bound.row)), this.#form);
  }

  #infer(bound: RowBinding, row: FormRow): void {
    this.#noteLabel(bound, row);
    if (this.#isHalfTyped(bound) || this.#unordered.has(row.block)) return this.#report('unread-row', bound, row);
    const values = withoutEmptyEnds(bound.candidate.row.values);
    const cells = inferRow(this.#form, row, this.#columnsFor(row), values, this.#cells);
    if (cells) this.#keep(cells);
    this.#report(cells ? 'realigned-row' : 'unread-row', bound, row);
  }

  /** Whether most rows could not be read, some for other rows' figures in them: others may have enough by chance. */
  #isMostlyUnread(): boolean {
    const unread = this.#problems.filter(({ kind }) => kind === 'unread-row').length;
    if (unread < fewestUnread || unread <= new Set(this.#cells.flatMap((cell) => cell?.slot.row ?? [])).size)
      return false;
    return this.#bound.some(
      ({ candidate, row }) => row && countNumbers(candidate.row.values) > this.#columnsFor(row).length,
    );
  }

  #doubtAll(): void {
    this.#cells.forEach((cell, i) => cell && (this.#cells[i] = { ...cell, placed: 'inferred' }));
  }

  #keep(cells: readonly Cell[]): void {
    for (const cell of cells) this.#cells[cell.slot.index] = cell;
  }

  #noteLabel({ label }: RowBinding, row: FormRow): void {
    if (label && row.label !== '') this.#rowLabels.push({ row, span: label.span });
  }

  #report(kind: ReadingProblem['kind'], bound: RowBinding, row: FormRow | undefined): void {
    if (kind === 'unread-row' && !this.#hasFigures) return; // a form that is not filled in
    const { label, span, values } = bound.candidate.row;
    const open = this.#isHalfTyped(bound);
    const unread = kind === 'unread-row' ? { unread: countNumbers(values) } : {};
    const cells = kind === 'duplicate-row' && row ? { cells: this.#cellsOf(bound, row) } : {};
    this.#problems.push({
      kind,
      span,
      open,
      ...(row && { row }),
      ...(label && { text: label.text }),
      ...unread,
      ...cells,
    });
  }

  /** The figures of a row that stands twice; none where they cannot be told. */
  #cellsOf({ candidate }: RowBinding, row: FormRow): Cell[] {
    const values = this.#valuesFor(candidate, row);
    return values ? rowCells(this.#form, row, this.#columnsFor(row), values, 'evident') : [];
  }

  /**
   * Names what no row of the form was found for; behind the last row of the table it is another's, and a number alone
   * may be of the page. Where nothing was found for any row, none is left out.
   */
  #reportUnnamed(): void {
    const lastNamed = this.#bound.findLastIndex((bound) => bound.row);
    const end = lastNamed < 0 ? this.#bound.length : lastNamed;
    this.#bound.forEach((bound, i) => {
      if (bound.duplicateOf) this.#report('duplicate-row', bound, bound.duplicateOf);
      else if (!bound.row && i < end && countNumbers(bound.candidate.row.values) > (bound.label ? 0 : 1))
        this.#report(bound.label ? 'unknown-row' : 'unread-row', bound, undefined);
    });
  }

  #reportMissing(): void {
    const present = new Map(this.#bound.map((bound) => [bound.row, bound.candidate.row.span]));
    const rows = new Set(present.keys());
    let place = this.#heading();
    for (const row of this.#form.rows) {
      place = present.get(row) ?? place;
      if (isDue(row, rows, this.#form))
        this.#problems.push({ kind: 'missing-row', span: place, row, open: this.#endsBefore(row) });
    }
    for (const [block, columns] of this.#columns) this.#reportColumns(block, columns);
  }

  /** Says which columns the block lacks, or that it has those of another edition. */
  #reportColumns(block: FormBlock, columns: readonly FormColumn[]): void {
    const foreign = columns.find((column) => !block.columns.includes(column) && !column.subtotal);
    if (foreign) {
      const span = this.#draft.heads.find(({ meaning }) => meaning.key === foreign.key)?.cell.span ?? this.#heading();
      this.#problems.push({ kind: 'other-edition', span, column: foreign, open: false });
      return;
    }
    for (const column of block.columns)
      if (!columns.includes(column))
        this.#problems.push({ kind: 'missing-column', span: this.#heading(), column, open: false });
  }

  /** Whether the text ends in the row, so that more of it may be on its way. */
  #isHalfTyped(bound: RowBinding): boolean {
    if (!this.#endsDocument) return false;
    return bound === this.#bound.at(-1) || (isHalf(bound) && this.#bound.slice(-lastHalves).includes(bound));
  }

  /** Whether the text ends before the row was due. */
  #endsBefore(row: FormRow): boolean {
    const rows = this.#form.rows;
    const last = this.#bound.at(-1)?.row;
    return this.#endsDocument && (last === undefined || last.subtotal || rows.indexOf(last) <= rows.indexOf(row));
  }

  #heading(): Span {
    return (this.#draft.heads[0]?.cell.span ?? this.#draft.rows[0]?.row.span) as Span;
  }

  #table(): BoundTable {
    const last = this.#draft.rows.at(-1)?.row;
    const isBegun = last !== undefined && isCellPerLine(last.notation) && last.values.at(-1)?.text === ''; // the figure may come in the next line
    const endsOpen = this.#endsDocument && (last?.open === true || isBegun);
    return {
      form: this.#form,
      notation: mostUsed(this.#draft.rows),
      span: spanOf(this.#draft),
      cells: this.#cells,
      rowLabels: this.#rowLabels,
      columnLabels: this.#columnLabels(),
      problems: this.#problems,
      restsOnSums: this.#restsOnSums,
      openRow: endsOpen ? this.#bound.at(-1)?.row : undefined,
    };
  }

  #columnLabels(): BoundTable['columnLabels'] {
    const columns = [...this.#columns.values()].flat();
    return this.#draft.heads.flatMap((head) => {
      const column = head.meaning.kind === 'column' && columns.find((other) => other.key === head.meaning.key);
      return column ? [{ column, span: head.cell.span }] : [];
    });
  }
}

/** So many rows with a figure too many have a column of their own; fewer have slips. */
const fewestWider = 2;

/** Blocks of fewer columns have no subtotals among them. */
const fewestColumns = 4;

function isOfNumbers(values: readonly RawCell[], count: number): boolean {
  return values.length === count && countNumbers(values) === count;
}

/** How many columns the cells of a row take, and those of groups that began further up. */
function widthOf({ cells, offset }: LabelledRow, row: FormRow | undefined): number {
  return cells.reduce((sum, cell) => sum + cell.width, Math.max(0, (row?.path.length ?? 0) - offset));
}

/** Whether the row's cells stand in columns together with other rows', its label in one of them. */
function isTabular({ row: entry }: Pick<CandidateRow, 'row'>): boolean {
  return entry.marked && !isCellPerLine(entry.notation) && entry.texts.length > 0;
}

/**
 * Whether the row's last figures are blank only because a run of marks behind it filled their places: which of its cells
 * were dropped cannot be told then.
 */
function isFilledFromPadding({ marked }: LabelledRow, values: readonly RawCell[]): boolean {
  const [before, last] = values.slice(-2);
  if (marked || !before || !last || before.text !== '' || last.text !== '') return false;
  return last.span.from - before.span.from <= 1 && values.some((cell) => cell.text !== '');
}

/** Whether two figures lost what divided them, which a 0 in front tells, and a blank at the end made up for it. */
function holdsTwoInOne(values: readonly RawCell[]): boolean {
  return values.at(-1)?.text === '' && values.some((cell) => /^0\d/.test(cell.text));
}

/** Whether no empty label column can stand between the row's label and its figures. */
function isDeepest(row: FormRow): boolean {
  return row.block.rows.every((other) => other.path.length <= row.path.length);
}

function spanOf(draft: TableCandidate): Span {
  const spans = [...draft.heads.map((head) => head.cell.span), ...draft.rows.map((row) => row.row.span)];
  const first = spans.reduce((one, other) => (other.from < one.from ? other : one));
  return first.through(spans.reduce((one, other) => (other.to > one.to ? other : one)));
}

function mostUsed(rows: readonly CandidateRow[]): BoundTable['notation'] {
  const counts = new Map<BoundTable['notation'], number>();
  for (const { row } of rows) counts.set(row.notation, (counts.get(row.notation) ?? 0) + 1);
  return Array.from(counts).reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
