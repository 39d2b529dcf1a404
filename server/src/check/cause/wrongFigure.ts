import type { BoundTable, Cell } from '../../bind/table.ts';
import type { Relation } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import { causeFinding, repairable, type CauseFinding } from '../model/causes.ts';
import type { CellChange, Related, Repair } from '../model/found.ts';
import type { Judgement } from '../judge/judge.ts';
import { cellName, lineName, quoted, rowName, runsAlongRow } from '../wording/name.ts';
import { changeFigures, dueText } from '../repair/repair.ts';
import { sumsOf } from '../wording/sums.ts';
import type { Blame } from './blame.ts';
import { heldBy, stepOf, valueAfter, variableIn, type Change } from './change.ts';
import { valuesAround } from './intervals.ts';
import { slipWords } from './slipWords.ts';
import { judgementsOf, type System } from './system.ts';

/** The finding on wrong figures: what should stand there, what that settles, and how the slip may have come about. */
export function wrongFigure(table: BoundTable, system: System, blame: Blame): CauseFinding {
  const judgements = judgementsOf(system, blame.relations);
  const cells = cellChanges(system, blame.changes);
  const plain = causeFinding('wrong-figure', spanOf(cells), messageOf(table, system, blame), {
    relations: judgements.map(({ relation }) => relation.id),
    related: judgements.map((judgement) => relatedOf(table, judgement, cells)),
  });
  return repairable(plain, () => repairsOf(table, system, blame));
}

/** Changes in the system's units as figures to be typed. */
export function cellChanges(system: System, changes: readonly Change[]): CellChange[] {
  return changes.map((change) => {
    const variable = variableIn(system, change);
    const { cell } = variable;
    const values = valuesAround(system, changes, change);
    const textOf = (value: number) => numeralOf(system, value, stepOf(system, variable));
    const around = values && { from: textOf(values.from), to: textOf(values.to) };
    return { cell, to: textOf(valueAfter(system, change)), ...(around && { around }) };
  });
}

/** A value of the system as a plain numeral, with the decimals of a step or as many more as it has. */
function numeralOf({ scale }: System, value: number, step: number): string {
  const fewest = scale - Math.round(Math.log10(step));
  let [units, decimals] = [BigInt(value), scale];
  while (decimals > fewest && units % 10n === 0n) [units, decimals] = [units / 10n, decimals - 1];
  return toText({ units, scale: decimals });
}

/** The changes of a blame, then those that would do as well; none whose values are not known. */
function repairsOf(table: BoundTable, system: System, { changes, slip, whole, others }: Blame): Repair[] {
  return [
    ...repairOf(table, system, { changes, slip }),
    ...(whole.length > changes.length ? repairOf(table, system, { changes: whole, slip: undefined }) : []),
    ...others.flatMap((other) => repairOf(table, system, other)),
  ];
}

/** The changes as a repair; nothing where one of their values is known but for its rounding. */
export function repairOf(
  table: BoundTable,
  system: System,
  { changes, slip }: Pick<Blame, 'changes' | 'slip'>,
): Repair[] {
  const cells = cellChanges(system, changes);
  return cells.some(({ around }) => around) ? [] : [changeFigures(table, cells, slip)];
}

/** From the first to the last cell of one row; else the first cell. */
function spanOf(cells: readonly CellChange[]): Cell['span'] {
  const spans = cells.map(({ cell }) => cell.span).sort((a, b) => a.start - b.start);
  const [first, last] = [spans[0], spans.at(-1)] as [Cell['span'], Cell['span']];
  return isOneRow(cells) ? first.through(last) : first;
}

function isOneRow(cells: readonly CellChange[]): boolean {
  return cells.every(({ cell }) => cell.slot.row === cells[0]?.cell.slot.row);
}

function messageOf(table: BoundTable, system: System, { changes, relations, slip, others }: Blame): Wording {
  const cells = cellChanges(system, changes);
  const what = isOneRow(cells) && cells.length > 2 ? rowText(table, cells) : cellsText(cells);
  const then = outcomeText(system, changes, relations);
  const twin = slip === 'row-pasted-twice' ? others.find((other) => other.slip === slip) : undefined;
  const why = twin ? twinText(table, cellChanges(system, twin.changes)) : slip && slipWords[slip];
  return {
    zh: `${what.zh}；${then.zh}${why ? `，${why.zh}` : ''}`,
    en: `${what.en}; ${then.en}${why ? ` (${why.en})` : ''}`,
  };
}

