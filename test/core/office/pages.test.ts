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
    pictures: [],
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

test('a table that goes beyond the text tells nothing of where its lines end', () => {
  const full = '甲'.repeat(20);
  const pieces = [at(full, 40, 100), at(full, 20, 118), at('丁。', 20, 136), at(full, 40, 154), at('5', 20, 40)];
  assert.deepEqual(linesOf({ pieces, rules: box(0, 20, 300, 60) }).slice(2), [`${full}${full}`, '丁。', full]);
});

test('where a page has no other text than one-line paragraphs, a table and headings tell where they end', () => {
  const [line, heading] = ['本机关持续做好相关工作，进展顺利。', '三、收到和处理政府信息公开申请情况'];
  const pieces = [at('5', 20, 60), at(line, 20, 100), at(heading, 20, 118), at('6', 20, 160)];
  const [above, below] = [box(0, 40, 300, 80), box(0, 140, 300, 180)];
  assert.deepEqual(linesOf({ pieces, rules: [...above, ...below] }).slice(2, 4), [line, heading]);
  assert.deepEqual(linesOf({ pieces: [at(line, 20, 100), at(heading, 20, 118)] }), [line, heading]);
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

test('a picture is told of on its page, where it stands among the lines', () => {
  const { text, notices, placeAt } = read({ pieces: [at('甲', 0, 100), at('乙', 0, 300)], pictures: [200] });
  const [notice] = notices;
  assert.deepEqual([notice?.kind, placeAt(notice?.span.start ?? 0)], ['picture', { page: 1 }]);
  assert.ok((notice?.span.start ?? 0) < text.indexOf('乙'));
});

test('what is struck out and the marks of notes are no part of a figure; digits that fill a cell go on below', () => {
  const rules = [...box(0, 100, 40, 140), ...box(40, 100, 80, 140), ...box(80, 100, 98, 140)];
  const strike = lineBetween(10, 111, 20, 111);
  const mark = { ...at('1', 70, 110, 6), width: 6 };
  const pieces = [at('93', 10, 114), at('12', 50, 114), mark, at('1', 84, 114), at('02', 84, 126)];
  assert.equal(linesOf({ pieces, rules: [...rules, ...(strike ? [strike] : [])] })[0], '| 3 | 12 | 102 |');
});

/** A row of figures in cells without lines around them, of which the second has two lines, as a page writes it: cell by cell. */
const wrapped = (first: number, second: number) => [
  at('一、新收', 0, 100),
  at('7', 80, 100),
  at('10', 110, first),
  at('2', 115, second),
  at('0', 150, 100),
  at('19', 180, 100),
];

for (const [side, first, second] of [
  ['upper', 100, 114],
  ['lower', 86, 100],
  ['middle', 93, 107],
] as const)
  test(`a figure in two lines of its cell is one where the row stands at the ${side} of it, though no lines are drawn`, () => {
    assert.deepEqual(linesOf({ pieces: wrapped(first, second) }), ['一、新收    7    102    0    19']);
  });

test('figures below each other are not one where each has a row, or they are written column by column', () => {
  const columns = [0, 40, 80].flatMap((x) => [at('10', x, 100), at('2', x, 114)]);
  const rows = [100, 114].flatMap((y) => [0, 40, 80].map((x) => at('10', x, y)));
  assert.deepEqual(linesOf({ pieces: columns }), ['10    10    10', '2    2    2']);
  assert.deepEqual(linesOf({ pieces: rows }), ['10    10    10', '10    10    10']);
});
