import type { Cell } from '../../bind/table.ts';
import type { Code } from '../../check/codes.ts';
import { faultsIn, type CheckedReport, type Finding } from '../../check/finding.ts';
import { cellName, relationName } from '../../check/wording/name.ts';
import type { OtherReport } from '../../check/model/lookup.ts';
import type { JudgedTable, Section } from '../../check/model/report.ts';
import { verdictOf, type VerdictState } from '../../check/verdict.ts';
import type { Slot } from '../../forms/form.ts';
import { layoutOf, type LayoutCell } from '../../forms/layout.ts';
import type { Language } from '../../forms/schema.ts';
import { magnitude, toText } from '../../text/decimal.ts';
import { within, type Range } from '../../text/span.ts';
import { conversionName, conversionsIn } from '../basis/conversions.ts';
import { say, valueText } from '../basis/names.ts';
import { judgementsAt } from '../basis/relations.ts';
import { verdictSentence } from '../basis/verdictWords.ts';
import { standingRows } from '../basis/standingRows.ts';
import { flowOf, type Flow } from './flow.ts';
import { titleAsRead, understood } from './tableAsRead.ts';
import { trendOf, type Trend } from './trend.ts';

/** A figure in its place of the form. */
export interface PreviewFigure<R> {
  /** Row and column in the words of the form. */
  readonly name: string;
  /** What was understood: the plain numeral, with the marks of `tableAsRead.ts` where it is blank, unread or doubtful. */
  readonly read: string;
  /** `wrong`: a finding stands on it; `involved`: a sum it stands in fails; `unread`: nothing was read there. */
  readonly mark: 'wrong' | 'involved' | 'unread' | undefined;
  /** Why it is marked, in sentences; empty where it is not. */
  readonly reasons: readonly string[];
  /** Whether its place was concluded and may be wrong. */
  readonly inferred: boolean;
  /** Where it was read from; undefined where it was not. */
  readonly range: R | undefined;
}

/** A cell of an official table, with the grid columns and rows it covers. */
export interface PreviewCell<R> {
  readonly role: LayoutCell['role'];
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly figure?: PreviewFigure<R>;
}

/** What is wrong with a table, in a sentence, and where in the draft. */
export interface PreviewProblem<R> {
  readonly reason: string;
  readonly range: R;
}

/** An official table as it was understood, in the official layout. */
export interface PreviewTable<R> {
  readonly form: string;
  readonly title: string;
  /** The same with the edition it was taken for. */
  readonly titleAsRead: string;
  readonly rows: readonly (readonly PreviewCell<R>[])[];
  /** What is wrong with the table itself, as a row that lacks. */
  readonly problems: readonly PreviewProblem<R>[];
  readonly flow: Flow | undefined;
  /** Undefined where only this report is known. */
  readonly trend: Trend | undefined;
}

/** A section as it stands in the draft: its heading, its running text, and which of the tables stand in it. */
export interface PreviewSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** By their places among the tables. */
  readonly tables: readonly number[];
}

/** A report as a picture: what a page needs to draw it and nothing else. */
export interface Preview<R> {
  readonly title: string;
  /** How the report stands, in a few words: `勾稽：2 处不符`. */
  readonly verdict: { readonly text: string; readonly state: VerdictState };
  readonly tables: readonly PreviewTable<R>[];
  /** In the order of the draft. */
  readonly sections: readonly PreviewSection[];
}

/** How what is said of a report is put into words and places. */
export interface Telling<R> {
  readonly language: Language;
  /** A stretch of the draft as the caller counts. */
  readonly toRange: (span: Range) => R;
}

/** Findings on the rows and columns of a table: their place may be a row, but they say nothing of the figures in it. */
export const ofStructure: ReadonlySet<Code> = new Set<Code>([
  'duplicate-row',
  'missing-column',
  'missing-row',
  'no-figures',
  'realigned-row',
  'unknown-column',
  'unknown-row',
  'unread-row',
  'wrong-edition',
]);

/** The picture of a report with its findings; `before` are the reports on the years before it. */
export function previewOf<R>(report: CheckedReport, before: readonly OtherReport[], telling: Telling<R>): Preview<R> {
  const findings = faultsIn(report);
  const verdict = verdictOf(report);
  return {
    title: report.title?.text ?? '',
    verdict: { text: say(verdictSentence(verdict), telling.language), state: verdict.state },
    tables: report.tables.map((judged) => ({
      ...previewTable(judged, findings, telling),
      flow: flowOf(judged.table, telling.language),
      trend: trendOf(judged.table, report.year, before, telling.language),
    })),
    sections: report.sections.map((section) => sectionOf(section, report)),
  };
}

