import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextCell } from '../../server/src/features/rewrites/nextCell.ts';
import { insertSections } from '../../server/src/features/rewrites/insertSection.ts';
import { completionsAt } from '../../server/src/features/completion/completionsAt.ts';
import { fixesIn } from '../../server/src/features/fixes.ts';
import { definitionsElsewhere } from '../../server/src/features/navigation/references.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import type { Language } from '../../server/src/forms/schema.ts';
import { kinds } from '../support/analyse.ts';
import { checkTogether } from '../core/workspace/checkFolder.ts';
import { fixtureFiles } from '../support/fixture.ts';
import { requests } from '../support/read.ts';

const lastYear = `
//- 2020.md
某县财政局2020年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
|-|-|-|-|
| 规范性文件 | 3 | 1 | 12 |

${requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 四、结转下年度继续办理 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |`)}
`;

/** The last line of the hover over the marked place of this year's report. */
function lastLine(draft: string, language: Language = 'zh-CN'): string | undefined {
  const [, now] = checkTogether(
    fixtureFiles(`${lastYear}\n//- 2021.md\n某县财政局2021年政府信息公开工作年度报告\n${draft}\n`),
  );
  const [mark] = now?.marks ?? [];
  assert.ok(now && mark);
  return hoverAt(now.analysis, mark.start, language)?.markdown.split('\n').at(-1);
}

const carriedIn = requests(`
| 二、上年结转政府信息公开申请数量 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
                                     ^
| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);

test('a figure carried in stands beside the one carried forward', () => {
  assert.equal(lastLine(carriedIn), '2020年报告：同一格 1，结转下年度 4。');
  assert.equal(lastLine(carriedIn, 'en'), 'In the report on 2020: 1 in the same place, 4 carried forward.');
});

/** The whole hover over the first mark of this year's report, and where the figure's definitions of other reports are. */
function hovered(draft: string, language: Language = 'zh-CN') {
  const { analysis, marks } = thisYear(draft);
  const at = marks[0]?.start ?? 0;
  return {
    markdown: hoverAt(analysis, at, language)?.markdown ?? '',
    leads: definitionsElsewhere(analysis, at).map(({ document, start }) => `${document}:${start.line}`),
  };
}

test('a figure carried in that is another is added up, and leads to last year', () => {
  const { markdown, leads } = hovered(
    carriedIn.replace('| 4 | 0 | 0 | 0 | 0 | 0 | 4 |', '| 3 | 0 | 0 | 0 | 0 | 0 | 3 |'),
  );
  assert.match(
    markdown,
    /\*\*不符\*\*：与2020年报告核对\n\n```text\n2020年报告 · 四、结转下年度继续办理 +4\n本报告 · 二、上年结转政府信息公开申请数量 +3\n相差 +1\n```/,
  );
  assert.deepEqual(leads, ['2020.md:14']);
});

test('documents in force that are not what is left of last year’s are added up, can be put right, and lead to last year', () => {
  const files = ['9', '15'].map((inForce, nth) =>
    inForceIn(2022 + nth, nth === 0 ? '4 | 0 | 9' : `4 | 1 | ${inForce}`),
  );
  const [, now] = checkTogether(fixtureFiles(`\n${files.join('\n')}`));
  const at = now?.marks[0]?.start ?? 0;
  assert.ok(now);
  assert.match(
    hoverAt(now.analysis, at, 'en')?.markdown ?? '',
    /```text\nthe report on 2022: .* 9\nthis report: .* 4\nthis report: .* −1\nsum +12\nthis report: .* 15\ndifference +3\n```/,
  );
  assert.equal(definitionsElsewhere(now.analysis, at)[0]?.document, '2022.md');
  assert.deepEqual(
    fixesIn(now.analysis, { start: at, end: at }).map(({ repair }) => repair.edits.map(({ newText }) => newText)),
    [['12']],
  );
});

const inForceIn = (year: number, figures: string) => `//- ${year}.md
某县财政局${year}年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|-|-|-|-|
| 行政规范性文件 | ${figures} |
${year === 2023 ? '                           ^^' : ''}
`;

test('any other figure stands beside that of its place', () => {
  const received = requests(`
| 一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
                                     ^
| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
  assert.equal(lastLine(received), '2020年报告：同一格 12。');
});

test('what the editions count differently does not', () => {
  const documents = `
二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|-|-|-|-|
| 行政规范性文件 | 3 | 1 | 70 |
                           ^^
三、收到和处理政府信息公开申请情况`;
  assert.doesNotMatch(lastLine(documents) ?? '', /2020/);
});

test('where last year is known, what it carried forward is offered where it is carried in', () => {
  const draft = requests('\n| 二、上年结转政府信息公开申请数量 |  | 0 | 0 | 0 | 0 | 0 | 5 |\n');
  const [, now] = checkTogether(
    fixtureFiles(`${lastYear}\n//- 2021.md\n某县财政局2021年政府信息公开工作年度报告\n${draft}\n`),
  );
  assert.ok(now);
  const blank = now.text.indexOf('申请数量 |  |') + '申请数量 | '.length;
  const offered = completionsAt(now.analysis, blank, { kinds, edition: 'auto', language: 'zh-CN' });
  assert.deepEqual(
    offered.map(({ label, detail }) => [label, detail]),
    [
      ['4', '2020年报告结转下年度的'],
      ['5', '表头“总计”：六类申请人之和。'],
    ],
  );
});

/** This year's report with what last year's says of it. */
function thisYear(draft: string) {
  const files = `${lastYear}\n//- 2021.md\n某县财政局2021年政府信息公开工作年度报告\n${draft}\n`;
  const [, now] = checkTogether(fixtureFiles(files));
  const [report] = now?.analysis.reports ?? [];
  assert.ok(now && report);
  return { ...now, report };
}

test('what last year carried forward is put into its blanks on the way from figure to figure, and a figure there stays', () => {
  const { analysis, marks } = thisYear(
    requests(`
| 一、本年新收政府信息公开申请数量 | 9 |  |  |  |  |  |  |
                                     ^
| 二、上年结转政府信息公开申请数量 |  | 0 |  |  |  |  |  |`),
  );
  const changes = nextCell(analysis, marks[0]?.start ?? 0)?.totals?.changes ?? [];
  assert.deepEqual(
    changes.map(({ newText }) => newText.trim()),
    ['4', '0', '0', '0', '0', '4'],
  );
});

test('a section that is put in holds what last year carried forward', () => {
  const { analysis, report } = thisYear('一、总体情况\n\n四、政府信息公开行政复议、行政诉讼情况\n');
  const sections = insertSections(analysis, report, report.range, { edition: '2021' });
  const table = sections.flatMap(({ changes }) => changes).map(({ newText }) => newText);
  assert.match(table.join('\n'), /\| 二、上年结转政府信息公开申请数量 \| \| \| 4 \| 0 \| 0 \| 0 \| 0 \| 0 \| 4 \|/);
});
