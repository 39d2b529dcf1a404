import { openMarkupIn } from '../syntax/balance.ts';
import { inOrderOfPlace, withChanges, type TextChange } from '../text/change.ts';
import { memo } from '../text/memo.ts';
import { within, type Range } from '../text/span.ts';
import { readDocument, type ReadReports } from './document.ts';
import { exchangesCountsAlone } from './exchange.ts';
import type { ReadReport } from './reader.ts';
import { changesNoFigure, isAsUndertaken, type UndertakenEdit, type Undertaking } from './undertaking.ts';

/** A longer report is offered no edit: to read it again would keep its author waiting. In UTF-16 units. */
const longestReread = 1_000_000;
/** So much is read again of a version of a report, all edits together, before no more are offered. */
const mostReread = 20_000_000;

const spent = memo<ReadReport, { units: number }>(() => ({ units: 0 }));

/**
 * The one gate for edits: whether the document reads as was undertaken once they are made, and no markup is left without
 * its other half. It is asked before any edit is offered or written, and reads again each report that is edited.
 *
 * @param changes Of which no two meet.
 */
export function readsAsUndertaken(
  document: ReadReports,
  changes: readonly TextChange[],
  undertaking: Undertaking = changesNoFigure,
): boolean {
  const edits = byReport(document.reports, inOrderOfPlace(changes));
  if (edits?.length === 0) return bringsNothing(undertaking);
  return edits?.every(([read, own]) => isKept(document, read, { changes: own, undertaking })) ?? false;
}

/** The changes of each report; undefined where one lies in none. */
function byReport(
  reports: readonly ReadReport[],
  inOrder: readonly TextChange[],
): (readonly [ReadReport, TextChange[]])[] | undefined {
  const found: (readonly [ReadReport, TextChange[]])[] = [];
  let at = 0;
  for (const change of inOrder) {
    while (at < reports.length && (reports[at] as ReadReport).report.range.end < change.range.end) at++;
    const read = reports[at];
    if (!read || !within(change.range, read.report.range)) return undefined;
    const last = found.at(-1);
    if (last?.[0] === read) last[1].push(change);
    else found.push([read, [change]]);
  }
  return found;
}

function isKept(
  { page, by, reports }: ReadReports,
  read: ReadReport,
  { changes, undertaking }: Omit<UndertakenEdit, 'start'>,
): boolean {
  const { text, anchor, report } = read;
  const own = changes.map(({ range, newText }) => ({ range: movedBy(range, -anchor.offset), newText }));
  if (!page && namesEach(changes, undertaking) && exchangesCountsAlone(read, own)) return true;
  const now = withChanges(text, own);
  const work = spent(read);
  work.units += now.length;
  if (now.length > longestReread || work.units > mostReread || !own.every((change) => isBalanced(text, change)))
    return false;
  const reading = {
    ...by,
    ...(undertaking.goes && { edition: 'auto' as const }),
    // A document is edited as the draft it was projected to, and that reads to the same figures.
    document: undefined,
    markup: page && !by.document ? ('html' as const) : by.markup,
    typing: by.typing === true && read === reports.at(-1),
  };
  const [after, ...others] = readDocument(now, reading).reports;
  return (
    after !== undefined &&
    others.length === 0 &&
    isAsUndertaken(report, after.report, { changes, undertaking, start: anchor.offset })
  );
}

function bringsNothing({ brings = [], tables = [] }: Undertaking): boolean {
  return brings.length === 0 && tables.length === 0;
}

/** Whether each of the changes writes one of the figures undertaken, and nothing else is. */
function namesEach(changes: readonly TextChange[], undertaking: Undertaking): boolean {
  const { cells, goes } = undertaking;
  const isNamed = ({ range: { start, end }, newText }: TextChange) =>
    cells.some(({ cell: { span }, to }) => span.start === start && span.end === end && to === newText);
  return !goes && bringsNothing(undertaking) && cells.length === changes.length && changes.every(isNamed);
}

function movedBy({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

function isBalanced(text: string, { range, newText }: TextChange): boolean {
  return openMarkupIn(text.slice(range.start, range.end)) === openMarkupIn(newText);
}
