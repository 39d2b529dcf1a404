import type { Cell } from '../../bind/table.ts';
import type { CheckedReport, Finding } from '../../check/finding.ts';
import { valueOf } from '../../check/grounds.ts';
import type { Judgement } from '../../check/judge/judge.ts';
import { columnName, rowName } from '../../check/wording/name.ts';
import type { Language } from '../../forms/schema.ts';
import { decimal, subtract, toText } from '../../text/decimal.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { say } from '../basis/names.ts';
import type { Text } from '../../text/text.ts';

/** A finding as one row of a sheet, for people who sort and filter. Empty where there is nothing to say. */
export interface FindingRow {
  readonly path: string;
  readonly organisation: string;
  readonly year: string;
  readonly code: string;
  /** `excepted` for a finding that was looked at and accepted. */
  readonly severity: string;
  /** The names of the row and the column of the form where it stands. */
  readonly row: string;
  readonly column: string;
  /** What stands there, what should, and the first less the second, as exact decimals. */
  readonly stated: string;
  readonly expected: string;
  readonly difference: string;
  readonly message: string;
  /** Why it was accepted. */
  readonly reason: string;
}

/** The findings of a draft's reports, in order, those that were accepted behind the others. */
export function findingRows(path: string, { reports, text }: Analysis, language: Language): FindingRow[] {
  return reports.flatMap((report) =>
    tellableIn(report).map((told) => ({
      path,
      organisation: report.organisation ?? '',
      year: String(report.year ?? ''),
      ...findingRow(told, report, text, language),
    })),
  );
}

/** A finding as it is to be told: `excepted` for one that was accepted, and why it was. */
export interface Tellable {
  readonly finding: Finding;
  readonly severity: string;
  readonly reason: string;
}

/** The findings of a report, in order, those that were accepted behind the others. */
export function tellableIn({ findings, excepted = [] }: CheckedReport): Tellable[] {
  return [
    ...findings.map((finding) => ({ finding, severity: finding.severity, reason: '' })),
    ...excepted.map(({ finding, reason = '' }) => ({ finding, severity: 'excepted', reason })),
  ];
}

/** The row of a finding, without whose report it is in. */
export function findingRow(
  { finding, severity, reason }: Tellable,
  report: CheckedReport,
  text: Text,
  language: Language,
): Omit<FindingRow, 'path' | 'organisation' | 'year'> {
  return {
    code: finding.code,
    severity,
    ...placeOf(finding, report, language),
    ...amountsOf(finding, report, text),
    message: say(finding.message, language),
    reason,
  };
}

function placeOf(finding: Finding, report: CheckedReport, language: Language): Pick<FindingRow, 'row' | 'column'> {
  const slot = cellAt(finding, report)?.slot;
  if (!slot) return { row: '', column: '' };
  return { row: say(rowName(slot.row), language), column: say(columnName(slot), language) };
}

/** The cell it stands in. */
function cellAt({ span: { start, end } }: Finding, { tables }: CheckedReport): Cell | undefined {
  const cells = tables.flatMap(({ table }) => table.cells);
  return cells.find((cell) => cell !== undefined && start <= cell.span.start && cell.span.end <= end);
}

type Amounts = Pick<FindingRow, 'stated' | 'expected' | 'difference'>;

/**
 * What other reports call for in the cell where it stands, or what its best repair changes; else the two sides of the
 * first relation it explains.
 */
function amountsOf(finding: Finding, report: CheckedReport, text: Text): Amounts {
  const {
    repairs: [best],
    relations,
    mismatches = [],
  } = finding;
  const place = cellAt(finding, report);
  const mismatch = mismatches.find(({ cell }) => cell === place);
  if (mismatch) return amounts(toText(mismatch.stated), toText(mismatch.expected));
  const change = best?.cells.length === 1 ? best.cells[0] : undefined;
  if (change) return amounts(valueOf(change.cell), change.to);
  const failed = judgementsIn(report).find(({ relation }) => relations.includes(relation.id));
  if (failed)
    return { stated: toText(failed.left), expected: toText(failed.right), difference: toText(failed.difference) };
  const edit = best?.edits.length === 1 ? best.edits[0] : undefined;
  return edit ? amounts(text.slice(edit.span.start, edit.span.end), edit.newText) : amounts('', '');
}

function judgementsIn({ tables }: CheckedReport): Judgement[] {
  return tables.flatMap(({ judgements }) => judgements);
}

function amounts(stated: string, expected: string): Amounts {
  const [one, other] = [decimal(stated), decimal(expected)];
  return { stated, expected, difference: one && other ? toText(subtract(one, other)) : '' };
}
