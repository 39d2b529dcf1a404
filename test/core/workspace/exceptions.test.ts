import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFiles } from '../../../client/build/generate/examples.ts';
import { groundsOf } from '../../../server/src/check/grounds.ts';
import type { Code } from '../../../server/src/check/codes.ts';

const title = '某县财政局2023年政府信息公开工作年度报告';
const head = `三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|-|-|-|-|-|-|-|-|`;
const row = (label: string, cells: string) => `| ${label} | ${cells.split(' ').join(' | ')} |`;
const draft = (...rows: string[]) => `${title}\n${head}\n${rows.join('\n')}\n`;

interface Told {
  readonly findings: string[];
  readonly excepted: string[];
}

/** What is told of a draft in a folder, and what is not, each as the code and the Chinese words. */
function told(text: string, exceptions: readonly object[], others: Readonly<Record<string, string>> = {}): Told {
  const files = { 'gouji.json': JSON.stringify({ exceptions }), 'a.md': text, ...others };
  const checked = checkFiles(Object.entries(files).map(([name, text]) => ({ name, text })));
  const reports = checked.find(({ name }) => name === 'a.md')?.analysis.reports ?? [];
  return {
    findings: reports.flatMap(({ findings }) => findings.map(({ code }) => code)),
    excepted: reports.flatMap(({ excepted = [] }) =>
      excepted.map(({ finding, reason }) => `${finding.code}：${reason}`),
    ),
  };
}

/** The exceptions to all findings of that code, as they would be written. */
function exceptionsTo(code: Code, text: string, others: Readonly<Record<string, string>> = {}): object[] {
  const files = [['a.md', text] as const, ...Object.entries(others)].map(([name, text]) => ({ name, text }));
  const { analysis } = checkFiles(files).find(({ name }) => name === 'a.md') as ReturnType<typeof checkFiles>[number];
  return analysis.reports.flatMap((report) =>
    report.findings
      .filter((finding) => finding.code === code)
      .map((finding) => ({ file: 'a.md', ...groundsOf(finding, report, text), reason: '已核实' })),
  );
}

const wrongTotal = draft(row('一、本年新收政府信息公开申请数量', '5 1 0 0 0 0 7'));

test('a finding rests on its cells and on those of the relations it explains', () =>
  assert.deepEqual(exceptionsTo('row-total', wrongTotal), [
    {
      file: 'a.md',
      code: 'row-total',
      at: ['requests.1.total'],
      values: {
        'requests.1.total': '7',
        'requests.1.person': '5',
        'requests.1.company': '1',
        'requests.1.research': '0',
        'requests.1.charity': '0',
        'requests.1.legal': '0',
        'requests.1.other': '0',
      },
      reason: '已核实',
    },
  ]));

test('an accepted finding is told no more, but stands beside with its reason', () => {
  const before = told(wrongTotal, []);
  assert.ok(before.findings.includes('row-total'));
  const after = told(wrongTotal, exceptionsTo('row-total', wrongTotal));
  assert.deepEqual(
    after.findings,
    before.findings.filter((code) => code !== 'row-total'),
  );
  assert.deepEqual(after.excepted, ['row-total：已核实']);
});

test('text before it and another row change nothing', () => {
  const exceptions = exceptionsTo('row-total', wrongTotal);
  const edited = wrongTotal
    .replace(head, `一、总体情况\n本年无变化。\n${head}`)
    .concat(row('四、结转下年度继续办理', '1 0 0 0 0 0 1'), '\n');
  assert.deepEqual(told(edited, exceptions).excepted, ['row-total：已核实']);
});

test('another figure makes it void: the finding is told again, and that the exception is void', () => {
  const edited = wrongTotal.replace('| 5 | 1 |', '| 5 | 0 |');
  const { findings, excepted } = told(edited, exceptionsTo('row-total', wrongTotal));
  assert.deepEqual([findings.includes('row-total'), findings.includes('void-exception'), excepted], [true, true, []]);
});

test('where the matter is settled, the exception is void, too', () => {
  const { findings } = told(wrongTotal.replace('| 7 |', '| 6 |'), exceptionsTo('row-total', wrongTotal));
  assert.deepEqual([findings.includes('row-total'), findings.includes('void-exception')], [false, true]);
});

test('where the table is gone, it is told at the title', () => {
  const { findings } = told(`${title}\n一、总体情况\n无。\n`, exceptionsTo('row-total', wrongTotal));
  assert.ok(findings.includes('void-exception'));
});

const past = draft(row('四、结转下年度继续办理', '1 0 0 0 0 0 1')).replace('2023', '2022');
const carried = draft(row('二、上年结转政府信息公开申请数量', '2 0 0 0 0 0 2'));

test('a finding over years rests on the figures of the other report, too', () => {
  const exceptions = exceptionsTo('prior-year', carried, { 'b.md': past });
  const of = (other: string) => told(carried, exceptions, { 'b.md': other });
  assert.deepEqual(of(past).excepted, ['prior-year：已核实']);
  const changed = of(past.replace('| 1 | 0 | 0 | 0 | 0 | 0 | 1 |', '| 3 | 0 | 0 | 0 | 0 | 0 | 3 |'));
  assert.ok(
    changed.findings.includes('prior-year') && changed.findings.includes('void-exception'),
    changed.findings.join(),
  );
});

test('a finding in the text rests on its words and on the figures they were held against', () => {
  const said = '2023年，我局共收到政府信息公开申请31件，结转下年度继续办理1件。';
  const table = draft(
    row('一、本年新收政府信息公开申请数量', '12 1 0 0 0 0 13'),
    row('二、上年结转政府信息公开申请数量', '2 0 0 0 0 0 2'),
    row('四、结转下年度继续办理', '1 0 0 0 0 0 1'),
  );
  const text = table.replace(head, `一、总体情况\n${said}\n${head}`);
  const exceptions = exceptionsTo('narrative-figure', text);
  const isVoid = (edited: string) => told(edited, exceptions).findings.includes('void-exception');
  assert.deepEqual(told(text, exceptions).excepted, ['narrative-figure：已核实']);
  assert.deepEqual([text.replace('31件', '32件'), text.replace('| 13 |', '| 14 |')].map(isVoid), [true, true]);
  assert.equal(isVoid(text.replace('我局', '本局')), false);
});

test('an entry that lacks something holds for nothing', () => {
  const [whole] = exceptionsTo('row-total', wrongTotal);
  assert.ok(told(wrongTotal, [{ ...whole, reason: undefined }]).findings.includes('row-total'));
});

test('of very many that are void the first are told, and how many more there are', () => {
  const [one] = exceptionsTo('row-total', wrongTotal);
  const old = Array.from({ length: 5000 }, (_, nth) => ({ ...one, values: { 'requests.1.total': String(100 + nth) } }));
  const files = { 'gouji.json': JSON.stringify({ exceptions: old }), 'a.md': wrongTotal };
  const checked = checkFiles(Object.entries(files).map(([name, text]) => ({ name, text })));
  const findings = checked.flatMap(({ analysis }) => analysis.reports.flatMap((report) => report.findings));
  const told = findings.filter(({ code }) => code === 'void-exception');
  assert.equal(told.length, 20);
  assert.match(told.at(-1)?.message.zh ?? '', /另有 4980 条例外也已失效/);
  assert.doesNotMatch(told[0]?.message.zh ?? '', /另有/);
});
