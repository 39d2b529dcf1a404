/** What a figure of a report that sums up offices says of theirs, and where it leads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesIn } from '../../server/src/features/fixes.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { feedingFromAfar } from '../../server/src/features/navigation/callHierarchy.ts';
import { definitionsElsewhere } from '../../server/src/features/navigation/references.ts';
import { checkTogether } from '../core/workspace/checkFolder.ts';
import { fixtureFiles } from '../support/fixture.ts';
import { requests } from '../support/read.ts';

const received = (total: number, rest = 0) =>
  requests(`\n| 一、本年新收政府信息公开申请数量 | ${total} | ${rest} | 0 | 0 | 0 | 0 | ${total + rest} |\n`);
const office = (name: string, count: number) => `
//- ${name}.md
某县${name}2023年政府信息公开工作年度报告
${received(count)}`;

/** The report of the county over two offices, with its place in the row of new applications. */
function county(rows: string) {
  const files = checkTogether(
    fixtureFiles(`
//- gouji.json
{ "offices": [{ "organisation": "某县", "parts": ["某县财政局", "某县水务局"] }] }
${office('财政局', 8)}
${office('水务局', 5)}
//- county.md
某县人民政府2023年政府信息公开工作年度报告
${rows}`),
  );
  const { analysis } = files.find(({ name }) => name === 'county.md') ?? assert.fail();
  const cell = analysis.reports[0]?.tables[0]?.table.cells.find((one) => one?.text) ?? assert.fail();
  return { analysis, cell };
}

test('a figure that is not the sum of its offices adds theirs up, leads to them and can be put right', () => {
  const { analysis, cell } = county(received(14));
  const hover = hoverAt(analysis, cell.span.start, 'zh-CN')?.markdown ?? '';
  assert.equal(
    hover.slice(hover.indexOf('**不符**')),
    `**不符**：所属 2 个单位之和

\`\`\`text
某县财政局     8
某县水务局     5
2 个单位合计  13
本报告        14
相差           1
\`\`\`

**相符**：“一、本年新收政府信息公开申请数量”一行`,
  );
  assert.deepEqual(
    definitionsElsewhere(analysis, cell.span.start).map(({ document }) => document),
    ['财政局.md', '水务局.md'],
  );
  assert.deepEqual(
    feedingFromAfar(analysis, cell.span.start, 'zh-CN').map(({ name, range }) => [name, range.document]),
    [
      ['某县财政局 · 一、本年新收政府信息公开申请数量 · 自然人：8', '财政局.md'],
      ['某县水务局 · 一、本年新收政府信息公开申请数量 · 自然人：5', '水务局.md'],
    ],
  );
  const [fix] = fixesIn(analysis, cell.span).filter(({ finding }) => finding.code === 'roll-up');
  assert.deepEqual(
    fix?.repair.edits.map(({ newText }) => newText),
    ['13', '13'],
  );
});

test('one that is says so in a line', () => {
  const { analysis, cell } = county(received(13));
  assert.match(hoverAt(analysis, cell.span.start, 'en')?.markdown ?? '', /\*\*holds\*\*: the sum of its 2 offices/);
});

test('no repair is offered by which a sum of the table would fail', () => {
  const tied = received(14).trimEnd();
  const rest = ['二、上年结转政府信息公开申请数量', '（七）总计', '四、结转下年度继续办理'].map(
    (label) => `| ${label} | ${label.startsWith('（') ? '14 | 0 | 0 | 0 | 0 | 0 | 14' : '0 | 0 | 0 | 0 | 0 | 0 | 0'} |`,
  );
  const { analysis, cell } = county(`${tied}\n${rest.join('\n')}\n`);
  assert.deepEqual(
    analysis.reports[0]?.findings.filter(({ code }) => code === 'roll-up').map(({ repairs }) => repairs),
    [[]],
  );
  assert.deepEqual(fixesIn(analysis, cell.span), []);
});
