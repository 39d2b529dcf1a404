/**
 * Figures in HTML are read as a page shows them, however they are written, and no edit that is offered takes a tag
 * or half an entity with it: after it the figures are those before but for the ones it names, and the tags the same.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compatible } from '../../server/src/check/repair/edits.ts';
import { changesOf } from '../../server/src/features/basis/change.ts';
import { fixesIn } from '../../server/src/features/fixes.ts';
import { analyse } from '../support/analyse.ts';
import { recipes, type Recipe } from '../support/generate/recipe.ts';
import { writeReports } from '../support/generate/report.ts';
import { changed, figuresOf } from './kept.ts';

const options = { edition: 'auto', markup: 'html' } as const;
const seed = 20_240_131;

const entity = (character: string) => `&#${character.charCodeAt(0)};`;
const each = (text: string, write: (character: string) => string) => [...text].map(write).join('');

/** Ways to write a figure that show the same. */
const alike: readonly ((figure: string) => string)[] = [
  (figure) => each(figure, entity),
  (figure) => entity(figure.charAt(0)) + figure.slice(1),
  (figure) => figure.slice(0, -1) + `&#x${figure.charCodeAt(figure.length - 1).toString(16)};`,
  (figure) => each(figure, (character) => `<span>${character}</span>`),
  (figure) => `${figure.charAt(0)}<!-- 9 -->${figure.slice(1)}`,
  (figure) => `${figure.charAt(0)}<s>9</s>${figure.slice(1)}`,
  (figure) => `${figure.charAt(0)}&shy;${figure.slice(1)}`,
  (figure) => `<del>9</del><b>${figure}</b>`,
  (figure) => `<p>${figure}</p><p>&nbsp;</p>`,
  (figure) => `<br>${figure}<sup>1</sup>`,
  (figure) => `\n  ${figure}&nbsp;\n`,
];

/** Ways to write it so that no figure is shown. */
const unread: readonly ((figure: string) => string)[] = [
  (figure) => `<del>${figure}</del>`,
  (figure) => `${figure}<br>3`,
  (figure) => `<p>${figure}</p><p>000</p>`,
  (figure) => `<input value="${figure}">`,
  (figure) => `<bdo dir="rtl">1${figure}</bdo>`,
];

/** A page whose figures are written in many ways, some of them wrong, and those that are still shown, by their keys. */
interface Dressed {
  readonly text: string;
  readonly shown: ReadonlyMap<string, string>;
}

interface Dress {
  readonly recipe: Recipe;
  readonly choices: readonly number[];
}

const dresses: fc.Arbitrary<Dress> = fc.record({
  recipe: recipes(['html']),
  choices: fc.array(fc.nat(9999), { minLength: 20, maxLength: 60 }),
});

/** One figure in three is written otherwise, one in thirty wrong, one in thirty shown as none. */
function dressed({ recipe, choices }: Dress): Dressed {
  const { text } = writeReports([recipe]);
  const shown = new Map<string, string>();
  let page = '';
  let done = 0;
  const figures = figuresOf(analyse(text, options)).toSorted(
    (one, other) => one.cell.span.start - other.cell.span.start,
  );
  figures.forEach(({ key, cell, value }, at) => {
    const choice = (choices[at % choices.length] ?? 0) + at * 7;
    const isPlain = /^\d+$/.test(cell.text);
    const figure = isPlain && choice % 30 === 7 ? String(Number(value) + 1) : cell.text;
    const ways = isPlain ? waysFor(choice) : [];
    if (ways !== unread) shown.set(key, isPlain ? figure : value);
    page += text.slice(done, cell.span.start) + (ways[choice % Math.max(1, ways.length)]?.(figure) ?? figure);
    done = cell.span.end;
  });
  return { text: page + text.slice(done), shown };
}

function waysFor(choice: number) {
  if (choice % 30 === 11) return unread;
  return choice % 3 === 0 ? alike : [];
}

function tags(text: string): string[] {
  return text.match(/<\/?[a-z][^>]*>|<!--|-->/gi) ?? [];
}

function holds(each: Dress): void {
  const { text, shown } = dressed(each);
  const analysis = analyse(text, options);
  const figures = figuresOf(analysis);
  assert.deepEqual(Object.fromEntries(figures.map(({ key, value }) => [key, value])), Object.fromEntries(shown), text);
  const fixes = fixesIn(analysis, { start: 0, end: text.length }).flatMap(({ repair }) =>
    repair.edits.length > 0 ? [repair] : [],
  );
  for (const repairs of [fixes, ...fixes.map((repair) => [repair])]) {
    const edits = compatible(repairs).flatMap((repair) => repair.edits);
    const named = new Map(
      repairs
        .filter((repair) => repair.edits.every((edit) => edits.includes(edit)))
        .flatMap(({ cells }) => cells.map(({ cell, to }) => [cell, to] as const)),
    );
    const after = changed(text, changesOf(edits));
    assert.deepEqual(tags(after), tags(text));
    const values = new Map(figuresOf(analyse(after, options)).map(({ key, value }) => [key, value]));
    for (const { key, cell, value } of figures)
      assert.equal(values.get(key), named.get(cell) ?? value, `${key}\n${after}`);
  }
}

test('figures in odd markup are read as shown, and every edit keeps markup and the other figures', () => {
  fc.assert(fc.property(dresses, holds), { numRuns: 12, seed, interruptAfterTimeLimit: 20_000 });
});
