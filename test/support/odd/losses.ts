import type { Dice } from './dice.ts';
import type { OddDraft } from './draft.ts';
import { drawnRows, type DrawnRow, type Stretch } from './drawn.ts';
import type { WriterName } from './writers.ts';

/** A stretch of the text and what stands there afterwards. */
interface Change extends Stretch {
  readonly text: string;
}

/** A table as it is drawn, its head and the rows of figures told apart. */
interface Drawn {
  readonly text: string;
  readonly head: readonly DrawnRow[];
  readonly body: readonly DrawnRow[];
}

/** A way in which what stands between the cells of a table comes to harm. */
type Loss = (table: Drawn, roll: Dice) => readonly Change[];

const textOf = ({ text }: Drawn, { from, to }: Stretch) => text.slice(from, to);

/** The cell with what divides it from the next, or from the one before where none follows. */
function withDivider({ cells }: DrawnRow, at: number): Stretch {
  const [cell, next, before] = [cells[at], cells[at + 1], cells[at - 1]];
  if (!cell) return { from: 0, to: 0 };
  return next ? { from: cell.from, to: next.from } : { from: before?.to ?? cell.from, to: cell.to };
}

/** What divides the cell from the next. */
function dividerAfter({ cells }: DrawnRow, at: number): Stretch {
  const [cell, next] = [cells[at], cells[at + 1]];
  return cell && next ? { from: cell.to, to: next.from } : { from: 0, to: 0 };
}

const gone = ({ from, to }: Stretch, text = ''): Change => ({ from, to, text });

/** One row, a third of them, or all. */
type Some = (rows: readonly DrawnRow[], roll: Dice) => readonly DrawnRow[];
const one: Some = (rows, roll) => (rows.length > 0 ? [roll.pick(rows)] : []);
const some: Some = (rows, roll) => rows.filter(() => roll.chance(0.3));
const all: Some = (rows) => rows;

/** The place of a cell among the last so many of a row, which are its figures. */
const figurePlace = ({ cells }: DrawnRow, fromEnd: number) => cells.length - 1 - Math.min(fromEnd, cells.length - 1);

function columnLost(rowsOf: (table: Drawn) => readonly DrawnRow[], which: Some): Loss {
  return (table, roll) => {
    const place = roll.below(7);
    return which(rowsOf(table), roll).map((row) => gone(withDivider(row, figurePlace(row, place))));
  };
}

/** A cell is lost, and the row filled up at its end; none of the rows whose last cells are blank, as those of one figure. */
function cellFilledUp(which: Some): Loss {
  return (table, roll) => {
    const place = 1 + roll.below(6);
    const rows = table.body.filter(({ cells }) => textOf(table, cells.at(-1) as Stretch).trim() !== '');
    return which(rows, roll).flatMap((row) => {
      const at = figurePlace(row, place);
      const [last, divider] = [row.cells.at(-1) as Stretch, textOf(table, dividerAfter(row, 0))];
      return [gone(withDivider(row, at)), { from: last.to, to: last.to, text: divider }];
    });
  };
}

function dividerLost(rowsOf: (table: Drawn) => readonly DrawnRow[], which: Some, left: string): Loss {
  return (table, roll) => {
    const place = 1 + roll.below(7);
    return which(rowsOf(table), roll).map((row) => gone(dividerAfter(row, figurePlace(row, place)), left));
  };
}

function blanksLost(which: Some, where: 'ends' | 'middle' | 'start' | 'all'): Loss {
  return (table, roll) =>
    which(table.body, roll).flatMap((row) => {
      const isBlank = row.cells.map((cell) => textOf(table, cell).trim() === '');
      const first = isBlank.indexOf(false);
      const last = isBlank.lastIndexOf(false);
      return row.cells.flatMap((_, at) => {
        const isThere =
          where === 'all' || (at > last ? where === 'ends' : at < first ? where === 'start' : where === 'middle');
        if (!isBlank[at] || !isThere) return [];
        // Of the cells at the end each is lost with what divides it from the one before.
        const [cell, before] = [row.cells[at] as Stretch, row.cells[at - 1]];
        return [at > last && before ? gone({ from: before.to, to: cell.to }) : gone(withDivider(row, at))];
      });
    });
}

