import type { Form, FormBlock, FormColumn } from '../forms/form.ts';
import type { Meanings, Vocabulary } from '../kinds/vocabulary.ts';
import { gridWidthOf, isCellPerLine, isDividedByBlanks, type RawCell } from '../syntax/row.ts';
import { equals, sum, zero } from '../text/decimal.ts';
import { rowCells } from './cells.ts';
import { areOrderedBySums, areParted, isHalfNamed, namedColumns, amountOf, reordered } from './columnOrders.ts';
import { areAllNamed, areNamedOtherwise, isContradicted, standsElsewhere } from './headDoubt.ts';
import { orderInHead } from './headOrder.ts';
import { orderInRow, orderInSequence } from './headSequence.ts';
import { rowTies } from './infer.ts';
import { withNearNames } from './nearNames.ts';
import { areUnderStrangers, orderUnderStranger, strangeNames, type HeadWord, type WordsAbove } from './strangeHead.ts';
import type { LabelledRow } from './labelledRow.ts';
import type { CandidateRow, Head, TableCandidate } from './tableCandidate.ts';
import { withoutEmptyEnds } from './align.ts';

/** The columns of a block, and whether its head names them in another order that was not understood. */
export interface OrderedColumns {
  readonly columns: readonly FormColumn[];
  /** Whether a head tells their order. */
  readonly isTold: boolean;
  readonly isContradicted: boolean;
  /** Whether the table has heads, and none of their words tells which column of the block is which. */
  readonly isUnheaded: boolean;
  /** The words in its head that name columns the form does not have, while some of the form's are not named. */
  readonly strange: readonly HeadWord[];
  /** Whether the head tells more than one order, so that sums told which: other figures may tell another. */
  readonly restsOnSums: boolean;
}

/**
 * The columns of a block as the table has them: in the order in which its head names them, with a subtotal that
 * local tables add, or without one for which the rows have no figure either; else the form's, in the form's order.
 */
export function columnsOf(form: Form, block: FormBlock, draft: TableCandidate, words: Vocabulary): OrderedColumns {
  const usual = usualColumns(form, block, draft, words);
  const told = orderTold(form, block, draft, words);
  if (!told) return columnsUntold(form, block, usual, { draft, words });
  const asTold = { isTold: true, isUnheaded: false, strange: [] };
  if (told.length === usual.length && told.every((column, i) => column === usual[i]))
    return { ...asTold, columns: usual, isContradicted: false, restsOnSums: areOrderedBySums(block.columns, draft) };
  const [tieAsTold, tieAsUsual] = [told, usual].map((columns) => rowsThatTie(form, block, columns, draft).length);
  // The lines of a head may have become one, in which the sum of all stands before those of the line below.
  const rows = new Set(headOver(block, draft).map(({ row }) => row));
  const isOneLine = rows.size === 1 || [...rows].every(isCellAlone);
  const isUsual = isOneLine && (tieAsUsual ?? 0) > (tieAsTold ?? 0);
  return {
    ...asTold,
    columns: isUsual ? usual : told,
    isContradicted:
      isUsual && ((tieAsUsual ?? 0) * 2 <= filledRows(block, draft).length || areParted({ order: told, usual })),
    restsOnSums: true,
  };
}

/** The columns where no head tells their order. */
function columnsUntold(
  form: Form,
  block: FormBlock,
  usual: readonly FormColumn[],
  { draft, words }: { readonly draft: TableCandidate; readonly words: Vocabulary },
): OrderedColumns {
  const columns = ofOtherEdition(form, block, draft, words) ?? usual;
  const near = withNearNames(words, draft.form.name, block.columns);
  const head = nearHead(block, draft, near);
  const above = wordsAbove(block, draft);
  const hasNone = draft.heads.every(({ meaning }) => meaning.kind !== 'column');
  const isUnheaded = !hasNone && !isHeaded(columns, head, draft, words);
  const strange = above ? strangeNames(columns, above, words) : [];
  return {
    columns,
    isTold: false,
    isContradicted:
      isContradicted(columns, head, near, strange.length > 0) ||
      areUnderStrangers(block.columns, head, words) ||
      isHalfNamed(block, draft) ||
      (hasNone && areNamedOtherwise(columns, above ? textsIn(above) : [], words)) ||
      ((hasNone || isUnheaded) && areDeniedBySums(form, block, columns, draft)),
    isUnheaded,
    strange,
    restsOnSums: areOrderedBySums(block.columns, draft),
  };
}

