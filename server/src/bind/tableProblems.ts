import type { Form, FormBlock, FormColumn, FormRow } from '../forms/form.ts';
import type { Span } from '../text/span.ts';
import type { BlockColumns } from './blockColumns.ts';
import { countNumbers } from './labelledRow.ts';
import { isDue, isHalf } from './naming.ts';
import type { RowBinding } from './rowBinding.ts';
import type { Cell, ReadingProblem } from './table.ts';
import type { TableCandidate } from './tableCandidate.ts';

/** So many rows are told that name the same row of the form again; of those behind them only how many they are. */
const mostRepeats = 20;

/** Where labels and figures stand in rows of their own, what ends in so many of them may be half typed. */
const lastHalves = 3;

/** What of a table could not be read or placed, and what it lacks. */
export class TableProblems {
  readonly #draft: TableCandidate;
  readonly #form: Form;
  readonly #bound: readonly RowBinding[];
  readonly #endsDocument: boolean;
  /** Whether anything stands in place of a figure. */
  readonly #hasFigures: boolean;
  readonly #all: ReadingProblem[] = [];

  /** @param endsDocument Whether the document ends with the table: its last row may be half typed. */
  constructor(draft: TableCandidate, form: Form, bound: readonly RowBinding[], endsDocument: boolean) {
    this.#draft = draft;
    this.#form = form;
    this.#bound = bound;
    this.#endsDocument = endsDocument;
    this.#hasFigures = draft.rows.some(({ row }) => row.values.some((cell) => cell.text !== ''));
  }

  get all(): readonly ReadingProblem[] {
    return this.#all;
  }

  /** How many rows could not be read. */
  get unreadRows(): number {
    return this.#all.filter(({ kind }) => kind === 'unread-row').length;
  }

  /** Names a row, with what its kind of problem tells besides. */
  report(
    kind: ReadingProblem['kind'],
    bound: RowBinding,
    row: FormRow | undefined,
    told?: Pick<ReadingProblem, 'cells' | 'unread' | 'more' | 'cause'>,
  ): void {
    if (kind === 'unread-row' && !this.#hasFigures) return; // a form that is not filled in
    const { label, span, values } = bound.candidate.row;
    this.#all.push({
      kind,
      span,
      open: this.isHalfTyped(bound),
      ...(row && { row }),
      ...(label && { text: label.text }),
      ...(kind === 'unread-row' && { unread: countNumbers(values) }),
      ...told,
    });
  }

  /**
   * Names what no row of the form was found for; behind the last row of the table it is another's, and a number alone
   * may be of the page. Where nothing was found for any row, none is left out.
   *
   * @param cellsOf The figures of a row that stands twice; none where they cannot be told.
   */
  reportUnnamed(cellsOf: (bound: RowBinding, row: FormRow) => readonly Cell[]): void {
    const lastNamed = this.#bound.findLastIndex((bound) => bound.row);
    const end = lastNamed < 0 ? this.#bound.length : lastNamed;
    this.#reportRepeats(cellsOf);
    this.#bound.forEach(({ duplicateOf, label, row, candidate }, i) => {
      if (!duplicateOf && !row && i < end && countNumbers(candidate.row.values) > (label ? 0 : 1))
        this.report(label ? 'unknown-row' : 'unread-row', this.#bound[i] as RowBinding, undefined);
    });
  }

  /** Names the rows that stand twice, the first of those that name the same one. */
  #reportRepeats(cellsOf: (bound: RowBinding, row: FormRow) => readonly Cell[]): void {
    const repeats = new Map<FormRow, RowBinding[]>();
    for (const bound of this.#bound) {
      if (!bound.duplicateOf) continue;
      const all = repeats.get(bound.duplicateOf);
      if (all) all.push(bound);
      else repeats.set(bound.duplicateOf, [bound]);
    }
    for (const [row, all] of repeats)
      all.slice(0, mostRepeats).forEach((bound, nth) => {
        const more = nth === mostRepeats - 1 ? all.length - mostRepeats : 0;
        this.report('duplicate-row', bound, row, { cells: cellsOf(bound, row), ...(more > 0 && { more }) });
      });
  }

  /** Names the rows and columns that the table lacks. */
  reportMissing(columns: BlockColumns): void {
    const present = new Map(this.#bound.map((bound) => [bound.row, bound.candidate.row.span]));
    const rows = new Set(present.keys());
    let place = this.#heading();
    for (const row of this.#form.rows) {
      place = present.get(row) ?? place;
      if (isDue(row, rows, this.#form))
        this.#all.push({ kind: 'missing-row', span: place, row, open: this.#endsBefore(row) });
    }
    for (const [block, own] of columns.all()) this.#reportColumns(block, own);
  }

  /** Names the words of heads that are no column's. */
  reportStrange(columns: BlockColumns): void {
    for (const { text, span } of columns.strange()) this.#all.push({ kind: 'unknown-column', span, text, open: false });
  }

  /** Says which columns the block lacks, or that it has those of another edition. */
  #reportColumns(block: FormBlock, columns: readonly FormColumn[]): void {
    const foreign = columns.find((column) => !block.columns.includes(column) && !column.subtotal);
    if (foreign) {
      const span = this.#draft.heads.find(({ meaning }) => meaning.key === foreign.key)?.cell.span ?? this.#heading();
      this.#all.push({ kind: 'other-edition', span, column: foreign, open: false });
      return;
    }
    for (const column of block.columns)
      if (!columns.includes(column))
        this.#all.push({ kind: 'missing-column', span: this.#heading(), column, open: false });
  }

  /** Whether the text ends in the row, so that more of it may be on its way. */
  isHalfTyped(bound: RowBinding): boolean {
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
}
