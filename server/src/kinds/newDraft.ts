import type { Slot } from '../forms/form.ts';
import { editionOfYear, formOf, type ReportKind } from './kind.ts';
import { reportTemplate } from './template.ts';

/** What is known of a report before it is written. */
export interface Beginning {
  readonly organisation: string;
  readonly year: number;
  /** What was carried out of last year, as plain numerals by column. */
  readonly carriedIn: Readonly<Record<string, string>>;
}

/** What there is at the end of a year, or was at its beginning: not 0 where the year before left something. */
const stocks: readonly string[] = ['inForce', 'previous'];

/**
 * The text of a report to be written: its sections and tables in place and the figures carried in from
 * last year. The rest of section three and the stocks of section two are blank, for a 0 there would seem
 * to say what became of last year's; all other figures are 0, as in the template.
 */
export function newDraft(kind: ReportKind, { organisation, year, carriedIn }: Beginning): string {
  const edition = editionOfYear(kind, year);
  const slots = formOf(kind, 'requests', edition)?.slots ?? [];
  const figure = (numeral: string, slot?: Slot) => {
    if (!slot || !slots.includes(slot)) return slot && stocks.includes(slot.column.key) ? '' : numeral;
    return slot.row.key === '2' ? (carriedIn[slot.column.key] ?? '') : '';
  };
  const lines = reportTemplate(kind, edition, { organisation, year: `${year}`, text: () => '', figure });
  return `${lines.join('\n')}\n`;
}
