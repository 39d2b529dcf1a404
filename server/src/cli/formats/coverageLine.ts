import { coverageOf } from '../../check/coverage.ts';
import { rowName } from '../../check/wording/name.ts';
import type { CheckedReport } from '../../check/finding.ts';
import { say } from '../../features/basis/names.ts';
import type { Language, Wording } from '../../forms/schema.ts';

/** How many figures of the report nothing checks, and in which rows; undefined where there are none. */
export function coverageLine(report: CheckedReport, language: Language): string | undefined {
  const { figures, unprotected } = coverageOf(report);
  if (unprotected.length === 0) return undefined;
  const rows = new Map(unprotected.map(({ cell: { slot } }) => [slot.row, placeName(rowName(slot.row))]));
  const list = (join: string) => [...rows.values()].map((row) => say(row, language)).join(join);
  return say(
    {
      zh: `${figures} 个数字，其中 ${unprotected.length} 个没有关系式或文字可核对：${list('、')}`,
      en: `${figures} figures, ${unprotected.length} of which no sum and no sentence checks: ${list(', ')}`,
    },
    language,
  );
}

/** The one row of table four has no label of its own. */
function placeName({ zh, en }: Wording): Wording {
  return { zh: zh === '' ? '行政复议、行政诉讼' : zh, en };
}