function rowsJoined(which: Some, between: 'nothing' | 'blank' | 'divider'): Loss {
  return (table, roll) =>
    which(table.body.slice(0, -1), roll).map((row) => {
      const next = table.body[table.body.indexOf(row) + 1] as DrawnRow;
      const divider = textOf(table, dividerAfter(row, 0));
      return gone({ from: row.to, to: next.from }, between === 'nothing' ? '' : between === 'blank' ? ' ' : divider);
    });
}

function rowsBroken(which: Some, keeps: 'before' | 'behind' | 'none'): Loss {
  return (table, roll) => {
    const place = 1 + roll.below(6);
    return which(table.body, roll).map((row) => {
      const divider = dividerAfter(row, figurePlace(row, place));
      const text = textOf(table, divider);
      if (text === '') return gone(divider);
      return gone(
        divider,
        keeps === 'before' ? `${text.trimEnd()}\n` : keeps === 'behind' ? `\n${text.trimStart()}` : '\n',
      );
    });
  };
}

function columnInserted(
  rowsOf: (table: Drawn) => readonly DrawnRow[],
  where: 'start' | 'middle' | 'end',
  what: 'empty' | 'number' | 'copy',
): Loss {
  return (table, roll) => {
    const place = where === 'end' ? 0 : 1 + roll.below(6);
    return rowsOf(table).map((row, y) => {
      const at = where === 'start' ? 0 : figurePlace(row, place);
      const cell = row.cells[at] as Stretch;
      const text = what === 'empty' ? '' : what === 'number' ? String(y + 1) : textOf(table, cell);
      const divider = textOf(table, dividerAfter(row, 0));
      return where === 'end'
        ? { from: cell.to, to: cell.to, text: divider + text }
        : { from: cell.from, to: cell.from, text: text + divider };
    });
  };
}

/** Two cells of a row exchanged. */
function exchanged(table: Drawn, { cells }: DrawnRow, at: number, other: number): Change[] {
  const [left, right] = [cells[at], cells[other]];
  if (!left || !right || at === other) return [];
  // The mark of an item in a list stands apart from what follows it.
  const put = (place: Stretch, other: Stretch) =>
    gone(place, (table.text[place.from - 1] === '-' ? ' ' : '') + textOf(table, other));
  return [put(left, right), put(right, left)];
}

const lastHead = ({ head }: Drawn) => head.slice(-1);
const bodyOf = ({ body }: Drawn) => body;
const headOf = ({ head }: Drawn) => head;
const rowsOf = ({ head, body }: Drawn) => [...head, ...body];

