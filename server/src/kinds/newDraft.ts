import type { Form, Slot } from '../forms/form.ts';
import type { FormName } from '../forms/schema.ts';
import { editionOfYear, type ReportKind } from './kind.ts';
import { reportTemplate } from './template.ts';

/** Plain numerals by table and column. */
export type CarriedFigures = Readonly<Record<FormName, Readonly<Record<string, string>>>>;

/** What is known of a report before it is written. */
export interface Beginning {
  readonly organisation: string;
  readonly year: number;
  /** What was carried out of last year. */
  readonly carriedIn: CarriedFigures;
}

/**
 * The text of a report to be written: its sections and tables in place and the figures carried in from
 * last year. The rest of a table that carries over and all stocks are blank, for a 0 there would seem
 * to say what became of last year's; all other figures are 0, as in the template.
 */
export function newDraft(kind: ReportKind, { organisation, year, carriedIn }: Beginning): string {
  const edition = editionOfYear(kind, year);
  const forms = kind.forms.filter((form) => form.edition === edition);
  const figure = (numeral: string, slot?: Slot) => {
    const form = slot && forms.find(({ slots }) => slots[slot.index] === slot);
    return slot && form ? firstFigure(numeral, slot, form, carriedIn) : numeral;
  };
  const lines = reportTemplate(kind, edition, { organisation, year: `${year}`, text: () => '', figure });
  return `${lines.join('\n')}\n`;
}

function firstFigure(numeral: string, { row, column }: Slot, form: Form, carriedIn: CarriedFigures): string {
  if (!form.carry) return form.stocks.includes(column.key) ? '' : numeral;
  return row.key === form.carry.in ? (carriedIn[form.name]?.[column.key] ?? '') : '';
}
