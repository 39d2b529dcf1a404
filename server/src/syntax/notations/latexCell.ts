import { trim } from '../line.ts';
import type { RawCell } from '../row.ts';
import { closingBrace } from './latexBraces.ts';
import type { MarkupLines } from './source.ts';
import { stretchTogether } from './stretches.ts';

/** What stands around the text of a cell: an argument follows, or nothing. */
interface Inner {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
}

/** Rules and settings before a text. */
const before =
  /^\\(?:hline|hhline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|cline|cmidrule|specialrule|addlinespace|noalign|rowcolor|cellcolor|centering|raggedright|raggedleft|arraybackslash|small|footnotesize|scriptsize|normalsize|bfseries|itshape|caption|label|strut|noindent|hspace|vspace|leavevmode)\b\*?(?:\([^)]*\)|\[[^\]]*\]|\{[^{}]*\})*\s*/;

/** Commands whose last argument is the text, the other arguments before it. */
const around =
  /^\\(multicolumn|multirow|SetCell|foreignlanguage|textcolor|parbox|makebox|makecell|shortstack|thead|textbf|textit|textrm|textsf|emph|text|mathrm|mbox|num|underline|raisebox)\b\*?\s*/;

/** Environments around a text. */
const environment = /^\\begin\{(minipage|tabular|array|center)\}(?:\[[^\]]*\])?/;

/** A cell has no more commands around its text. */
const mostLayers = 12;

/** The cell between two places of the source. */
export function cellIn(source: MarkupLines, from: number, to: number): RawCell {
  let inner: Inner = trim(source.text, from, to);
  let width = 1;
  for (let layer = 0; layer < mostLayers; layer++) {
    const next = withoutLayer(source.text, inner);
    if (!next) break;
    width = Math.max(width, next.width ?? 1);
    inner = trim(source.text, next.from, next.to);
  }
  const text = plain(source.text.slice(inner.from, inner.to));
  const end = text === '' ? inner.from : inner.to;
  return { text, span: source.spanOf(inner.from, end), width };
}

function withoutLayer(text: string, { from, to }: Inner): Inner | undefined {
  const rest = text.slice(from, Math.min(to, from + longestLayer));
  const setting = before.exec(rest)?.[0];
  if (setting) return { from: from + setting.length, to };
  if (rest.startsWith('{')) return withoutBraces(text, from, to);
  if (rest.startsWith('$') && text[to - 1] === '$' && to - from > 1) return { from: from + 1, to: to - 1 };
  const command = around.exec(rest);
  if (command) return lastArgument(text, from + command[0].length, to, command[1] === 'multicolumn');
  return withoutEnvironment(text, from, to);
}

/** What stands before the text of a cell is no longer. */
const longestLayer = 400;

function withoutBraces(text: string, from: number, to: number): Inner | undefined {
  return closingBrace(text, from) === to - 1 ? { from: from + 1, to: to - 1 } : undefined;
}

/** The argument that ends the cell; of a `\\multicolumn`, the first tells the width. */
function lastArgument(text: string, from: number, to: number, isWide: boolean): Inner | undefined {
  let width: number | undefined;
  for (let at = from; at < to;) {
    const open = trim(text, at, to).from;
    const close = text[open] === '{' ? closingBrace(text, open) : text[open] === '[' ? text.indexOf(']', open) : -1;
    if (close < 0 || close >= to) return undefined;
    if (isWide) width ??= Number(text.slice(open + 1, close)) || 1;
    if (close === to - 1) return { from: open + 1, to: close, ...(width && { width: Math.min(width, mostColumns) }) };
    at = close + 1;
  }
  return undefined;
}

const mostColumns = 100;

function withoutEnvironment(text: string, from: number, to: number): Inner | undefined {
  const found = environment.exec(text.slice(from, Math.min(to, from + longestLayer)));
  const end = `\\end{${found?.[1]}}`;
  if (!found || !text.slice(from, to).endsWith(end)) return undefined;
  const start = from + found[0].length;
  const close = text[start] === '{' ? closingBrace(text, start) : -1;
  return { from: close > 0 ? close + 1 : start, to: to - end.length };
}

/** Commands of which nothing is printed, or what is no part of the text: notes, what is struck out, marks for the program. */
const hiding =
  /\\(?:footnote(?:mark|text)?|tablefootnote|tnote|textsuperscript|textsubscript|st|sout|xout|cancel|label|index|cite|ref|pageref|(?:h|v)?phantom)\b\*?(?:\[[^\]]{0,40}\])?\s*\{/g;

/** Commands whose first argument says where to or how, and whose second is the text. */
const leading = /\\(?:hypertarget|hyperlink|hyperref|href|colorbox|textcolor|foreignlanguage)\b\s*\{/g;

/** The mark of a note, raised as in a formula. */
const raised = /\$\^(?:\{[^{}]{0,20}\}|[^\s{}$])\$/g;

/** The text without the arguments that these commands have. */
function withoutArguments(text: string, commands: RegExp): string {
  let kept = '';
  let from = 0;
  for (const { index, 0: command } of text.matchAll(commands)) {
    if (index < from) continue; // inside of one that is left out
    const close = closingBrace(text, index + command.length - 1);
    if (close < 0) break;
    kept += text.slice(from, index);
    from = close + 1;
  }
  return kept + text.slice(from);
}

/** The text as it is printed. */
function plain(source: string): string {
  const text = source.includes('\\')
    ? withoutArguments(withoutArguments(source, hiding), leading).replace(raised, '')
    : source.replace(raised, '');
  const lines = text.split(/\\\\(?:\[[^\]]*\])?|\\newline\b|\n/).map((line) => withoutCommands(line).trim());
  return stretchTogether(lines.filter((line) => line !== ''));
}

function withoutCommands(text: string): string {
  if (!/[\\{}~$]/.test(text)) return text;
  return text
    .replace(/\{,\}/g, ',')
    .replace(/\\[,;:!]|\\-/g, '')
    .replace(/\\([%&#_$ {}])/g, (_, unit: string) => (/[{}]/.test(unit) ? '' : unit))
    .replace(/\\[a-zA-Z]+\*?\s?|[{}$]/g, '')
    .replaceAll('~', ' ');
}