/** What offices call columns for short. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['自然人', '公民'],
  ['商业企业', '企业'],
  ['科研机构', '科研院所'],
  ['社会公益组织', '公益'],
  ['法律服务机构', '律所'],
  ['本年制发件数', '制发数'],
  ['本年废止件数', '废止'],
  ['现行有效件数', '有效数'],
  ['结果维持', '维持'],
  ['结果纠正', '纠正'],
]);

const groups = /^(?:法人或其他组织|申请人情况|行政复议|行政诉讼|未经复议直接起诉|复议后起诉)$/;

function ofGroups(change: (table: Drawn, row: DrawnRow, at: number) => Change): Loss {
  return (table, roll) => {
    const found = table.head.flatMap((row) =>
      row.cells.flatMap((cell, at) => (groups.test(textOf(table, cell).trim()) ? [{ row, at }] : [])),
    );
    if (found.length === 0) return [];
    const { row, at } = roll.pick(found);
    return [change(table, row, at)];
  };
}

/** Kinds of loss, by name. */
export const losses = {
  cellLostInRow: columnLost(bodyOf, one),
  cellsLostInRows: columnLost(bodyOf, some),
  columnLostBelowHead: columnLost(bodyOf, all),
  cellFilledUpInRow: cellFilledUp(one),
  cellsFilledUpInRows: cellFilledUp(some),
  columnFilledUpBelowHead: cellFilledUp(all),
  columnLostInHead: columnLost(headOf, all),
  cellLostInHead: columnLost(lastHead, all),
  dividerLostInRow: dividerLost(bodyOf, one, ''),
  dividerLostInRows: dividerLost(bodyOf, some, ''),
  dividerLostBelowHead: dividerLost(bodyOf, all, ''),
  dividerLostThroughout: dividerLost(rowsOf, all, ''),
  dividerLostInHead: dividerLost(lastHead, all, ''),
  dividerToBlankInRow: dividerLost(bodyOf, one, ' '),
  dividerToBlankInRows: dividerLost(bodyOf, some, ' '),
  dividerToBlankBelowHead: dividerLost(bodyOf, all, ' '),
  dividerToBlankInHead: dividerLost(lastHead, all, ' '),
  blanksLostAtEnds: blanksLost(all, 'ends'),
  blanksLostInMiddle: blanksLost(all, 'middle'),
  blanksLostInSomeMiddles: blanksLost(some, 'middle'),
  blanksLostInSomeRows: blanksLost(some, 'all'),
  blanksLostEverywhere: blanksLost(all, 'all'),
  blanksLostAtStart: blanksLost(all, 'start'),
  rowsJoined: rowsJoined(one, 'nothing'),
  rowsJoinedByBlank: rowsJoined(one, 'blank'),
  rowsJoinedByDivider: rowsJoined(one, 'divider'),
  manyRowsJoined: rowsJoined(some, 'divider'),
  allRowsJoined: rowsJoined(all, 'divider'),
  rowBroken: rowsBroken(one, 'none'),
  rowsBroken: rowsBroken(some, 'none'),
  allRowsBroken: rowsBroken(all, 'none'),
  rowsBrokenBehindDivider: rowsBroken(some, 'before'),
  allRowsBrokenBehindDivider: rowsBroken(all, 'before'),
  rowsBrokenBeforeDivider: rowsBroken(some, 'behind'),
  allRowsBrokenBeforeDivider: rowsBroken(all, 'behind'),
  emptyColumnInserted: columnInserted(rowsOf, 'middle', 'empty'),
  emptyColumnInsertedBelowHead: columnInserted(bodyOf, 'middle', 'empty'),
  emptyColumnAtStartBelowHead: columnInserted(bodyOf, 'start', 'empty'),
  emptyColumnAtEndBelowHead: columnInserted(bodyOf, 'end', 'empty'),
  numbersInserted: columnInserted(bodyOf, 'start', 'number'),
  numbersInsertedInMiddle: columnInserted(bodyOf, 'middle', 'number'),
  numbersAtEnd: columnInserted(bodyOf, 'end', 'number'),
  columnCopied: columnInserted(rowsOf, 'middle', 'copy'),
  columnCopiedBelowHead: columnInserted(bodyOf, 'middle', 'copy'),
  // Of two names of parts exchanged nobody could tell; the sum must then stand elsewhere in some row.
  totalMovedInHead: (table, roll) => {
    const row = lastHead(table)[0];
    const at = row?.cells.findLastIndex((cell) => textOf(table, cell).trim() === '总计') ?? -1;
    if (!row || at < 0) return [];
    const fromEnd = (cells: readonly Stretch[], place: number) => cells.at(place - row.cells.length);
    const others = row.cells.flatMap((_, other) => {
      const differs = table.body.some(({ cells }) => {
        const [one, two] = [fromEnd(cells, at), fromEnd(cells, other)];
        return one && two && textOf(table, one).trim() !== textOf(table, two).trim();
      });
      return differs ? [other] : [];
    });
    return others.length > 0 ? exchanged(table, row, at, roll.pick(others)) : [];
  },
  headCellBlanked: (table, roll) => {
    const row = lastHead(table)[0];
    return row ? [gone(roll.pick(row.cells))] : [];
  },
  headCellReworded: (table, roll) => {
    const row = lastHead(table)[0];
    return row ? [gone(roll.pick(row.cells), '某某')] : [];
  },
  headShortened: (table, roll) =>
    table.head.flatMap((row) =>
      row.cells.flatMap((cell) => {
        const shorter = shortNames.get(textOf(table, cell).trim());
        if (shorter === undefined || !roll.chance(0.7)) return [];
        return [gone(cell, shorter.padEnd(2 * (cell.to - cell.from) - shorter.length))];
      }),
    ),
  headLost: (table) => table.head.map((row) => gone(row)),
  headRowLost: (table, roll) => one(table.head, roll).map((row) => gone(row)),
  headHalfLost: (table) =>
    lastHead(table).map((row) => gone({ from: row.from, to: row.cells[row.cells.length >> 1]?.from ?? row.to })),
  headTailLost: (table) =>
    lastHead(table).map((row) => gone({ from: row.cells[row.cells.length >> 1]?.from ?? row.to, to: row.to })),
  headsMerged: (table) =>
    table.head
      .slice(0, -1)
      .map((row, y) =>
        gone({ from: row.to, to: table.head[y + 1]?.from ?? row.to }, textOf(table, dividerAfter(row, 0)) || ' '),
      ),
  groupLost: ofGroups((_, row, at) => gone(withDivider(row, at))),
  groupBlanked: ofGroups((_, { cells }, at) => gone(cells[at] as Stretch)),
  labelsLost: (table, roll) => some(table.body, roll).map((row) => gone(withDivider(row, 0))),
  labelsBlanked: (table, roll) =>
    some(table.body, roll).flatMap(({ cells: [first] }) =>
      first && /\p{Script=Han}{2}/u.test(textOf(table, first)) ? [gone(first)] : [],
    ),
  labelLost: (table, roll) =>
    one(table.body, roll).map((row) => gone(withDivider(row, Math.max(0, row.cells.length - 8)))),
  headRepeated: (table, roll) => {
    const [first, last] = [table.head[0], table.head.at(-1)];
    const row = one(table.body.slice(1), roll)[0];
    const next = table.body[0];
    if (!first || !last || !row || !next) return [];
    return [{ from: row.from, to: row.from, text: table.text.slice(first.from, next.from) }];
  },
  attributesLost: (table) =>
    [...table.text.matchAll(/ (?:row|col)span="\d+"|(?<=^| )[\d.]+\+(?=\|)|(?<=\|)[\\/\d]+\. /gm)].map(
      ({ index, 0: text }) => ({ from: index, to: index + text.length, text: '' }),
    ),
} as const satisfies Readonly<Record<string, Loss>>;

