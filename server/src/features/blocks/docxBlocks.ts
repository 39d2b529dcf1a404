import { packParts, xmlText } from '../../office/packParts.ts';
import type { PageBlock, PageTable } from '../basis/pageBlock.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The blocks as a document of Word (ECMA-376). The same blocks always make the same bytes. */
export function docxPageOf(blocks: readonly PageBlock[]): Uint8Array {
  const body = blocks.map((block, at) => blockXml(block, at > 0)).join('');
  const text = `<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  return packParts({ 'word/document.xml': { text, contentType: type } });
}

/** Half points; headings are bold. */
const sizes = { title: 36, heading: 26, text: 21 } as const;

function blockXml(block: PageBlock, isFurther: boolean): string {
  if (block.kind === 'table') return `${tableXml(block)}${paragraph('', '')}`;
  const bold = block.kind === 'text' ? '' : '<w:b/>';
  const newPage = block.kind === 'title' && isFurther ? '<w:pPr><w:pageBreakBefore/></w:pPr>' : '';
  return paragraph(newPage, `<w:rPr>${bold}<w:sz w:val="${sizes[block.kind]}"/></w:rPr>${textXml(block.text)}`);
}

function tableXml({ head: names, rows }: PageTable): string {
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  const columns = Math.max(names.length, ...rows.map((row) => row.length));
  const grid = '<w:gridCol/>'.repeat(columns);
  const heads = names.length > 0 ? rowXml(names, '<w:trPr><w:tblHeader/></w:trPr>') : '';
  const body = rows.map((row) => rowXml(row, '')).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${lines.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${heads}${body}</w:tbl>`;
}

function rowXml(cells: readonly string[], properties: string): string {
  const size = '<w:rPr><w:sz w:val="18"/></w:rPr>';
  const written = cells.map((cell) => `<w:tc><w:tcPr/>${paragraph('', `${size}${textXml(cell)}`)}</w:tc>`);
  return `<w:tr>${properties}${written.join('')}</w:tr>`;
}

function paragraph(properties: string, run: string): string {
  return `<w:p>${properties}${run && `<w:r>${run}</w:r>`}</w:p>`;
}

function textXml(text: string): string {
  return `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;
}
