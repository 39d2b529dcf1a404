import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFigure } from '../../../server/src/syntax/figure.ts';
import { toText } from '../../../server/src/text/decimal.ts';

/** A figure's number, else its kind of nothing; `–` where the text is no figure. */
function said(text: string): string {
  const figure = readFigure(text);
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
  '': 'blank',
  '&nbsp;': 'blank',
  '/': 'none',
  无: 'none',
  '00': '–',
  '1.': '–',
  '12?': '–',
  '- 4 -': '–',
  '第二十条第（一）项': '–',
};

for (const [text, expected] of Object.entries(cases))
  test(`“${text}” is ${expected}`, () => assert.equal(said(text), expected));
