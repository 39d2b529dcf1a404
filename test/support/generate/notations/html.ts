import fc from 'fast-check';
import { starting, type LayoutCell, type LayoutRow } from '../layout.ts';
import { Pen } from '../pen.ts';
import type { Writer } from './writer.ts';

/** What word processors and web editors put into cells. */
export interface HtmlStyle {
  /** The markup around a cell's content. */
  readonly wrap: 'none' | 'p' | 'word' | 'font';
  /** Whether runs of digits and of other characters are elements of their own. */
  readonly runs: boolean;
  /** Whether labels in narrow columns are broken, by `<br>` or into two paragraphs. */
  readonly broken: 'none' | 'br' | 'p';
  readonly blank: '' | '&nbsp;' | '&#160;' | '<o:p>&nbsp;</o:p>' | '<p></p>';
  /** What stands beside each figure and is no part of it. */
  readonly beside: 'none' | 'deleted' | 'hidden' | 'note' | 'link' | 'comment' | 'field';
  /** Whether rows and cells stand on lines of their own. */
  readonly lines: boolean;
}

const wraps = {
  none: ['', ''],
  p: ['<p>', '</p>'],
  word: ['<p class="MsoNormal" align="center"><span lang="EN-US" style="font-size:10.5pt">', '<o:p></o:p></span></p>'],
  font: ['<font face="宋体">', '</font>'],
} as const;

/** What is written before a figure and behind it. */
const besides = {
  none: ['', ''],
  deleted: ['<del>9</del><ins>', '</ins>'],
  hidden: ['<span style="display:none">9</span>', '<b hidden>9</b>'],
  note: ['', '<sup>1</sup>'],
  link: ['', '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>'],
  comment: ['<!-- 9 -->', '<!---->'],
  field: ['', '<input type="hidden" value="9">'],
} as const;

/** A table with its spans: nothing is lost. */
export const html: Writer<HtmlStyle> = {
  name: 'html',
  styles: fc.record({
    wrap: fc.constantFrom('none', 'p', 'word', 'font'),
    runs: fc.boolean(),
    broken: fc.constantFrom('none', 'br', 'p'),
    blank: fc.constantFrom('', '&nbsp;', '&#160;', '<o:p>&nbsp;</o:p>', '<p></p>'),
    beside: fc.constantFrom('none', 'none', 'none', 'deleted', 'hidden', 'note', 'link', 'comment', 'field'),
    lines: fc.boolean(),
  }),
  write(layout, style) {
    const pen = new Pen();
    const end = style.lines ? '\n' : '';
    pen.open(`<table border="1" cellspacing="0"><tbody>${end}`);
    for (const row of layout.rows) {
      writeRow(pen, row, style, end);
      pen.row(row);
    }
    pen.put('</tbody></table>\n');
    return pen.done(layout, 'html');
  },
};

function writeRow(pen: Pen, row: LayoutRow, style: HtmlStyle, end: string): void {
  pen.put(`<tr>${end}`);
  for (const cell of starting(row)) {
    const [open, close] = wraps[style.wrap];
    const tag = cell.role === 'head' && style.wrap === 'none' ? 'th' : 'td';
    const start = `<${tag}${spans(cell)}>`;
    if (cell.text === '') pen.cell(cell, start, `</${tag}>${end}`, { blank: style.blank });
    else {
      const [before, behind] = besides[cell.role === 'figure' ? style.beside : 'none'];
      pen.cell(cell, start + open + before, `${behind}${close}</${tag}>${end}`, { text: content(cell, style) });
    }
  }
  pen.put('</tr>\n');
}

function spans(cell: LayoutCell): string {
  const down = cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '';
  const across = cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '';
  return down + across;
}

function content(cell: LayoutCell, style: HtmlStyle): string {
  if (cell.role === 'figure') return cell.text;
  const middle = Math.ceil(cell.text.length / 2);
  const parts =
    style.broken === 'none' || cell.text.length < 4
      ? [cell.text]
      : [cell.text.slice(0, middle), cell.text.slice(middle)];
  const runs = parts.map((part) => (style.runs ? part.replace(/[0-9.]+|[^0-9.]+/g, '<span>$&</span>') : part));
  return runs.join(style.broken === 'p' && style.wrap !== 'font' ? '</p><p>' : '<br/>');
}
