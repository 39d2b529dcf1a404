import type { FormName } from '../forms/schema.ts';
import { equals, type Decimal } from '../text/decimal.ts';
import type { LookupResult, TableLookup, CellSum, TableCells } from './tableLookup.ts';

/** Figures that remember what was asked of them: all that whoever asked can know of the tables. */
export class RecordedLookup implements TableLookup {
  readonly #figures: TableCells;
  readonly #answers = new Set<LookupResult>();

  constructor(figures: TableCells) {
    this.#figures = figures;
  }

  reading(form: FormName, rows: string, columns: string): CellSum | undefined {
    const answer = this.#figures.answer(form, rows, columns);
    this.#answers.add(answer);
    return answer.reading;
  }

  total(form: FormName, rows: string, columns: string): Decimal | undefined {
    return this.reading(form, rows, columns)?.total;
  }

  /** Whether other figures give the very same answers. */
  holdsFor(figures: TableCells): boolean {
    for (const answer of this.#answers) if (!figures.holds(answer)) return false;
    return true;
  }

  /** The same questions put to other figures; undefined if one of them has another answer. */
  replay(figures: TableCells): Replayed | undefined {
    const lookup = new RecordedLookup(figures);
    const readings = new Map<CellSum, CellSum>();
    for (const { form, rows, columns, reading } of this.#answers) {
      const now = lookup.reading(form, rows, columns);
      if (!saySame(reading, now)) return undefined;
      if (reading && now) readings.set(reading, now);
    }
    return { lookup, readings };
  }
}

/** A lookup that had the same answers, with each reading as it stands in the other tables. */
export interface Replayed {
  readonly lookup: RecordedLookup;
  readonly readings: ReadonlyMap<CellSum, CellSum>;
}

/** Whether two readings differ in nothing but where their cells stand. */
function saySame(one: CellSum | undefined, other: CellSum | undefined): boolean {
  if (!one || !other || one === other) return one === other;
  return (
    one.whole === other.whole &&
    one.blank === other.blank &&
    haveSame(one.total, other.total) &&
    one.cells.length === other.cells.length &&
    one.cells.every(({ cell }, i) => cell.slot === other.cells[i]?.cell.slot)
  );
}

function haveSame(one: Decimal | undefined, other: Decimal | undefined): boolean {
  return one && other ? one.scale === other.scale && equals(one, other) : one === other;
}
