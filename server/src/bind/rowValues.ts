import type { FormBlock, FormColumn, FormRow } from '../forms/form.ts';
import { isNumber } from '../syntax/figure.ts';
import { gridWidthOf, isCellPerLine, type RawCell } from '../syntax/row.ts';
import { alignLoose, alignValues, ownStart, withoutEmptyEnds } from './align.ts';
import type { BlockColumns } from './blockColumns.ts';
import { ColumnOffsets } from './columnOffsets.ts';
import { countNumbers, type LabelledRow } from './labelledRow.ts';
import type { RowBinding } from './rowBinding.ts';
import { RowFilling } from './rowFilling.ts';
import { RowPadding } from './rowPadding.ts';
import {
  doubtfulBlocks,
  headColumns,
  isDeepest,
  isFilledAtEnds,
  isTabular,
  rowWidthOf,
  type DoubtfulRows,
  type HeadColumns,
} from './rowWidths.ts';
import type { CandidateRow, TableCandidate } from './tableCandidate.ts';

/** So many rows with a figure too many have a column of their own; fewer have slips. */
const fewestWider = 2;

/** Blocks of fewer columns have no subtotals among them. */
const fewestColumns = 4;

/** Which cells of the rows of a table hold their figures, as the rows beside them tell. */
export class RowValues {
  readonly #bound: readonly RowBinding[];
  readonly #columns: BlockColumns;
  readonly #offsets: ColumnOffsets;
  /** How many columns the widest row takes. */
  readonly #width: number;
  readonly #head: HeadColumns;
  readonly #doubtful: ReadonlyMap<FormBlock, DoubtfulRows>;
  readonly #padding: RowPadding;
  readonly #filling: RowFilling;

