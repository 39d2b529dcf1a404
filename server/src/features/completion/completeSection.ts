import type { ReportKind } from '../../kinds/kind.ts';
import { reportSnippet, snippetsOf, type Snippet } from '../../kinds/snippet.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { changesNoFigure } from '../../workspace/undertaking.ts';
import type { Completion, CompletionOptions } from './completion.ts';
import { sectionToWrite } from '../basis/editionToWrite.ts';
import { reportAt, tableAt } from '../basis/locate.ts';
import type { Typing } from '../basis/typing.ts';

/** The sections that are missing at the place, with their tables; in an empty draft whole reports; and what is called by its short name. */
export function completeSection(analysis: Analysis, typing: Typing, options: CompletionOptions): Completion[] {
  const { offset, before, after } = typing;
  const report = reportAt(analysis, offset);
  const typed = before.trim().toLowerCase();
  // What nothing is known of yet may become a report; any other text is none.
  if (!report && analysis.text.toString().trim().toLowerCase() !== typed) return [];
  if (tableAt(analysis, offset) || after.trim() !== '' || /[|\t]/.test(before)) return [];
  const isBegun = report && (report.title !== undefined || report.sections.length > 0);
  const fitting = isBegun ? missing(report, typing, options) : templates(options);
  const further = fitting.some(isCalled(typed)) ? [] : calledBy(typed, options);
  return [...fitting, ...further].map((snippet) => completionOf(snippet, typing));
}

function missing(report: CheckedReport, { offset, line }: Typing, options: CompletionOptions): Snippet[] {
  const last = report.sections.findLast((section) => section.span.start < line.start)?.number ?? 0;
  const next = report.sections.find((section) => section.span.start > offset)?.number ?? Infinity;
  return report.kind.sections
    .filter(({ number }) => last < number && number < next)
    .map((section) => sectionToWrite(report, section, options));
}

/** The templates of whole reports and of sections whose short name begins with what is typed, be there such a section or not. */
function calledBy(typed: string, options: CompletionOptions): Snippet[] {
  if (typed.length < 2) return [];
  const kinds = options.kinds.filter((kind) => mayCall(kind, typed));
  return kinds.flatMap((kind) => snippetsOf(kind, options)).filter(isCalled(typed));
}

/** Whether what is typed begins a short name of the kind, with the edition behind it or without: for running text no template is made. */
function mayCall({ template, sections, editions }: ReportKind, typed: string): boolean {
  const words = [...template.prefixes, ...sections.flatMap(({ prefixes }) => prefixes)];
  return words.some((word) => editions.some(({ name }) => `${word}${name}`.startsWith(typed)));
}

function isCalled(typed: string): (snippet: Snippet) => boolean {
  return ({ prefix }) => prefix.some((word) => word.startsWith(typed));
}

/** The whole reports that are offered, of each kind the newest edition first. */
function templates(options: CompletionOptions): Snippet[] {
  return options.kinds.flatMap((kind) =>
    kind.editions.toReversed().map(({ name }) => reportSnippet(kind, name, options)),
  );
}

function completionOf({ name, prefix, description, body }: Snippet, { line }: Typing): Completion {
  const snippet = body.join('\n');
  const common = { label: name, detail: description, range: line, words: prefix, undertaking: changesNoFigure };
  return { ...common, kind: 'section', snippet };
}
