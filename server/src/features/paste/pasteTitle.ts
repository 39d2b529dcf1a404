import type { BoundTable } from '../../bind/table.ts';
import { columnName, quoted, rowName } from '../../check/wording/name.ts';
import type { Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { visibleText } from '../../text/visible.ts';
import type { Put } from './figureText.ts';
import type { Filling } from './fillCells.ts';
import type { LabelMatch } from './matchLabels.ts';

/** More rows than these are counted instead of named. */
const mostNamed = 3;

/** Figures exchanged by their labels: how many, and what has no place. */
export function matchTitle({ puts, unfit, left }: LabelMatch): Wording {
  const others = [unfitRows(unfit), leftFigures(left), blanked(puts)].flatMap((one) => one ?? []);
  return {
    zh: [`按行名和栏名换入 ${figuresIn(puts)} 个数字`, ...others.map(({ zh }) => zh)].join('；'),
    en: [`Paste ${counted(figuresIn(puts))} by their labels`, ...others.map(({ en }) => en)].join('; '),
  };
}

/** The figures of one row put into another: what last year carried forward, into what is carried in. */
export function carryTitle(from: Wording, to: Wording, puts: readonly Put[]): Wording {
  const [source, target] = [quoted(from), quoted(to)];
  return {
    zh: `以所复制的${source.zh}填入${target.zh}（${figuresIn(puts)} 个数字）`,
    en: `Put the copied ${source.en} into ${target.en} (${counted(figuresIn(puts))})`,
  };
}

/** Cells filled with figures without words: how many, and where they begin and end. */
export function fillTitle(shape: Filling['shape'], slots: readonly Slot[]): Wording {
  const [first, last] = [slots[0], slots.at(-1)] as [Slot, Slot];
  const [row, end, column] = [rowText(first), rowText(last), quoted(columnName(first))];
  const count = slots.length;
  if (shape === 'figure')
    return { zh: `将${row.zh}的${column.zh}改为所复制的数字`, en: `Paste the figure into ${row.en}, ${column.en}` };
  if (shape === 'row')
    return { zh: `填入${row.zh}一行的 ${count} 个数字`, en: `Fill in the ${count} figures of ${row.en}` };
  if (shape === 'column')
    return {
      zh: `向下填入${column.zh}的 ${count} 个数字，从${row.zh}到${end.zh}`,
      en: `Fill ${count} figures down ${column.en}, from ${row.en} to ${end.en}`,
    };
  const to = quoted(columnName(last));
  return {
    zh: `填入 ${count} 个数字，从${row.zh}的${column.zh}到${end.zh}的${to.zh}`,
    en: `Fill ${count} figures from ${row.en}, ${column.en} to ${end.en}, ${to.en}`,
  };
}

/** An official table put into the text: how many figures, and which of its rows are not in it. */
export function insertTitle({ form, cells, problems }: BoundTable): Wording {
  const count = cells.filter((cell) => cell && cell.text !== '').length;
  const title = quoted(form.title);
  const missing = namesOf(problems.flatMap(({ row }) => (row ? [rowName(row)] : [])));
  return {
    zh: `插入${title.zh}表（${count} 个数字${missing ? `，缺${missing.zh}` : ''}）`,
    en: `Insert the table ${title.en} (${counted(count)}${missing ? `, without ${missing.en}` : ''})`,
  };
}

/** Another table put into the text. */
export function tidyTitle(rows: number, columns: number): Wording {
  return { zh: `整理为表格（${rows} 行 ${columns} 列）`, en: `Paste as a table (${rows} by ${columns})` };
}

function rowText({ row }: Slot): Wording {
  const name = rowName(row);
  return name.zh === '' ? { zh: '', en: quoted(name).en } : quoted(name);
}

function unfitRows(names: readonly Wording[]): Wording | undefined {
  const named = namesOf(names);
  return named && { zh: `没有${named.zh}的对应行`, en: `no row for ${named.en}` };
}

/** The first of the rows by name, and how many there are. */
function namesOf(names: readonly Wording[]): Wording | undefined {
  if (names.length === 0) return undefined;
  const named = names.slice(0, mostNamed).map(({ zh, en }) => quoted({ zh: visibleText(zh), en: visibleText(en) }));
  const isCut = names.length > mostNamed;
  return {
    zh: `${named.map(({ zh }) => zh).join('')}${isCut ? `等 ${names.length} 行` : ''}`,
    en: `${named.map(({ en }) => en).join(', ')}${isCut ? ` and ${names.length - mostNamed} more` : ''}`,
  };
}

function leftFigures(count: number): Wording | undefined {
  if (count === 0) return undefined;
  return { zh: `${count} 个数字没有对应的栏`, en: `no column for ${counted(count)}` };
}

/** Blanks that take the place of figures. */
function blanked(puts: readonly Put[]): Wording | undefined {
  const count = puts.filter(({ cell, figure }) => cell.text !== '' && figure.figure.state === 'blank').length;
  if (count === 0) return undefined;
  return { zh: `${count} 处改为空白`, en: `${count} ${count === 1 ? 'place becomes' : 'places become'} blank` };
}

function figuresIn(puts: readonly Put[]): number {
  return puts.filter(({ figure }) => figure.figure.state !== 'blank').length;
}

function counted(figures: number): string {
  return figures === 1 ? '1 figure' : `${figures} figures`;
}