function sectionOf({ title, range }: Section, { prose, tables }: CheckedReport): PreviewSection {
  return {
    heading: title,
    paragraphs: prose.filter(({ span }) => within(span, range)).map(({ text }) => text.trim()),
    tables: tables.flatMap(({ table }, at) => (within(table.span, range) ? [at] : [])),
  };
}

/** The tables of a report in their official layouts, with their marks. */
export function previewTables<R>(
  report: CheckedReport,
  telling: Telling<R>,
): Omit<PreviewTable<R>, 'flow' | 'trend'>[] {
  const findings = faultsIn(report);
  return report.tables.map((judged) => previewTable(judged, findings, telling));
}

function previewTable<R>(
  judged: JudgedTable,
  findings: readonly Finding[],
  telling: Telling<R>,
): Omit<PreviewTable<R>, 'flow' | 'trend'> {
  const { form, span } = judged.table;
  const ofFigures = findings.filter(({ code }) => !ofStructure.has(code));
  const ofTable = findings.filter((found) => ofStructure.has(found.code) && within(found.span, span));
  return {
    form: form.name,
    title: say(form.title, telling.language),
    titleAsRead: titleAsRead(judged.table, telling.language),
    rows: layoutOf(form, standingRows(judged.table)).rows.map((row) =>
      row.map((cell) => cellOf(cell, judged, ofFigures, telling)),
    ),
    problems: ofTable.map((found) => ({
      reason: say(found.message, telling.language),
      range: telling.toRange(found.span),
    })),
  };
}

function cellOf<R>(
  { role, text, slot, columnSpan, rowSpan }: LayoutCell,
  judged: JudgedTable,
  findings: readonly Finding[],
  telling: Telling<R>,
): PreviewCell<R> {
  if (!slot) return { role, text, columnSpan, rowSpan };
  const cell = judged.table.cells[slot.index];
  return { role, text: cell?.text ?? '', columnSpan, rowSpan, figure: markedFigure(slot, judged, findings, telling) };
}

/** The figure in a place of the table with its mark; `findings` are those that may stand on figures. */
export function markedFigure<R>(
  slot: Slot,
  judged: JudgedTable,
  findings: readonly Finding[],
  telling: Telling<R>,
): PreviewFigure<R> {
  const cell = judged.table.cells[slot.index];
  const name = say(cellName(slot), telling.language);
  const told = cell ? readFigure(cell, judged, findings, telling) : unread(telling);
  return { name, read: understood(cell), ...told };
}

type Told<R> = Omit<PreviewFigure<R>, 'name' | 'read'>;

function unread<R>({ language }: Telling<R>): Told<R> {
  const reason = say({ zh: '没有读到数字。', en: 'No figure was read here.' }, language);
  return { mark: 'unread', reasons: [reason], inferred: false, range: undefined };
}

function readFigure<R>(
  cell: Cell,
  judged: JudgedTable,
  findings: readonly Finding[],
  { language, toRange }: Telling<R>,
): Told<R> {
  const place = { inferred: cell.placed === 'inferred', range: toRange(cell.span) };
  const told = findings.filter((found) => isOn(found, cell));
  if (told.length > 0) return { mark: 'wrong', reasons: told.map(({ message }) => say(message, language)), ...place };
  if (cell.figure.state === 'unreadable') return { mark: 'unread', reasons: [valueText(cell, language)], ...place };
  const sums = [...failingSums(cell, judged, language), ...failingConversions(cell, judged, language)];
  return { mark: sums.length > 0 ? 'involved' : undefined, reasons: sums, ...place };
}

/** Whether a finding says that the figure is wrong; of a row it may be some only, those its repair changes. */
export function isOn({ span, repairs }: Finding, cell: Cell): boolean {
  const changed = repairs[0]?.cells ?? [];
  const alone = within(span, cell.span);
  return within(cell.span, span) && (alone || changed.length === 0 || changed.some((one) => one.cell === cell));
}

/** The conversions of units that fail by the figure or the one it restates. */
function failingConversions({ slot }: Cell, { table }: JudgedTable, language: Language): string[] {
  return conversionsIn(table, slot)
    .filter(({ verdict }) => verdict === 'fails')
    .map(({ conversion }) => {
      const { zh, en } = conversionName(conversion);
      return say({ zh: `${zh} 不符。`, en: `${en} fails.` }, language);
    });
}

/** The sums that fail and in which the figure stands, each with the difference of its sides. */
function failingSums({ slot }: Cell, judged: JudgedTable, language: Language): string[] {
  return judgementsAt(judged, slot)
    .filter(({ verdict }) => verdict === 'fails')
    .map(({ relation, difference }) => {
      const apart = toText(magnitude(difference));
      const { zh, en } = relationName(relation);
      return say({ zh: `${zh} 不符，相差 ${apart}。`, en: `${en} fails by ${apart}.` }, language);
    });
}