export type LossName = keyof typeof losses;
export const lossNames = Object.keys(losses) as readonly LossName[];

/** Notations in which a place in the line tells the column: what moves to another stands there for every reader. */
const placed: ReadonlySet<WriterName> = new Set([
  'ruled',
  'layout',
  'rFrame',
  'dataFrame',
  'dataFrameWide',
  'dataFrameBare',
  'dataFrameBlocks',
]);
const movesFigures: ReadonlySet<LossName> = new Set([
  'cellLostInRow',
  'cellsLostInRows',
  'columnLostBelowHead',
  'cellFilledUpInRow',
  'cellsFilledUpInRows',
  'columnFilledUpBelowHead',
]);

const ofHeads: ReadonlySet<LossName> = new Set(['headLost', 'headRowLost']);

/**
 * Whether a reader could tell such a loss: figures moved to where others stand in a layout, and columns in another order
 * than the form's that lost their whole head, are another whole report.
 */
export function isTold(name: LossName, writer: WriterName, { oddities }: OddDraft): boolean {
  const isInOrder = oddities['isShuffled'] === false && oddities['areBlocksShuffled'] === false;
  return !(placed.has(writer) && movesFigures.has(name)) && (isInOrder || !ofHeads.has(name));
}

/** What names a row, and nothing in a head. */
const labels = /一、|二、|三、|四、|（[一二三四五六七]）[予部不无其总]|规章|规范性|行政许可|处罚|强制|收费$/;

/** Whether the cells are those of a row with figures, or with marks or blanks in their places. */
function isRow(cells: readonly string[]): boolean {
  return cells.some((text) => labels.test(text) || /^\D{0,3}\d[\d,.]*(?!\.\D)/.test(text));
}

/** The rows of a table; those of a data frame have a number each, and the first numbers the columns. */
function drawn(text: string, name: WriterName): Drawn {
  const rows = drawnRows(text, name);
  const isFrame = /Frame/.test(name);
  const hasNumbers = isFrame && name !== 'dataFrameBare';
  const first = rows.findIndex(({ cells }, y) => {
    if (isFrame && y === 0) return false;
    return isRow(cells.slice(hasNumbers ? 1 : 0).map((cell) => text.slice(cell.from, cell.to)));
  });
  const end = first < 0 ? rows.length - 1 : first;
  return { text, head: rows.slice(0, end), body: rows.slice(end) };
}

/** The draft with something lost between the cells of one of its tables. */
export function withLoss(draft: OddDraft, writer: WriterName, name: LossName, roll: Dice): string {
  const [from, to] = roll.pick(draft.tables);
  const table = drawn(draft.text.slice(from, to), writer);
  const changes = losses[name](table, roll).toSorted((left, right) => right.from - left.from || right.to - left.to);
  let { text } = table;
  let last = text.length;
  for (const change of changes) {
    if (change.to > last) continue;
    text = text.slice(0, change.from) + change.text + text.slice(change.to);
    last = change.from;
  }
  return draft.text.slice(0, from) + text + draft.text.slice(to);
}
