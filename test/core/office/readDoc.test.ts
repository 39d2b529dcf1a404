/** Parts of documents of the old format, byte by byte. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { characterLook } from '../../../server/src/office/doc/characterLook.ts';
import { characterStyles } from '../../../server/src/office/doc/styleSheet.ts';
import { isTable } from '../../../server/src/office/flow/flow.ts';
import { FlowBuilder } from '../../../server/src/office/flow/flowBuilder.ts';
import { TextBuilder } from '../../../server/src/office/shownText.ts';

const short = (number: number) => [number & 0xff, number >> 8];
const hidden = [...short(0x083c), 1];

/** A style of characters with a name of one letter, which rests on another and changes that. */
function style(base: number, changes: readonly number[]): number[] {
  const fixed = [...short(0), ...short((base << 4) | 2), ...short(1), ...short(0), ...short(0)];
  const bytes = [...fixed, ...short(1), ...short(0x41), ...short(0), ...short(changes.length), ...changes];
  return [...short(bytes.length), ...bytes, ...(bytes.length % 2 === 1 ? [0] : [])];
}

const styles = characterStyles(
  Uint8Array.from([...short(4), ...short(3), ...short(10), ...short(0), ...style(0xfff, hidden), ...style(0, [])]),
);

test('characters are hidden by themselves, or by a style or what it rests on, unless they say otherwise', () => {
  const look = (...sprms: number[]) => characterLook(Uint8Array.from(sprms), styles).isHidden;
  const inStyle = [...short(0x4a30), ...short(1)];
  assert.deepEqual(
    [look(), look(...hidden), look(...inStyle), look(...inStyle, ...short(0x083c), 0), look(...short(0x083c), 0x81)],
    [false, true, true, false, true],
  );
});

test('of a row that was deleted nothing is left; one that is blank stays', () => {
  const builder = new FlowBuilder();
  for (const hasDeleted of [false, true]) {
    builder.add({ text: new TextBuilder(), level: 0, pictures: 0 }, 1);
    builder.endCell(1);
    builder.endRow(undefined, 1, hasDeleted);
  }
  const [table] = builder.finish();
  assert.equal(table && isTable(table) && table.rows.length, 1);
});
