import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsOf } from '../../../server/src/check/model/narrative.ts';
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { idiomOf } from '../../../server/src/narrative/idiom.ts';
import { passagesOf } from '../../../server/src/narrative/passage.ts';
import { Span } from '../../../server/src/text/span.ts';
import { analyse } from '../../support/analyse.ts';

/** The passages of lines that stand one below the other, breaks in them shown as `|`. */
function check(expected: readonly string[]): void {
  const lines = expected.flatMap((passage) => passage.split('|'));
  let at = 0;
  const anchor = { offset: 0 };
  const prose = lines.map((text) => {
    const span = new Span(anchor, at, at + text.length);
    at += text.length + 1;
    return { text, span, section: 1 };
  });
  assert.deepEqual(
    passagesOf(prose, idiomOf(disclosure)).map(({ text }) => text),
    expected.map((passage) => passage.replaceAll('|', '')),
  );
}

test('a sentence that a page or line break cut is one again', () => {
  check(['定期对申请|渠道进行自查，确保畅通。', '全年收到申请5件。']);
  check(['全年收到政府信息公开申请10|05件，均已答复。']);
});

test('a page number inside a sentence is no part of it', () => {
  const anchor = { offset: 0 };
  const lines = ['定期对申请', '- 4 -', '渠道进行自查。'];
  const prose = lines.map((text) => ({ text, span: new Span(anchor, 0, text.length), section: 1 }));
  assert.deepEqual(
    passagesOf(prose, idiomOf(disclosure)).map(({ text }) => text),
    ['定期对申请渠道进行自查。'],
  );
});

test('headings and numbered items stand alone, but short ones that count are read together', () => {
  check(['（二）依申请公开情况', '全年收到申请5件。']);
  check(['## 依申请公开', '1.收到申请5件|2.办结申请5件', '3.进一步规范办理。']);
  check(['主动公开情况', '全年公开信息5条']);
});

const tables = `三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|---|---|---|---|---|---|---|---|
| 一、本年新收政府信息公开申请数量 | 1005 | 0 | 0 | 0 | 0 | 0 | 1005 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;

/** The text of the draft that each linked figure is said to take. */
function placesIn(text: string, markup: 'text' | 'html' = 'text'): string[] {
  const { reports } = analyse(text, { edition: 'auto', markup, force: true });
  const linked = reports.flatMap((report) => mentionsOf(report)).filter(({ cells }) => cells.length > 0);
  return linked.map(({ span }) => text.slice(span.start, span.end));
}

test('a figure has its place in the draft, over a line break too', () => {
  const draft = (prose: string) => `青禾县2023年政府信息公开工作年度报告\n一、总体情况\n${prose}\n${tables}`;
  assert.deepEqual(placesIn(draft('全年收到申请  1,005 件，均已登记。')), ['1,005 件']);
  assert.deepEqual(placesIn(draft('全年收到政府信息公开申请10\n\n05件，均已登记。')), ['10\n\n05件']);
});

test('in HTML the place is that of the text between the tags', () => {
  const html = `<p>青禾县2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>&nbsp;<b>收到申请</b><span>1</span>,005件。</p>`;
  const page = `<html><body>${html}${asHtml(tables)}</body></html>`;
  assert.deepEqual(placesIn(page, 'html'), ['1</span>,005件']);
});

function asHtml(text: string): string {
  const [heading = '', ...rows] = text.trim().split('\n');
  const cells = rows.filter((row) => !row.includes('---')).map((row) => row.slice(1, -1).split('|'));
  return `<p>${heading}</p><table>${cells.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`;
}