  constructor(draft: TableCandidate, bound: readonly RowBinding[], columns: BlockColumns) {
    this.#bound = bound;
    this.#columns = columns;
    this.#offsets = learntOffsets(draft, bound, columns);
    this.#width = bound.reduce((widest, { candidate, row }) => Math.max(widest, rowWidthOf(candidate.row, row)), 0);
    this.#head = headColumns(draft);
    this.#doubtful = doubtfulBlocks(bound, columns, this.#head);
    this.#padding = new RowPadding(bound, (row) => columns.of(row).length);
    this.#filling = new RowFilling(
      bound.filter(({ candidate }) => isTabular(candidate)),
      (row) => columns.of(row).length,
    );
  }

  /** The cells of a row that stand in the columns of its block, one for each but those of words that were cut off at its end; undefined where that cannot be told. */
  of(candidate: Pick<CandidateRow, 'row'>, row: FormRow): readonly RawCell[] | undefined {
    const aligned = this.#aligned(candidate, row);
    return aligned ?? (this.#lacksWords(candidate, row) ? withoutEmptyEnds(candidate.row.values) : undefined);
  }

  #aligned({ row: entry }: Pick<CandidateRow, 'row'>, row: FormRow): readonly RawCell[] | undefined {
    const count = this.#columns.of(row).length;
    if (this.#padding.isTakenBy(entry, count, row.path.length)) return undefined; // a figure is lost
    if (entry.values.length < count && rowWidthOf(entry, row) < this.#width) return undefined; // a cell is lost
    if (this.#isDoubtful(entry, row, count)) return undefined;
    if (row.label === '' && entry.marked && rowWidthOf(entry, undefined) > count && this.#head.width >= count)
      return this.#belowHead(entry, count);
    if (!isTabular({ row: entry }))
      return alignLoose(entry, row, count, this.#padding.behindLabel(entry, count, row.path.length));
    if (this.#filling.isTakenBy(entry, count)) return undefined; // a blank is lost
    const start = this.#offsets.startOf(entry, count, row.path.length);
    const isWhole = entry.values.length === count && rowWidthOf(entry, row) >= this.#width; // no cell is lost or added
    const lenient = isWhole || (isDeepest(row) && !this.#offsets.knows(count, row.path.length));
    return alignValues(entry.values, count, { start, lenient });
  }

  /** Whether a column was added to all rows, or cells were lost in most, for which a blank at an end would make up. */
  #isDoubtful(entry: LabelledRow, row: FormRow, count: number): boolean {
    if (!isTabular({ row: entry })) return false;
    const doubtful = this.#doubtful.get(row.block);
    return doubtful === 'wider' || (doubtful === 'shorter' && !isFilledAtEnds(entry.values.slice(-count)));
  }

  /** The cells of a row below the names of columns; undefined where it has more or fewer than the head. */
  #belowHead({ cells, values }: LabelledRow, count: number): readonly RawCell[] | undefined {
    const { width, named, worded } = this.#head;
    if (cells.length === count && gridWidthOf(cells) === width) return cells; // a column is drawn over several
    if (cells.length !== width) return undefined;
    if (named.size !== count)
      return isEmptyAtEnds(values)
        ? undefined
        : alignValues(values, count, { start: values.length - count, lenient: true });
    const first = Math.min(...named);
    if (cells.some(({ text }, at) => at > first && !worded.has(at) && isNumber(text))) return undefined; // one was added
    return cells.filter((_, at) => named.has(at));
  }

  /**
   * Whether a row without a label has a cell more than columns, and blanks among its figures: where the cell was added
   * nothing tells but a head that ends where the row does.
   */
  mayBeShifted(
    { row: { label, marked, cells, notation } }: CandidateRow,
    row: FormRow,
    values: readonly RawCell[],
  ): boolean {
    if (row.label !== '' || label !== undefined || !marked || isCellPerLine(notation)) return false;
    const count = this.#columns.of(row).length;
    const isBelowHead = this.#head.named.size === count && this.#head.named.has(cells.length - 1);
    return gridWidthOf(cells) > count && !isBelowHead && values.some(({ text }) => text === '');
  }

  /** Whether the row has all its figures, and nothing in the columns of words behind the last of them. */
  #lacksWords({ row: { values: cells } }: Pick<CandidateRow, 'row'>, row: FormRow): boolean {
    const columns = this.#columns.of(row);
    const figures = columns.findLastIndex(({ kind }) => kind !== 'words') + 1;
    if (figures === 0 || figures === columns.length || columns.slice(0, figures).some(({ kind }) => kind === 'words'))
      return false;
    const values = withoutEmptyEnds(cells);
    return values.length === figures && countNumbers(values) === figures;
  }

  /** Whether other rows of the block have a figure more, in a column nobody named: then one of this row is lost. */
  lacksColumn({ candidate: { row: entry } }: RowBinding, row: FormRow): boolean {
    const count = this.#columns.of(row).length;
    if (entry.marked || count < fewestColumns || entry.values.length !== count) return false;
    const wider = this.#bound.filter(
      (other) => other.row?.block === row.block && isOfNumbers(other.candidate.row.values, count + 1),
    );
    return wider.length >= fewestWider;
  }
}

/** Whether a blank stands at either end: which of them is none of a figure's nobody can tell. */
function isEmptyAtEnds(values: readonly RawCell[]): boolean {
  return values[0]?.text === '' && values.at(-1)?.text === '';
}

/** Where figures begin, learnt from rows that tell by themselves, and from heads. */
function learntOffsets(draft: TableCandidate, bound: readonly RowBinding[], columns: BlockColumns): ColumnOffsets {
  const offsets = new ColumnOffsets();
  for (const { candidate, row } of bound) {
    if (!row || !isTabular(candidate)) continue;
    const count = columns.of(row).length;
    const start = ownStart(candidate.row.values, count);
    if (start !== undefined) offsets.learn(candidate.row, start, count, row.path.length);
  }
  for (const { meaning, cell, row: entry } of draft.heads) {
    const own = meaning.kind === 'column' && columnsFrom(meaning.key, columns);
    if (!own || !entry.marked || isCellPerLine(entry.notation)) continue;
    const place = entry.cells.findIndex((other) => other.span.from === cell.span.from);
    offsets.learnHead(entry, place, own.length);
  }
  return offsets;
}

/** The columns of the first block that begin with that one. */
function columnsFrom(key: string, columns: BlockColumns): readonly FormColumn[] | undefined {
  for (const [, own] of columns.all()) if (own[0]?.key === key) return own;
  return undefined;
}

function isOfNumbers(values: readonly RawCell[], count: number): boolean {
  return values.length === count && countNumbers(values) === count;
}
