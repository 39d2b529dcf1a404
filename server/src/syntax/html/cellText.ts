import { hasHan } from '../../text/normal.ts';
import { trim } from '../line.ts';
import { innerBreak } from '../markup.ts';
import { beginOf, endOf, type Beside, type TextRun } from './textRun.ts';

/** What a cell says, and where that stands in the source. */
export interface CellText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether all that stands in it is struck out. */
  readonly deleted: boolean;
}

const stroke = '\u0336';
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff08-\uff0b\uff0d\uff1a-\uff60]/;
const ofFigure = /[\d０-９.,，．+＋\-－−﹣–—%/／*]/;

/** The text of a cell that begins at `inside`, its lines joined as their characters go together. */
export function cellText(run: TextRun, inside: number): CellText {
  const { from, to } = trim(run.text, 0, run.text.length);
  if (from < to) {
    const text = to - from === run.text.length ? run.text : run.text.slice(from, to);
    return { text: joined(text), start: beginOf(run, from), end: endOf(run, to - 1), deleted: false };
  }
  const { beside } = run;
  if (!beside) return { text: '', start: inside, end: inside, deleted: false };
  const deleted = beside.kind === 'struck';
  if (hasHan(beside.text)) return { text: '', start: inside, end: inside, deleted };
  return { text: unread(beside), start: beside.start, end: beside.end, deleted };
}

function joined(text: string): string {
  if (!text.includes('\n')) return text;
  let whole = '';
  let before = '';
  for (const line of text.split('\n')) {
    const part = line.trim();
    if (part === '') continue;
    whole += before === '' ? part : between(before, part) + part;
    before = part;
  }
  return whole;
}

/** What stands between two lines of a cell that are read as one; two values in a cell are no figure, however they are divided. */
export function between(one: string, other: string): string {
  const [before, after] = [one.slice(-1), other.slice(0, 1)];
  if (wide.test(before) && wide.test(after)) return '';
  return ofFigure.test(before) && ofFigure.test(after) ? innerBreak : ' ';
}

/**
 * What stands for a figure that is struck out, raised or in a field, so that it is told and not read. It is never
 * as long as what is written, so that nothing takes it for text that stands there letter by letter.
 */
function unread({ kind, text, start, end }: Beside): string {
  const shown = kind === 'note' ? `^${text}` : kind === 'control' ? `[${text}]` : text.replace(/\S/g, `$&${stroke}`);
  return shown.length === end - start ? shown + stroke : shown;
}
