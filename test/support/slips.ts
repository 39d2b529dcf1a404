import type { Slip } from '../../server/src/check/model/found.ts';
import type { Form } from '../../server/src/forms/form.ts';
import { replaced, type Texts } from './table.ts';

/** A table with something wrong in it: the true texts of all cells that were changed, by place (`4 person`). */
export interface Spoilt {
  readonly texts: Texts;
  readonly truth: Readonly<Record<string, string>>;
}

/** A whole number below the one given. */
export type Pick = (below: number) => number;

/** A way an author spoils several cells of a requests table at once; undefined where the picked place does not allow it. */
export interface SlipMaker {
  readonly name: string;
  /** The names it may be given: an exchange with an empty neighbour is a value that is off by one. */
  readonly slips: readonly Slip[];
  readonly spoil: (form: Form, texts: Texts, pick: Pick) => Spoilt | undefined;
}

const applicants = ['person', 'company', 'research', 'charity', 'legal', 'other'];
const columns = [...applicants, 'total'];
const exchanges: readonly Slip[] = ['cells-exchanged', 'off-by-one-column', 'off-by-one-row'];

/** The known slips of several cells, each made at a random place. */
export const slipMakers: readonly SlipMaker[] = [
  maker('two cells of a row exchanged', exchanges, (sheet, pick) => {
    const row = sheet.row(pick);
    return sheet.exchange(`${row} ${applicants[pick(6)]}`, `${row} ${applicants[pick(6)]}`);
  }),
  maker('a part and the total of a row exchanged', exchanges, (sheet, pick) => {
    const row = sheet.row(pick);
    return sheet.exchange(`${row} ${applicants[pick(6)]}`, `${row} total`);
  }),
  maker('two cells of a column exchanged', exchanges, (sheet, pick) => {
    const column = applicants[pick(6)];
    return sheet.exchange(`${sheet.row(pick)} ${column}`, `${sheet.row(pick)} ${column}`);
  }),
  maker('two cells anywhere exchanged', exchanges, (sheet, pick) =>
    sheet.exchange(`${sheet.row(pick)} ${columns[pick(7)]}`, `${sheet.row(pick)} ${columns[pick(7)]}`),
  ),
  maker('a row typed a column to the right', ['off-by-one-column', 'cells-exchanged'], (sheet, pick) => {
    const row = sheet.row(pick);
    return sheet.setRow(row, ['0', ...sheet.rowTexts(row).slice(0, 6)]);
  }),
  maker('a row typed a column to the left', ['off-by-one-column', 'cells-exchanged'], (sheet, pick) => {
    const row = sheet.row(pick);
    return sheet.setRow(row, [...sheet.rowTexts(row).slice(1), '0']);
  }),
  maker('the parts of a row typed a column to the right', ['off-by-one-column', 'cells-exchanged'], (sheet, pick) => {
    const row = sheet.row(pick);
    const texts = sheet.rowTexts(row);
    return sheet.setRow(row, ['0', ...texts.slice(0, 5), texts[6] ?? '']);
  }),
  maker('a column typed a row too low', ['off-by-one-row', 'cells-exchanged'], (sheet, pick) => {
    const column = columns[pick(7)];
    const texts = sheet.rows.map((row) => sheet.text(`${row} ${column}`));
    return Object.fromEntries(sheet.rows.map((row, at) => [`${row} ${column}`, texts[at - 1] ?? '0']));
  }),
  maker('a row pasted into the next one', ['row-pasted-twice'], (sheet, pick) => {
    const at = pick(sheet.rows.length - 1);
    const source = sheet.rowTexts(sheet.rows[at] ?? '');
    const isEmpty = source.filter((text) => text !== '0').length < 3;
    return isEmpty ? undefined : sheet.setRow(sheet.rows[at + 1] ?? '', source);
  }),
  maker('the parts of a row not entered', ['parts-not-entered'], (sheet, pick) => {
    const row = sheet.row(pick);
    return sheet.setRow(row, [...applicants.map(() => '0'), sheet.text(`${row} total`)]);
  }),
];

function maker(
  name: string,
  slips: readonly Slip[],
  change: (sheet: Sheet, pick: Pick) => Record<string, string> | undefined,
): SlipMaker {
  return { name, slips, spoil: (form, texts, pick) => spoilt(texts, change(new Sheet(form, texts), pick) ?? {}) };
}

/** The texts with the changes that are any; undefined where fewer than two cells differ. */
function spoilt(texts: Texts, changes: Readonly<Record<string, string>>): Spoilt | undefined {
  const before = (place: string) => texts[place.split(' ')[0] ?? '']?.[place.split(' ')[1] ?? ''] ?? '';
  const real = Object.entries(changes).filter(([place, text]) => text !== before(place));
  if (real.length < 2) return undefined;
  const truth = Object.fromEntries(real.map(([place]) => [place, before(place)]));
  return { texts: replaced(texts, Object.fromEntries(real)), truth };
}

class Sheet {
  readonly rows: readonly string[];
  readonly #texts: Texts;

  constructor(form: Form, texts: Texts) {
    this.rows = form.rows.map(({ key }) => key).filter((key) => texts[key]);
    this.#texts = texts;
  }

  row(pick: Pick): string {
    return this.rows[pick(this.rows.length)] ?? '';
  }

  text(place: string): string {
    const [row = '', column = ''] = place.split(' ');
    return this.#texts[row]?.[column] ?? '';
  }

  rowTexts(row: string): string[] {
    return columns.map((column) => this.text(`${row} ${column}`));
  }

  setRow(row: string, texts: readonly string[]): Record<string, string> {
    return Object.fromEntries(columns.map((column, at) => [`${row} ${column}`, texts[at] ?? '']));
  }

  /** Small figures are the same in so many places that their exchange cannot be told from others. */
  exchange(one: string, other: string): Record<string, string> | undefined {
    if (Math.abs(Number(this.text(one)) - Number(this.text(other))) < 2) return undefined;
    return { [one]: this.text(other), [other]: this.text(one) };
  }
}
