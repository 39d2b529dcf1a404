/** What pasting promises: figures land where their labels say, or in exactly as many cells; else nothing is offered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BoundTable } from '../../server/src/bind/table.ts';
import { pasteOffers, type PasteOffer } from '../../server/src/features/paste/pasteOffers.ts';
import { areAlike } from '../../server/src/features/paste/figureText.ts';
import { readFigure } from '../../server/src/syntax/figure.ts';
import { analyse, type Analysis } from '../support/analyse.ts';
import { blockSelected, figuresSelected, selections } from '../support/generate/clipboard.ts';
import type { Draft, DraftTable } from '../support/generate/draft.ts';
import { tableFigures } from '../support/generate/figures.ts';
import type { LayoutCell } from '../support/generate/layout.ts';
import { pasteNotations, pastings, placed, rowsOf, type Pasting } from '../support/generate/pasting.ts';
import { recipes } from '../support/generate/recipe.ts';
import { changed } from './kept.ts';

const seed = 20_240_131;

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

function tried(pasting: Pasting): Tried {
  const { draft, layout, selected, target, cursor, place, content } = placed(pasting);
  const { from, dialect } = pasting;
  const analysis = analyse(draft.text, { edition: 'auto', markup: draft.markup });
  const offers = pasteOffers(analysis, { start: place, end: place }, content);
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
    cursor,
    copied,
    totals,
    block: blockSelected(layout, selected, dialect),
    offers,
  };
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

for (const notation of pasteNotations)
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
