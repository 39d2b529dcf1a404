import { numberIn, type Cell } from '../../bind/table.ts';
import { forcedValue } from '../../check/cause/forced.ts';
import type { CheckedReport, Finding } from '../../check/finding.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import { standsWhole } from '../../check/repair/cellEdit.ts';
import { styleOf } from '../../check/repair/figureStyle.ts';
import { cellName } from '../../check/wording/name.ts';
import type { Form, Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';
import { carriedInto } from '../basis/carriedIn.ts';
import { say, verdictWord } from '../basis/names.ts';
import { judgementsAt } from '../basis/relations.ts';
import { markedFigure, type Telling } from '../preview/preview.ts';
import { understood } from '../preview/tableAsRead.ts';
import { computedAt } from './computed.ts';
import { lastYearOf } from './jump.ts';
import { rowStandingUnread } from './unread.ts';
import type { FigureState, FormFigure } from './view.ts';

/** Why figures that stand there unread cannot be keyed in. */
export const unreadReason = { zh: '这里没有读懂，请在正文中修改。', en: 'This was not read: change it in the text.' };

/** Why other figures of a table that stands cannot be keyed in. */
const reasons = {
  shared: {
    zh: '几格合写成一个数，请在正文中修改。',
    en: 'One figure stands for several cells: change it in the text.',
  },
  broken: {
    zh: '这个数在正文中被隔断，请在正文中修改。',
    en: 'Something stands amid this figure: change it in the text.',
  },
  words: { zh: '这一格是文字，请在正文中修改。', en: 'This cell holds words: change them in the text.' },
  noColumn: { zh: '正文的表格里没有这一格。', en: 'The table in the text has no such cell.' },
} as const satisfies Record<string, Wording>;

/** Why the figure cannot be keyed in; undefined where it can, be it in a row yet to be put in. */
export function lockOf(slot: Slot, { table }: JudgedTable, report: CheckedReport): Wording | undefined {
  const cell = table.cells[slot.index];
  if (slot.value.kind === 'words') return reasons.words;
  if (!cell && !isAbsentRow(slot, table)) return reasons.noColumn;
  if (!cell) return rowStandingUnread(slot.row, report) && unreadReason;
  if (cell.figure.state === 'unreadable') return unreadReason;
  if (styleOf(table).shared.has(cell)) return reasons.shared;
  return standsWhole(cell) ? undefined : reasons.broken;
}

/** Whether nothing of the row stands in the table. */
export function isAbsentRow({ row }: Slot, { cells, rowLabels }: JudgedTable['table']): boolean {
  return !rowLabels.some((label) => label.row === row) && !cells.some((cell) => cell?.slot.row === row);
}

/** A figure of a table of the draft as it is keyed in; `findings` are those that may stand on figures. */
export function figureIn<R>(
  slot: Slot,
  judged: JudgedTable,
  report: CheckedReport,
  findings: readonly Finding[],
  telling: Telling<R>,
): FormFigure<R> {
  const cell = judged.table.cells[slot.index];
  const lock = lockOf(slot, judged, report);
  const state = stateOf(cell, lock);
  const plain = markedFigure(slot, judged, findings, telling);
  const { name, read, inferred, range } = plain;
  const { mark, reasons } = state === 'absent' ? { mark: undefined, reasons: [] } : plain;
  // Spelt out: spread, there are so many that it takes longer than all the rest.
  return {
    name,
    read,
    mark,
    inferred,
    range: lock && range,
    slot: slot.index,
    state,
    group: slot.row.path.slice(0, -1).join(' · '),
    verdict: reasons.join(' ') || verdictAt(slot, judged, telling),
    locked: lock && say(lock, telling.language),
    computed: computedAt(slot, judged),
    ghost: cell && ghostOf(cell, judged, report),
    last: lastYearOf(slot, judged.table.form, report, numberIn(cell)),
  };
}

function stateOf(cell: Cell | undefined, lock: Wording | undefined): FigureState {
  if (!cell) return lock ? 'unread' : 'absent';
  return cell.figure.state === 'unreadable' ? 'unread' : cell.figure.state;
}

/** A form of which the report has no table that was read. */
export interface TableToCome {
  readonly form: Form;
  /** Where it stands nevertheless, without having been read. */
  readonly unread: Span | undefined;
}

/** The place of a table that the draft lacks, or that was not read. */
export function figureToCome<R>(
  slot: Slot,
  report: CheckedReport,
  { form, unread }: TableToCome,
  { language, toRange }: Telling<R>,
): FormFigure<R> {
  return {
    name: say(cellName(slot), language),
    read: understood(undefined),
    mark: undefined,
    inferred: false,
    range: unread && toRange(unread),
    slot: slot.index,
    state: unread ? 'unread' : 'absent',
    group: slot.row.path.slice(0, -1).join(' · '),
    verdict: '',
    locked: unread && say(unreadReason, language),
    computed: undefined,
    ghost: undefined,
    last: lastYearOf(slot, form, report, undefined),
  };
}

/** `相符` where a sum with the figure holds and none is open, else `待定`; empty where it stands in none. */
function verdictAt<R>(slot: Slot, judged: JudgedTable, { language }: Telling<R>): string {
  const own = judgementsAt(judged, slot);
  if (own.length === 0) return '';
  return verdictWord(own.every(({ verdict }) => verdict === 'holds') ? 'holds' : 'open', language);
}

/** The only value that closes the sums, or what last year carried forward into the blank. */
function ghostOf(cell: Cell, { table }: JudgedTable, report: CheckedReport): string | undefined {
  if (cell.figure.state !== 'blank') return undefined;
  const value = forcedValue(table, cell.slot) ?? carriedInto(cell, table, report);
  return value && toText(value);
}
