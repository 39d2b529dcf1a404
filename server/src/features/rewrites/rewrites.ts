import type { CheckedReport, Finding } from '../../check/finding.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import { overlaps, type Range } from '../../text/span.ts';
import { findingsIn, type Analysis } from '../../workspace/analysis.ts';
import type { Writing } from '../basis/editionToWrite.ts';
import { changesOf } from '../basis/change.ts';
import type { TextChange } from '../../text/change.ts';
import { convertTable, moveToNewEdition } from './convertTable.ts';
import { deleteRows } from './deleteRow.ts';
import { fillBlanks } from './fillBlanks.ts';
import { fillConverted } from './fillConverted.ts';
import { fillTotals } from './fillTotals.ts';
import { insertRows } from './insertRows.ts';
import { insertSections } from './insertSection.ts';
import { offered } from './offered.ts';
import { plainFigures } from './plainFigures.ts';
import { renumberHeadings } from './renumber.ts';
import type { Rewrite } from './rewrite.ts';

/** A rewrite with the findings it settles. */
export interface OfferedRewrite extends Rewrite {
  readonly findings: readonly Finding[];
}

/**
 * What can be done with the headings and tables in the range and does what it says; what settles findings only where there are such,
 * and nothing that a repair of a finding there does already.
 */
export function rewritesIn(analysis: Analysis, range: Range, writing: Writing): OfferedRewrite[] {
  const findings = findingsIn(analysis).filter((finding) => overlaps(finding.span, range));
  const repairs = findings.flatMap((finding) => finding.repairs.map(({ edits }) => changesOf(edits)));
  const rewrites = analysis.reports
    .filter((report) => overlaps(report.range, range))
    .flatMap((report) => [
      ...insertSections(analysis, report, range, writing),
      ...(report.sections.some(({ span }) => overlaps(span, range)) ? renumberHeadings(analysis, report) : []),
      ...report.tables
        .filter(({ table }) => overlaps(table.span, range))
        .flatMap((judged) => ofTable(analysis, report, judged)),
    ])
    .filter(({ changes }) => !repairs.some((repair) => areSame(repair, changes)))
    .map((rewrite) => ({ ...rewrite, findings: findings.filter(({ code }) => code === rewrite.settles) }))
    .filter((rewrite) => rewrite.settles === undefined || rewrite.findings.length > 0);
  return offered(analysis, rewrites);
}

function areSame(some: readonly TextChange[], others: readonly TextChange[]): boolean {
  const isSame = ({ range, newText }: TextChange, other: TextChange | undefined) =>
    range.start === other?.range.start && range.end === other.range.end && newText === other.newText;
  return some.length === others.length && some.every((change, i) => isSame(change, others[i]));
}

function ofTable(analysis: Analysis, report: CheckedReport, judged: JudgedTable): Rewrite[] {
  return [
    ...insertRows(analysis, judged.table),
    ...deleteRows(analysis, judged.table),
    ...fillTotals(judged, report.findings),
    ...fillBlanks(report, judged.table),
    ...fillConverted(judged.table),
    ...plainFigures(judged.table),
    ...moveToNewEdition(analysis, report.kind, judged.table),
    ...convertTable(analysis, judged.table),
  ];
}
