import { packParts, xmlText } from '../../office/packParts.ts';
import {
  repeatedHeads,
  type ExportedCell,
  type ExportedBlock,
  type ExportedReport,
  type ExportedTable,
} from './exportedReport.ts';
import { columnShares, fonts, paper, subheadingOf } from './sheetLayout.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Twentieths of a point in a millimetre. */
const twips = 1440 / 25.4;
const inner = Math.round((paper.width - paper.left - paper.right) * twips);

/** A report as a Word document laid out as official documents are. The same report makes the same bytes. */
export function wordFile(report: ExportedReport): Uint8Array {
  const part = (element: string, content: string) =>
    `<w:${element} xmlns:w="${main}" xmlns:r="${office}">${content}</w:${element}>`;
  return packParts({
    'word/document.xml': {
      text: part('document', `<w:body>${bodyOf(report)}${page}</w:body>`),
      contentType: `${type}.document.main+xml`,
      relations: [
        ['r1', 'styles', 'styles.xml'],
        ['r2', 'settings', 'settings.xml'],
        ['r3', 'fontTable', 'fontTable.xml'],
        ['r4', 'footer', 'footer1.xml'],
        ['r5', 'footer', 'footer2.xml'],
      ],
    },
    'word/styles.xml': { text: part('styles', styles), contentType: `${type}.styles+xml` },
    'word/settings.xml': { text: part('settings', '<w:evenAndOddHeaders/>'), contentType: `${type}.settings+xml` },
    'word/fontTable.xml': { text: part('fonts', fontTable), contentType: `${type}.fontTable+xml` },
    'word/footer1.xml': { text: part('ftr', pageNumber('right')), contentType: `${type}.footer+xml` },
    'word/footer2.xml': { text: part('ftr', pageNumber('left')), contentType: `${type}.footer+xml` },
  });
}

function bodyOf({ title, opening, sections }: ExportedReport): string {
  return [
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${title.map((line) => run(line)).join('<w:r><w:br/></w:r>')}</w:p>`,
    ...opening.map(blockXml),
    ...sections.flatMap(({ heading, blocks }) => [
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(heading)}</w:p>`,
      ...blocks.map(blockXml),
    ]),
  ].join('');
}

function blockXml(block: ExportedBlock): string {
  return typeof block === 'string' ? paragraph(block) : tableXml(block);
}

function paragraph(text: string): string {
  const [heading, rest] = subheadingOf(text);
  return `<w:p>${run(heading, 'Subheading')}${run(rest)}</w:p>`;
}

