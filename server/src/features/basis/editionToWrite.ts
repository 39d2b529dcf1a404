import type { CheckedReport } from '../../check/finding.ts';
import type { Edition, EditionChoice } from '../../forms/schema.ts';
import type { Slot } from '../../forms/form.ts';
import { editionOfYear, formOf, latestEdition, type StatutorySection } from '../../kinds/kind.ts';
import { sectionSnippet, type Snippet, type TemplateStyle } from '../../kinds/snippet.ts';
import { toText } from '../../text/decimal.ts';
import { carriedTo } from './carriedIn.ts';

/** How an author wants what is written for them: in which edition, and whether with zeros. */
export interface Writing extends TemplateStyle {
  readonly edition: EditionChoice;
}

/** The section as a snippet for the report, in its edition, with what last year carried over into it. */
export function sectionToWrite(report: CheckedReport, section: StatutorySection, writing: Writing): Snippet {
  const edition = editionToWrite(report, writing.edition);
  const form = section.form === null ? undefined : formOf(report.kind, section.form, edition);
  const known = (slot: Slot) => {
    const value = form && carriedTo(slot, form, report);
    return value && toText(value);
  };
  return sectionSnippet(report.kind, section, edition, { ...writing, known });
}

/** The edition to write in: as set, where the kind of report has it, else that of the tables, else that of the year. */
export function editionToWrite(
  { kind, edition, year }: Pick<CheckedReport, 'kind' | 'edition' | 'year'>,
  wanted: EditionChoice,
): Edition {
  if (kind.editions.some(({ name }) => name === wanted)) return wanted;
  return edition ?? (year === undefined ? latestEdition(kind) : editionOfYear(kind, year));
}
