import type { BoundTable, Cell, ReadingProblem } from '../bind/table.ts';
import { judgeRelation, type Judgement } from '../check/judge/judge.ts';
import type { JudgedTable } from '../check/model/report.ts';
import type { Form, FormRow, Relation, Slot } from '../forms/form.ts';
import { readFigure } from '../syntax/figure.ts';
import { isCellPerLine, isDividedByMarks } from '../syntax/row.ts';
import { memo } from '../text/memo.ts';
import { LineAnchor, Span, type Anchor } from '../text/span.ts';
import { firstMoved, placeNow, type Places, type Recount } from './counts.ts';
import { fromIn, LineSpans, toIn } from './lineSpans.ts';
import type { ReadPart } from './parts.ts';

/**
 * Whether a part is read alike whatever counts stand in those places: each is the figure of one cell, in a table
 * that words alone have placed.
 */
export function isRefillable({ tables }: ReadPart, { starts, ends }: Places): boolean {
  const endAt = new Map(starts.map((start, i) => [start, ends[i]]));
  let found = 0;
  for (const table of tables) {
    const [from, to] = [fromIn(table.span), toIn(table.span)];
    if (!starts.some((start) => start >= from && start < to)) continue;
    const rows = new Set<FormRow>();
    for (const cell of table.cells) {
      if (!cell || endAt.get(fromIn(cell.span)) !== toIn(cell.span)) continue;
      rows.add(cell.slot.row);
      found++;
    }
    if (!isPlacedByWords(table, rows)) return false;
  }
  return found === starts.length;
}

/**
 * Whether no figure of the table was placed by what it adds up to, and the rows in question have theirs in order, none
 * shared by two cells.
 */
function isPlacedByWords(table: BoundTable, inQuestion: ReadonlySet<FormRow>): boolean {
  const { notation, problems, restsOnSums, cells, columnLabels, form } = table;
  if (!(isDividedByMarks(notation) || isCellPerLine(notation)) || problems.length > 0 || restsOnSums) return false;
  if (isCellPerLine(notation) && hasLooseBlank(cells, inQuestion)) return false;
  if (!columnLabels.some(({ column }) => column === form.slots[0]?.column)) return false;
  let last = -1;
  return cells.every((cell) => {
    if (!cell || !inQuestion.has(cell.slot.row)) return cell?.placed !== 'inferred';
    const from = fromIn(cell.span);
    const isInOrder = from > last;
    last = from;
    return isInOrder && cell.placed === 'evident';
  });
}

/** Whether a row without a label has a blank: where one cell stands in a line, its sums tell whether it is one of its own. */
function hasLooseBlank(cells: BoundTable['cells'], inQuestion: ReadonlySet<FormRow>): boolean {
  return cells.some(
    (cell) => cell?.slot.row.label === '' && cell.figure.state === 'blank' && inQuestion.has(cell.slot.row),
  );
}

/**
 * The part as it is read from a text that differs from the model's in counts alone. What has the same text at the same
 * place is the very same object, and only the sums over other counts are judged again.
 *
 * @param model A refillable part.
 * @param key The text of the part and what it is read by (`partKey`), or all text that its places are counted in.
 * @param anchor Where the part hangs: for an edited text the model's own anchor, for another text one of its own.
 */
export function refill(model: ReadPart, key: string, recount: Recount, anchor: Anchor): ReadPart {
  const counts = new Set(recount.before.starts);
  const hung = anchor === model.anchor ? new LineSpans(anchor, key) : undefined;
  const moved = moverTo(anchor, recount, hung && ((from, to) => hung.between(from, to)));
  const judged = mapped(model.judged, (one) => tableRefilled(one, { key, counts, moved, place: placedBy(moved) }));
  const place = placedBy(moverTo(anchor, recount));
  const [text, prose] = [place(model.text), place(model.prose)];
  const lines = hung && { lines: [...(model.lines ?? []), ...hung.lines] };
  return { ...model, ...lines, anchor, key, judged, tables: judged.map(({ table }) => table), text, prose };
}

/** What fills a part anew. */
interface Filling {
  readonly key: string;
  /** Where the counts begin in the model. */
  readonly counts: ReadonlySet<number>;
  readonly moved: Mover;
  /** Puts things at their new places. */
  readonly place: <T extends Placed>(list: readonly T[]) => readonly T[];
}

interface Placed {
  readonly span: Span;
}

function placedBy(moved: Mover): Filling['place'] {
  return (list) => mapped(list, (one) => placeMoved(one, moved));
}

