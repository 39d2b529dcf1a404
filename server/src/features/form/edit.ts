import type { CheckedReport } from '../../check/finding.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Cell } from '../../bind/table.ts';
import type { Wording } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { TextChange } from '../../text/change.ts';
import { readsAsUndertaken } from '../../workspace/reread.ts';
import {
  changesNoFigure,
  type BroughtFigure,
  type ReportTable,
  type Undertaking,
} from '../../workspace/undertaking.ts';
import { amidBars, inLineEnds } from '../basis/change.ts';
import type { Writing } from '../basis/editionToWrite.ts';
import { escapeHtml } from '../basis/writeTable.ts';
import { fillBlanks } from '../rewrites/fillBlanks.ts';
import { fillBlankTotals } from '../rewrites/fillTotals.ts';
import { cellChange } from './cellChanges.ts';
import { isAbsentRow, lockOf, unreadReason } from './figures.ts';
import { missingForm } from './form.ts';
import { rowChanges, type NewRows } from './rowChanges.ts';
import { sectionPlaces, type SectionPlace } from './sections.ts';
import { tableChange, textInserted } from './tableChanges.ts';
import { smallestChange } from '../../text/smallestChange.ts';
import { proseStretches } from './texts.ts';
import { tableStandingUnread } from './unread.ts';
import { typedFigure, type TypedFigure } from './typed.ts';
import type { FigureAddress, TextAddress } from './view.ts';

/** A figure that was keyed in. */
export interface FigureChange {
  readonly kind: 'figure';
  readonly at: FigureAddress;
  readonly text: string;
}

/** A stretch of running text that was written; `before` is what stood there. */
export interface ProseChange {
  readonly kind: 'text';
  readonly at: TextAddress;
  readonly before: string;
  readonly text: string;
}

/** Blank totals to be set to their parts, or blanks to 0, in every table of a report. */
export interface FillChange {
  readonly kind: 'totals' | 'zeros';
  readonly report: number;
}

/** What the form asks for, at once: figures of one report, or one of the others. */
export type FormChange = readonly FigureChange[] | ProseChange | FillChange;

/** The changes of the text, of which no two meet, or why there can be none. */
export type FormEdit = { readonly changes: readonly TextChange[] } | { readonly refused: Wording };

/**
 * What changes in the text where the form does: the least, in the draft's own notation. Read again, exactly those
 * figures are other ones; where no such change is found, none is made.
 */
export function editForm(analysis: Analysis, change: FormChange, writing: Writing): FormEdit {
  if (isFigures(change)) return figuresEdit(analysis, change, writing);
  return change.kind === 'text' ? proseEdit(analysis, change) : { changes: filled(analysis, change) };
}

function isFigures(change: FormChange): change is readonly FigureChange[] {
  return Array.isArray(change);
}

const refusals = {
  gone: { zh: '正文已改动，请再试一次。', en: 'The text has changed in the meantime. Please try again.' },
  misread: {
    zh: '按正文现在的写法，改动这里会牵动别的数字，请在正文中修改。',
    en: 'As the text is written, this would change other figures, too: change it in the text.',
  },
  noProse: {
    zh: '这样写会被读作标题或者表格里的数字，请在正文中修改。',
    en: 'Written so it would be read as a heading, or as figures of a table: change it in the text.',
  },
} as const satisfies Record<string, Wording>;

function noFigure(text: string): Wording {
  return {
    zh: `“${text}”不是数字，也不是“/”一类的记号。`,
    en: `“${text}” is neither a figure nor a mark such as “/”.`,
  };
}

/** What figures of a report ask for, sorted by what it takes. */
interface Task extends Undertaking {
  readonly report: CheckedReport;
  readonly changes: TextChange[];
  readonly rows: Map<JudgedTable, NewRows>;
  readonly texts: Map<string, Map<number, string>>;
  readonly cells: { readonly cell: Cell; readonly to: string }[];
  readonly brings: BroughtFigure[];
  readonly tables: ReportTable[];
}

function figuresEdit(analysis: Analysis, changes: readonly FigureChange[], writing: Writing): FormEdit {
  const report = analysis.reports[changes[0]?.at.report ?? 0];
  if (!report || changes.some(({ at }) => analysis.reports[at.report] !== report)) return { refused: refusals.gone };
  const task: Task = { report, changes: [], rows: new Map(), texts: new Map(), cells: [], brings: [], tables: [] };
  for (const change of changes) {
    const refused = take(change, task, writing);
    if (refused) return { refused };
  }
  const own = [...amidBars(analysis.text, task.changes), ...tablesPut(analysis, task, writing)];
  for (const ways of waysOf(analysis, task)) {
    const all = inLines([...own, ...ways], analysis);
    if (readsAsUndertaken(analysis.document, all, task)) return { changes: all };
  }
  return { refused: refusals.misread };
}

function inLines(changes: readonly TextChange[], { lines }: Analysis): TextChange[] {
  return changes.map(({ range, newText }) => ({ range, newText: inLineEnds(newText, lines) }));
}

