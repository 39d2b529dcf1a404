/** What becomes of a clipboard that is pasted at a figure of the form. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClipboardContent } from '../../server/src/features/paste/clipboard.ts';
import { pasteInForm } from '../../server/src/features/paste/pasteInForm.ts';
import type { Analysis } from '../support/analyse.ts';
import { changed } from '../properties/kept.ts';
import { copiedFour, copiedFourText } from '../support/copiedFour.ts';
import { figuresShown, shownAt } from '../support/formed.ts';
import { read, requests } from '../support/read.ts';

const one = '一、本年新收政府信息公开申请数量';
const two = '二、上年结转政府信息公开申请数量';
const four = '四、结转下年度继续办理';
const { analysis } = read(
  requests(`
| ${one} | 8 | 1 | 0 | 0 | 0 | 0 | 9 |
| ${four} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`),
);

/** The titles of what it can become, and the text after the first; why it can be nothing. */
function pasted(into: Analysis, name: string, content: ClipboardContent): { titles: string[]; text: string } {
  const paste = pasteInForm(into, shownAt(into, name).at, content, { edition: 'auto' });
  if ('refused' in paste) return { titles: [], text: paste.refused.zh };
  return {
    titles: paste.offers.map(({ title }) => title.zh),
    text: changed(into.text.toString(), paste.offers[0]?.changes ?? []),
  };
}

const table = (...rows: readonly string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const cells = (...texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');

test('cells of a page are pasted as a browser shows them: hidden and deleted ones are not', () => {
  const markup = table(
    cells('<del>3</del>5', '6').replace('<td>6', '<td style="display:none">99</td><td>6'),
    cells('7', '8'),
  );
  const { titles, text } = pasted(analysis, `${one} · 自然人`, { markup, text: 'x' });
  assert.deepEqual(titles, [`填入 4 个数字，从“${one}”的“自然人”到“${two}”的“商业企业”`]);
  assert.match(text, /\| 5 \| 6 \| 0 \|[^]*\| 二、[^|]*\| 7 \| 8 \|/);
});

test('what has labels goes where they say, and what last year carried forward is offered for what is carried in', () => {
  const markup = table(cells(four, '4', '0', '1', '0', '0', '0', '5'));
  assert.deepEqual(pasted(analysis, `${one} · 自然人`, { markup }).titles, ['按行名和栏名换入 7 个数字']);
  const withTwo = read(
    analysis.text.toString().replace(`\n| ${four}`, `\n| ${two} | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| ${four}`),
  );
  assert.equal(pasted(withTwo.analysis, `${two} · 总计`, { markup }).titles.length, 2);
});

test('a row that the draft lacks is put in with what is pasted there, and a block over it, too', () => {
  const single = pasted(analysis, `${two} · 自然人`, { text: '3\t1\t0\t0\t0\t0\t4\r\n' });
  assert.match(single.text, new RegExp(`\\n\\| ${two} \\| 3 \\| 1 \\| 0 \\| 0 \\| 0 \\| 0 \\| 4 \\|\\n\\| 四、`));
  const both = pasted(analysis, `${one} · 自然人`, { text: '5\t1\r\n2\t0\r\n' });
  assert.match(both.text, new RegExp(`\\| 5 \\| 1 \\|[^\\n]*\\n\\| ${two} \\| 2 \\| 0 \\|`));
});

test('a table that the draft lacks is put in with the whole of it, or with a block of its figures', () => {
  const name = '行政复议 · 结果维持';
  const whole = pasted(analysis, name, { text: copiedFourText });
  assert.deepEqual(whole.titles, ['插入“政府信息公开行政复议、行政诉讼情况”表（15 个数字）']);
  const figures = copiedFour.at(-1) ?? [];
  const alone = pasted(analysis, name, { text: `${figures.join('\t')}\r\n` });
  assert.equal(alone.text, whole.text);
  const shown = figuresShown(read(whole.text).analysis).filter(({ at }) => at.form === 'litigation');
  assert.deepEqual(
    shown.map(({ text }) => text),
    figures,
  );
});

test('merged figures, and what does not fit, are pasted nowhere', () => {
  const merged = table('<td colspan="2">5</td>', cells('7', '8'));
  assert.match(pasted(analysis, `${one} · 自然人`, { markup: merged }).text, /放不下/);
  assert.match(pasted(analysis, `${four} · 总计`, { text: '1\t2' }).text, /放不下/);
  assert.match(pasted(analysis, `${one} · 自然人`, { text: '字\t词' }).text, /放不下/);
});
