import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainFigures } from '../../server/src/features/rewrites/plainFigures.ts';
import { analyse } from '../support/analyse.ts';

/** The draft with the rewrite applied, and the values of the table before and after. */
function rewritten(text: string): { text: string; same: boolean } {
  const read = (source: string) =>
    analyse(source, { edition: '2019', markup: 'text', force: true }).reports[0]?.tables[0]?.table;
  const values = (source: string) =>
    read(source)?.cells.map((cell) => (cell?.figure.state === 'number' ? cell.figure.value : cell?.figure.state));
  const table = read(text);
  assert.ok(table);
  let result = text;
  for (const { range, newText } of plainFigures(table)
    .flatMap(({ changes }) => changes)
    .reverse())
    result = result.slice(0, range.start) + newText + result.slice(range.end);
  assert.deepEqual(values(result), values(text));
  return { text: result, same: result === text };
}

const head = '信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n';

test('full-width digits, signs and separators become plain, and no value changes', () => {
  assert.equal(rewritten(`${head}行政许可\t１２\t－５\t1，435\n`).text, `${head}行政许可\t12\t-5\t1,435\n`);
  assert.equal(rewritten(`${head}行政许可\t＋３\t＋10\t1 435件\n`).text, `${head}行政许可\t+3\t+10\t1,435件\n`);
});

test('figures that are written plainly are left alone', () => {
  assert.ok(rewritten(`${head}行政许可\t12\t-5\t1,435\n`).same);
});
