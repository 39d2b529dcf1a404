import type { Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { closingBrace } from './latexBraces.ts';
import { cellIn } from './latexCell.ts';
import { markupLines, type MarkupLines } from './source.ts';

/** Tables of LaTeX: cells between `&`, rows up to `\\\\`. */
export const latex: Notation = {
  name: 'latex',
  read(lines, at) {
    const name = environmentIn((lines[at] as Line).text);
    if (name === undefined) return undefined;
    const end = endOfEnvironment(lines, at, name);
    const body = lines.slice(at, end).map(withoutComment);
    const rows = rowsOf(markupLines(body), body.at(-1)?.last ?? false);
    return rows.length > 0 ? { rows, end } : undefined;
  },
};

const opening =
  /\\begin\{((?:tabular|tabularx|tabulary|tabu|longtable|longtabu|xltabular|supertabular|tblr|longtblr|array|NiceTabular)\*?)\}/;

function environmentIn(text: string): string | undefined {
  return text.includes('\\begin{') ? opening.exec(text)?.[1] : undefined;
}

/** The line behind the one in which the environment ends, those of its name inside counted. */
function endOfEnvironment(lines: readonly Line[], at: number, name: string): number {
  let depth = 0;
  for (let i = at; i < lines.length; i++) {
    const { text } = lines[i] as Line;
    depth += text.split(`\\begin{${name}}`).length - text.split(`\\end{${name}}`).length;
    if (depth <= 0) return i + 1;
  }
  return lines.length;
}

/** The line with blanks for what stands behind a percent sign that is not escaped. */
function withoutComment(line: Line): Line {
  const found = line.text.includes('%') ? /(?<!\\)(?:\\\\)*%/.exec(line.text) : null;
  if (!found) return line;
  const at = found.index + found[0].length - 1;
  return { ...line, text: line.text.slice(0, at) + ' '.repeat(line.text.length - at) };
}

function rowsOf(source: MarkupLines, isOpen: boolean): RawRow[] {
  const rows: RawRow[] = [];
  let cells: RawCell[] = [];
  const endRow = (open: boolean) => {
    const [first, last] = [cells[0], cells.at(-1)];
    const holds = cells.length > 1 || (first !== undefined && first.text !== '');
    if (first && last && holds)
      rows.push({ cells, bounds: 'row', notation: 'latex', span: first.span.through(last.span), open });
    cells = [];
  };
  let from = behindArguments(source.text);
  for (const { at, length, isRowEnd } of dividers(source.text, from)) {
    cells.push(cellIn(source, from, at));
    if (isRowEnd) endRow(false);
    from = at + length;
  }
  endRow(isOpen);
  return rows;
}

/** Where the table begins behind the name of its environment, its position and its columns. */
function behindArguments(text: string): number {
  const found = opening.exec(text);
  let at = found ? found.index + found[0].length : 0;
  for (;;) {
    const next = at + (/^\s*/.exec(text.slice(at, at + 80))?.[0].length ?? 0);
    const close = text[next] === '[' ? text.indexOf(']', next) : text[next] === '{' ? closingBrace(text, next) : -1;
    if (close < 0) return at;
    at = close + 1;
  }
}

interface Divider {
  readonly at: number;
  readonly length: number;
  readonly isRowEnd: boolean;
}

/** What ends cells, up to the end of the environment: `&` and `\\\\` outside of braces and of environments inside. */
function* dividers(text: string, start: number): Generator<Divider> {
  let braces = 0;
  let inside = 0;
  for (let i = start; i < text.length; i++) {
    const unit = text[i];
    if (unit === '{') braces++;
    else if (unit === '}') braces--;
    else if (unit === '&' && braces <= 0 && inside === 0) yield { at: i, length: 1, isRowEnd: false };
    else if (unit !== '\\') continue;
    else if (text.startsWith('\\begin{', i)) inside++;
    else if (text.startsWith('\\end{', i)) {
      if (inside-- > 0) continue;
      yield { at: i, length: 0, isRowEnd: true };
      return;
    } else {
      const [end = ''] = rowEnd.exec(text.slice(i, i + longestEnd)) ?? [];
      if (end !== '' && braces <= 0 && inside === 0) yield { at: i, length: end.length, isRowEnd: true };
      i += Math.max(1, end.length - 1);
    }
  }
}

const longestEnd = 40;
const rowEnd = /^(?:\\\\\*?(?:\s*\[[^\]&]*\])?|\\tabularnewline\b|\\cr\b)/;
