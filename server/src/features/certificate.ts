import { coverageOf } from '../check/coverage.ts';
import type { CheckedReport } from '../check/finding.ts';
import { verdictOf } from '../check/verdict.ts';
import type { Judgement } from '../check/judge/judge.ts';
import { cellName, relationName } from '../check/wording/name.ts';
import type { Language, Wording } from '../forms/schema.ts';
import { equals, toText } from '../text/decimal.ts';
import type { Analysis } from '../workspace/analysis.ts';
import {
  conversionName,
  conversionsIn,
  convertedName,
  quotientText,
  withUnit,
  type SeenConversion,
} from './basis/conversions.ts';
import { say, valueText } from './basis/names.ts';
import type { PageBlock, PageTable } from './basis/pageBlock.ts';
import { placeWords } from './basis/placeWords.ts';
import { verdictLine } from './basis/verdictWords.ts';

/** What was checked, and by what. */
export interface Certified {
  readonly path: string;
  /** SHA-256 of the draft as it is stored, in hexadecimal digits. */
  readonly digest: string;
  /** The version of the program. */
  readonly version: string;
}

/** A box to be ticked by hand. */
const box = '☐';
const marks = { holds: '✓', fails: '✗', open: '…' } as const;

/**
 * What was held against what in each report of a draft, what nothing checks, and what was accepted: to be printed and
 * signed. The same draft makes the same certificate, for no time stands in it.
 */
export function certificateOf(analysis: Analysis, certified: Certified, language: Language): PageBlock[] {
  return analysis.reports.flatMap((report) => blocksOf(report, analysis, certified, (words) => say(words, language)));
}

type Say = (words: Wording) => string;

function blocksOf(report: CheckedReport, analysis: Analysis, certified: Certified, told: Say): PageBlock[] {
  const title = told({ zh: '勾稽核对单', en: 'Certificate of Reconciliation' });
  return [
    { kind: 'title', text: title },
    identityTable(report, certified, told),
    { kind: 'text', text: told(verdictLine(verdictOf(report))) },
    ...section(told({ zh: '问题', en: 'Findings' }), findingsTable(report, analysis, told), told),
    ...section(told({ zh: '已核实、不再提示的', en: 'Accepted' }), exceptionsTable(report, analysis, told), told),
    ...section(
      told({ zh: '没有关系式或文字可核对的数字，请人工核实', en: 'Figures that nothing checks, to be ticked by hand' }),
      uncheckedTable(report, told),
      told,
    ),
    ...section(told({ zh: '核对过的关系', en: 'Relations checked' }), relationsTable(report, told), told),
    {
      kind: 'text',
      text: told({
        zh: '核对人：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿',
        en: 'Checked by: ____________    Date: ____________',
      }),
    },
  ];
}

/** A table under its heading; a word where it has no rows. */
function section(heading: string, table: PageTable, told: Say): PageBlock[] {
  const none = { kind: 'text', text: told({ zh: '没有。', en: 'None.' }) } as const;
  return [{ kind: 'heading', text: heading }, table.rows.length > 0 ? table : none];
}

function identityTable(report: CheckedReport, { path, digest, version }: Certified, told: Say): PageTable {
  const { organisation = '', year, edition = '' } = report;
  const rows = [
    [told({ zh: '单位', en: 'Organisation' }), organisation],
    [told({ zh: '年度', en: 'Year' }), String(year ?? '')],
    [told({ zh: '格式', en: 'Edition' }), edition],
    [told({ zh: '文件', en: 'File' }), path],
    ['SHA-256', digest],
    [told({ zh: '核对工具', en: 'Checked with' }), `勾稽 Gouji ${version}`],
  ];
  return { kind: 'table', head: [], rows };
}

function findingsTable(report: CheckedReport, analysis: Analysis, told: Say): PageTable {
  const head = [
    { zh: '位置', en: 'Place' },
    { zh: '级别', en: 'Severity' },
    { zh: '说明', en: 'Message' },
  ].map(told);
  const rows = report.findings.map(({ span, severity, code, message }) => [
    placeOf(span.start, analysis, told),
    severity,
    `${told(message)} (${code})`,
  ]);
  return { kind: 'table', head, rows };
}

function exceptionsTable({ excepted = [] }: CheckedReport, analysis: Analysis, told: Say): PageTable {
  const head = [
    { zh: '位置', en: 'Place' },
    { zh: '说明', en: 'Message' },
    { zh: '理由', en: 'Why' },
  ].map(told);
  const rows = excepted.map(({ finding: { span, code, message }, reason = '' }) => [
    placeOf(span.start, analysis, told),
    `${told(message)} (${code})`,
    reason,
  ]);
  return { kind: 'table', head, rows };
}

function uncheckedTable(report: CheckedReport, told: Say): PageTable {
  const head = ['', told({ zh: '数字', en: 'Figure' }), told({ zh: '所写', en: 'Stated' })];
  const rows = coverageOf(report).unprotected.map(({ cell }) => [
    box,
    told(cellName(cell.slot)),
    told(valueWords(cell)),
  ]);
  return { kind: 'table', head, rows };
}

function valueWords(cell: Parameters<typeof valueText>[0]): Wording {
  return { zh: valueText(cell, 'zh-CN'), en: valueText(cell, 'en') };
}

function relationsTable({ tables }: CheckedReport, told: Say): PageTable {
  const head = [
    '',
    ...[
      { zh: '关系', en: 'Relation' },
      { zh: '一边', en: 'One side' },
      { zh: '另一边', en: 'The other' },
    ].map(told),
  ];
  const rows = tables.flatMap(({ judgements, table }) => [
    ...judgements.map((judgement) => relationRow(judgement, told)),
    ...conversionsIn(table).map((seen) => conversionRow(seen, told)),
  ]);
  return { kind: 'table', head, rows };
}

/** Both sides as they add up; that they differ by rounding is said. */
function relationRow({ relation, verdict, left, right }: Judgement, told: Say): string[] {
  const isRounded = verdict === 'holds' && !equals(left, right);
  const remark = isRounded ? told({ zh: '（差在舍入之内）', en: ' (but for rounding)' }) : '';
  return [marks[verdict], told(relationName(relation)) + remark, toText(left), toText(right)];
}

/** The figure in the larger unit, and what the other one comes to in it. */
function conversionRow(seen: SeenConversion, told: Say): string[] {
  const { conversion, verdict, to, from, stated, value } = seen;
  const source = convertedName(conversion, from.slot);
  const written = told(withUnit(toText(stated), convertedName(conversion, to.slot), to.slot));
  const quotient = quotientText(seen);
  const equal = quotient.startsWith('≈') ? quotient : `= ${quotient}`;
  const worked = `${told(withUnit(toText(value), source, from.slot))} ÷ ${conversion.factor} ${equal}`;
  return [marks[verdict], told(conversionName(conversion)), written, worked];
}

function placeOf(offset: number, { lines, placeAt }: Analysis, told: Say): string {
  const place = placeAt?.(offset);
  if (place) return told(placeWords(place));
  const { line, character } = lines.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}
