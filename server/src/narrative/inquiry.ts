import type { FormName } from '../forms/schema.ts';
import { equals, type Decimal } from '../text/decimal.ts';
import type { Answer, Figures, Reading, TableFigures } from './cells.ts';

/** Figures that remember what was asked of them: all that whoever asked can know of the tables. */
export class Inquiry implements Figures {
  readonly #figures: TableFigures;
  readonly #answers = new Set<Answer>();

  constructor(figures: TableFigures) {
    this.#figures = figures;
  }

  reading(form: FormName, rows: string, columns: string): Reading | undefined {
    const answer = this.#figures.answer(form, rows, columns);
    this.#answers.add(answer);
    return answer.reading;
  }

  total(form: FormName, rows: string, columns: string): Decimal | undefined {
    return this.reading(form, rows, columns)?.total;
  }

  /** The same questions put to other figures; undefined if one of them has another answer. */
  repeat(figures: TableFigures): Repeated | undefined {
    const inquiry = new Inquiry(figures);
    const readings = new Map<Reading, Reading>();
    for (const { form, rows, columns, reading } of this.#answers) {
      const now = inquiry.reading(form, rows, columns);
      if (!saySame(reading, now)) return undefined;
      if (reading && now) readings.set(reading, now);
    }
    return { inquiry, readings };
  }
}

/** An inquiry that had the same answers, with each reading as it stands in the other tables. */
export interface Repeated {
  readonly inquiry: Inquiry;
  readonly readings: ReadonlyMap<Reading, Reading>;
}

/** Whether two readings differ in nothing but where their cells stand. */
function saySame(one: Reading | undefined, other: Reading | undefined): boolean {
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
