import type { Dice } from './dice.ts';
import type { OddDraft } from './draft.ts';
import type { WriterName } from './writers.ts';

/** A way in which the text of a table comes to harm. */
type Harm = (table: string, roll: Dice) => string;

const linesOf = (table: string) => table.split('\n');
const someLine = (lines: readonly string[], roll: Dice) => roll.below(lines.length);

/** The table with one line put in the place of another stretch of lines. */
function edited(table: string, roll: Dice, change: (line: string, next: string) => readonly string[]): string {
  const lines = linesOf(table);
  const at = someLine(lines, roll);
  lines.splice(at, 2, ...change(lines[at] ?? '', lines[at + 1] ?? ''));
  return lines.join('\n');
}

/** The table without one of its figures, or with it changed. */
function atFigure(
  table: string,
  roll: Dice,
  change: (figure: RegExpExecArray) => readonly [from: number, to: number, text: string],
): string {
  const figures = [...table.matchAll(/(?<![\d.,:="%#&*])\d+(?![\d.,*;"])/g)];
  const chosen = figures[roll.below(Math.max(1, figures.length))];
  if (!chosen) return table;
  const [from, to, text] = change(chosen);
  return table.slice(0, from) + text + table.slice(to);
}

const separator = /^[ \t]*(?:\|\|?|,|;|\t|&| {2,}| )[ \t]*/;

/** Kinds of damage, by name. */
export const harms = {
  lineEndsLost: (table) => linesOf(table).join(' '),
  lineEndLost: (table, roll) => edited(table, roll, (line, next) => [`${line}${roll.pick(['', ' '])}${next}`]),
  lineLost: (table, roll) => edited(table, roll, (_, next) => [next]),
  lineTwice: (table, roll) => edited(table, roll, (line, next) => [line, line, next]),
  linesExchanged: (table, roll) => edited(table, roll, (line, next) => [next, line]),
  lineCut: (table, roll) => edited(table, roll, (line, next) => [line.slice(0, roll.below(line.length + 1)), next]),
  lineBroken: (table, roll) =>
    edited(table, roll, (line, next) => {
      const at = roll.below(line.length + 1);
      return [line.slice(0, at), line.slice(at), next];
    }),
  headLost: (table) =>
    linesOf(table)
      .slice(1 + Math.floor(linesOf(table).length / 12))
      .join('\n'),
  firstHalf: (table) =>
    linesOf(table)
      .slice(0, Math.ceil(linesOf(table).length / 2))
      .join('\n'),
  secondHalf: (table) =>
    linesOf(table)
      .slice(Math.floor(linesOf(table).length / 2))
      .join('\n'),
  figureLost: (table, roll) => atFigure(table, roll, ({ index, 0: text }) => [index, index + text.length, '']),
  cellLost: (table, roll) =>
    atFigure(table, roll, ({ index, 0: text }) => [
      index,
      index + text.length + (separator.exec(table.slice(index + text.length))?.[0].length ?? 0),
      '',
    ]),
  separatorLost: (table, roll) =>
    atFigure(table, roll, ({ index, 0: text }) => [
      index + text.length,
      index + text.length + (separator.exec(table.slice(index + text.length))?.[0].length ?? 0),
      '',
    ]),
  figureBroken: (table, roll) =>
    atFigure(table, roll, ({ index, 0: text }) => [
      index,
      index + text.length,
      `${text.slice(0, Math.ceil(text.length / 2))}\n${text.slice(Math.ceil(text.length / 2))}`,
    ]),
  wordLost: (table, roll) =>
    table.replace(
      roll.pick(['科研机构', '商业企业', '法律服务机构', '结果纠正', '尚未审结', '现行有效件数', '总计']),
      '',
    ),
} as const satisfies Readonly<Record<string, Harm>>;

export type HarmName = keyof typeof harms;
export const harmNames = Object.keys(harms) as readonly HarmName[];

/** The draft with one of its tables harmed. */
export function harmed(draft: OddDraft, name: HarmName, roll: Dice): string {
  const [from, to] = roll.pick(draft.tables);
  const { text } = draft;
  return text.slice(0, from) + harms[name](text.slice(from, to), roll) + text.slice(to);
}

/** Notations in which a place in the line tells the column: what moves in it stands in another for every reader. */
const placed: ReadonlySet<WriterName> = new Set([
  'ruled',
  'layout',
  'rFrame',
  'dataFrame',
  'dataFrameWide',
  'dataFrameBare',
  'dataFrameBlocks',
  'grid',
  'box',
]);
/** Notations in which a line is a cell: what lines lose or exchange, the cells do. */
const ofCells: ReadonlySet<WriterName> = new Set(['cellsWithTabs', 'mediawiki', 'listTable']);

/** Whether a reader could tell such harm in the notation: figures exchanged for others are none that are misread. */
export function isFair(name: HarmName, writer: WriterName): boolean {
  if (name === 'cellLost' || name === 'separatorLost' || name === 'figureBroken') return !placed.has(writer);
  return !(
    ofCells.has(writer) &&
    (name === 'linesExchanged' || name === 'lineLost' || name === 'lineCut' || name === 'headLost')
  );
}
