import type { BoundTable } from '../../bind/table.ts';
import type { Wording } from '../../forms/schema.ts';
import { add, compare, equals, isNegative, subtract, toText } from '../../text/decimal.ts';
import { finding, type Elsewhere, type Found } from '../model/found.ts';
import type { FarFigure, OtherReport } from '../model/lookup.ts';
import { quoted, rowName } from '../wording/name.ts';
import { changeFigure } from '../repair/repair.ts';
import { certainAt, tableOf, type CertainCell } from './support/certain.ts';
import { reportName } from '../wording/reportName.ts';
import type { NeighbourRule } from './rule.ts';

/**
 * What is in force, public or on a list at the end of a year is what there was a year before, plus and
 * minus what the year brought. The editions count different things, so the first report on the new form
 * has no year before it.
 */
export const stockFlow = {
  code: 'stock-flow',
  severity: 'warning',
  looksAt: 'neighbours',
  *check(report, { previous }) {
    const table = tableOf(report, 'disclosure');
    if (!table || previous?.editionOf('disclosure') !== table.form.edition) return;
    for (const { key } of table.form.rows) {
      const row = new RowOverYears(table, previous, key);
      yield* table.form.edition === '2021' ? inForce(row) : [...matters(row), ...published(row)];
    }
  },
} as const satisfies NeighbourRule;

/** One row of section two, this year and last. */
class RowOverYears {
  constructor(
    readonly table: BoundTable,
    readonly previous: OtherReport,
    readonly row: string,
  ) {}

  now(column: string): CertainCell | undefined {
    return certainAt(this.table, this.row, column);
  }

  before(column: string): FarFigure | undefined {
    return this.previous.figure('disclosure', this.row, column);
  }
}

/** In force now = in force before + made − repealed; no more is repealed than there was. */
function* inForce(row: RowOverYears): Iterable<Found> {
  const [made, repealed, now, before] = [
    row.now('made'),
    row.now('repealed'),
    row.now('inForce'),
    row.before('inForce'),
  ];
  if (!made || !repealed || !before) return;
  const stock = add(before.value, made.value);
  const expected = subtract(stock, repealed.value);
  const last = toText(before.value);
  if (isNegative(expected)) {
    yield told(row, repealed, before, {
      zh: `废止 ${toText(repealed.value)} 件，多于上年现行有效 ${last} 件加本年制发 ${toText(made.value)} 件`,
      en: `${toText(repealed.value)} repealed, more than the ${last} in force a year before and the ${toText(made.value)} made`,
    });
  } else if (now && !equals(now.value, expected)) {
    const sum = `${last} + ${toText(made.value)} − ${toText(repealed.value)} = ${toText(expected)}`;
    const message = {
      zh: `现行有效 ${toText(now.value)} 件，而上年现行有效加本年制发减本年废止为 ${sum}`,
      en: `${toText(now.value)} in force, but those in force a year before plus made minus repealed are ${sum}`,
    };
    const repairs = [changeFigure(row.table, now.cell, toText(expected))];
    yield { ...told(row, now, before, message), relations: [`year.inForce.${row.row}`], repairs };
  }
}

/** The matters at the end of last year are those a year before it plus last year's change. */
function* matters(row: RowOverYears): Iterable<Found> {
  const [now, before, change] = [row.now('previous'), row.before('previous'), row.before('change')];
  if (!now || !before || !change) return;
  const expected = add(before.value, change.value);
  if (isNegative(expected) || equals(now.value, expected)) return;
  const sum = `${toText(before.value)} + (${toText(change.value)}) = ${toText(expected)}`;
  const message = {
    zh: `上一年项目数量为 ${toText(now.value)}，而上年报告的项目数量加增减为 ${sum}`,
    en: `${toText(now.value)} matters at the end of last year, but last year's matters and change make ${sum}`,
  };
  const repairs = [changeFigure(row.table, now.cell, toText(expected))];
  yield { ...told(row, now, before, message), relations: [`year.previous.${row.row}`], repairs };
}

/** No more is public than was a year before and was published since. A hint: the form does not say so. */
function* published(row: RowOverYears): Iterable<Found> {
  const [now, added, before] = [row.now('inForce'), row.now('published'), row.before('inForce')];
  if (!now || !added || !before) return;
  const most = add(before.value, added.value);
  if (compare(now.value, most) <= 0) return;
  const sum = `${toText(before.value)} + ${toText(added.value)} = ${toText(most)}`;
  const message = {
    zh: `对外公开总数量 ${toText(now.value)} 多于上年总数加本年新公开 ${sum}`,
    en: `${toText(now.value)} published in all, more than a year before and newly published: ${sum}`,
  };
  yield { ...told(row, now, before, message), severity: 'hint' };
}

/** A finding on this year's figure that points at last year's. */
function told({ previous }: RowOverYears, { cell }: CertainCell, before: FarFigure, { zh, en }: Wording): Found {
  const [name, report] = [quoted(rowName(cell.slot.row)), reportName(previous)];
  const elsewhere: Elsewhere[] = [
    {
      range: before.range,
      message: {
        zh: `${report.zh} · ${name.zh}：${toText(before.value)}`,
        en: `${report.en}, ${name.en}: ${toText(before.value)}`,
      },
    },
  ];
  return finding(cell.span, { zh: `${name.zh}${zh}`, en: `${name.en}: ${en}` }, { elsewhere });
}
