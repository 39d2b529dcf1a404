/**
 * The binder at its own boundary: the lines of a part, and beside them the tables they are bound to. A figure is
 * printed as its text, `_` for a blank, `?` behind what was inferred, `.` where nothing was read. Expected files
 * are written anew with GOUJI_WRITE=1, to be read by eye before they are kept.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPart, type Part } from '../../../server/src/bind/part.ts';
import type { BoundTable, Cell } from '../../../server/src/bind/table.ts';
import type { FormRow } from '../../../server/src/forms/form.ts';
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { splitLines } from '../../../server/src/syntax/line.ts';

const folder = join('test', 'core', 'bind', 'tables');

function read(text: string): Part {
  const hint = { edition: undefined, forced: false };
  return readPart(splitLines(text, { offset: 0 }), { kind: disclosure, hint, endsDocument: false, section: 0 });
}

function print({ tables, ordinary }: Part): string {
  return [
    ...tables.flatMap(tableLines),
    ...ordinary.map(({ rows }) => `ordinary table of ${rows.length} rows`),
    '',
  ].join('\n');
}

function tableLines(table: BoundTable): string[] {
  const { form, notation, problems } = table;
  const standing = form.rows.filter((row) => table.cells.some((cell) => cell?.slot.row === row));
  return [
    `${form.name} ${form.edition} ${notation}`,
    ...standing.map((row) => `  ${row.key}: ${rowText(table, row)}`),
    ...problems
      .filter(({ kind }) => kind !== 'missing-row')
      .map(({ kind, row, column, text }) => `  ! ${[kind, row?.key, column?.key, text].filter(Boolean).join(' ')}`),
  ];
}

function rowText({ form, cells }: BoundTable, row: FormRow): string {
  const columns = form.slots.filter((slot) => slot.row === row && (!slot.column.subtotal || cells[slot.index]));
  return columns.map((slot) => `${slot.column.key} ${cellText(cells[slot.index])}`).join(' · ');
}

function cellText(cell: Cell | undefined): string {
  return cell ? (cell.text || '_') + (cell.placed === 'inferred' ? '?' : '') : '.';
}

for (const file of readdirSync(folder).filter((name) => !name.endsWith('.expected.txt')))
  test(file.replace(/\.txt$/, '').replaceAll('-', ' '), () => {
    const printed = print(read(readFileSync(join(folder, file), 'utf8')));
    const beside = join(folder, file.replace(/\.txt$/, '.expected.txt'));
    if (process.env['GOUJI_WRITE'] === '1') writeFileSync(beside, printed);
    assert.ok(existsSync(beside), `nothing is expected of ${file}`);
    assert.equal(printed, readFileSync(beside, 'utf8'));
  });
