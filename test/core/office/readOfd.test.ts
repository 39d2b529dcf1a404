/** OFD written by hand: pages of text and lines, in millimetres. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKindOf } from '../../../server/src/office/documentKind.ts';
import { documentIn } from '../../support/office/readWord.ts';
import { zipped } from '../../support/office/wordXml.ts';

const ofd = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A file of pages with that content, each over a template where one is given. */
function ofdFile(pages: readonly string[], template?: string): Uint8Array {
  const page = (content: string, more = '') =>
    `<ofd:Page ${ofd}>${more}<ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`;
  const uses = template === undefined ? '' : '<ofd:Template TemplateID="1"/>';
  const listed = pages.map((_, nth) => `<ofd:Page ID="${nth + 9}" BaseLoc="Pages/Page_${nth}/Content.xml"/>`);
  return zipped({
    'OFD.xml': `<ofd:OFD ${ofd}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${ofd}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="1" BaseLoc="Tpls/Tpl.xml"/></ofd:CommonData><ofd:Pages>${listed.join('')}</ofd:Pages></ofd:Document>`,
    ...(template === undefined ? {} : { 'Doc_0/Tpls/Tpl.xml': page(template) }),
    ...Object.fromEntries(pages.map((content, nth) => [`Doc_0/Pages/Page_${nth}/Content.xml`, page(content, uses)])),
  });
}

/** A text that stands there, its characters as far apart as is said. */
const text = (content: string, x: number, y: number, apart = 'g 50 4', matrix = '') =>
  `<ofd:TextObject Boundary="${x} ${y - 4} 100 6" Size="4" ${matrix}><ofd:TextCode X="0" Y="4" DeltaX="${apart}">${content}</ofd:TextCode></ofd:TextObject>`;
const line = (x: number, y: number, toX: number, toY: number) =>
  `<ofd:PathObject Boundary="${x} ${y} 100 100"><ofd:AbbreviatedData>M 0 0 L ${toX - x} ${toY - y}</ofd:AbbreviatedData></ofd:PathObject>`;

const linesOf = async (bytes: Uint8Array) => (await documentIn(bytes)).text.split('\n').filter(Boolean);

test('an OFD is told by what its package holds', () => {
  assert.equal(documentKindOf(ofdFile([text('甲', 20, 50)])), 'ofd');
});

test('texts, page by page, where each stands; what all pages have is read on each', async () => {
  const { text: whole, placeAt } = await documentIn(
    ofdFile([text('甲', 20, 50), text('乙', 20, 50)], text('头', 20, 40)),
  );
  assert.deepEqual(whole.split('\n').filter(Boolean), ['头', '甲', '头', '乙']);
  assert.deepEqual(placeAt(whole.indexOf('乙')), { page: 2 });
});

test('cells between drawn lines; figures of several cells that are one text come apart', async () => {
  const levels = [50, 60, 70].map((y) => line(20, y, 80, y));
  const uprights = [20, 40, 60, 80].map((x) => line(x, 50, x, 70));
  const texts = [text('甲乙丙', 25, 57, '20 20'), text('012', 25, 67, '2 18 20')];
  assert.deepEqual(await linesOf(ofdFile([[...levels, ...uprights, ...texts].join('')])), [
    '| 甲 | 乙 | 丙 |',
    '| --- | --- | --- |',
    '| 01 | 2 |  |',
  ]);
});

test('a text that its matrix makes larger stands where it is drawn', async () => {
  const levels = [50, 60].map((y) => line(20, y, 80, y));
  const uprights = [20, 50, 80].map((x) => line(x, 50, x, 60));
  const large = text('甲', 52, 55, '4', 'CTM="2 0 0 2 0 0"').replace('Y="4"', 'Y="2"');
  assert.deepEqual((await linesOf(ofdFile([[...levels, ...uprights, large].join('')])))[0], '|  | 甲 |');
});

test('pages without text are refused with the reason', async () => {
  await assert.rejects(documentIn(ofdFile(['<ofd:ImageObject Boundary="0 0 210 297" ResourceID="1"/>'])), /a scan/);
});
