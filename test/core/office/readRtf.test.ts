/** RTF written by hand, as readers of the document see it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentIn } from '../../support/office/readWord.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (body: string) => documentIn(bytesOf(`{\\rtf1\\ansi\\ansicpg936 ${body}}`));
const linesOf = async (body: string) => (await read(body)).text.split('\n').filter(Boolean);

/** A row of cells of the same width, each with what is said of it before. */
function row(cells: readonly string[], looks: readonly string[] = []): string {
  const defined = cells.map((_, nth) => `${looks[nth] ?? ''}\\cellx${(nth + 1) * 1000}`);
  return `\\trowd${defined.join('')}${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row\\pard `;
}

test('characters as bytes of a code page, as numbers with what stands for them, and by words', async () => {
  assert.deepEqual(
    await linesOf(`\\'b1\\'be\\'c4\\'ea\\u25910 ?\\uc2\\u21040\\'cd\\'f91\\~2\\line \\ldblquote a\\{\\par`),
    ['本年收到1\u00A02', '“a{'],
  );
});

test('the bytes of a font are read as its set of characters says', async () => {
  const fonts = `{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset136 B;}}`;
  assert.deepEqual(await linesOf(`${fonts}\\f1\\'a4\\'a4\\f0\\'d6\\'d0\\par`), ['中中']);
});

test('hidden, deleted and struck text, notes, field codes and what programs keep are no text', async () => {
  const parts = [
    '1',
    '{\\v 2}{\\deleted 3}{\\strike 4}{\\super 5}',
    '{\\footnote 6}{\\*\\unknown 7}{\\header 8}',
    '{\\field{\\*\\fldinst =SUM(ABOVE)}{\\fldrslt 9}}',
    '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt 10}}',
  ];
  const { text, notices } = await read(`${parts.join('')}\\par`);
  assert.deepEqual([text, notices.map(({ kind }) => kind)], ['19\n\n', ['stated']]);
});

test('headings by style and by outline', async () => {
  const styles = '{\\stylesheet{\\s1 heading 1;}{\\s2 Normal;}}';
  assert.deepEqual(await linesOf(`${styles}\\pard\\s1 A\\par\\pard\\outlinelevel1 B\\par\\pard\\s2 C\\par`), [
    '## A',
    '### B',
    'C',
  ]);
});

test('cells that go together sideways and upright, and the place of each', async () => {
  const rows = [row(['A', 'B', ''], ['\\clvmgf', '', '\\clmrg']), row(['', '1', '2'], ['\\clvmrg'])];
  const { text, placeAt } = await read(rows.join(''));
  assert.deepEqual(text.split('\n').slice(0, 3), ['| A | B |  |', '| --- | --- | --- |', '|  | 1 | 2 |']);
  assert.deepEqual(placeAt(text.indexOf('2 |')), { part: 'table', table: 1, row: 2, column: 3 });
});

test('a table in a cell makes the table around it a way to lay out the page', async () => {
  const inner = `\\pard\\intbl\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}`;
  assert.deepEqual(await linesOf(row([`A\\par${inner}\\pard\\intbl B`])), ['A', '| 1 | 2 |', '| --- | --- |', 'B']);
});

test('a text box is read beside the paragraph it hangs on, a picture is told of', async () => {
  const box = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard B\\par}}{\\shprslt C}}';
  const { text, notices } = await read(`A${box}{\\pict 0102}\\par`);
  assert.deepEqual([text.split('\n').filter(Boolean), notices.map(({ kind }) => kind)], [['B', 'A'], ['picture']]);
});

test('a document that is cut short is read as far as it goes, and that is said', async () => {
  const whole = `{\\rtf1\\ansi ${row(['A', '1'])}B\\par`;
  const { text, notices } = await documentIn(bytesOf(whole));
  assert.deepEqual([text.split('\n').filter(Boolean).at(-1), notices.map(({ kind }) => kind)], ['B', ['unread']]);
});
