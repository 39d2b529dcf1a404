import type { BoundTable } from '../bind/table.ts';
import type { Judgement } from '../check/judge/judge.ts';
import type { JudgedTable } from '../check/model/report.ts';
import type { Language } from '../forms/schema.ts';
import { toText } from '../text/decimal.ts';
import { overlaps, type Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { lastBlank, settlingValue } from './basis/equation.ts';
import { say } from './basis/names.ts';

/** Which totals get a hint: none, those that fail or are the last blank of their sum, or all that tie as well. */
export type HintMode = 'off' | 'failing' | 'all';

/** What a total should be by one of its sums: `≠ 15` where it is not, `= 15` where it is or is blank. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** The clause of the form behind the sum. */
  readonly tooltip: string;
}

/** The computed sums beside the totals in the range. */
export function inlayHints(
  analysis: Analysis,
  range: Range,
  { mode, language }: { mode: HintMode; language: Language },
): InlayHint[] {
  if (mode === 'off') return [];
  const tables = analysis.reports.flatMap((report) => report.tables);
  return tables
    .filter(({ table }) => overlaps(table.span, range))
    .flatMap((judged) => hintsOf(judged, mode, language))
    .filter(({ offset }) => range.start <= offset && offset <= range.end)
    .sort((one, other) => one.offset - other.offset);
}

function hintsOf({ table, judgements }: JudgedTable, mode: HintMode, language: Language): InlayHint[] {
  const hints = judgements.flatMap((judgement) => {
    const sign = signOf(judgement, mode, table);
    const { stated, clause } = judgement.relation;
    const cell = table.cells[stated.index];
    const value = settlingValue(judgement, stated, table);
    if (sign === undefined || !cell || !value) return [];
    return [{ offset: cell.span.end, label: `${sign} ${toText(value)}`, tooltip: say(clause, language) }];
  });
  const isFirst = (hint: InlayHint, i: number) =>
    hints.findIndex(({ offset, label }) => offset === hint.offset && label === hint.label) === i;
  return hints.filter(isFirst);
}

function signOf(judgement: Judgement, mode: HintMode, table: BoundTable): '=' | '≠' | undefined {
  if (judgement.verdict === 'fails') return '≠';
  if (judgement.verdict === 'holds') return mode === 'all' ? '=' : undefined;
  return lastBlank(judgement, table) === judgement.relation.stated ? '=' : undefined;
}
