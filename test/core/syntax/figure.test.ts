import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillsFigurePlace, readChange, readFigure, type Figure } from '../../../server/src/syntax/figure.ts';
import { toText } from '../../../server/src/text/decimal.ts';

/** A figure's number, else its kind of nothing; `–` where the text is no figure. */
function said(text: string, figure: Figure | undefined = readFigure(text)): string {
  if (!figure) return '–';
  return figure.state === 'number' ? toText(figure.value) : figure.state;
}

const cases: Readonly<Record<string, string>> = {
  '1,435': '1435',
  '１２': '12',
  '32,694.3253': '32694.3253',
  '+10': '10',
  '－5': '-5',
  '(5)': '-5',
  "'-1": '-1',
  '7（其中修订3件）': '7',
  '12件': '12',
  '（5）': '-5',
  '31①': '31',
  '31*': '31',
  '31 [2]': '31',
  '31 [2]_': '31',
  '31footnote:[含补报1件]': '31',
  '31〔2〕': '31',
  '31¹': '31',
  '***31***': '31',
  '3\u200b1': '31',
  '\u202e3': '3',
  '': 'blank',
  '&nbsp;': 'blank',
  '/': 'none',
  无: 'none',
  '00': '–',
  '1.': '–',
  '12?': '–',
  '3/12': '–',
  '3～12': '–',
  '3-12': '–',
  '≥12': '–',
  '12%': '–',
  '1e12': '–',
  '3 12': '–',
  '\u202e31': '–',
  ['9'.repeat(400)]: '–',
  '- 4 -': '–',
  '第二十条第（一）项': '–',
};

for (const [text, expected] of Object.entries(cases))
  test(`“${text}” is ${expected}`, () => assert.equal(said(text), expected));

for (const [text, expected] of Object.entries({
  减4: '-4',
  '减少 1,204': '-1204',
  增3: '3',
  增加3件: '3',
  '↓2': '-2',
  '减4①': '-4',
  '增长5%': '–',
  减: '–',
}))
  test(`“${text}” is a change of ${expected}`, () => assert.equal(said(text, readChange(text)), expected));

test('what fills the place of a figure and is none is kept whole', () => {
  const texts = [
    '3/12',
    '3～12',
    '3至12',
    '≥12',
    '12%',
    '1e12',
    '3 12',
    '3\v12',
    '约12',
    '12余件',
    '减4',
    '2.5×3',
    '\u202e31',
  ];
  assert.deepEqual(texts.filter(fillsFigurePlace), texts);
});

test('numbering, dates, words and pages fill no such place', () => {
  const texts = ['1.', '12、', '2024-01-20', '第3项', '3年', '- 4 -', '规章', '第二十条', '（三）', '1.2.3版'];
  assert.deepEqual(texts.filter(fillsFigurePlace), []);
});