/** So many rows whose sum stands elsewhere say that it does throughout; a single one may have a slip. */
const fewestMoved = 2;

/**
 * Whether a table whose head tells no order has its sums in another column than the form: in what order the others are
 * nobody can tell then.
 */
function areDeniedBySums(form: Form, block: FormBlock, columns: readonly FormColumn[], draft: TableCandidate): boolean {
  if (columns.length < fewestSummed) return false;
  const usual = new Set(rowsThatTie(form, block, columns, draft));
  const last = columns.at(-1) as FormColumn;
  return columns.slice(0, -1).some((_, place) => {
    const moved = new Set(rowsThatTie(form, block, columns.slice(0, -1).toSpliced(place, 0, last), draft));
    const isWithout = (some: ReadonlySet<unknown>) => (row: unknown) => !some.has(row);
    const others = Array.from(moved).filter(isWithout(usual)).length;
    return others >= fewestMoved && others > Array.from(usual).filter(isWithout(moved)).length;
  });
}

/** Fewer columns have no sum among them. */
const fewestSummed = 3;

/** Whether the head names the columns, those excepted whose places it tells. */
function isHeaded(
  columns: readonly FormColumn[],
  head: readonly Head[],
  { rows }: TableCandidate,
  words: Vocabulary,
): boolean {
  if (columns.length < 2) return true;
  if (!head.some(({ meaning }) => meaning.kind === 'column')) return false;
  const width = rows.reduce((widest, { row }) => Math.max(widest, gridWidthOf(row.cells)), 0);
  return areAllNamed(columns, head, width, words);
}

/**
 * The columns of the block in another edition, where its head names those in words that this edition has not: then
 * figures under columns that only the other has have no place in the form.
 */
function ofOtherEdition(
  form: Form,
  block: FormBlock,
  draft: TableCandidate,
  words: Vocabulary,
): FormColumn[] | undefined {
  const isForeign = ({ meaning }: Head) => meaning.kind === 'column' && !meaning.editions.includes(form.edition);
  if (!headOver(block, draft).some(isForeign)) return undefined;
  const rows = new Set(block.rows.map(({ key }) => key));
  for (const other of draft.form.forms) {
    const theirs = other.blocks.find((one) => one.rows.some(({ key }) => rows.has(key)));
    const told = other === form || !theirs ? undefined : orderTold(other, theirs, draft, words);
    if (told) return told;
  }
  return undefined;
}

/** The order that the head tells in the words of the form, or in others that can mean no more than one of its columns. */
function orderTold(form: Form, block: FormBlock, draft: TableCandidate, words: Vocabulary): FormColumn[] | undefined {
  const head = headOver(block, draft);
  const told = orderIn(head, form, block, words);
  if (told) return told;
  const near = withNearNames(words, draft.form.name, block.columns);
  return orderIn(nearHead(block, draft, near), form, block, near);
}

/** By the sequence of its words row by row, else by the places in which they stand. */
function orderIn(head: readonly Head[], form: Form, block: FormBlock, words: Meanings): FormColumn[] | undefined {
  const sequence = head.map(({ cell }) => cell.text);
  // A column that local tables add stands in no order of the form's.
  const isOfForm = head.every(({ meaning }) => !form.extraColumns.some(({ column }) => column.key === meaning.key));
  const isSequence = isOfForm && !areUnderStrangers(block.columns, head, words);
  const rows = [...new Set(head.map(({ row }) => row))];
  const inRow = (): FormColumn[] | undefined => {
    const isInRow = (rows.length === 1 || rows.every(isCellAlone)) && !head.some(standsOverSeveral);
    return isInRow ? orderInRow(sequence, block.columns, words) : undefined;
  };
  const inSequence = isSequence ? orderInSequence(sequence, block.columns, words) : undefined;
  const isInPlace = inSequence && !standsElsewhere(inSequence, head, words);
  const told = isInPlace ? inSequence : isSequence ? inRow() : undefined;
  const marked = rows.every((row) => row.marked) ? rows : rows.slice(-1).filter((row) => row.marked);
  if (told || marked.length === 0) return told;
  const may = form.extraColumns.map(({ column }) => column);
  return (
    orderInHead(marked, { must: block.columns, may }, words) ??
    (isSequence ? undefined : orderUnderStranger(marked, block.columns, words))
  );
}

