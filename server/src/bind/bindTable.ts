import { inEdition, type FormFamily } from '../forms/family.ts';
import type { Form, FormRow } from '../forms/form.ts';
import type { Edition } from '../forms/schema.ts';
import type { Vocabulary } from '../kinds/vocabulary.ts';
import { isCellPerLine, type RawCell } from '../syntax/row.ts';
import { isZero } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import { withoutEmptyEnds } from './align.ts';
import { BlockColumns } from './blockColumns.ts';
import { rowCells } from './cells.ts';
import { lostBlanks, lostCells, namesTwo, withoutCutOff } from './doubt.ts';
import { editionFor, type EditionHint } from './edition.ts';
import { amountOf } from './columnOrders.ts';
import { filledUpRows } from './filledUp.ts';
import { mayBeItem } from './group.ts';
import { failingIn, inferRow, rowTies } from './infer.ts';
import { countNumbers, stoodGlued, type LabelledRow } from './labelledRow.ts';
import { isLoneNamesake } from './namesakes.ts';
import { areStuckToLabel, holdsOwnWords, nameRows } from './naming.ts';
import { bindRows, type RowBinding } from './rowBinding.ts';
import { RowValues } from './rowValues.ts';
import type { BoundTable, Cell, RowLabel, UnreadCause } from './table.ts';
import type { CandidateRow, TableCandidate } from './tableCandidate.ts';
import { TableProblems } from './tableProblems.ts';

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
  return new TableBinder(draft, words, editionFor(draft, hint), endsDocument).bind();
}

/** Whether rows have the same columns in all editions that have them. */
function haveSameColumns({ forms: [first, ...others] }: FormFamily): boolean {
  const columnsOf = ({ rows }: Form) =>
    new Map(rows.map(({ key, block }) => [key, block.columns.map(({ label }) => label).join()]));
  const own = columnsOf(first);
  return others.every((form) => [...columnsOf(form)].every(([key, columns]) => (own.get(key) ?? columns) === columns));
}

/** Fewer rows that could not be read put no others in doubt. */
const fewestUnread = 4;

class TableBinder {
  readonly #draft: TableCandidate;
  readonly #words: Vocabulary;
  readonly #form: Form;
  readonly #endsDocument: boolean;
  readonly #bound: RowBinding[];
  readonly #cells: (Cell | undefined)[];
  readonly #rowLabels: RowLabel[] = [];
  readonly #columns: BlockColumns;
  readonly #values: RowValues;
  readonly #problems: TableProblems;

  constructor(draft: TableCandidate, words: Vocabulary, edition: Edition | undefined, endsDocument: boolean) {
    const form = inEdition(draft.form, edition);
    this.#draft = draft;
    this.#words = words;
    this.#form = form;
    this.#endsDocument = endsDocument;
    this.#cells = new Array<Cell | undefined>(form.slots.length).fill(undefined);
    this.#columns = new BlockColumns(form, draft, words, edition !== undefined || haveSameColumns(draft.form));
    this.#bound = bindRows(draft.rows, form);
    this.#values = new RowValues(draft, this.#bound, this.#columns);
    this.#problems = new TableProblems(draft, form, this.#bound, endsDocument);
  }

