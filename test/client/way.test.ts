import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Selection, TextEditor } from 'vscode';
import { mendingOf, note, noteClick, type Way } from '../../client/src/tabbing/way.ts';
import { withChanges } from '../../server/src/text/change.ts';

const clean = '| 12 |  | 7 |\n三、收到';
const end = clean.length;

/** A way behind one Tab in the first figure, whose answer has come and has been handed to the editor. */
function sent(): Way {
  return {
    editor: { document: { offsetAt: ({ character }: { character: number }) => character } } as unknown as TextEditor,
    from: 4,
    clean,
    strays: [],
    versions: new Map(),
    steps: [{ direction: 'next', place: { start: 6, end: 6 }, typed: undefined }],
    aimed: at(6)[0],
    mending: undefined,
    isEmpty: true,
    leadsNowhere: false,
    isOver: false,
    left: undefined,
  };
}

const at = (character: number) => [{ start: { character }, end: { character } }] as unknown as Selection[];

function type(way: Way, offset: number, text: string): void {
  const contentChanges = [{ rangeOffset: offset, rangeLength: 0, text }];
  const whole = withChanges(withChanges(way.clean, way.strays), [
    { range: { start: offset, end: offset }, newText: text },
  ]);
  const document = { version: offset, getText: () => whole };
  note(way, { contentChanges, document } as unknown as Parameters<typeof note>[1], false);
}

function mended(way: Way): string {
  const { range, newText, selected } = mendingOf(way) ?? assert.fail('a step is not known');
  const typed = `${newText.slice(0, selected.end)}‸${newText.slice(selected.end)}`;
  return withChanges(withChanges(way.clean, way.strays), [{ range, newText: typed }]);
}

test('a click before the editor sent the cursor to the figure is where one types', () => {
  const way = sent();
  noteClick(way, at(end));
  type(way, 6, '〇');
  assert.equal(mended(way), '| 12 |  | 7 |\n三、收到〇‸');
});

test('a click of which the editor does not tell is known by what is typed there', () => {
  const way = sent();
  type(way, 4, '3');
  type(way, end + 1, '〇');
  type(way, end + 2, '一');
  assert.equal(mended(way), '| 12 |3  | 7 |\n三、收到〇一‸');
});

test('what was typed behind Tab stays its figure when one clicks elsewhere', () => {
  const way = sent();
  type(way, 4, '3');
  noteClick(way, at(end + 1));
  assert.equal(mended(way), '| 12 |3  | 7 |\n三、收到‸');
});

test('a click while all is put in its place is moved with the text', () => {
  const way = sent();
  type(way, 4, '3');
  way.mending = { made: mendingOf(way) ?? assert.fail(), steps: 1 };
  noteClick(way, at(end + 1));
  const { range, newText } = way.mending.made;
  const whole = withChanges(withChanges(clean, way.strays), [{ range, newText }]);
  const contentChanges = [{ rangeOffset: range.start, rangeLength: range.end - range.start, text: newText }];
  note(way, { contentChanges, document: { version: 9, getText: () => whole } } as never, false);
  assert.equal(way.isOver, false);
  assert.equal(mended(way), '| 12 |3  | 7 |\n三、收到‸');
});

test('undoing ends the way: nothing is put in its place any more', () => {
  const way = sent();
  type(way, 4, '3');
  const contentChanges = [{ rangeOffset: 4, rangeLength: 1, text: '' }];
  note(way, { contentChanges, document: { version: 9, getText: () => clean }, reason: 1 } as never, false);
  assert.equal(way.isOver, true);
});

test('a drag is one click, a click with nothing under way the end', () => {
  const way = sent();
  noteClick(way, at(end - 1));
  noteClick(way, at(end));
  assert.deepEqual(way.steps.at(-1), { direction: 'clicked', place: { start: end, end }, typed: undefined });
  assert.equal(way.steps.length, 2);
  const still = { ...sent(), aimed: undefined };
  noteClick(still, at(end));
  assert.equal(still.isOver, true);
});