/** Adds what a figure asks for; why it cannot be, where it cannot. */
function take({ at, text }: FigureChange, task: Task, writing: Writing): Wording | undefined {
  const { report } = task;
  const typed = typedFigure(text);
  if (!typed) return noFigure(text);
  const judged = report.tables.filter(({ table }) => table.form.name === at.form)[at.nth];
  if (judged) return takeInTable(judged, at, typed, task);
  const due = places(report, writing).find(({ form }) => form?.name === at.form);
  const slot = due?.form?.slots[at.slot];
  if (!due?.form || !slot) return refusals.gone;
  if (tableStandingUnread(due.place, due.form, report)) return unreadReason;
  if (typed.text === '') return undefined;
  const { form, nth } = at;
  const texts = task.texts.get(form);
  if (!texts) task.tables.push({ form, nth });
  task.texts.set(form, new Map(texts).set(at.slot, typed.text));
  task.brings.push({ form, nth, slot, to: typed.text });
  return undefined;
}

function takeInTable(
  judged: JudgedTable,
  { slot: index, form, nth }: FigureAddress,
  typed: TypedFigure,
  task: Task,
): Wording | undefined {
  const { table } = judged;
  const slot = table.form.slots[index];
  const lock = slot ? lockOf(slot, judged, task.report) : refusals.gone;
  if (!slot || lock) return lock;
  const cell = table.cells[index];
  if (cell) {
    task.changes.push(...cellChange(judged, cell, typed));
    task.cells.push({ cell, to: typed.text });
  } else if (typed.text !== '' || !isAbsentRow(slot, table)) {
    const rows = new Map(task.rows.get(judged));
    task.rows.set(judged, rows.set(slot.row, new Map(rows.get(slot.row)).set(slot.column.key, typed.text)));
    task.brings.push({ form, nth, slot, to: typed.text });
  }
  return undefined;
}

/** The sections with the forms that the report lacks in them. */
function places(report: CheckedReport, { edition }: Writing) {
  return sectionPlaces(report).map((place) => ({ place, form: missingForm(place, report, edition) }));
}

function tablesPut(analysis: Analysis, { report, texts }: Task, writing: Writing): TextChange[] {
  return places(report, writing).flatMap(({ place, form }) => {
    const own = form && texts.get(form.name);
    return form && own ? [tableChange(analysis, report, place, form, own)] : [];
  });
}

/** The ways to put all new rows into their tables: the first of each table, then the second, … */
function waysOf(analysis: Analysis, { rows }: Task): TextChange[][] {
  if (rows.size === 0) return [[]];
  const own = [...rows].map(([{ table }, wanted]) => rowChanges(analysis, table, wanted));
  const most = Math.max(...own.map((ways) => ways.length));
  return Array.from({ length: most }, (_, nth) => own.flatMap((ways) => ways[nth] ?? ways[0] ?? []));
}

/** Running text is written as it is, as long as it is read as such: no figure of a table may come of it, nor a heading go. */
function proseEdit(analysis: Analysis, { at, before, text }: ProseChange): FormEdit {
  const report = analysis.reports[at.report];
  const place = report && sectionPlaces(report)[at.section];
  if (!report || !place) return { refused: refusals.gone };
  const changes = proseChanges(analysis, report, place, { at, before, text });
  if (!changes) return { refused: refusals.gone };
  const written = inLines(changes, analysis);
  return readsAsUndertaken(analysis.document, written, changesNoFigure)
    ? { changes: written }
    : { refused: refusals.noProse };
}

/** What changes where a stretch is written; undefined where something else stands there. */
function proseChanges(
  analysis: Analysis,
  report: CheckedReport,
  place: SectionPlace,
  { at, before, text }: Omit<ProseChange, 'kind'>,
): TextChange[] | undefined {
  const stretch = place.range && proseStretches(analysis, report, place.range)[at.nth];
  const written = text.replace(
    /\r?\n/g,
    analysis.page ? ' ' : analysis.text.toString().includes('\r\n') ? '\r\n' : '\n',
  );
  if (!stretch) {
    if (before !== '') return undefined;
    return written.trim() === '' ? [] : [textInserted(analysis, report, place, written)];
  }
  const now = analysis.text.slice(stretch.start, stretch.end);
  if (now.replaceAll('\r\n', '\n') !== before.replaceAll('\r\n', '\n')) return undefined;
  return smallestChange(now, analysis.page ? escapeHtml(written) : written, stretch.start);
}

function filled(analysis: Analysis, { kind, report: nth }: FillChange): TextChange[] {
  const report = analysis.reports[nth];
  const rewrites = report?.tables.flatMap((judged) =>
    kind === 'totals' ? fillBlankTotals(judged, report.findings) : fillBlanks(report, judged.table),
  );
  return (rewrites ?? []).flatMap(({ changes, undertaking }) => {
    const written = amidBars(analysis.text, changes);
    return readsAsUndertaken(analysis.document, written, undertaking) ? written : [];
  });
}
