/** Rows whose words and nearest group are another's too: 市级 and 县级 with 预算 and 决算 each, which have the same rows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { defineKind } from '../../server/src/kinds/kind.ts';
import { analyse } from '../support/analyse.ts';

const levels = ['市级', '县级'];
const stages = ['预算', '决算'];
const items = ['人员支出', '公用支出'];
const paths = levels.flatMap((level) => stages.flatMap((stage) => items.map((item) => [level, stage, item])));

const { source, problems } = readKind(
  JSON.stringify({
    name: 'spending',
    title: '分级支出情况年度统计表',
    tables: [
      {
        name: 'spending',
        columns: [
          { key: 'own', label: '本级' },
          { key: 'below', label: '下级' },
          { key: 'all', label: '合计' },
        ],
        rows: paths.map((label, at) => ({ key: `r${at}`, label })),
        sums: ['own + below = all'],
      },
    ],
  }),
);
assert.deepEqual(problems, []);
assert.ok(source);
const own = defineKind(source);

type Row = readonly [path: readonly string[], figures: readonly number[]];
const rows = paths.map((path, at): Row => [path, [at * 3 + 1, at * 5 + 2, at * 8 + 3]]);

/** Each row with the names of its groups where they begin. */
function begun(all: readonly Row[]): string[][] {
  return all.map(([path, figures], at) => {
    const above = all[at - 1]?.[0] ?? [];
    const isSame = (level: number) => path.slice(0, level + 1).every((name, i) => name === above[i]);
    return [
      ...path.map((name, level) => (level < path.length - 1 && isSame(level) ? '' : name)),
      ...figures.map(String),
    ];
  });
}

const writers: Readonly<Record<string, (cells: readonly string[][]) => string>> = {
  pipe: (cells) =>
    ['| 级次 | 类别 | 项目 | 本级 | 下级 | 合计 |', '|---|---|---|---|---|---|', ...cells.map(inBars)].join('\n'),
  tsv: (cells) => ['级次\t类别\t项目\t本级\t下级\t合计', ...cells.map((row) => row.join('\t'))].join('\n'),
  lines: (cells) => ['级次', '类别', '项目', '本级', '下级', '合计', ...cells.flat().filter(Boolean)].join('\n'),
};

function inBars(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What stands in the first column, by row, `?` behind what is inferred; then what is told. */
function read(body: string): { figures: string[]; told: string[] } {
  const text = `某市财政局2024年分级支出情况年度统计表\n\n${body}\n`;
  const { reports } = analyse(text, { kinds: [own], edition: 'auto', markup: 'text' });
  const cells = reports.flatMap(({ tables }) => tables.flatMap(({ table }) => [...table.cells]));
  const figures = paths.map((_, at) => {
    const cell = cells.find((one) => one?.slot.row.key === `r${at}` && one.slot.column.key === 'own');
    return cell ? cell.text + (cell.placed === 'inferred' ? '?' : '') : '.';
  });
  const told = reports.flatMap(({ findings }) => findings.map(({ code, message }) => `${code} ${message.zh}`));
  return { figures, told };
}

const due = rows.map(([, [figure]]) => String(figure));
const exchanged = [...rows.slice(4), ...rows.slice(0, 4)];
const stagesExchanged = [2, 3, 0, 1, 6, 7, 4, 5].map((at) => rows[at] as Row);

for (const [name, write] of Object.entries(writers)) {
  test(`${name}: both groups tell which row is meant, in whatever order they stand`, () => {
    for (const order of [rows, exchanged]) assert.deepEqual(read(write(begun(order))).figures, due);
    // 预算 behind 决算 may be of a level whose name is lost.
    const { figures } = read(write(begun(stagesExchanged)));
    assert.deepEqual(
      figures.map((figure) => figure.replace('?', '')),
      due,
    );
  });

  // Without ends of rows a doubled one leaves others in doubt.
  if (name === 'lines') continue;
  test(`${name}: a row that stands twice is the one doubled`, () => {
    for (const [at, [path]] of rows.entries()) {
      const { figures, told } = read(write(begun([...rows.slice(0, at + 1), ...rows.slice(at)])));
      assert.deepEqual(figures, due);
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', new RegExp(`^duplicate-row “${path.join(' · ')}”`));
    }
  });
}

test('where the names of the outer groups are lost, the order tells, and nothing is sure where a row is lost too', () => {
  const lost = begun(rows).map(([, ...others]) => ['', ...others]);
  const readLines = (lines: readonly string[][]) => read(writers['pipe']?.(lines) ?? '').figures;
  assert.deepEqual(readLines(lost), due);
  for (const at of rows.keys()) {
    const wrong = readLines(lost.filter((_, i) => i !== at)).filter(
      (figure, i) => /\d$/.test(figure) && figure !== due[i],
    );
    assert.deepEqual(wrong, [], `without row ${at}`);
  }
});

const across = readKind(
  JSON.stringify({
    name: 'across',
    title: '分级支出对照情况统计表',
    tables: [
      {
        name: 'across',
        columns: paths.map((label, at) => ({ key: `c${at}`, label })),
        rows: [
          { key: 'schools', label: '教育支出' },
          { key: 'health', label: '卫生支出' },
        ],
      },
    ],
  }),
);
assert.ok(across.source);
const acrossKind = defineKind(across.source);

/** A page with a head of three rows over columns in that order, the figure of each its place on the form. */
function pageOf(order: readonly number[]): string {
  const labels = order.map((at) => paths[at] ?? []);
  const row = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
  const heads = [0, 1, 2].map((level) => {
    const names = labels.map((label) => label.slice(0, level + 1).join(' '));
    const begins = names.flatMap((name, at) => (name === names[at - 1] ? [] : [at]));
    const cells = begins.map((at, i) => {
      const width = (begins[i + 1] ?? names.length) - at;
      return `<td colspan="${width}">${labels[at]?.[level] ?? ''}</td>`;
    });
    return row([...(level === 0 ? ['<td rowspan="3">项目</td>'] : []), ...cells]);
  });
  const body = ['教育支出', '卫生支出'].map((name) =>
    row([name, ...order.map(String)].map((text) => `<td>${text}</td>`)),
  );
  return `<html><body><p>某市财政局2024年分级支出对照情况统计表</p><table>${[...heads, ...body].join('\n')}</table></body></html>`;
}

test('columns in groups of groups are told by all the words above them', () => {
  const orders = [
    [0, 1, 2, 3, 4, 5, 6, 7],
    [4, 5, 6, 7, 0, 1, 2, 3],
    [2, 3, 0, 1, 6, 7, 4, 5],
  ];
  for (const order of orders) {
    const { reports } = analyse(pageOf(order), { kinds: [acrossKind], edition: 'auto', markup: 'html' });
    const cells = reports.flatMap(({ tables }) => tables.flatMap(({ table }) => [...table.cells]));
    assert.deepEqual(
      cells.map((cell) => cell?.text),
      [...paths.keys(), ...paths.keys()].map(String),
    );
  }
});