  bind(): BoundTable {
    nameRows(this.#bound, this.#form, (bound, row) => this.#values.of(bound.candidate, row) !== undefined);
    const unplaced = this.#bound.filter((bound) => bound.row && !this.#place(bound, bound.row));
    const [zeros, telling] = halves(unplaced, ({ candidate }) => holdsZerosAlone(candidate.row.values));
    for (const bound of telling) this.#infer(bound, bound.row as FormRow);
    for (const bound of zeros) this.#inferZeros(bound, bound.row as FormRow, telling);
    this.#doubtFilledUp();
    const countOf = (row: FormRow) => this.#columns.of(row).length;
    if (this.#isMostlyUnread() || lostBlanks(this.#bound, this.#form, this.#cells, countOf)) this.#doubtAll();
    else if (lostCells(this.#bound, countOf)) this.#doubtAll();
    this.#problems.reportUnnamed((bound, row) => {
      const values = this.#values.of(bound.candidate, row);
      return values ? rowCells(this.#form, row, this.#columns.of(row), values, 'evident') : [];
    });
    this.#problems.reportMissing(this.#columns);
    this.#problems.reportStrange(this.#columns);
    return this.#table();
  }

  #place(bound: RowBinding, row: FormRow): boolean {
    if (row.value?.kind === 'words') return this.#placeWords(bound, row);
    if (this.#columns.areUnordered(row) || bound.candidate.isCutOff) return false;
    const values = this.#values.of(bound.candidate, row);
    if (!values || this.#isShifted(bound, row, values) || this.#isScrambled(bound, row, values)) return false;
    if (this.#values.lacksColumn(bound, row)) return false;
    if (isFilledFromPadding(bound.candidate.row, values)) return false;
    const isDoubtful =
      this.#draft.isGuess ||
      this.#columns.areUnheaded(row) ||
      namesTwo(bound, row, this.#draft.form, this.#words) ||
      holdsTwoInOne(values) ||
      stoodGlued(bound.candidate.row) ||
      isLoneNamesake(bound, row, this.#bound) ||
      this.#lacksHead(row) ||
      this.#values.mayBeShifted(bound.candidate, row, values) ||
      (!bound.candidate.row.marked && values.length < this.#columns.of(row).length);
    if (isDoubtful || this.#mayBeItem(row)) bound.placed = 'inferred';
    const cells = rowCells(this.#form, row, this.#columns.of(row), values, bound.placed);
    this.#keep(withoutCutOff(cells, bound.candidate.row));
    this.#noteLabel(bound, row);
    if (bound.placed === 'inferred') this.#problems.report('realigned-row', bound, row);
    return true;
  }

  /**
   * Of a row of words the first that stands there is taken, however many there are: nothing is worked out from them.
   * Where nothing marks the cells, words behind a label cannot be told from the next label, and are left alone.
   */
  #placeWords(bound: RowBinding, row: FormRow): boolean {
    const { values, marked, notation } = bound.candidate.row;
    const hasCells = marked && !isCellPerLine(notation) && !areStuckToLabel(bound);
    const cells = holdsOwnWords(bound) ? [] : values;
    const first = cells.find(({ text }) => text !== '') ?? (hasCells ? cells[0] : undefined);
    this.#keep(rowCells(this.#form, row, this.#columns.of(row), [first], bound.placed));
    this.#noteLabel(bound, row);
    return true;
  }

  /** Whether a first empty cell behind a head stands between rows, and a figure is lost: then sums fail. */
  #isShifted({ candidate: { row: entry } }: RowBinding, row: FormRow, values: readonly RawCell[]): boolean {
    if (row.label !== '' || entry.marked || values[0]?.text !== '') return false;
    return !rowTies(this.#form, row, rowCells(this.#form, row, this.#columns.of(row), values, 'inferred'));
  }

  /** Whether several sums of figures in lines of their own fail, and no label tells whose they are: text from PDF has them in any order. */
  #isScrambled({ candidate: { row: entry } }: RowBinding, row: FormRow, values: readonly RawCell[]): boolean {
    if (row.label !== '' || entry.marked || !isCellPerLine(entry.notation)) return false;
    const cells = rowCells(this.#form, row, this.#columns.of(row), values, 'inferred');
    return failingIn(this.#form, row, cells) > 1;
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
    if (this.#problems.isHalfTyped(bound) || this.#columns.areUnordered(row)) return this.#reportUnread(bound, row);
    const values = withoutEmptyEnds(bound.candidate.row.values);
    const cells = inferRow(this.#form, row, this.#columns.of(row), values, this.#cells);
    if (!cells) return this.#reportUnread(bound, row);
    this.#keep(cells);
    const lost = this.#columns.of(row).length - cells.length;
    this.#problems.report('realigned-row', bound, row, { unread: lost });
  }

  /**
   * Places a row of zeros, which tie wherever they stand: where rows with as many figures could not be read, a column is
   * lost, and what stood in it nobody knows.
   */
  #inferZeros(bound: RowBinding, row: FormRow, others: readonly RowBinding[]): void {
    const count = countNumbers(bound.candidate.row.values);
    const isAlike = ({ candidate, row: other }: RowBinding) =>
      other?.block === row.block && countNumbers(candidate.row.values) === count && !this.#isRead(other);
    if (count < this.#columns.of(row).length && others.some(isAlike)) {
      this.#noteLabel(bound, row);
      this.#reportUnread(bound, row);
    } else this.#infer(bound, row);
  }

  #isRead(row: FormRow): boolean {
    return this.#cells.some((cell) => cell?.slot.row === row);
  }

  #reportUnread(bound: RowBinding, row: FormRow): void {
    const cause = this.#causeUnread(bound, row);
    this.#problems.report('unread-row', bound, row, { ...(cause && { cause }) });
  }

  #causeUnread({ candidate: { row: entry } }: RowBinding, row: FormRow): UnreadCause | undefined {
    if (this.#columns.areUnordered(row))
      return this.#draft.heads.some(({ meaning }) => meaning.kind === 'column') ? 'head' : 'noHead';
    const [due, there] = [this.#columns.of(row).length, withoutEmptyEnds(entry.values).length];
    return there < due ? 'fewer' : there > due ? 'more' : undefined;
  }

  /**
   * Whether most rows could not be read, some for other rows' figures in them, or several where each cell has a line and
   * the figures of whole rows ran together: others may have enough by chance.
   */
  #isMostlyUnread(): boolean {
    const unread = this.#problems.unreadRows;
    if (unread < fewestUnread) return false;
    const isMost = unread > new Set(this.#cells.flatMap((cell) => cell?.slot.row ?? [])).size;
    return this.#bound.some(({ candidate: { row: entry }, row }) => {
      const due = row && this.#columns.of(row).length;
      if (due === undefined) return false;
      const figures = countNumbers(entry.values);
      return isMost ? figures > due : isCellPerLine(entry.notation) && !entry.marked && figures >= due * 2;
    });
  }

  /** Marks the figures of rows as inferred that end in blanks as if they had lost a cell. */
  #doubtFilledUp(): void {
    const read = this.#bound.flatMap((bound) => {
      const { row } = bound;
      if (!row || this.#problems.isHalfTyped(bound)) return [];
      const cells = this.#columns
        .of(row)
        .flatMap(({ key }) => this.#cells[this.#form.slot(row.key, key)?.index ?? -1] ?? []);
      return cells.length > 0 ? [{ row, cells, bound }] : [];
    });
    for (const { row, cells } of filledUpRows(read, this.#form)) {
      if (cells.some(({ placed }) => placed === 'inferred')) continue;
      this.#keep(cells.map((cell) => ({ ...cell, placed: 'inferred' })));
      this.#problems.report('realigned-row', read.find((each) => each.row === row)?.bound as RowBinding, row);
    }
  }

  /** Marks all that was read as inferred; a row whose sums do not hold then has most likely others' figures, and is unread. */
  #doubtAll(): void {
    for (const bound of this.#bound) {
      const cells = this.#cells.filter((cell) => cell !== undefined && cell.slot.row === bound.row) as Cell[];
      const ties = !bound.row || rowTies(this.#form, bound.row, cells);
      for (const cell of cells) this.#cells[cell.slot.index] = ties ? { ...cell, placed: 'inferred' } : undefined;
      if (!ties) this.#reportUnread(bound, bound.row as FormRow);
    }
  }

  #keep(cells: readonly Cell[]): void {
    for (const cell of cells) this.#cells[cell.slot.index] = cell;
  }

  #noteLabel({ label }: RowBinding, row: FormRow): void {
    if (label && row.label !== '') this.#rowLabels.push({ row, span: label.span });
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
      columnLabels: this.#columns.labels(),
      problems: this.#problems.all,
      restsOnSums: this.#columns.restOnSums,
      openRow: endsOpen ? this.#bound.at(-1)?.row : undefined,
    };
  }
}

function halves<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

function holdsZerosAlone(values: readonly RawCell[]): boolean {
  const figures = values.flatMap(({ text }) => (text === '' ? [] : amountOf(text)));
  return figures.every(isZero);
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
