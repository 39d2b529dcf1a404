/**
 * A figure stands where its head says: heads and columns exchanged together change nothing of what is read, in
 * whatever notation.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileForm } from '../../server/src/forms/form.ts';
import type { Column, FormSource } from '../../server/src/forms/schema.ts';
import { disclosure, formFiles } from '../../server/src/kinds/disclosure/index.ts';
import { analyse } from '../support/analyse.ts';
import { figuresOf, tableFigures } from '../support/generate/figures.ts';
import { layoutOf } from '../support/generate/layout.ts';
import { notations, type NotationKind } from '../support/generate/notations/index.ts';

const sources = (Object.values(formFiles) as FormSource[]).filter(({ editions }) => editions.includes('2021'));

/** The columns in another order, those under one word still side by side. */
function shuffled(columns: readonly Column[], depth: number, rank: (text: string) => number): Column[] {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    const text = column.path[depth] ?? '';
    groups.set(text, [...(groups.get(text) ?? []), column]);
  }
  const order = [...groups].sort(([one], [other]) => rank(`${depth}${one}`) - rank(`${depth}${other}`));
  return order.flatMap(([, group]) => (group.length > 1 ? shuffled(group, depth + 1, rank) : group));
}

const forms = fc.record({ source: fc.constantFrom(...sources), seed: fc.nat() }).map(({ source, seed }) => {
  const rank = (text: string) =>
    Array.from(text).reduce((hash, unit) => (hash * 31 + unit.charCodeAt(0)) % 997, seed % 997);
  const blocks = source.blocks.map((block) => ({ ...block, columns: shuffled(block.columns, 0, rank) }));
  return compileForm({ ...source, blocks }, '2021', 2);
});

const cases = (kind: NotationKind) => fc.record({ way: notations[kind], form: forms, figures: figuresOf('2021') });

/** Notations in which marks tell every cell, so that a head that is understood is understood for certain. */
const marked: readonly NotationKind[] = ['pipe', 'tsv', 'csv', 'html', 'grid'];

for (const kind of Object.keys(notations) as NotationKind[])
  test(`heads and columns may be exchanged together in ${kind}`, () =>
    fc.assert(
      fc.property(cases(kind), ({ way, form, figures }) => {
        const truth = tableFigures(figures, form.name);
        const heading = disclosure.sections.find((section) => section.form === form.name)?.title ?? '';
        const text = `云溪市2023年政府信息公开工作年度报告\n${heading}\n${way.write(layoutOf(form, truth)).text}\n`;
        const cells = analyse(text, { edition: '2021', markup: 'text', force: true }).reports.flatMap(({ tables }) =>
          tables.flatMap(({ table }) => table.cells.flatMap((cell) => cell ?? [])),
        );
        const wrong = cells
          .filter(({ figure, placed }) => figure.state === 'number' && placed === 'evident')
          .filter(({ slot, text }) => text !== truth[slot.row.key]?.[slot.column.key])
          .map(({ slot, text }) => `${slot.row.key} ${slot.column.key}: ${text}`);
        assert.deepEqual(wrong, [], text);
        const due = Object.values(truth).reduce((sum, row) => sum + Object.keys(row).length, 0);
        if (marked.includes(kind)) assert.equal(cells.length, due, text);
      }),
      { numRuns: 25, seed: 7 },
    ));
