/** The clipboards of office programs that lie beside the project on some machines, pasted into the form; where they do not, nothing is compared. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pasteInForm } from '../server/src/features/paste/pasteInForm.ts';
import { disclosure } from '../server/src/kinds/disclosure/index.ts';
import { reportTemplate } from '../server/src/kinds/template.ts';
import type { Analysis } from '../server/src/workspace/analysis.ts';
import { analyse } from './support/analyse.ts';
import { figuresRead } from './support/office/readWord.ts';
import { changed } from './properties/kept.ts';

const folder = join('..', 'shared', 'office');
const isThere = existsSync(folder);

/** A report of the edition the clipboards are of, nothing filled in. */
const blank = (() => {
  const nothing = () => '';
  const holes = { year: '2024', organisation: '某县财政局', text: nothing, figure: nothing };
  return `${reportTemplate(disclosure, '2021', holes).join('\n')}\n`;
})();

/** The same without its second table. */
const lacking = blank.replace(/(## 三、[^\n]*\n)[^]*?(\n## 四、)/, '$1$2');

/** The draft with its bars as TABs. */
const tabbed = blank
  .split('\n')
  .filter((line) => !/^\|[ :|-]*-[ :|-]*\|$/.test(line))
  .map((line) =>
    line.startsWith('|')
      ? line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
          .join('\t')
      : line,
  )
  .join('\n');

function pastedAt(text: string, slot: number, name: string): Analysis {
  const analysis = analyse(text, { edition: 'auto', markup: 'text' });
  const content = readFileSync(join(folder, 'clipboard', name), 'utf8');
  const clipboard = name.endsWith('.html') ? { markup: content } : { text: content };
  const pasted = pasteInForm(analysis, { report: 0, form: 'requests', nth: 0, slot }, clipboard, { edition: 'auto' });
  const [offer] = 'refused' in pasted ? [] : pasted.offers;
  if (!offer) throw new Error('refused' in pasted ? pasted.refused.zh : 'nothing is offered');
  return analyse(changed(text, offer.changes), { edition: 'auto', markup: 'text' });
}

type Figures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

function figuresMeant(): string[] {
  const { requests = {} } = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')) as Figures;
  return Object.entries(requests).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, text]) => `requests ${row} ${column} ${text}`),
  );
}

/** What its sheet hides, a clipboard has in a row that no browser shows. */
const hidden: Readonly<Record<string, string>> = {
  'excel.html': 'requests 3.3.6 ',
  'wps-et-without-first-bracket.html': 'requests 3.3.6 ',
};

const whole = ['word.html', 'excel.html', 'browser.html', 'wps-et-without-first-bracket.html', 'tsv-excel.txt'];
for (const name of isThere ? whole : [])
  for (const [draft, text] of Object.entries({ bars: blank, TABs: tabbed, 'a draft without the table': lacking }))
    test(`${name} in the form of ${draft}`, () => {
      const after = pastedAt(text, 0, name);
      const read = new Set(figuresRead(after));
      assert.deepEqual(
        figuresMeant().filter((figure) => !read.has(figure)),
        figuresMeant().filter((figure) => hidden[name] && figure.startsWith(hidden[name])),
      );
    });

for (const [name, meant] of Object.entries({
  'one-row.txt': ['1 person 3', '1 company 1', '1 total 4'],
  'one-column.txt': ['1 person 86', '2 person 5', '3.1 person 41', '3.2 person 9'],
}))
  if (isThere)
    test(`${name} in the form`, () => {
      const after = pastedAt(blank, 0, name);
      const read = new Set(figuresRead(after));
      assert.deepEqual(
        meant.filter((figure) => !read.has(`requests ${figure}`)),
        [],
      );
    });