/** The head with those of its words, too, that are no more than near the name of a column. */
function nearHead(block: FormBlock, draft: TableCandidate, near: Meanings): Head[] {
  const head = headOver(block, draft);
  const { end } = beginningOf(block, draft);
  const above = wordsAbove(block, draft);
  const rows = new Set([...head.map(({ row }) => row), ...(above?.rows ?? [])]);
  const pieces = new Set([
    ...(above ? textsIn(above) : []),
    ...[...rows].flatMap(({ texts }) => texts.map(({ text }) => text)),
  ]);
  const inOrder = [...rows].toSorted((one, other) => one.span.from - other.span.from);
  return inOrder.flatMap((row) => {
    const cells = [...row.cells, ...row.texts].filter(({ text, span }) => text !== '' && span.from < end);
    return [...new Map(cells.map((cell) => [cell.span.from, cell])).values()].flatMap((cell) => {
      const own = head.find((each) => each.row === row && each.cell.span.to === cell.span.to); // pieces may stand before it
      const meaning = near
        .meaningsOf(cell.text)
        .find(({ form, kind, key }) => form === draft.form.name && kind === 'column' && !isBrokenOff(cell, row, key));
      return own ?? (meaning ? [{ cell, meaning, row }] : []);
    });
  });
  /** Whether the cell is a piece of a column's name, as PDF breaks names over lines: the beginning in a layout, or with another beside it. */
  function isBrokenOff({ text }: RawCell, { marked, notation }: LabelledRow, key: string): boolean {
    const label = block.columns.find((column) => column.key === key)?.label ?? '';
    if (marked || text === label || !label.includes(text)) return false;
    const rest = label.replace(text, '');
    return (
      (isDividedByBlanks(notation) && label.startsWith(text)) ||
      [...pieces].some((piece) => piece !== '' && rest.includes(piece))
    );
  }
}

/**
 * Whether the name of a column stands over several, where the rows of the head are lost: the name of a group is lost, too,
 * and where it stood nobody can tell.
 */
function standsOverSeveral({ cell, meaning, row }: Head): boolean {
  const own = row.marked ? undefined : row.texts.find(({ span }) => span.from === cell.span.from);
  return meaning.kind === 'column' && own !== undefined && own.width > 1;
}

/** Whether the words stand one a line, their rows lost. */
function isCellAlone({ marked, notation }: LabelledRow): boolean {
  return !marked && isCellPerLine(notation);
}

/** The words of the head nearest above the first row of the block, in order; a block without one goes on under that above. */
function headOver(block: FormBlock, draft: TableCandidate): Head[] {
  const { at, end } = beginningOf(block, draft);
  const first = draft.rows[at]?.row;
  const before = draft.heads.filter((head) => startOf(head) < end);
  // Names of groups beside a row's own are no head; where rows lost their bounds, all of a head stands in its row.
  const own = before.filter(({ row }) => row.marked && row === first);
  const above = own.length < block.columns.length ? before.filter((head) => !own.includes(head)) : before;
  const last = above.reduce((most, head) => Math.max(most, startOf(head)), -1);
  const floor = endOfRows(draft, at, last);
  return above.filter((head) => startOf(head) >= floor);
}

/** All that stands between the rows above and the first row of the block, whether its words are the form's or not. */
function wordsAbove(block: FormBlock, draft: TableCandidate): WordsAbove | undefined {
  const { at, end } = beginningOf(block, draft);
  const first = draft.rows[at]?.row;
  if (!first) return undefined;
  const before = endOfRows(draft, at, end);
  const isBetween = ({ span }: Pick<RawCell, 'span'>) => span.from >= before && span.to <= end;
  const heads = draft.heads.map(({ row }) => row).filter((row) => row.marked && row !== first);
  const rows = [...new Set([...heads, ...draft.strangers])].filter(isBetween);
  return { rows, lines: draft.beside.filter(isBetween), first };
}

/** What stands above a block in lines and in the cells of rows. */
function textsIn({ lines, rows }: WordsAbove): string[] {
  return [...lines, ...rows.flatMap(({ cells }) => cells)].map(({ text }) => text);
}

/** Which row of the draft is the first of the block, and where it begins. */
function beginningOf(block: FormBlock, { rows }: TableCandidate): { at: number; end: number } {
  const keys = new Set(block.rows.map(({ key }) => key));
  const at = rows.findIndex(({ key }) => key !== undefined && keys.has(key));
  const first = rows[at]?.row;
  const label = block.rows.some((row) => row.label !== '') ? first?.label : undefined; // a row without one has its head's last word
  const cell = label ?? first?.values[0];
  return { at, end: (cell && first ? startOf({ cell, row: first }) : first?.span.to) ?? Infinity };
}

