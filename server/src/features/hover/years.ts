import type { BoundTable, Cell } from '../../bind/table.ts';
import type { CheckedReport } from '../../check/finding.ts';
import { breachOf, type Sides } from '../../check/judge/comparison.ts';
import { certainIn } from '../../check/model/certain.ts';
import type { OtherReport } from '../../check/model/lookup.ts';
import { rowName } from '../../check/wording/name.ts';
import { reportName } from '../../check/wording/reportName.ts';
import type { ComparedTerm, Comparison } from '../../forms/form.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import { magnitude, subtract, toText, type Decimal } from '../../text/decimal.ts';
import { paragraphs } from '../basis/markdown.ts';
import { say, verdictWord } from '../basis/names.ts';
import { drawSum, type SumLine } from './sumBlock.ts';

/** What the figure should be by those of the year before, added up where it is not; empty where nothing is told of it. */
export function describeYears(cell: Cell, table: BoundTable, { beside }: CheckedReport, language: Language): string {
  const previous = beside?.previous;
  if (!previous || !(table.form.comparable || previous.editionOf(table.form.name) === table.form.edition)) return '';
  return paragraphs(
    table.form.comparisons
      .filter(({ id, overYears, at }) => id !== undefined && overYears && at === cell.slot)
      .map((comparison) => describeBreach(comparison, { table, previous, language })),
  );
}

interface Seen {
  readonly table: BoundTable;
  readonly previous: OtherReport;
  readonly language: Language;
}

function describeBreach(comparison: Comparison, seen: Seen): string {
  const valueOf = (term: ComparedTerm) => valueIn(term, seen);
  const sides = breachOf(comparison, valueOf);
  if (!sides) return '';
  const { language, previous } = seen;
  const name = reportName(previous);
  const against = { zh: `：与${name.zh}核对`, en: `: held against ${name.en}` };
  const head = `**${verdictWord('fails', language)}**${say(against, language)}`;
  return paragraphs([head, drawSum(linesOf(comparison, sides, seen))]);
}

function valueIn({ slot, previous: isPrevious }: ComparedTerm, { table, previous }: Seen): Decimal | undefined {
  if (!isPrevious) return certainIn(table, slot)?.value;
  return previous.figure(table.form.name, slot.row.key, slot.column.key)?.value;
}

/** What it should be, term by term with the sum of several, then what it is and by how much that differs. */
function linesOf({ statement, at, each }: Comparison, sides: Sides, seen: Seen): SumLine[] {
  const { language, previous } = seen;
  const isLeft = statement.left.some(({ slot, previous: old }) => slot === at && !old);
  const [terms, stated, due] = isLeft
    ? [statement.right, sides.left, sides.right]
    : [statement.left, sides.right, sides.left];
  const named = ({ slot, previous: old }: Pick<ComparedTerm, 'slot' | 'previous'>): string => {
    const what: Wording = each === 'row' ? { zh: slot.column.label, en: slot.column.en } : rowName(slot.row);
    const report = old ? reportName(previous) : { zh: '本报告', en: 'this report' };
    return say({ zh: `${report.zh} · ${what.zh}`, en: `${report.en}: ${what.en}` }, language);
  };
  const lines = terms.map((term): SumLine => {
    const value = valueIn(term, seen);
    return [named(term), `${term.minus ? '−' : ''}${value ? toText(value) : ''}`];
  });
  const apart = subtract(stated, due);
  return [
    ...lines,
    ...(lines.length > 1 ? [[say({ zh: '合计', en: 'sum' }, language), toText(due)] as const] : []),
    [named({ slot: at, previous: false }), toText(stated)],
    [say({ zh: '相差', en: 'difference' }, language), toText(magnitude(apart))],
  ];
}
