import { isZero } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { rowsOf } from './support/cells.ts';
import type { ReportRule } from './rule.ts';

/** Townships, sub-district offices, counties and the departments of these. */
const withoutPower = /街道|(?<!城)[乡镇](?:人民)?(?:政府)?$|[乡镇]人民政府|县/;
/** An office that may report for a government above it. */
const governmentOffice = /人民政府办公[厅室]$/;

/** 规章 reported by an organ that cannot issue any; often internal 规章制度 were counted. */
export const ruleMakingPower = {
  code: 'rule-making-power',
  severity: 'information',
  looksAt: 'report',
  *check(report) {
    const organ = report.organisation;
    if (!organ || !withoutPower.test(organ) || governmentOffice.test(organ)) return;
    for (const { row, cell, number } of report.tables.flatMap(({ table }) => rowsOf(table, 'disclosure'))) {
      if (row.key !== 'rules') continue;
      const counted = row.block.columns.map((column) => column.key).find((key) => !isZeroOrNone(number(key)));
      const at = counted && cell(counted);
      if (!at) continue;
      yield cellFinding(at, {
        zh: `规章由国务院部门和省、设区的市、自治州的人民政府制定，“${organ}”一般没有规章；内部规章制度不计在此`,
        en: `Rules (规章) are issued by departments of the State Council and governments of provinces, cities with districts and autonomous prefectures; internal regulations do not count`,
      });
    }
  },
} as const satisfies ReportRule;

function isZeroOrNone(value: Parameters<typeof isZero>[0] | undefined): boolean {
  return value === undefined || isZero(value);
}