function run(text: string, style = ''): string {
  const properties = style && `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
  return text && `<w:r>${properties}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/** A cell of the grid: one that begins there, or goes on from the row above. */
interface Placed {
  readonly cell: ExportedCell;
  readonly goesOn: boolean;
}

function tableXml(table: ExportedTable): string {
  const { width, labels, rows } = table;
  const widths = columnShares(width, labels).map((share) => Math.round(share * inner));
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
  );
  const margins = ['left', 'right'].map((side) => `<w:${side} w:w="45" w:type="dxa"/>`).join('');
  const properties = `<w:tblW w:w="${inner}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>`;
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const heads = repeatedHeads(table);
  const lines = placed(rows).map((row, nth) => {
    const repeated = nth < heads ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${repeated}</w:trPr>${row.map((one) => cellXml(one, widths)).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>${spacer}`;
}

/** Two tables that follow each other would be one. */
const spacer = '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>';

/** The cells of each row, those that go on from above among them. */
function placed(rows: readonly (readonly ExportedCell[])[]): Placed[][] {
  let above: { readonly cell: ExportedCell; readonly left: number }[] = [];
  return rows.map((row) => {
    const going = above.filter(({ left }) => left > 0);
    above = [
      ...going.map(({ cell, left }) => ({ cell, left: left - 1 })),
      ...row.map((cell) => ({ cell, left: cell.rowSpan - 1 })),
    ];
    return [...going.map(({ cell }) => ({ cell, goesOn: true })), ...row.map((cell) => ({ cell, goesOn: false }))].sort(
      (one, other) => one.cell.column - other.cell.column,
    );
  });
}

function cellXml({ cell, goesOn }: Placed, widths: readonly number[]): string {
  const { column, columnSpan, rowSpan, role, text } = cell;
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  const merge = rowSpan > 1 ? `<w:vMerge${goesOn ? '' : ' w:val="restart"'}/>` : '';
  const style = `<w:pStyle w:val="${role === 'label' ? 'Label' : 'Cell'}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>${style}</w:pPr>${goesOn ? '' : run(text)}</w:p></w:tc>`;
}

function fontXml(purpose: keyof typeof fonts): string {
  const [name] = fonts[purpose];
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}"/>`;
}

function styleXml(kind: 'paragraph' | 'character', id: string, name: string, paragraph: string, text: string): string {
  const properties = (paragraph && `<w:pPr>${paragraph}</w:pPr>`) + (text && `<w:rPr>${text}</w:rPr>`);
  return `<w:style w:type="${kind}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' || kind === 'character' ? '' : '<w:basedOn w:val="Normal"/>'}${properties}</w:style>`;
}

const size = (points: number) => `<w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`;
const exactly = (points: number) => `<w:spacing w:line="${Math.round(20 * points)}" w:lineRule="exact"/>`;
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

/** Body in 三号 on lines of 28.95 points, letters a quarter of a point closer: 28 to a line, 22 lines to a page. */
const styles = [
  styleXml(
    'paragraph',
    'Normal',
    'Normal',
    `${exactly(28.95)}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>`,
    `${fontXml('body')}<w:spacing w:val="-5"/>${size(16)}`,
  ),
  styleXml(
    'paragraph',
    'Title',
    'Title',
    `<w:spacing w:before="0" w:after="579" w:line="700" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/>`,
    `${fontXml('title')}${size(22)}`,
  ),
  styleXml('paragraph', 'Heading1', 'heading 1', '<w:keepNext/><w:outlineLvl w:val="0"/>', fontXml('heading')),
  styleXml('character', 'Subheading', 'Subheading', '', fontXml('subheading')),
  styleXml(
    'paragraph',
    'Cell',
    'Cell',
    `<w:spacing w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="center"/>`,
    `<w:spacing w:val="0"/>${size(10.5)}`,
  ),
  styleXml(
    'paragraph',
    'Label',
    'Label',
    `<w:spacing w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="left"/>`,
    `<w:spacing w:val="0"/>${size(10.5)}`,
  ),
].join('');

const fontTable = Object.values(fonts)
  .map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/></w:font>`)
  .join('');

/** What stands for the number until a program puts it in. */
const firstPage = 1;

/** `— 1 —` in 四号, a character in from the edge. */
function pageNumber(side: 'left' | 'right'): string {
  const look = `<w:rPr>${fontXml('page')}${size(14)}</w:rPr>`;
  const field = ['begin', 'separate', 'end'].map((kind) => `<w:r>${look}<w:fldChar w:fldCharType="${kind}"/></w:r>`);
  const [begin = '', separate = '', end = ''] = field;
  const text = (words: string) => `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  return `<w:p><w:pPr>${exactly(20)}<w:ind w:${side}Chars="100" w:${side}="280" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${side}"/></w:pPr>${text('— ')}${begin}<w:r>${look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${separate}${text(String(firstPage))}${end}${text(' —')}</w:p>`;
}

const mm = (millimetres: number) => Math.round(millimetres * twips);
const page = `<w:sectPr><w:footerReference w:type="default" r:id="r4"/><w:footerReference w:type="even" r:id="r5"/><w:pgSz w:w="${mm(paper.width)}" w:h="${mm(paper.height)}"/><w:pgMar w:top="${mm(paper.top)}" w:right="${mm(paper.right)}" w:bottom="${mm(paper.bottom)}" w:left="${mm(paper.left)}" w:header="851" w:footer="${mm(paper.bottom - 7)}" w:gutter="0"/></w:sectPr>`;
