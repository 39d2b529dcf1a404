/** What pasting promises: figures land where their labels say, or in exactly as many cells; else nothing is offered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BoundTable } from '../../server/src/bind/table.ts';
import { pasteOffers, type PasteOffer } from '../../server/src/features/paste/pasteOffers.ts';
import { areAlike } from '../../server/src/features/paste/figureText.ts';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import { readFigure } from '../../server/src/syntax/figure.ts';
import { analyse, type Analysis } from '../support/analyse.ts';
import { blockSelected, dialects, figuresSelected, selectedIn, selections } from '../support/generate/clipboard.ts';
import { figuresIn, type Draft, type DraftTable } from '../support/generate/draft.ts';
import { tableFigures } from '../support/generate/figures.ts';
import { recipes, type Recipe } from '../support/generate/recipe.ts';
import { layoutIn, writeReports } from '../support/generate/report.ts';
import type { Layout, LayoutCell } from '../support/generate/layout.ts';
import { changed } from './kept.ts';

const seed = 20_240_131;
const notations = ['pipe', 'html', 'tsv', 'vertical'] as const;

/** Something copied from one report and pasted into another. */
interface Pasting {
  readonly into: Recipe;
  readonly from: Recipe;
  /** The section whose table it is about. */
  readonly section: number;
  readonly selection: keyof typeof selections;
  readonly dialect: keyof typeof dialects;
  readonly choices: readonly [number, number, number];
}

const pastings: fc.Arbitrary<Pasting> = fc.record({
  into: recipes([...notations]),
  from: recipes(['pipe']),
  section: fc.constantFrom(2, 3, 3, 3, 4),
  selection: fc.constantFrom(...(Object.keys(selections) as (keyof typeof selections)[])),
  dialect: fc.constantFrom(...(Object.keys(dialects) as (keyof typeof dialects)[])),
  choices: fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)),
});

/** A pasting with all that is known of it. */
interface Tried {
  readonly draft: Draft;
  readonly analysis: Analysis;
  readonly target: DraftTable;
  /** The figure the cursor is at, by row and place in it. */
  readonly cursor: { readonly row: number; readonly at: number };
  readonly copied: LayoutCell[];
  /** The total of each row copied: a sum of some columns that comes to the same may be taken for it. */
  readonly totals: ReadonlyMap<string, string>;
  /** What was copied, where it is figures without words. */
  readonly block: string[][] | undefined;
  readonly offers: readonly PasteOffer[];
}

function tried({ into, from, section, selection, dialect, choices }: Pasting): Tried {
  const draft = writeReports([into]);
  const analysis = analyse(draft.text, { edition: 'auto', markup: draft.markup });
  const layout = layoutIn(from, disclosure.sections[section - 1] as (typeof disclosure.sections)[number]) as Layout;
  const target = draft.reports[0]?.tables.find(({ form }) => form.name === layout.form.name) as DraftTable;
  const selected = selectedIn(dialect, layout, selections[selection](layout, choices[0], choices[1]));
  const rows = rowsOf(target);
  const row = choices[2] % rows.length;
  const at = choices[0] % (rows[row]?.length ?? 1);
  const place = rows[row]?.[at]?.range.start ?? 0;
  const offers = pasteOffers(analysis, { start: place, end: place }, dialects[dialect](layout, selected));
  const copied = figuresSelected(layout, selected);
  const figures = tableFigures(from.figures, layout.form.name);
  const totals = new Map(
    copied.flatMap(({ slot }) => {
      const total = figures[slot?.row.key ?? '']?.['total'];
      return total === undefined ? [] : [[`${slot?.row.key} total`, total] as const];
    }),
  );
  return {
    draft,
    analysis,
    target,
    cursor: { row, at },
    copied,
    totals,
    block: blockSelected(layout, selected, dialect),
    offers,
  };
}

/** The figures of a table row by row, as they were written; a group's row without any is a heading. */
function rowsOf({ rows }: DraftTable) {
  const all = rows.filter(({ kind }) => kind === 'figures').map(figuresIn);
  return all.filter((row) => !row[0]?.slot?.row.subtotal || row.some(({ text }) => text !== ''));
}

