import type { CheckedReport } from '../../check/finding.ts';
import type { Edition, EditionChoice } from '../../forms/schema.ts';
import { editionOfYear, latestEdition } from '../../kinds/kind.ts';
import type { TemplateStyle } from '../../kinds/snippet.ts';

/** How an author wants what is written for them: in which edition, and whether with zeros. */
export interface Writing extends TemplateStyle {
  readonly edition: EditionChoice;
}

/** The edition to write in: as set, where the kind of report has it, else that of the tables, else that of the year. */
export function editionToWrite(
  { kind, edition, year }: Pick<CheckedReport, 'kind' | 'edition' | 'year'>,
  wanted: EditionChoice,
): Edition {
  if (kind.editions.some(({ name }) => name === wanted)) return wanted;
  return edition ?? (year === undefined ? latestEdition(kind) : editionOfYear(kind, year));
}
