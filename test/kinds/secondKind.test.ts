/** A kind of report that the engine never heard of is read, checked, explained and written like the built-in one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import type { Form } from '../../server/src/forms/form.ts';
import { formOf } from '../../server/src/kinds/kind.ts';
import { snippetsOf } from '../../server/src/kinds/snippet.ts';
import { readSummaryLine } from '../../server/src/workspace/readSummaryLine.ts';
import { summarize, summaryLine } from '../../server/src/workspace/summary.ts';
import { plainText } from '../../server/src/features/basis/snippetText.ts';
import { analyse, kinds, type Analysis } from '../support/analyse.ts';
import { layoutOf } from '../support/generate/layout.ts';
import { notations } from '../support/generate/notations/index.ts';
import type { ChosenNotation } from '../support/generate/notations/writer.ts';
import { branches, loans, type Figures } from './libraryFigures.ts';
import { library } from './libraryKind.ts';

const both = [...kinds, library] as const;
const options = { kinds: both, edition: 'auto', markup: 'text' } as const;

const form = (name: string) => formOf(library, name, '2020') as Form;

/** A report with its two tables written in any notation. */
function draft(write: (form: Form, figures: Figures) => string, year = 2024): string {
  return [
    `云溪图书馆${year}年公共图书馆服务年度报告`,
    '一、总体服务概况',
    `${year}年，我馆坚持免费开放。`,
    '二、文献外借情况',
    write(form('loans'), loans),
    '三、馆舍与活动情况',
    write(form('branches'), branches),
    '',
  ].join('\n');
}

/** What was read, by form, row and column. */
function figuresIn({ reports }: Analysis): Record<string, Record<string, Record<string, string>>> {
  const tables = reports.flatMap((report) => report.tables.map(({ table }) => table));
  return Object.fromEntries(
    tables.map(({ form, cells }) => {
      const rows = new Map<string, Record<string, string>>();
      for (const cell of cells) {
        if (!cell) continue;
        const { row, column } = cell.slot;
        rows.set(row.key, { ...rows.get(row.key), [column.key]: cell.text });
      }
      return [form.name, Object.fromEntries(rows)];
    }),
  );
}

/** Figures under a key that is not theirs. */
function wrongFigures(analysis: Analysis): string[] {
  const truth: Readonly<Record<string, Figures>> = { loans, branches };
  return analysis.reports.flatMap(({ tables }) =>
    tables.flatMap(({ table }) =>
      table.cells.flatMap((cell) => {
        const { row, column } = cell?.slot ?? {};
        const isRight = !cell || cell.text === truth[table.form.name]?.[row?.key ?? '']?.[column?.key ?? ''];
        return isRight || cell.figure.state !== 'number' ? [] : [`${row?.key} ${column?.key}: ${cell.text}`];
      }),
    ),
  );
}

const pipe = (form: Form, figures: Figures) => {
  const [style] = fc.sample(notations.pipe, { numRuns: 1, seed: 1 });
  return (style as ChosenNotation).write(layoutOf(form, figures)).text;
};

for (const [name, ways] of Object.entries(notations))
  test(`its tables are read in the notation ${name}`, () =>
    fc.assert(
      fc.property(ways, (way) => {
        const text = draft((form, figures) => way.write(layoutOf(form, figures)).text);
        const analysis = analyse(text, options);
        assert.equal(analysis.reports[0]?.kind, library);
        // Without anything between label and figures only zeros can be told apart: the rest is not read.
        if (name === 'glued') return assert.deepEqual(wrongFigures(analysis), []);
        assert.deepEqual(figuresIn(analysis), { loans, branches });
        const told = analysis.reports.flatMap(({ findings }) =>
          findings.filter(({ severity }) => severity === 'error' || severity === 'warning'),
        );
        assert.deepEqual(
          told.map(({ code, message }) => `${code} ${message.zh}`),
          [],
        );
      }),
      { numRuns: 12 },
    ));

test('a wrong figure of it is found, placed and put right', () => {
  const analysis = analyse(draft(pipe).replace('3380', '3830'), options);
  const [finding] = analysis.reports.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  assert.ok(finding);
  assert.equal(finding.code, 'wrong-figure');
  assert.deepEqual([...finding.relations].sort(), ['loans.carry.adult', 'loans.row.back']);
  assert.deepEqual(
    finding.repairs[0]?.cells.map(({ to }) => to),
    ['3380'],
  );
});

test('its title and headings are its own, beside a report of another kind', () => {
  const other = '云溪市2024年政府信息公开工作年度报告\n一、总体情况\n云溪市做了许多事。\n二、主动公开政府信息情况\n';
  const { reports } = analyse(`${other}\n${draft(pipe)}`, options);
  assert.deepEqual(
    reports.map(({ kind, organisation, year, sections }) => [kind.name, organisation, year, sections.length]),
    [
      ['disclosure', '云溪市', 2024, 2],
      ['library', '云溪图书馆', 2024, 3],
    ],
  );
});

test('its templates are offered as snippets, and read back as reports of it without a word against them', () => {
  const snippets = snippetsOf(library);
  assert.deepEqual(
    snippets.map(({ prefix }) => prefix[1]),
    ['tsgnb', 'fwgk', 'wxwj', 'gshd'],
  );
  const text = plainText(snippets[0]?.body.join('\n') ?? '').replace('# 年', '# 云溪图书馆2024年');
  const [report] = analyse(text, options).reports;
  assert.ok(report);
  assert.equal(report.kind, library);
  assert.deepEqual(
    report.tables.map(({ table }) => table.form.name),
    ['loans', 'branches'],
  );
});

test('its summary comes back from a line as it went', () => {
  const [summary] = summarize('a.md', analyse(draft(pipe), options));
  assert.ok(summary);
  assert.deepEqual(readSummaryLine(summaryLine(summary), both), summary);
});
