import type { OtherReport } from '../check/model/lookup.ts';
import { editionOfYear, type ReportKind } from '../kinds/kind.ts';
import { newDraft } from '../kinds/newDraft.ts';
import type { TemplateStyle } from '../kinds/snippet.ts';
import { toText } from '../text/decimal.ts';

/** The text of an office's report on a year, yet to be written; what last year's report carried forward is carried in. */
export function draftFrom(
  kind: ReportKind,
  organisation: string,
  year: number,
  previous: OtherReport | undefined,
  style: TemplateStyle = {},
): string {
  const edition = editionOfYear(kind, year);
  const forms = kind.forms.filter((form) => form.edition === edition);
  const carriedIn = forms.flatMap(({ name, carry, blocks }) => {
    if (!carry || !previous) return [];
    const columns = blocks.flatMap((block) => block.columns.map(({ key }) => key));
    const figures = columns.flatMap((column) => {
      const figure = previous.figure(name, carry.out, column);
      return figure ? [[column, toText(figure.value)] as const] : [];
    });
    return [[name, Object.fromEntries(figures)] as const];
  });
  return newDraft(kind, { ...style, organisation, year, carriedIn: Object.fromEntries(carriedIn) });
}
