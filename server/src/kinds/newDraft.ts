import type { Form, Slot } from '../forms/form.ts';
import type { FormName } from '../forms/schema.ts';
import { editionOfYear, type ReportKind } from './kind.ts';
import type { TemplateStyle } from './snippet.ts';
import { reportTemplate } from './template.ts';

/** Plain numerals by table and column. */
export type CarriedFigures = Readonly<Record<FormName, Readonly<Record<string, string>>>>;

/** What is known of a report before it is written. */
export interface Beginning extends TemplateStyle {
  readonly organisation: string;
  readonly year: number;
  /** What was carried forward from last year. */
  readonly carriedIn: CarriedFigures;
}

/** A figure of a sentence that is yet to be typed, as printed forms show it: without it the sentence would read as if it were whole. */
const blankInProse = '\u3000\u3000';

/**
 * The text of a report to be written: its sections and tables in place and the figures carried in from
 * last year. All other figures are blank; where the author wants zeros, those that a 0 says nothing
 * about: not the rest of a table that carries over, nor stocks, for it would tell what became of last year's.
 */
export function newDraft(kind: ReportKind, { organisation, year, carriedIn, zeros = false }: Beginning): string {
  const edition = editionOfYear(kind, year);
  const forms = kind.forms.filter((form) => form.edition === edition);
  const figure = (zero: string, slot?: Slot) => {
    const begun = zeros ? zero : '';
    if (!slot) return begun || blankInProse;
    const form = forms.find(({ slots }) => slots[slot.index] === slot);
    return form ? firstFigure(begun, slot, form, carriedIn) : begun;
  };
  const lines = reportTemplate(kind, edition, { organisation, year: `${year}`, text: () => '', figure });
  return `${lines.join('\n')}\n`;
}

function firstFigure(begun: string, { row, column }: Slot, form: Form, carriedIn: CarriedFigures): string {
  if (!form.carry) return form.stocks.includes(column.key) ? '' : begun;
  return row.key === form.carry.in ? (carriedIn[form.name]?.[column.key] ?? '') : '';
}
