/** What an author sees of a kind of report that the engine never heard of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completionsAt } from '../../server/src/features/completion/completionsAt.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { reportsJson } from '../../server/src/features/json/buildReportJson.ts';
import { nextDraft } from '../../server/src/features/nextDraft.ts';
import { previewOf } from '../../server/src/features/preview/preview.ts';
import { rewritesIn } from '../../server/src/features/rewrites/rewrites.ts';
import type { OtherReport } from '../../server/src/check/model/lookup.ts';
import { decimal } from '../../server/src/text/decimal.ts';
import { analyse, kinds } from '../support/analyse.ts';
import { library } from './libraryKind.ts';

const both = [...kinds, library] as const;
const completing = { kinds: both, edition: 'auto', language: 'zh-CN' } as const;
const read = (text: string) => analyse(text, { kinds: both, edition: 'auto', markup: 'text', force: true });

const draft = `
# 云溪图书馆2024年公共图书馆服务年度报告

## 一、总体服务概况

我馆坚持免费开放。

## 二、文献外借情况

| 外借项目 | 成人读者 | 少儿读者 | 集体读者 | 合计 |
| --- | --- | --- | --- | --- |
| 一、年初在借册数 | 120 | 45 | 0 | 165 |
| 二、本年外借册数 | 3400 | 2100 | 60 | 5560 |
| 三、本年归还册数 | 3380 | 2085 | 50 | 5515 |
| 四、本年遗失册数 | 7 | 12 | 1 | 20 |
| 五、年末在借册数 | 133 | 48 | 9 | 190 |
`;

/** The report of that text. */
function reportOf(text: string) {
  const [report] = read(text).reports;
  assert.ok(report);
  return report;
}

test('a figure of it is explained by its sums', () => {
  const markdown = hoverAt(read(draft), draft.indexOf('3380'), 'zh-CN')?.markdown ?? '';
  assert.match(markdown, /^三、本年归还册数 · 成人读者：\*\*3380\*\*/);
  assert.match(markdown, /\*\*相符\*\*：“三、本年归还册数”一行、“成人读者”一列/);
});

test('what it carries over begins the next draft, all else is left blank', () => {
  const { text, notes } = nextDraft(reportOf(draft), 2025);
  assert.deepEqual(notes, []);
  assert.match(text, /^# 云溪图书馆2025年公共图书馆服务年度报告\n/);
  assert.match(text, /\n\| 一、年初在借册数 \| 133 \| 48 \| 9 \| 190 \|\n\| 二、本年外借册数 \| \| \| \| \|\n/);
  assert.match(text, /\n\| 总馆 \| \| \| \|\n/);
  assert.match(text, /\n\| 公益讲座 \| \| \| \|\n/);
});

test('an author who wants zeros gets them where they say nothing of last year', () => {
  const { text } = nextDraft(reportOf(draft), 2025, { zeros: true });
  assert.match(text, /\n\| 二、本年外借册数 \| \| \| \| \|\n/);
  assert.match(text, /\n\| 总馆 \| \| \| \|\n/);
  assert.match(text, /\n\| 公益讲座 \| 0 \| 0 \| 0 \|\n/);
});

test('what it carries over is named in its own words where it does not tie', () => {
  const { notes } = nextDraft(reportOf(draft.replace('| 190 |', '| 910 |').replace('| 133 |', '| 853 |')), 2025);
  assert.deepEqual(
    notes.map(({ zh }) => zh),
    ['上年报告的“五、年末在借册数”在该报告中就不相符，带入的上年结转请核对'],
  );
});

test('its flow and its trend are drawn by its own names', () => {
  const before = { year: 2023, figure: () => ({ value: decimal('5100') }) } as unknown as OtherReport;
  const { tables } = previewOf(reportOf(draft), [before], { language: 'en', toRange: (span) => span });
  assert.deepEqual(tables[0]?.flow, {
    name: 'Where books came from and went',
    sources: [
      { label: 'At the start', count: 165 },
      { label: 'Lent', count: 5560 },
    ],
    outcomes: [
      { label: '三、本年归还册数', count: 5515 },
      { label: '四、本年遗失册数', count: 20 },
      { label: '五、年末在借册数', count: 190 },
    ],
  });
  assert.deepEqual(tables[0].trend, { years: [2023, 2024], series: [{ name: 'Lent', counts: [5100, 5560] }] });
});

test('its sections and rows are offered where they are missing', () => {
  const labels = (text: string) => completionsAt(read(text), text.length, completing).map(({ label }) => label);
  assert.deepEqual(labels(`${draft}\n`), ['三、馆舍与活动情况']);
  assert.deepEqual(labels(draft.slice(0, draft.indexOf('| 五、'))), ['五、年末在借册数', '三、馆舍与活动情况']);
});

test('an empty draft is offered whole reports of every kind', () => {
  const labels = completionsAt(read(''), 0, completing).map(({ label }) => label);
  assert.equal(labels[0], '政府信息公开工作年度报告（2021年版）');
  assert.equal(labels.at(-1), '公共图书馆服务年度报告');
});

test('a missing section of it is put in its place, and headings get its numerals', () => {
  const text = draft.replace('## 二、', '## 四、');
  const heading = text.indexOf('## 四、');
  const range = { start: heading, end: heading + 5 };
  const rewrites = rewritesIn(read(text), range, { edition: 'auto' });
  const changes = rewrites.flatMap(({ title, changes }) => changes.map(({ newText }) => [title.zh, newText] as const));
  assert.deepEqual(
    changes.map(([title]) => title),
    ['补入“三、馆舍与活动情况”', '按格式重新编排标题序号'],
  );
  assert.match(changes[0]?.[1] ?? '', /## 三、馆舍与活动情况\n\n\| （一）馆舍 /);
  assert.equal(changes[1]?.[1], '二、');
});

test('it is plain data like any other report', () => {
  const [json] = reportsJson('a.md', read(draft), 'zh-CN');
  assert.equal(json?.report, 'library');
  assert.deepEqual(json.tables[0]?.figures['end']?.['sum']?.value, '190');
});
