/** Pages as they are laid out: lines in paragraphs, what stands between drawn lines in cells. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFlow } from '../../../server/src/office/flow/projectFlow.ts';
import { lineBetween, type Page, type PagePiece, type DrawnLine } from '../../../server/src/office/page/page.ts';
import { pagesFlow } from '../../../server/src/office/page/pageFlow.ts';
import { Projector } from '../../../server/src/office/projector.ts';

const at = (text: string, x: number, y: number, size = 10): PagePiece => ({
  text,
  x,
  y,
  size,
  width: text.length * size,
});

/** What is read of pages with those pieces and lines. */
function read(...pages: readonly Partial<Page>[]) {
  const whole = pages.map((page, nth) => ({
    number: nth + 1,
    height: 800,
    pieces: [],
    rules: [],
    pictures: 0,
    ...page,
  }));
  const projector = new Projector();
  projectFlow(pagesFlow(whole), projector);
  return projector.finish();
}

const linesOf = (...pages: readonly Partial<Page>[]) =>
  read(...pages)
    .text.split('\n')
    .filter(Boolean);

/** The sides of a rectangle. */
function box(left: number, top: number, right: number, bottom: number): DrawnLine[] {
  const corners = [left, top, right, top, right, bottom, left, bottom, left, top];
  return [0, 2, 4, 6].flatMap((nth) => {
    const [x = 0, y = 0, toX = 0, toY = 0] = corners.slice(nth, nth + 4);
    return lineBetween(x, y, toX, toY) ?? [];
  });
}

test('a full line goes on with the next, an indented one begins anew, over pages, too', () => {
  const full = '甲'.repeat(20);
  assert.deepEqual(
    linesOf(
      { pieces: [at(full, 20, 100), at(full, 0, 118), at('乙', 0, 136), at(full, 20, 154), at('— 1 —', 90, 780)] },
      { pieces: [at('丙', 0, 100), at('丁', 20, 118)] },
    ),
    [`${full}${full}`, '乙', `${full}丙`, '丁'],
  );
});

test('cells are what lines are drawn around, over several rows and columns; one without text is blank', () => {
  const rules = [box(0, 100, 50, 140), box(50, 100, 150, 120), box(50, 120, 100, 140), box(100, 120, 150, 140)].flat();
  const pieces = [at('甲', 20, 122), at('乙', 90, 114), at('3', 70, 134), at('外', 20, 200)];
  const { text, placeAt } = read({}, { pieces, rules });
  assert.deepEqual(text.split('\n'), ['| 甲 | 乙 |  |', '| --- | --- | --- |', '|  | 3 |  |', '', '外', '', '']);
  assert.deepEqual(placeAt(text.indexOf('3')), { page: 2 });
});

test('text that was put down in one piece over a line between cells comes apart there', () => {
  const rules = [box(0, 100, 50, 120), box(50, 100, 100, 120)].flat();
  assert.deepEqual(linesOf({ pieces: [at('12    34', 10, 114)], rules })[0], '| 12 | 34 |');
});

test('borders that stand apart a little are one', () => {
  const rules = [box(0, 100, 50, 120), box(50, 100, 100, 120), box(0, 120, 53.5, 140), box(53.5, 120, 100, 140)].flat();
  const pieces = [at('1', 20, 114), at('2', 70, 114), at('3', 20, 134), at('4', 70, 134)];
  assert.deepEqual(linesOf({ pieces, rules }), ['| 1 | 2 |', '| --- | --- |', '| 3 | 4 |']);
});

test('a picture is told of on its page', () => {
  const { notices, placeAt } = read({ pieces: [at('甲', 0, 100)] }, { pictures: 1 });
  assert.deepEqual(
    notices.map(({ kind, span }) => [kind, placeAt(span.start)]),
    [['picture', { page: 2 }]],
  );
});
