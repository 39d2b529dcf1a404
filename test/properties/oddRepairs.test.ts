/**
 * What is offered on drafts laid out in odd but allowed ways, with a figure that is wrong or a table that was harmed:
 * each repair, made and read again, has changed the figures that it names to what it says, and no other.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell } from '../../server/src/bind/table.ts';
import { asWritten, changesOf } from '../../server/src/features/basis/change.ts';
import { fixesIn, type Fix } from '../../server/src/features/fixes.ts';
import { readFigure, type Figure } from '../../server/src/syntax/figure.ts';
import { toText } from '../../server/src/text/decimal.ts';
import { analyse, analyseAfresh, analysisOptions, type Analysis } from '../support/analyse.ts';
import { dice } from '../support/odd/dice.ts';
import { oddDraft } from '../support/odd/draft.ts';
import { harmed, harmNames } from '../support/odd/harm.ts';
import { writerNames } from '../support/odd/writers.ts';
import { changed } from './kept.ts';

const seed = 20_245;
/** So many of the repairs of a draft are tried. */
const most = 6;

/** What stands in each place of the form. */
function figuresIn({ reports }: Analysis): Map<string, Cell> {
  const tables = reports.flatMap((report, nth) => report.tables.map(({ table }) => ({ table, nth })));
  return new Map(
    tables.flatMap(({ table, nth }) =>
      table.cells.flatMap((cell) => (cell ? [[keyOf(cell, table.form.name, nth), cell]] : [])),
    ),
  );
}

function keyOf({ slot }: Cell, form: string, nth: number): string {
  return `${nth} ${form} ${slot.row.key} ${slot.column.key}`;
}

function said(figure: Figure | undefined): string {
  return figure?.state === 'number' ? toText(figure.value) : (figure?.state ?? 'nothing');
}

/** What a repair does besides what it says. */
function breaches(analysis: Analysis, { repair }: Fix, path: string): string[] {
  const { text, lines } = analysis;
  const now = changed(text, asWritten(text, lines, changesOf(repair.edits)));
  const [before, after] = [figuresIn(analysis), figuresIn(analyseAfresh(now, analysisOptions(path, 'auto')))];
  const named = new Map(repair.cells.map(({ cell, to }) => [cell, to]));
  return Array.from(new Set([...before.keys(), ...after.keys()])).flatMap((key) => {
    const cell = before.get(key);
    const to = cell && named.get(cell);
    const due = said(to === undefined ? cell?.figure : readFigure(to));
    const is = said(after.get(key)?.figure);
    const isBrought = cell === undefined && (is === 'blank' || is === '0');
    return is === due || isBrought ? [] : [`${repair.title.zh}: ${key} is ${is} for ${due}`];
  });
}

/** The text with another digit in a figure of a table. */
function withSlip(text: string, [from, to]: readonly [number, number], at: number): string {
  const digits = [...text.slice(from, to).matchAll(/(?<![\d.,:="%#&*①-⑳])\d(?![\d.,*;"])/g)];
  const index = from + (digits[at % Math.max(1, digits.length)]?.index ?? 0);
  return text.slice(0, index) + String((Number(text[index]) + 3) % 10) + text.slice(index + 1);
}

let tried = 0;

for (const name of writerNames)
  test(`what is offered on odd drafts in ${name} changes the figures that it names, and no other`, () => {
    const draft = oddDraft(name, seed);
    const slips = draft.tables.flatMap((table, i) => [11, 47].map((at) => withSlip(draft.text, table, at + i)));
    const harms = harmNames.map((harm, i) => harmed(draft, harm, dice(i)));
    for (const text of [...slips, ...harms]) {
      const analysis = analyse(text, analysisOptions(draft.path, 'auto'));
      const fixes = fixesIn(analysis, { start: 0, end: text.length }).slice(0, most);
      tried += fixes.length;
      for (const fix of fixes) assert.deepEqual(breaches(analysis, fix, draft.path), [], text);
    }
  });

test('repairs were offered on them', () => assert.ok(tried > 100, `${tried} repairs`));
