import type { Form, FormColumn, FormRow, Slot } from '../forms/form.ts';
import type { Figure } from '../syntax/figure.ts';
import type { NotationName } from '../syntax/row.ts';
import type { Decimal } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';

/**
 * `evident`: its label was read and the row had exactly its figures, blanks counted.
 * `inferred`: the place was concluded from sums or from the order of rows, and may be wrong.
 */
export type Placed = 'evident' | 'inferred';

/** A figure of a form, as it was read from the draft. */
export interface Cell {
  readonly slot: Slot;
  /** As written, trimmed; empty for a blank. */
  readonly text: string;
  /** Exactly the text; for a blank, the empty place where a value would be typed. */
  readonly span: Span;
  readonly figure: Figure;
  readonly placed: Placed;
  /** In a drawn frame, the place between its bars, blanks included: what is typed must not move them. */
  readonly frame?: Span;
}

/**
 * Why the figures of a row have no places: its head tells no order that is understood, or there is none and the sums stand
 * elsewhere than on the form; or they are fewer or more than the columns are.
 */
export type UnreadCause = 'head' | 'noHead' | 'fewer' | 'more';

/** What reading a table could not make sense of, or had to conclude. */
export interface ReadingProblem {
  readonly kind:
    | 'unread-row' // figures that cannot be assigned to columns
    | 'realigned-row' // figures placed by inference
    | 'duplicate-row' // a row of the form that stands twice
    | 'unknown-row' // a row with figures that the form does not have
    | 'unknown-column' // a name in the head that no column has, while columns are not named
    | 'other-edition' // a block with columns that only another edition has
    | 'missing-row'
    | 'missing-column';
  readonly span: Span;
  readonly row?: FormRow;
  readonly column?: FormColumn;
  /** The label as written, where the row or column is not one of the form's. */
  readonly text?: string;
  /** How many figures of the row were not read: all of one that none was read of, those whose cells are lost of one placed by inference. */
  readonly unread?: number;
  /** Why a row was not read, where that can be told. */
  readonly cause?: UnreadCause;
  /** Of a row that stands twice: its figures, of which none is among the table's. */
  readonly cells?: readonly Cell[];
  /** Of the last such row that is told: how many more there are. */
  readonly more?: number;
  /** Whether the text ends in this row, so that it may be half typed. */
  readonly open: boolean;
}

/** A word of the form found in the draft. */
export interface RowLabel {
  readonly row: FormRow;
  readonly span: Span;
}
export interface ColumnLabel {
  readonly column: FormColumn;
  readonly span: Span;
}

/** A table of the draft, bound to a form. */
export interface BoundTable {
  readonly form: Form;
  readonly notation: NotationName;
  readonly span: Span;
  /** By slot index; a slot whose row or column does not stand in the table, or was not read, is empty. */
  readonly cells: readonly (Cell | undefined)[];
  readonly rowLabels: readonly RowLabel[];
  readonly columnLabels: readonly ColumnLabel[];
  readonly problems: readonly ReadingProblem[];
  /** Whether amounts told which of its columns is which: with others in their places it may read otherwise. */
  readonly restsOnSums: boolean;
  /** The row in which the text ends, so that its last figure may be half typed. */
  readonly openRow: FormRow | undefined;
}

/** The cell in a place of the form, if the table has it. */
export function cellAt(table: BoundTable, row: string, column: string): Cell | undefined {
  const slot = table.form.slot(row, column);
  return slot && table.cells[slot.index];
}

/** The number in a cell; undefined where there is no cell or no number in it. */
export function numberIn(cell: Cell | undefined): Decimal | undefined {
  return cell?.figure.state === 'number' ? cell.figure.value : undefined;
}
