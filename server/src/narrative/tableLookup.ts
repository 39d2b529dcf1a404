import type { BoundTable, Cell } from '../bind/table.ts';
import type { Form, FormRow, Slot } from '../forms/form.ts';
import type { FormName } from '../forms/schema.ts';
import { add, zero, type Decimal } from '../text/decimal.ts';
import { LruCache } from '../text/lruCache.ts';
import { memo } from '../text/memo.ts';

/** A cell of a table of the report, with the name of its form. */
export interface FormCell {
  readonly form: FormName;
  readonly cell: Cell;
}

/** Cells whose sum a figure of the prose may repeat. */
export interface CellSum {
  readonly cells: readonly FormCell[];
  /** Their sum, blanks and “none” as 0; undefined where none holds a number, or one is missing, was not read or may be half typed. */
  readonly total: Decimal | undefined;
  /** Whether every cell holds a number. */
  readonly whole: boolean;
  /** Whether every cell was left blank, or says that there is nothing. */
  readonly blank: boolean;
}

/** A question to the tables, and what they answered. */
export interface LookupResult {
  readonly form: FormName;
  readonly rows: string;
  readonly columns: string;
  readonly reading: CellSum | undefined;
  readonly basis: LookupBasis;
}

/** All that an answer rests on: what a table has in the places that were asked for; without such a table, nothing. */
interface LookupBasis {
  readonly form: Form | undefined;
  readonly slots: Slots;
  readonly cells: readonly (Cell | undefined)[];
  readonly openRow: FormRow | undefined;
}

/** The figures of a report's tables, added up by rows and columns. */
export interface TableLookup {
  /** The cells of those rows in those columns, keys joined by `+`; undefined where the form lacks one of them, or the table all. */
  reading(form: FormName, rows: string, columns: string): CellSum | undefined;
  /** The sum of those cells. */
  total(form: FormName, rows: string, columns: string): Decimal | undefined;
}

/** The figures of these tables; of two tables of a form the first counts. */
export class TableCells implements TableLookup {
  readonly #tables: ReadonlyMap<FormName, BoundTable>;
  readonly #answers = new Map<string, LookupResult>();

  constructor(tables: readonly BoundTable[]) {
    this.#tables = new Map([...tables].reverse().map((table) => [table.form.name, table]));
  }

  /** The same answer to a question however often it is put. */
  answer(form: FormName, rows: string, columns: string): LookupResult {
    const key = `${form} ${rows} ${columns}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const basis = this.#basisOf(form, rows, columns);
    const answer = { form, rows, columns, reading: readingOf(form, basis), basis };
    this.#answers.set(key, answer);
    return answer;
  }

  /** Whether an answer of other tables is that of these as well, down to the very cells. */
  holds({ form, basis }: LookupResult): boolean {
    const table = this.#tables.get(form);
    return (
      table?.form === basis.form &&
      table?.openRow === basis.openRow &&
      basis.slots.every((slot, i) => (slot && table?.cells[slot.index]) === basis.cells[i])
    );
  }

  reading(form: FormName, rows: string, columns: string): CellSum | undefined {
    return this.answer(form, rows, columns).reading;
  }

  total(form: FormName, rows: string, columns: string): Decimal | undefined {
    return this.reading(form, rows, columns)?.total;
  }

  #basisOf(name: FormName, rows: string, columns: string): LookupBasis {
    const table = this.#tables.get(name);
    const slots = table ? slotsAt(table.form, rows, columns) : [];
    const cells = slots.map((slot) => slot && table?.cells[slot.index]);
    return { form: table?.form, slots, cells, openRow: table?.openRow };
  }
}

function readingOf(form: FormName, { slots, cells, openRow }: LookupBasis): CellSum | undefined {
  if (slots.includes(undefined)) return undefined;
  const there = cells.filter((cell) => cell !== undefined);
  return there.length === 0 ? undefined : sumOf(form, there, openRow, slots.length);
}

type Slots = readonly (Slot | undefined)[];

/** The slots of keys, found once for each form. */
const slotsIn = memo<Form, LruCache<Slots>>(() => new LruCache(500));

function slotsAt(form: Form, rows: string, columns: string): Slots {
  const ofForm = slotsIn(form);
  const key = `${rows} ${columns}`;
  const found = ofForm.get(key);
  if (found) return found;
  const slots = rows.split('+').flatMap((row) => columns.split('+').flatMap((column) => slotsOf(form, row, column)));
  ofForm.set(key, slots);
  return slots;
}

/** The slot of a row, or those of the rows of a group. */
function slotsOf(form: Form, row: string, column: string): (Slot | undefined)[] {
  const items = form.rows.filter((other) => !other.subtotal && other.key.startsWith(`${row}.`));
  return items.length > 0 ? items.map((item) => form.slot(item.key, column)) : [form.slot(row, column)];
}

function sumOf(form: FormName, cells: readonly Cell[], openRow: FormRow | undefined, due: number): CellSum {
  let total: Decimal | undefined;
  for (const { figure } of cells) if (figure.state === 'number') total = add(total ?? zero, figure.value);
  const having = (state: string) => cells.some((cell) => cell.figure.state === state);
  const unread = cells.length < due || having('unreadable') || cells.some((cell) => cell.slot.row === openRow);
  return {
    cells: cells.map((cell) => ({ form, cell })),
    total: unread ? undefined : total,
    whole: !unread && cells.every((cell) => cell.figure.state === 'number'),
    blank: !unread && !having('number'),
  };
}
