import { escapeHtml, spanAttribute } from '../basis/writeTable.ts';
import {
  repeatedHeads,
  type ExportedCell,
  type ExportedBlock,
  type ExportedReport,
  type ExportedTable,
} from './exportedReport.ts';
import { columnShares, fonts, paper, subheadingOf } from './sheetLayout.ts';

/** A report as a page to be printed, laid out as official documents are; a browser makes a PDF of it. */
export function pageFile(report: ExportedReport): string {
  const { title, opening, sections } = report;
  const body = [
    `<h1>${title.map(escapeHtml).join('<br>')}</h1>`,
    ...opening.map(blockHtml),
    ...sections.flatMap(({ heading, blocks }) => [`<h2>${escapeHtml(heading)}</h2>`, ...blocks.map(blockHtml)]),
  ];
  const head = `<meta charset="utf-8">\n<title>${escapeHtml(title.join(''))}</title>\n<style>\n${style}\n</style>`;
  return `<!doctype html>\n<html lang="zh-CN">\n<head>\n${head}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

function blockHtml(block: ExportedBlock): string {
  return typeof block === 'string' ? paragraph(block) : tableHtml(block);
}

function paragraph(text: string): string {
  const [heading, rest] = subheadingOf(text);
  return `<p>${heading && `<b>${escapeHtml(heading)}</b>`}${escapeHtml(rest)}</p>`;
}

function tableHtml(table: ExportedTable): string {
  const { width, labels, rows } = table;
  const columns = columnShares(width, labels).map((share) => `<col style="width:${(100 * share).toFixed(2)}%">`);
  const heads = repeatedHeads(table);
  const lines = (some: ExportedTable['rows']) => some.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n');
  const head = heads > 0 ? `<thead>\n${lines(rows.slice(0, heads))}\n</thead>\n` : '';
  return `<table>\n<colgroup>${columns.join('')}</colgroup>\n${head}<tbody>\n${lines(rows.slice(heads))}\n</tbody>\n</table>`;
}

function cellHtml({ role, text, rowSpan, columnSpan }: ExportedCell): string {
  const spans = spanAttribute('rowspan', rowSpan) + spanAttribute('colspan', columnSpan);
  return `<td${role === 'label' ? ' class="label"' : ''}${spans}>${escapeHtml(text)}</td>`;
}

const family = (purpose: keyof typeof fonts) =>
  `"Times New Roman",${fonts[purpose].map((name) => `"${name}"`).join()},serif`;

const style = `@page { size: A4; margin: ${paper.top}mm ${paper.right}mm ${paper.bottom}mm ${paper.left}mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt ${family('page')}; padding-right: 14pt; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt ${family('page')}; padding-left: 14pt; } }
body { margin: 0 auto; max-width: ${paper.width - paper.left - paper.right}mm; font: 16pt/28.95pt ${family('body')}; letter-spacing: -0.25pt; }
h1 { margin: 0 0 28.95pt; font: 22pt/35pt ${family('title')}; text-align: center; }
h2 { margin: 0; font: 16pt/28.95pt ${family('heading')}; text-indent: 2em; break-after: avoid; }
p { margin: 0; text-align: justify; text-indent: 2em; }
b { font: inherit; font-family: ${family('subheading')}; }
table { width: 100%; margin: 6pt 0; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 1.2; letter-spacing: 0; }
tr { break-inside: avoid; }
td { border: 0.5pt solid; padding: 1pt 2pt; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
td.label { text-align: left; }`;
