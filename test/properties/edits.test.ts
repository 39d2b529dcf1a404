/** What every offered edit promises: applied to a draft, it changes the figures that it names and no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesOf } from '../../server/src/features/basis/change.ts';
import type { TextChange } from '../../server/src/text/change.ts';
import { fixesIn } from '../../server/src/features/fixes.ts';
import { formatTables } from '../../server/src/features/rewrites/formatting.ts';
import { rewritesIn } from '../../server/src/features/rewrites/rewrites.ts';
import { overlaps } from '../../server/src/text/span.ts';
import { analyse, type Analysis, type AnalysisOptions } from '../support/analyse.ts';
import { analysisOptions } from '../support/analyse.ts';
import { draftFiles } from '../support/draftFiles.ts';
import { damagedCases, draftOf } from './cases.ts';
import { changed, figuresOf } from './kept.ts';
import { damageNames, notationKinds } from './rates.ts';

const seed = 20_240_131;

/** An edit on offer with what it says it changes: figures by their keys, with the new ones. */
interface Offer {
  readonly title: string;
  readonly changes: readonly TextChange[];
  readonly names: ReadonlyMap<string, string>;
}

function offersFor(analysis: Analysis): Offer[] {
  const whole = { start: 0, end: analysis.text.length };
  const figures = figuresOf(analysis);
  const fixes = fixesIn(analysis, whole).map(({ repair }) => ({
    title: repair.title.zh,
    changes: changesOf(repair.edits),
    names: new Map(
      repair.cells.flatMap(({ cell, to }) =>
        figures.filter((figure) => figure.cell === cell).map(({ key }) => [key, to] as const),
      ),
    ),
  }));
  const rewrites = rewritesIn(analysis, whole, { edition: 'auto' })
    // It goes over to another form, where the figures have other places.
    .filter(({ title }) => !title.zh.includes('2021年版'))
    .map(({ title, changes }) => ({ title: title.zh, changes, names: totalsSet(title.zh, changes, figures) }));
  const formatting = { title: '格式化', changes: formatTables(analysis, whole), names: new Map<string, string>() };
  return [...fixes, ...rewrites, formatting];
}

/** The totals that the filling of totals writes over. */
function totalsSet(title: string, changes: readonly TextChange[], figures: ReturnType<typeof figuresOf>) {
  if (!title.includes('填写总计')) return new Map<string, string>();
  const written = changes.flatMap(({ range, newText }) =>
    figures
      .filter(({ cell }) => overlaps(cell.span, range))
      .map(({ key }) => [key, newText.replaceAll(',', '')] as const),
  );
  return new Map(written);
}

/** Applies each edit on offer by itself. */
function assertKept(text: string, options: AnalysisOptions): void {
  const analysis = analyse(text, options);
  for (const { title, changes, names } of offersFor(analysis)) {
    const after = new Map(figuresOf(analyse(changed(text, changes), options)).map(({ key, value }) => [key, value]));
    for (const { key, value } of figuresOf(analysis))
      assert.equal(after.get(key), names.get(key) ?? value, `${title}: ${key}\n${text}`);
  }
}

for (const { path, text } of draftFiles())
  test(`every edit offered on ${path} changes only what it names`, () => {
    assertKept(text, { ...analysisOptions(path, 'auto'), force: true });
  });

for (const name of damageNames)
  test(`every edit offered after ${name} changes only what it names`, () => {
    for (const each of fc.sample(damagedCases(notationKinds, [name]), { numRuns: 1, seed })) {
      const { text, markup } = draftOf(each);
      assertKept(text, { edition: 'auto', markup });
    }
  });
