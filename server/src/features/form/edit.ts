import type { CheckedReport } from '../../check/finding.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Wording } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { TextChange } from '../../text/change.ts';
import type { Writing } from '../basis/editionToWrite.ts';
import { escapeHtml } from '../basis/writeTable.ts';
import { fillBlanks } from '../rewrites/fillBlanks.ts';
import { fillTotals } from '../rewrites/fillTotals.ts';
import { amidBars, cellChange } from './cellChanges.ts';
import { isAbsentRow, lockOf } from './figures.ts';
import { missingForm } from './form.ts';
import { isPlainlyDivided, isReadAsMeant, type MeantFigure } from './reread.ts';
import { rowChanges, type NewRows } from './rowChanges.ts';
import { sectionPlaces } from './sections.ts';
import { tableChange, textInserted } from './tableChanges.ts';
import { smallestChange } from './textChange.ts';
import { proseStretches } from './texts.ts';
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

/** Totals to be set to their parts, or blanks to 0, in every table of a report. */
export interface FillChange {
  readonly kind: 'totals' | 'zeros';
  readonly report: number;
}

/** What the form asks for, at once: figures, or one of the others. */
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
  gone: { zh: '正文已改动，请再试一次。', en: 'The text has changed meanwhile: try once more.' },
  misread: {
    zh: '按正文现在的写法，改动这里会牵动别的数字，请在正文中修改。',
    en: 'As the text is written, this would change other figures, too: change it in the text.',
  },
} as const satisfies Record<string, Wording>;

function noFigure(text: string): Wording {
  return {
    zh: `“${text}”不是数字，也不是“/”一类的记号。`,
    en: `“${text}” is neither a figure nor a mark such as “/”.`,
  };
}

/** What figures ask for, sorted by what it takes. */
interface Task {
  readonly cells: TextChange[];
  readonly rows: Map<JudgedTable, NewRows>;
  readonly tables: Map<string, Map<number, string>>;
  readonly meant: MeantFigure[];
  /** Whether what comes of it need not be looked at. */
  isPlain: boolean;
}

function figuresEdit(analysis: Analysis, changes: readonly FigureChange[], writing: Writing): FormEdit {
  const task: Task = { cells: [], rows: new Map(), tables: new Map(), meant: [], isPlain: true };
  for (const change of changes) {
    const refused = take(analysis, change, task, writing);
    if (refused) return { refused };
  }
  const own = amidBars(analysis.text, task.cells);
  const tables = tablesPut(analysis, task, writing);
  for (const ways of waysOf(analysis, task)) {
    const all = [...own, ...tables, ...ways];
    if (task.isPlain || isReadAsMeant(analysis, all, task.meant)) return { changes: all };
  }
  return { refused: refusals.misread };
}

/** Adds what a figure asks for; why it cannot be, where it cannot. */
function take(analysis: Analysis, { at, text }: FigureChange, task: Task, writing: Writing): Wording | undefined {
  const report = analysis.reports[at.report];
  const typed = typedFigure(text);
  if (!report) return refusals.gone;
  if (!typed) return noFigure(text);
  const judged = report.tables.filter(({ table }) => table.form.name === at.form)[at.nth];
  if (judged) return takeInTable(judged, at, typed, task);
  if (!places(report, writing).some(({ form }) => form?.name === at.form && form.slots[at.slot])) return refusals.gone;
  if (typed.text === '') return undefined;
  const texts = task.tables.get(`${at.report}/${at.form}`) ?? new Map<number, string>();
  task.tables.set(`${at.report}/${at.form}`, texts.set(at.slot, typed.text));
  task.meant.push({ at, figure: typed.figure });
  task.isPlain = false;
  return undefined;
}

function takeInTable(judged: JudgedTable, at: FigureAddress, typed: TypedFigure, task: Task): Wording | undefined {
  const { table } = judged;
  const slot = table.form.slots[at.slot];
  const lock = slot ? lockOf(slot, judged) : refusals.gone;
  if (!slot || lock) return lock;
  const cell = table.cells[slot.index];
  if (cell) {
    const changes = cellChange(judged, cell, typed);
    const isNumber = typed.figure.state === 'number' && cell.figure.state === 'number';
    if (changes.length > 0 && !(isNumber && isPlainlyDivided(judged))) task.isPlain = false;
    task.cells.push(...changes);
  } else if (typed.text === '' && isAbsentRow(slot, table)) return undefined;
  else {
    const rows = new Map(task.rows.get(judged));
    task.rows.set(judged, rows.set(slot.row, new Map(rows.get(slot.row)).set(slot.column.key, typed.text)));
    task.isPlain = false;
  }
  task.meant.push({ at, figure: typed.figure });
  return undefined;
}

/** The sections with the forms that the report lacks in them. */
function places(report: CheckedReport, { edition }: Writing) {
  return sectionPlaces(report).map((place) => ({ place, form: missingForm(place, report, edition) }));
}

function tablesPut(analysis: Analysis, { tables }: Task, writing: Writing): TextChange[] {
  return analysis.reports.flatMap((report, nth) =>
    places(report, writing).flatMap(({ place, form }) => {
      const texts = form && tables.get(`${nth}/${form.name}`);
      return form && texts ? [tableChange(analysis, report, place, form, texts)] : [];
    }),
  );
}

/** The ways to put all new rows into their tables: the first of each table, then the second, … */
function waysOf(analysis: Analysis, { rows }: Task): TextChange[][] {
  if (rows.size === 0) return [[]];
  const own = [...rows].map(([{ table }, wanted]) => rowChanges(analysis, table, wanted));
  const most = Math.max(...own.map((ways) => ways.length));
  return Array.from({ length: most }, (_, nth) => own.flatMap((ways) => ways[nth] ?? ways[0] ?? []));
}

function proseEdit(analysis: Analysis, { at, before, text }: ProseChange): FormEdit {
  const report = analysis.reports[at.report];
  const place = report && sectionPlaces(report)[at.section];
  if (!report || !place) return { refused: refusals.gone };
  const stretch = place.range && proseStretches(analysis, report, place.range)[at.nth];
  const lineEnd = analysis.text.includes('\r\n') ? '\r\n' : '\n';
  const written = text.replace(/\r?\n/g, analysis.page ? ' ' : lineEnd);
  if (!stretch) {
    if (before !== '') return { refused: refusals.gone };
    return { changes: written.trim() === '' ? [] : [textInserted(analysis, report, place, written)] };
  }
  const now = analysis.text.slice(stretch.start, stretch.end);
  if (now.replaceAll('\r\n', '\n') !== before.replaceAll('\r\n', '\n')) return { refused: refusals.gone };
  return { changes: smallestChange(now, analysis.page ? escapeHtml(written) : written, stretch.start) };
}

function filled({ reports, text }: Analysis, { kind, report: nth }: FillChange): TextChange[] {
  const report = reports[nth];
  const rewrites = report?.tables.flatMap((judged) =>
    kind === 'totals' ? fillTotals(judged, report.findings) : fillBlanks(report, judged.table),
  );
  return amidBars(text, rewrites?.flatMap(({ changes }) => changes) ?? []);
}
