import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell } from '../../../server/src/bind/table.ts';
import { applied } from '../../../server/src/check/repair/edits.ts';
import { cellEdit } from '../../../server/src/check/repair/cellEdit.ts';
import { formOf } from '../../support/forms.ts';
import type { Slot } from '../../../server/src/forms/form.ts';
import { readFigure } from '../../../server/src/syntax/figure.ts';
import { Span } from '../../../server/src/text/span.ts';

/** A row of a drawn table with the cell between the first two bars changed. */
function changed(row: string, newText: string): string {
  const inner = row.slice(1, row.indexOf('|', 1));
  const text = inner.trim();
  const from = 1 + (text === '' ? 1 : inner.indexOf(text));
  const anchor = { offset: 0 };
  const cell: Cell = {
    slot: formOf('requests', '2021').slot('1', 'person') as Slot,
    text,
    span: new Span(anchor, from, from + text.length),
    frame: new Span(anchor, 1, 1 + inner.length),
    figure: readFigure(text) ?? { state: 'unreadable' },
    placed: 'evident',
  };
  return applied(row, [cellEdit(cell, newText)]);
}

const examples: [name: string, row: string, newText: string, after: string][] = [
  ['a wider figure takes blanks behind it', '| 5    | 0 |', '12', '| 12   | 0 |'],
  ['a narrower figure leaves blanks behind', '| 1435 | 0 |', '35', '| 35   | 0 |'],
  ['right-aligned figures grow to the left', '|    5 | 0 |', '12', '|   12 | 0 |'],
  ['right-aligned figures shrink to the right', '|   12 | 0 |', '5', '|    5 | 0 |'],
  ['full-width digits take two columns', '| １   | 0 |', '１２', '| １２ | 0 |'],
  ['a blank is filled', '|      | 0 |', '12', '| 12   | 0 |'],
  ['without room the frame must give', '| 5 | 0 |', '12', '| 12 | 0 |'],
];
for (const [name, row, newText, after] of examples) test(name, () => assert.equal(changed(row, newText), after));
