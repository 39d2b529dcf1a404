import type { Cell } from '../../../server/src/bind/table.ts';
/** A wrong figure in whole drafts, in every notation: found, and put right in the cell's own notation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '../../../server/src/check/finding.ts';
import { applied } from '../../../server/src/check/repair/edits.ts';
import { styleOf, writeNumeral } from '../../../server/src/check/repair/figureStyle.ts';
import type { JudgedTable } from '../../../server/src/check/model/report.ts';
import { cellEdit } from '../../../server/src/check/repair/cellEdit.ts';
import { toText } from '../../../server/src/text/decimal.ts';
import { analyse, type Analysis } from '../../support/analyse.ts';
import { draftOf, wholeCases } from '../../properties/cases.ts';
import { notations, type NotationKind } from '../../support/generate/notations/index.ts';

/** Labels and figures run together are read only where all figures are 0. */
const kinds = (Object.keys(notations) as NotationKind[]).filter((kind) => kind !== 'glued');

function sumFindings({ reports }: Analysis): Finding[] {
  return reports.flatMap(({ findings }) => findings.filter(({ relations }) => relations.length > 0));
}

/** Whether every sum of the table was read and ties. */
function isWhole({ table, judgements }: JudgedTable): boolean {
  return (
    table.form.name === 'requests' && judgements.every(({ verdict, inferred }) => verdict === 'holds' && !inferred)
  );
}

/** The figures that stand in a sum of the form: a subtotal over blanks may have any value. */
function cellsOf({ table }: JudgedTable) {
  const slots = new Set(table.form.relations.flatMap(({ left, right }) => [...left, ...right]));
  return table.cells.filter((cell) => cell?.figure.state === 'number' && slots.has(cell.slot));
}

for (const kind of kinds)
  test(`a wrong figure in ${kind}`, () => {
    let tried = 0;
    const cases = fc.tuple(wholeCases([kind]), fc.nat(1000), fc.integer({ min: 1, max: 99 }));
    for (const [each, at, more] of fc.sample(cases, { numRuns: 25, seed: 2 })) {
      const { text, markup } = draftOf(each);
      const read = (draft: string) => analyse(draft, { edition: 'auto', markup });
      const judged = read(text)
        .reports.flatMap(({ tables }) => tables)
        .find(isWhole);
      // A figure with a note or a tag inside does not stand letter by letter, and no edit is written over it.
      const stands = (one: Cell | undefined) => one && text.slice(one.span.start, one.span.end) === one.text;
      const cells = judged ? cellsOf(judged).filter(stands) : [];
      const cell = cells[at % cells.length];
      if (!judged || cell?.figure.state !== 'number') continue;
      const due = toText(cell.figure.value);
      const wrong = writeNumeral(cell, String(Number(due) + more), styleOf(judged.table).separator);
      const spoilt = applied(text, [cellEdit(cell, wrong)]);
      const findings = sumFindings(read(spoilt));
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['wrong-figure'],
      );
      const [repair] = findings.flatMap(({ repairs }) => repairs);
      assert.ok(repair);
      assert.deepEqual(
        repair.cells.map(({ cell: { slot }, to }) => [slot.row.key, slot.column.key, to]),
        [[cell.slot.row.key, cell.slot.column.key, due]],
      );
      assert.deepEqual(sumFindings(read(applied(spoilt, repair.edits))), []);
      tried++;
    }
    assert.ok(tried > 5, `${tried}`);
  });
