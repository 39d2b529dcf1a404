import { kinds } from './kinds/index.ts';
import { codes } from './check/codes.ts';
import type { EditionChoice, Language } from './forms/schema.ts';
import { reportsJson } from './features/json/buildReportJson.ts';
import type { ReportJson } from './features/json/reportJson.ts';
import { analyse as analyseText } from './workspace/analysis.ts';
import { analysisOptions } from './workspace/analysisOptions.ts';

export { codes };
export type { Code } from './check/codes.ts';
export type { Severity } from './check/model/severity.ts';
export type { Slip } from './check/model/found.ts';
export type { VerdictState } from './check/verdict.ts';
export type { Edition, FormName, Language } from './forms/schema.ts';
export type { NotationName } from './syntax/row.ts';
export type { Position } from './text/lines.ts';
export type {
  CellChangeJson as CellChange,
  CellJson as Cell,
  CoverageJson as Coverage,
  FigureJson as Figure,
  FindingJson as Finding,
  MentionJson as Mention,
  RangeJson as Range,
  RelatedJson as Related,
  RelationJson as Relation,
  RelationsJson as Relations,
  RepairJson as Repair,
  ReportJson as Report,
  SectionJson as Section,
  TableJson as Table,
  VerdictJson as Verdict,
} from './features/json/reportJson.ts';

/** What may be said of a draft besides its text. */
export interface Options {
  /**
   * Its name; nothing is read from there. `*.html` and `*.htm` are pages, in which only tags make a table;
   * `*.年报.md` and the like are reports, however little of one they show yet.
   */
  readonly path?: string;
  /** The edition of the form; `auto`, the default, tells it from the tables. */
  readonly edition?: EditionChoice;
  /** Whether the labelled totals of other tables are checked too; default: no. */
  readonly ordinaryTables?: boolean;
  /** The language of messages and titles; default `zh-CN`. */
  readonly language?: Language;
}

/**
 * Reads and checks the text of a draft. Gives each of its reports with its tables and findings, as plain
 * data; none for a text that is no report. Never throws: what could not be read is among the findings.
 */
export function analyse(text: string, options: Options = {}): ReportJson[] {
  const { path = '', edition = 'auto', ordinaryTables = false, language = 'zh-CN' } = options;
  return reportsJson(path, analyseText(text, { ...analysisOptions(path, kinds, edition), ordinaryTables }), language);
}
