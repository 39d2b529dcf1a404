import type { FormFamily } from '../forms/family.ts';
import type { Vocabulary } from '../kinds/vocabulary.ts';
import type { RawRow } from '../syntax/row.ts';
import { countNumbers, isColumn, labelledRowOf, type LabelledRow } from './labelledRow.ts';
import { isDueRow } from './rowsDue.ts';

/** No table of a report has more rows in one block. */
const mostAhead = 60;

/** What stands below the head that was asked about last. */
interface Below {
  readonly form: FormFamily;
  /** The place of the first row of figures, or as far as was looked for one. */
  readonly figures: number;
  /** Whether rows of figures stand there, and none of the form's. */
  readonly areOthers: boolean;
}

/** Tells the tables of a part that only have words of an official head from those that are official. */
export class OrdinaryHeads {
  readonly #rows: readonly RawRow[];
  readonly #words: Vocabulary;
  /** Whether rows of a form stand anywhere in the part. */
  #last: Below | undefined;
  readonly #standing = new Map<FormFamily, boolean>();

  constructor(rows: readonly RawRow[], words: Vocabulary) {
    this.#rows = rows;
    this.#words = words;
  }

  /**
   * Whether a head with words of the form's opens a table of the report's own: none of the rows below it, up to the next
   * head, is one of the form's.
   *
   * @param at The place of the head among the rows.
   * @param isElsewhere Whether the form's table is known to stand elsewhere; else its rows must stand in the part, since
   *   the only table there may be the official one with labels that nobody can read.
   */
  isAt(at: number, form: FormFamily, isElsewhere: boolean): boolean {
    return this.#areOthersBelow(at, form) && (isElsewhere || this.#stands(form));
  }

  #areOthersBelow(at: number, form: FormFamily): boolean {
    // The rows of one head say the same.
    if (this.#last?.form !== form || at >= this.#last.figures) this.#last = { form, ...this.#lookBelow(at, form) };
    return this.#last.areOthers;
  }

  #lookBelow(at: number, form: FormFamily): Omit<Below, 'form'> {
    const end = Math.min(this.#rows.length, at + 1 + mostAhead);
    let figures = end;
    for (let i = at + 1; i < end; i++) {
      const entry = labelledRowOf(this.#rows[i] as RawRow, this.#words);
      if (this.#isOf(form, entry)) return { figures: Math.min(i, figures), areOthers: false };
      if (countNumbers(entry.values) > 0) figures = Math.min(i, figures);
      else if (figures < i && entry.texts.some((cell) => isColumn(cell, this.#words))) break; // the next table
    }
    return { figures, areOthers: figures < end };
  }

  #stands(form: FormFamily): boolean {
    const known = this.#standing.get(form);
    if (known !== undefined) return known;
    const stands = this.#rows.some((row) => this.#isOf(form, labelledRowOf(row, this.#words)));
    this.#standing.set(form, stands);
    return stands;
  }

  /** Whether the form has such a row; the only one of a form has no name, so that a row with one is another's. */
  #isOf(form: FormFamily, { texts, label, values }: LabelledRow): boolean {
    if (form.onlyRow) return texts.length === 0 && values.length >= form.mostFigures;
    const name = { text: label?.text ?? '', filled: values.length > 0 };
    return (label?.meanings ?? []).some(
      (meaning) => meaning.form === form.name && isDueRow(meaning, name, undefined, this.#words),
    );
  }
}
