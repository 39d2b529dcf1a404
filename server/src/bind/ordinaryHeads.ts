import type { FormFamily } from '../forms/family.ts';
import type { Meaning, Vocabulary } from '../kinds/vocabulary.ts';
import type { RawRow } from '../syntax/row.ts';
import { countNumbers, headMeanings, isColumn, labelledRowOf, type LabelledRow } from './labelledRow.ts';
import { isDueRow } from './rowsDue.ts';
import { nameWholeBlock } from './tableCandidate.ts';

/** No table of a report has more rows in one block. */
const mostAhead = 60;

/** What is known of the head that was asked about last. */
interface Below {
  readonly form: FormFamily;
  /** The place of the first row of figures below it, or as far as was looked for one. */
  readonly figures: number;
  /** Whether rows of figures stand there, none of them the form's, under names of some of its columns. */
  readonly areOthers: boolean;
}

/** Tells the tables of a part that only have some words of an official head from those that are official. */
export class OrdinaryHeads {
  readonly #rows: readonly RawRow[];
  readonly #words: Vocabulary;
  #last: Below | undefined;
  /** Whether rows of a form stand anywhere in the part. */
  readonly #standing = new Map<FormFamily, boolean>();

  constructor(rows: readonly RawRow[], words: Vocabulary) {
    this.#rows = rows;
    this.#words = words;
  }

  /**
   * Whether a head with words of the form's opens a table of the report's own: it does not name all columns of a block,
   * and none of the rows below it, up to the next head, is one of the form's. A whole head is official whatever stands
   * below: its labels may have slips in them.
   *
   * @param at The place of the head among the rows.
   * @param isOther Whether the section is that of another table; else rows of the form must stand in the part, since the
   *   only table there may be the official one with labels that nobody can read.
   */
  isAt(at: number, form: FormFamily, isOther: boolean): boolean {
    return this.#areOthersBelow(at, form) && (isOther || this.#stands(form));
  }

  #areOthersBelow(at: number, form: FormFamily): boolean {
    // The rows of one head say the same.
    if (this.#last?.form !== form || at >= this.#last.figures) this.#last = { form, ...this.#lookBelow(at, form) };
    return this.#last.areOthers;
  }

  #lookBelow(at: number, form: FormFamily): Omit<Below, 'form'> {
    const end = Math.min(this.#rows.length, at + mostAhead);
    const named: Meaning[][] = [];
    let figures = end;
    for (let i = at; i < end; i++) {
      const entry = labelledRowOf(this.#rows[i] as RawRow, this.#words);
      if (i > at && this.#isOf(form, entry)) return { figures: Math.min(i, figures), areOthers: false };
      if (i > at && countNumbers(entry.values) > 0) figures = Math.min(i, figures);
      else if (i < figures) named.push(...this.#columnsIn(entry, form));
      else if (entry.texts.some((cell) => isColumn(cell, this.#words))) break; // the next table
    }
    return { figures, areOthers: figures < end && !nameWholeBlock(form, named) };
  }

  /** What each of the words means that name columns of the form. */
  #columnsIn({ texts }: LabelledRow, { name }: FormFamily): Meaning[][] {
    return headMeanings(texts, this.#words)
      .map(({ meanings }) => meanings.filter(({ form, kind }) => form === name && kind === 'column'))
      .filter((meanings) => meanings.length > 0);
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