/** The places of the table with what each is to hold; undefined where the figures do not fit. */
function filled({ target, cursor, block = [] }: Tried): Map<string, string> | undefined {
  const rows = rowsOf(target);
  const isRow = block.length === 1 && block[0]?.length === rows[cursor.row]?.length;
  const meant = new Map<string, string>();
  for (const [r, figures] of block.entries())
    for (const [c, text] of figures.entries()) {
      const slot = rows[cursor.row + r]?.[(isRow ? 0 : cursor.at) + c]?.slot;
      if (!slot) return undefined;
      meant.set(`${slot.row.key} ${slot.column.key}`, text);
    }
  return meant;
}

/** What the labels of the copied figures say: for the exchange of figures, and for what is carried over. */
function labelled({ target: { form }, copied, totals }: Tried, isCarried: boolean): Map<string, string> {
  const { carry } = form;
  const rowOf = (key: string) => (isCarried && key === carry?.out ? carry.in : key);
  const meant = copied
    .filter(({ slot }) => !isCarried || slot?.row.key === carry?.out)
    .map(({ slot, text }) => [`${rowOf(slot?.row.key ?? '')} ${slot?.column.key}`, text] as const);
  return new Map([...totals, ...meant]);
}

function tableIn({ reports }: Analysis, name: string): BoundTable {
  return reports[0]?.tables.find(({ table }) => table.form.name === name)?.table as BoundTable;
}

/** Asserts that after the offer each figure is the one that was meant, or what it was. */
function assertLanded(
  each: Tried,
  { title, changes }: PasteOffer,
  meant: ReadonlyMap<string, string> | undefined,
): number {
  assert.ok(meant, `does not fit: ${title.zh}`);
  const { draft, analysis } = each;
  const after = analyse(changed(draft.text, changes), {
    edition: 'auto',
    markup: draft.markup,
  });
  let landed = 0;
  for (const { table } of analysis.reports.flatMap(({ tables }) => tables)) {
    const now = tableIn(after, table.form.name);
    assert.equal(now.form, table.form);
    for (const [index, cell] of table.cells.entries()) {
      const key = `${cell?.slot.row.key} ${cell?.slot.column.key}`;
      const to: string | undefined = table.form.name === each.target.form.name ? meant.get(key) : undefined;
      const figure = now.cells[index]?.figure;
      const isPut = to !== undefined && figure && areAlike(figure, readFigure(to) ?? { state: 'unreadable' });
      if (isPut) landed++;
      else assert.equal(now.cells[index]?.text, cell?.text, `${title.zh}: ${key}, meant ${to}`);
    }
  }
  return landed;
}

/** Asserts of every offer that its figures land; how many offers there were of those due. */
function assertAll(each: Tried): void {
  for (const offer of each.offers) {
    const isCarried = offer.title.zh.includes('所复制的“');
    const isLabelled = isCarried || offer.title.zh.includes('按行名');
    assert.equal(isLabelled, each.block === undefined, offer.title.zh);
    const landed = assertLanded(each, offer, isLabelled ? labelled(each, isCarried) : filled(each));
    assert.ok(landed > 0);
  }
}

/** Of so many in a hundred something is offered at least: of the others the figures do not fit, or are in doubt. */
const due: Readonly<Record<keyof typeof selections, number>> = {
  'the whole table': 80,
  'some rows': 70,
  'the head and rows below it': 65,
  'the figures of a row': 50,
  'a block of figures': 40,
  'a column of figures': 60,
  'labels and some columns': 25,
};

for (const notation of notations)
  test(`what is pasted into a table in ${notation} lands where it belongs, or is plain text`, () => {
    const pasted: Pasting[] = [];
    const offered = new Set<Pasting>();
    fc.assert(
      fc.property(pastings, recipes([notation]), (pasting, into) => {
        const each = tried({ ...pasting, into });
        pasted.push(pasting);
        if (each.offers.length > 0) offered.add(pasting);
        assertAll(each);
      }),
      { numRuns: 150, seed, endOnFailure: true },
    );
    for (const [selection, least] of Object.entries(due)) {
      const all = pasted.filter((one) => one.selection === selection);
      const rate = (100 * all.filter((one) => offered.has(one)).length) / all.length;
      assert.ok(rate >= least, `${selection}: ${rate.toFixed(0)} %`);
    }
  });
