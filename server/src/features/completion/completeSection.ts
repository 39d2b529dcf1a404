import type { CheckedReport } from '../../check/finding.ts';
import { reportSnippet, sectionSnippet, type Snippet } from '../../kinds/snippet.ts';
import type { Edition, EditionChoice } from '../../forms/schema.ts';
import { editionOfYear, latestEdition, type ReportKind } from '../../kinds/kind.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Completion, CompletionOptions } from './completion.ts';
import { reportAt, tableAt } from '../basis/locate.ts';
import type { Typing } from '../basis/typing.ts';

/** The sections that are missing at the place, with their tables; in an empty draft the whole report of each edition. */
export function completeSection(analysis: Analysis, typing: Typing, options: CompletionOptions): Completion[] {
  const { offset, line, before, after } = typing;
  const report = reportAt(analysis, offset);
  if (!report || tableAt(analysis, offset) || after.trim() !== '' || /[|\t]/.test(before)) return [];
  if (!report.title && report.sections.length === 0)
    return templates(report.kind, options).map((edition) => completionOf(reportSnippet(report.kind, edition), typing));
  const last = report.sections.findLast((section) => section.span.start < line.start)?.number ?? 0;
  const next = report.sections.find((section) => section.span.start > offset)?.number ?? Infinity;
  const edition = editionFor(report, options.edition);
  return report.kind.sections
    .filter(({ number }) => last < number && number < next)
    .map((section) => completionOf(sectionSnippet(report.kind, section, edition), typing));
}

/** The editions of which whole reports are offered, the newest first. */
function templates({ editions }: ReportKind, { ownTemplates }: CompletionOptions): Edition[] {
  return ownTemplates ? [] : editions.map(({ name }) => name).toReversed();
}

/** The edition to write in: as set, else that of the tables, else that of the year. */
export function editionFor(
  { kind, edition, year }: Pick<CheckedReport, 'kind' | 'edition' | 'year'>,
  wanted: EditionChoice,
): Edition {
  if (wanted !== 'auto') return wanted;
  return edition ?? (year === undefined ? latestEdition(kind) : editionOfYear(kind, year));
}

function completionOf({ name, prefix, description, body }: Snippet, { line }: Typing): Completion {
  return { kind: 'section', label: name, detail: description, range: line, snippet: body.join('\n'), words: prefix };
}
