/** How often the cause is found, over generated tables that tie but for what was done to them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { explainTable } from '../../../server/src/check/cause/explainTable.ts';
import type { Finding } from '../../../server/src/check/finding.ts';
import type { Repair } from '../../../server/src/check/model/found.ts';
import type { Form } from '../../../server/src/forms/form.ts';
import { formOf } from '../../support/forms.ts';
import { editions } from '../../support/forms.ts';
import { figuresOf } from '../../support/generate/figures.ts';
import { slipMakers } from '../../support/slips.ts';
import { replaced, rewritten, writeTable, type Texts, type WrittenTable } from '../../support/table.ts';

/** A requests table that ties, with random numbers to do something to it. */
interface Case {
  readonly form: Form;
  readonly texts: Texts;
  readonly numbers: readonly number[];
}

const numbers = fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 8 });
const cases: fc.Arbitrary<Case> = fc
  .constantFrom(...editions)
  .chain((edition) =>
    fc
      .tuple(figuresOf(edition), numbers)
      .map(([{ requests }, picked]) => ({ form: formOf('requests', edition), texts: requests, numbers: picked })),
  );

function sample(runs: number): Case[] {
  return fc.sample(cases, { numRuns: runs, seed: 4 });
}

/** Takes the case's random numbers one after another. */
function picker({ numbers: picked }: Case): (below: number) => number {
  let at = 0;
  return (below) => (picked[at++ % picked.length] ?? 0) % below;
}

/** Figures in different rows and columns changed to others, the true values by place. */
function changed(each: Case, count: number): { table: WrittenTable; truth: Record<string, string> } {
  const pick = picker(each);
  const truth: Record<string, string> = {};
  const changes: Record<string, number> = {};
  const rows = Object.keys(each.texts);
  const columns = Object.keys(each.texts['4'] ?? {});
  for (let i = 0; i < count; i++) {
    const row = rows.splice(pick(rows.length), 1)[0] ?? '';
    const column = columns.splice(pick(columns.length), 1)[0] ?? '';
    const text = each.texts[row]?.[column] ?? '';
    const value = pick(Math.max(12, 3 * Number(text)));
    truth[`${row} ${column}`] = text;
    changes[`${row} ${column}`] = value === Number(text) ? value + 1 : value;
  }
  return { table: writeTable(each.form, replaced(each.texts, changes)), truth };
}

function changesOf(repair: Repair | undefined): Record<string, string> {
  const cells = repair?.cells ?? [];
  return Object.fromEntries(cells.map(({ cell, to }) => [`${cell.slot.row.key} ${cell.slot.column.key}`, to]));
}

/** Whether all changes are the true values of these places, and these places are all there are. */
function isSame(changes: Record<string, string>, truth: Record<string, string>): boolean {
  const places = Object.keys(truth);
  return places.length === Object.keys(changes).length && places.every((place) => changes[place] === truth[place]);
}

function failingIn({ judgements }: WrittenTable): string[] {
  return judgements.filter(({ verdict }) => verdict === 'fails').map(({ relation }) => relation.id);
}

function allCertain(findings: readonly Finding[]): boolean {
  return findings.every(({ code }) => code === 'wrong-figure');
}

test('tables that tie: no finding', () => {
  fc.assert(fc.property(cases, ({ form, texts }) => explainTable(writeTable(form, texts)).length === 0));
});

test('one wrong figure: found, with its value first, and settled by it', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const { table, truth } = changed(each, 1);
      const findings = explainTable(table);
      assert.deepEqual(
        findings.map(({ code, relations }) => [code, ...relations]),
        [['wrong-figure', ...failingIn(table)]],
      );
      const [repair] = findings.flatMap(({ repairs }) => repairs);
      assert.deepEqual(changesOf(repair), truth);
      assert.deepEqual(failingIn(rewritten(table, repair?.edits ?? [])), []);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('two wrong figures in different rows and columns: both and only both, 98 % and more', () => {
  const all = sample(300);
  const found = all.filter((each) => {
    const { table, truth } = changed(each, 2);
    const findings = explainTable(table);
    const changes = findings.map(({ repairs }) => changesOf(repairs[0]));
    const single = changes.every((one) => Object.keys(one).length === 1);
    return findings.length === 2 && allCertain(findings) && single && isSame({ ...changes[0], ...changes[1] }, truth);
  });
  assert.ok(found.length >= 0.98 * all.length, `${found.length} of ${all.length}`);
});

for (const maker of slipMakers)
  test(`${maker.name}: named, with the right repair first, 90 % and more`, () => {
    let tried = 0;
    let right = 0;
    for (const each of sample(250)) {
      const done = maker.spoil(each.form, each.texts, picker(each));
      const table = done && writeTable(each.form, done.texts);
      if (!table || failingIn(table).length === 0) continue;
      const repair = explainTable(table)[0]?.repairs[0];
      tried++;
      if (repair?.slip && maker.slips.includes(repair.slip) && isSame(changesOf(repair), done.truth)) right++;
    }
    assert.ok(tried > 30 && right >= 0.9 * tried, `${right} of ${tried}`);
  });

test('one wrong figure in a block of table four: among the repairs with its value, and no claim', () => {
  const form = formOf('litigation', '2021');
  const tables = fc.tuple(figuresOf('2021'), fc.nat(14), fc.nat(99));
  fc.assert(
    fc.property(tables, ([{ litigation }, at, value]) => {
      const column = Object.keys(litigation['cases'] ?? {})[at] ?? '';
      const truth = litigation['cases']?.[column] ?? '';
      if (Number(truth) === value) return;
      const [finding, ...others] = explainTable(writeTable(form, replaced(litigation, { [`cases ${column}`]: value })));
      assert.deepEqual(others, []);
      assert.equal(finding?.code, 'block-total');
      assert.ok(finding.repairs.some((repair) => isSame(changesOf(repair), { [`cases ${column}`]: truth })));
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('whatever is wrong: every failing relation is explained, and no repair makes another fail', () => {
  const counts = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
  fc.assert(
    fc.property(cases, counts, (each, count) => {
      const { table } = changed(each, count);
      const failing = failingIn(table);
      const findings = explainTable(table);
      const explained = new Set(findings.flatMap(({ relations }) => relations));
      assert.deepEqual([...explained].sort(), [...failing].sort());
      for (const { edits } of findings.flatMap(({ repairs }) => repairs))
        for (const id of failingIn(rewritten(table, edits))) assert.ok(failing.includes(id), id);
    }),
    { numRuns: 120, seed: 1 },
  );
});