/** Where the last row above that one ends that ends before a place. */
function endOfRows({ rows }: TableCandidate, at: number, place: number): number {
  return rows.slice(0, Math.max(0, at)).findLast(({ row }) => row.span.to <= place)?.row.span.to ?? -1;
}

/** Where the word begins; one in a block of columns below the rows stands where its row does. */
function startOf({ cell, row }: { readonly cell: Pick<RawCell, 'span'>; readonly row: LabelledRow }): number {
  return row.marked && cell.span.from >= row.span.to ? row.span.from : cell.span.from;
}

/** The rows of the block in which the sums hold with its figures under these columns. */
function rowsThatTie(
  form: Form,
  block: FormBlock,
  columns: readonly FormColumn[],
  draft: TableCandidate,
): readonly CandidateRow[] {
  const rows = new Map(block.rows.map((row) => [row.key, row]));
  return draft.rows.filter(({ key, row: { values } }) => {
    const row = rows.get(key ?? '');
    const figures = withoutEmptyEnds(values);
    if (!row || figures.length !== columns.length) return false;
    return rowTies(form, row, rowCells(form, row, columns, figures, 'inferred'));
  });
}

/** The rows of the block that have figures. */
function filledRows({ rows }: FormBlock, draft: TableCandidate): readonly CandidateRow[] {
  const keys = new Set(rows.map(({ key }) => key));
  return draft.rows.filter(({ key, row: { values } }) => keys.has(key ?? '') && withoutEmptyEnds(values).length > 0);
}

/** The columns of a block where no head of its own puts all of them in order. */
function usualColumns(form: Form, block: FormBlock, draft: TableCandidate, words: Vocabulary): readonly FormColumn[] {
  const named = namedColumns(draft);
  const columns = [...block.columns];
  for (const { column, after } of form.extraColumns) {
    const place = columns.findIndex((other) => other.key === after);
    const has = named.has(column.key) || (!named.has(columns[0]?.key ?? '') && hasSubtotals(columns, place, draft));
    if (place >= 0 && has) columns.splice(place + 1, 0, column);
  }
  const left = columns.filter((column) => named.has(column.key));
  const fewer =
    left.length < columns.length && left.length * 2 > columns.length && !hasUnknownHead(left, block, draft, words);
  return reordered(fewer && mostRowsHave(left.length, block, draft) ? left : columns, draft);
}

/**
 * Whether every row of a table without a head has one figure more than the form, and behind the column
 * at `place` the sum of the organisations.
 */
function hasSubtotals(columns: readonly FormColumn[], place: number, draft: TableCandidate): boolean {
  const rows = draft.rows.map((row) => withoutEmptyEnds(row.row.values)).filter((values) => values.length > 0);
  return (
    rows.length > 1 &&
    rows.every((values) => {
      const figures = values.map((cell) => amountOf(cell.text));
      if (figures.length !== columns.length + 1) return false;
      return equals(sum(figures.slice(1, place + 1)), figures[place + 1] ?? zero);
    })
  );
}

/**
 * Whether a head that names some of the columns holds a word that names nothing, a column with a slip in its name, or the
 * names of two with nothing between.
 */
function hasUnknownHead(
  columns: readonly FormColumn[],
  block: FormBlock,
  draft: TableCandidate,
  words: Vocabulary,
): boolean {
  const keys = new Set(columns.map((column) => column.key));
  return draft.heads.some(
    ({ meaning, row: entry }) =>
      meaning.kind === 'column' &&
      keys.has(meaning.key) &&
      entry.texts.some((cell) => !words.isLabel(cell.text) || namesTwo(cell, block)),
  );
}

function namesTwo({ text }: Pick<RawCell, 'text'>, { columns }: FormBlock): boolean {
  return new Set(columns.flatMap(({ label }) => (text.includes(label) ? [label] : []))).size > 1;
}

/** Whether most rows of the block have exactly so many figures. */
function mostRowsHave(count: number, block: FormBlock, draft: TableCandidate): boolean {
  const keys = new Set(block.rows.map((row) => row.key));
  const rows = draft.rows.filter((row) => row.key !== undefined && keys.has(row.key));
  const fitting = rows.filter((row) => row.row.marked && withoutEmptyEnds(row.row.values).length === count);
  return rows.length > 0 && fitting.length * 2 > rows.length;
}