/** Says where a stretch of a text stands in another that differs from it in counts alone. */
export type Mover = (span: Span) => Span;

/**
 * Moves what hangs on a model to an anchor. What hangs there already and stands where it stood is the very same, and so is
 * what hangs on a line that begins behind: such a line is to be moved itself (`moveLines`).
 *
 * @param between Makes the spans of what has moved; on the anchor itself if not given.
 */
export function moverTo(
  anchor: Anchor,
  recount: Recount,
  between = (from: number, to: number): Span => new Span(anchor, from, to),
): Mover {
  const first = firstMoved(recount);
  return (span) => {
    const line = span.anchor instanceof LineAnchor ? span.anchor : undefined;
    const [at, isHere] = [line?.at ?? 0, (line?.piece ?? span.anchor) === anchor];
    if (isHere && (at > first || at + span.to < first)) return span;
    const [from, to] = [placeNow(recount, at + span.from), placeNow(recount, at + span.to)];
    return line && isHere ? new Span(line, from - at, to - at) : between(from, to);
  };
}

/** The same thing at its new place; the very same object where that is the old one. */
export function placeMoved<T extends Placed>(one: T, moved: Mover): T {
  const span = moved(one.span);
  return span === one.span ? one : { ...one, span };
}

/** The list with its items changed; the very same where none is. */
function mapped<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  let now: T[] | undefined;
  list.forEach((one, i) => {
    const other = change(one);
    if (other !== one) now ??= list.slice(0, i);
    now?.push(other);
  });
  return now ?? list;
}

/** What of a table has places of its own. */
const movable = ['span', 'cells', 'rowLabels', 'columnLabels', 'problems'] as const;

function tableRefilled(judged: JudgedTable, filling: Filling): JudgedTable {
  const { table, judgements } = judged;
  const recounted: Slot[] = [];
  const cells = mapped(table.cells, (cell) => {
    if (!cell) return cell;
    const now = cellRefilled(cell, filling);
    if (now.figure !== cell.figure) recounted.push(cell.slot);
    return now;
  });
  const span = filling.moved(table.span);
  const [rowLabels, columnLabels] = [filling.place(table.rowLabels), filling.place(table.columnLabels)];
  const problems = mapped(table.problems, (one) => problemRefilled(one, filling));
  const now = { ...table, span, cells, rowLabels, columnLabels, problems };
  // What hangs on lines may stand while what was left on the part moves, and the other way round.
  const isSame = movable.every((key) => now[key] === table[key]);
  return isSame ? judged : { table: now, judgements: judgedAgain(judgements, now, recounted) };
}

/** A problem with the figures it is about; those of a table that is edited have none (`isRefillable`). */
function problemRefilled(problem: ReadingProblem, filling: Filling): ReadingProblem {
  const moved = placeMoved(problem, filling.moved);
  if (!problem.cells) return moved;
  const cells = mapped(problem.cells, (cell) => cellRefilled(cell, filling));
  return cells === problem.cells ? moved : { ...moved, cells };
}

function cellRefilled(cell: Cell, { key, counts, moved }: Filling): Cell {
  const span = moved(cell.span);
  const text = counts.has(fromIn(cell.span)) ? key.slice(fromIn(span), toIn(span)) : cell.text;
  if (span === cell.span && text === cell.text) return cell;
  const { slot, placed, frame } = cell;
  const figure = text === cell.text ? cell.figure : (readFigure(text) ?? cell.figure);
  return frame ? { slot, text, span, figure, placed, frame: moved(frame) } : { slot, text, span, figure, placed };
}

/** By a slot, the relations of the form that it stands in, those of subtotals among them. */
const relationsOver = memo(({ relations, extraRelations }: Form): ReadonlyMap<Slot, readonly Relation[]> => {
  const over = new Map<Slot, Relation[]>();
  for (const relation of [...relations, ...extraRelations])
    for (const slot of [...relation.left, ...relation.right]) over.set(slot, [...(over.get(slot) ?? []), relation]);
  return over;
});

/** The judgements of a table, those over other counts than before made again. */
function judgedAgain(
  judgements: readonly Judgement[],
  { form, cells, openRow }: BoundTable,
  recounted: readonly Slot[],
): readonly Judgement[] {
  const over = relationsOver(form);
  const again = new Set(recounted.flatMap((slot) => over.get(slot) ?? []));
  return mapped(judgements, (one) => (again.has(one.relation) ? judgeRelation(one.relation, cells, openRow) : one));
}
