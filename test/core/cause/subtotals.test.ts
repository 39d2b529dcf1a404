/** Rows and columns that local tables add: their sums join in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainTable } from '../../../server/src/check/cause/explainTable.ts';
import { formOf } from '../../support/forms.ts';
import { replaced, requestsWith, writeTable, type Texts } from '../../support/table.ts';

const form = formOf('requests', '2021');
const groups = ['3.3', '3.4', '3.5', '3.6'];
const kinds = ['company', 'research', 'charity', 'legal', 'other'];

/** The table with subtotals of groups and of organisations. */
function withSubtotals(texts: Texts): Texts {
  const sumOf = (rows: string[], column: string) => rows.reduce((sum, row) => sum + Number(texts[row]?.[column]), 0);
  const columns = [...kinds, 'person', 'total'];
  const rows = groups.map((group) => {
    const items = Object.keys(texts).filter((row) => row.startsWith(`${group}.`));
    return [group, Object.fromEntries(columns.map((column) => [column, String(sumOf(items, column))]))] as const;
  });
  return Object.fromEntries(
    [...Object.entries(texts), ...rows].map(([row, cells]) => {
      const organisations = kinds.reduce((sum, kind) => sum + Number(cells[kind]), 0);
      return [row, { ...cells, organisations: String(organisations) }];
    }),
  );
}

const table = withSubtotals(
  requestsWith('2021', {
    '2 person': 12,
    '3.1 person': 140,
    '3.1 company': 17,
    '3.3.2 person': 9,
    '3.3.2 legal': 3,
    '3.4.1 person': 51,
    '3.5.1 company': 6,
    '3.6.3 person': 22,
    '4 company': 4,
  }),
);

test('with subtotals that tie there is nothing to say', () => {
  assert.deepEqual(explainTable(writeTable(form, table)), []);
});

for (const [row, cells] of Object.entries(table))
  test(`row ${row}: any one wrong figure is found, subtotals included`, () => {
    for (const [column, text] of Object.entries(cells)) {
      const findings = explainTable(writeTable(form, replaced(table, { [`${row} ${column}`]: Number(text) + 5 })));
      const repairs = findings.map(({ code, repairs: [first] }) => [
        code,
        first?.cells.map(({ cell, to }) => [cell.slot.column.key, to]),
      ]);
      // A group's figure under the organisations' subtotal stands in no sum.
      const isLoose = groups.includes(row) && column === 'organisations';
      if (!isLoose) assert.deepEqual(repairs, [['wrong-figure', [[column, text]]]], column);
    }
  });