/** What the changes by themselves make tie, and where other figures are wrong besides. */
function outcomeText(system: System, changes: readonly Change[], relations: readonly number[]): Wording {
  const held = heldBy(system, changes, relations);
  const relationsOf = (equations: readonly number[]) => judgementsOf(system, equations).map(({ relation }) => relation);
  const isOwn = changes.length === 1 && isOneLineEach(relationsOf(relations));
  const ties = linesText(relationsOf(held), isOwn);
  const open = linesText(relationsOf(relations.filter((index) => !held.includes(index))), isOwn);
  const parts = [
    ties && { zh: `改后${ties.zh}相符`, en: `${ties.en} would then reconcile` },
    open && { zh: `${open.zh}还有别的数字要改`, en: `${open.en} would need other figures changed too` },
  ].filter((part) => part !== undefined);
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

/** `“X”应为 55，现为 2701`; a blank is called so. */
function cellsText(cells: readonly CellChange[]): Wording {
  const texts = cells.map((change) => {
    const { cell } = change;
    const { zh, en } = quoted(cellName(cell.slot));
    const due = dueText(change);
    const within = change.around ? { zh: '（在舍入之内）', en: ' (within rounding)' } : { zh: '', en: '' };
    return {
      zh: `${zh}应为 ${due}${within.zh}，现为${cell.text === '' ? '空白' : ` ${cell.text}`}`,
      en: `${en} should be ${due}${within.en}, not ${cell.text === '' ? 'blank' : cell.text}`,
    };
  });
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
}

/** The other one of two rows that are the same: which of them is the copy cannot be told. */
function twinText(table: BoundTable, cells: readonly CellChange[]): Wording {
  const { zh, en } = quoted(rowName((cells[0] as CellChange).cell.slot.row));
  const due = dueIn(table, cells);
  return {
    zh: `与${zh}一行完全相同，疑为重复粘贴；也可能有误的是${zh}一行，应为 ${due.join('、')}`,
    en: `the row is the same as ${en} and seems to be pasted twice; or that row is the wrong one and should be ${due.join(', ')}`,
  };
}

/** `“四、结转下年度继续办理”一行应为 55、0、0、0、0、0、55，现为 …`. */
function rowText(table: BoundTable, cells: readonly CellChange[]): Wording {
  const due = dueIn(table, cells);
  const now = rowCellsOf(table, cells).map(valueText);
  const { zh, en } = quoted(rowName((cells[0] as CellChange).cell.slot.row));
  return {
    zh: `${zh}一行应为 ${due.join('、')}，现为 ${now.join('、')}`,
    en: `${en} should be ${due.join(', ')}, not ${now.join(', ')}`,
  };
}

/** All figures of the row that the changes stand in, local subtotals left out. */
function rowCellsOf(table: BoundTable, [first]: readonly CellChange[]): Cell[] {
  const row = first?.cell.slot.row;
  return table.cells.filter((cell) => cell?.slot.row === row && !cell?.slot.column.subtotal) as Cell[];
}

/** What is to stand in them. */
function dueIn(table: BoundTable, cells: readonly CellChange[]): string[] {
  return rowCellsOf(table, cells).map((cell) => {
    const change = cells.find((one) => one.cell === cell);
    return change ? dueText(change) : valueText(cell);
  });
}

function valueText({ figure, text }: Cell): string {
  return figure.state === 'number' ? toText(figure.value) : text || '□';
}

/** Whether no two of the relations run along rows, and no two along columns. */
function isOneLineEach(relations: readonly Relation[]): boolean {
  const along = namesOf(relations.filter(runsAlongRow)).length;
  const down = namesOf(relations.filter((relation) => !runsAlongRow(relation))).length;
  return along <= 1 && down <= 1;
}

/** The rows and columns along which the relations run: those of the one cell that changes by being its own; undefined without any. */
function linesText(relations: readonly Relation[], own: boolean): Wording | undefined {
  if (relations.length === 0) return undefined;
  const rows = namesOf(relations.filter(runsAlongRow));
  const columns = namesOf(relations.filter((relation) => !runsAlongRow(relation)));
  const parts = [
    rows.length > 0 && (own ? ownRow : namesText(rows, '行')),
    columns.length > 0 && (own ? ownColumn : namesText(columns, '列')),
  ].filter((part) => part !== false);
  const both = rows.length + columns.length > 1 ? '均' : '';
  return {
    zh: `${parts.map(({ zh }) => zh).join('、')}${both}`,
    en: own ? `its ${parts.map(({ en }) => en).join(' and ')}` : parts.map(({ en }) => en).join(', '),
  };
}

const ownRow = { zh: '该行', en: 'row' };
const ownColumn = { zh: '该列', en: 'column' };

/** The lines by their names, each once. */
function namesOf(relations: readonly Relation[]): Wording[] {
  return [...new Map(relations.map((relation) => [lineName(relation).zh, quoted(lineName(relation))])).values()];
}

/** More rows or columns than these are counted instead of named. */
const mostNamed = 4;

function namesText(names: readonly Wording[], line: '行' | '列'): Wording {
  const named = names.slice(0, mostNamed);
  const rest = names.length - named.length;
  const each = names.length === 1 ? `一${line}` : `各${line}`;
  return {
    zh: `${named.map(({ zh }) => zh).join('')}${rest > 0 ? `等 ${names.length} ${line}` : each}`,
    en: `${named.map(({ en }) => en).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
}

/** The relation with both its sums, placed on its total, or where that is wrong itself, on a part. */
function relatedOf(table: BoundTable, judgement: Judgement, changed: readonly CellChange[]): Related {
  const { relation } = judgement;
  const slot = [relation.stated, ...relation.left, ...relation.right].find((other) =>
    changed.every(({ cell }) => cell.slot !== other),
  );
  const span = (table.cells[(slot ?? relation.stated).index] as Cell).span;
  return { span, message: sumsOf(judgement, table.cells) };
}
