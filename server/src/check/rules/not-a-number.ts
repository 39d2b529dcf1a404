import type { BoundTable, Cell } from '../../bind/table.ts';
import type { ValueKind, Wording } from '../../forms/schema.ts';
import { readFigure } from '../../syntax/figure.ts';
import { toText } from '../../text/decimal.ts';
import { lostCharacter, bareText, reversingIn, visibleText } from '../../text/visible.ts';
import { agreedValue } from '../cause/forced.ts';
import { cellFinding, finding, type Found, type Repair } from '../model/found.ts';
import { changeFigure } from '../repair/repair.ts';
import { relationsBrokenBy } from '../repair/totals.ts';
import { doubtfulCells, headOf } from './support/cells.ts';
import { cellName, quoted } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

const expected: Record<ValueKind, Wording> = {
  count: { zh: '0或正整数', en: 'a whole number of 0 or more' },
  delta: { zh: '整数，减少的用负数', en: 'a whole number, negative for a decrease' },
  amount: { zh: '数额', en: 'an amount' },
  words: { zh: '文字', en: 'words' },
};

/** So many cells of a table that hold no number have one cause, if they are most of those that hold anything. */
const fewestOfTable = 8;

/** A cell holds what is no number and no mark for nothing; a row being typed is let be. Most of a table is told as one, and so is what a conversion damaged. */
export const notANumber = {
  code: 'not-a-number',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    const unread = doubtfulCells(table).filter((cell) => isUnread(cell) && cell.slot.row !== table.openRow);
    const lost = unread.filter(({ text }) => text.includes(lostCharacter));
    if (lost.length > 1) yield wholeTable(table, lost.concat(unread.filter((cell) => !lost.includes(cell))));
    else if (isMostOf(table, unread)) yield wholeTable(table, unread);
    else yield* unread.map((cell) => oneCell(table, cell));
  },
} as const satisfies TableRule;

/** Whether so many of a table's cells hold no number that they have one cause. */
function isMostOf(table: BoundTable, unread: readonly Cell[]): boolean {
  return unread.length >= fewestOfTable && unread.length * 2 > filledCells(table);
}

function oneCell(table: BoundTable, cell: Cell): Found {
  const plain = plainFigure(cell.text);
  const due = agreedValue(table, cell);
  const value = plain ?? (due && toText(due));
  const found = cellFinding(cell, messageOf(cell, plain, value));
  const isPlain = value === undefined || cell.placed === 'inferred';
  return isPlain ? found : { ...found, repairs: repairsOf(table, cell, value) };
}

function isUnread({ figure }: Cell): boolean {
  return figure.state === 'unreadable';
}

function filledCells({ cells }: BoundTable): number {
  return cells.filter((cell) => cell !== undefined && cell.text !== '').length;
}

/**
 * What many cells of a table hold is no number: characters were lost in the first, or marks of a notation that is not known
 * stand around them all.
 */
function wholeTable(table: BoundTable, [first, ...others]: readonly Cell[]): Found {
  const { title } = table.form;
  const written = visibleText(first?.text ?? '');
  const cause = written.includes(lostCharacter) ? ofLostCharacters : ofMarks;
  return finding(headOf(table), {
    zh: `“${title.zh}”表有 ${others.length + 1} 个单元格读不成数字，如“${written}”；${cause.zh}，请从原文（Word、Excel 或网页）重新复制整张表`,
    en: `${others.length + 1} cells of the table of ${title.en} are no numbers, as “${written}”. Most likely ${cause.en}: copy the whole table again from the source (Word, Excel or the web page).`,
  });
}

const ofLostCharacters: Wording = {
  zh: '文字多半在转换时损坏，长的标签盖住了旁边的数字',
  en: 'characters were lost as the text was converted, and long labels ran over the figures beside them',
};
const ofMarks: Wording = { zh: '数字前后多半带着复制时留下的标记', en: 'the copy left marks around them' };

/** The number that is there but for blanks and what turns it round. */
function plainFigure(text: string): string | undefined {
  const figure = readFigure(bareText(text));
  return figure?.state === 'number' ? toText(figure.value) : undefined;
}

/** The repair that puts the value there; none where a sum that holds or is open would fail by it. */
function repairsOf(table: BoundTable, cell: Cell, plain: string): Repair[] {
  if (relationsBrokenBy(table, [{ cell, to: plain }]).length > 0) return [];
  return [changeFigure(table, cell, plain)].filter((repair) => repair.edits.length > 0);
}

function messageOf({ slot, text }: Cell, plain: string | undefined, due: string | undefined): Wording {
  const { zh, en } = quoted(cellName(slot));
  const written = visibleText(text);
  const reversing = reversingIn(text);
  if (reversing && plain !== undefined)
    return {
      zh: `${zh}里有看不见的字符 ${reversing}，使看到的数字与写在里面的“${plain}”不同`,
      en: `an invisible character ${reversing} in ${en} shows other digits than “${plain}”, which it holds`,
    };
  if (plain !== undefined)
    return {
      zh: `${zh}里的“${written}”被断开，不能断定是不是一个数`,
      en: `“${written}” in ${en} is broken in two; it may not be one number`,
    };
  const kind = expected[slot.value.kind];
  return {
    zh: `${zh}应填${kind.zh}，“${written}”不是数字${due === undefined ? '' : `；按各项之和应为 ${due}`}`,
    en: `${en} should be ${kind.en}; “${written}” is not a number${due === undefined ? '' : `; its sums ask for ${due}`}`,
  };
}
