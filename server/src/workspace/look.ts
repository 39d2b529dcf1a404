import type { Form } from '../forms/form.ts';
import { hasTable, type ReportKind } from '../kinds/kind.ts';
import { memo } from '../text/memo.ts';
import { hanOf, withoutNumbering } from '../text/normal.ts';
import { offsetOf, type Source, type Stretch } from './source.ts';

/** A label of so many Han characters stands in hardly any text but a report. */
const shortestTelling = 5;

/** What tells a table of the kind from any other: the longer labels of its rows, or of its columns where no row has one. */
export const tellingLabels = memo(({ forms }: ReportKind): RegExp => {
  const words = forms
    .flatMap(labelsOf)
    .map((label) => hanOf(withoutNumbering(label)))
    .filter((word) => word.length >= shortestTelling);
  return new RegExp([...new Set(words)].join('|') || '(?!)');
});

function labelsOf({ rows, blocks }: Form): string[] {
  const labels = rows.flatMap(({ label, aliases }) => [label, ...aliases]).filter((label) => label !== '');
  return labels.length > 0 ? labels : blocks.flatMap(({ columns }) => columns.flatMap(({ path }) => path));
}

/** Characters of labels that are written as entities, which only reading resolves. */
export const writtenAsEntities = /&#(?:x[4-9][0-9a-f]{3}|[2-4]\d{4});/i;

/**
 * Whether a stretch of a document may be a report, by a look that reads no table: it has the title of one or the heading
 * of a section with a table, shows a label of one, or is garbled like one. Nothing else becomes a report when it is read.
 */
export function isWorthReading({ kind, marks, lines }: Stretch, source: Source): boolean {
  if (marks.some((mark) => mark.kind === 'title' || hasTable(kind, mark.number))) return true;
  const text = source.text.slice(offsetOf(source, lines.start), offsetOf(source, lines.end));
  return tellingLabels(kind).test(hanOf(text)) || writtenAsEntities.test(text) || hasGarbledTitle(text, kind);
}

/** Whether the text has the title of the kind as it looks wrongly decoded. */
export function hasGarbledTitle(text: string, { textSigns: { garbledTitle } }: ReportKind): boolean {
  return garbledTitle?.test(text) === true;
}
