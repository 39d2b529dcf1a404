/** What each output of a check tells, brought to one form: that all of them can be held against each other. */
import { fileURLToPath } from 'node:url';
import type { Log } from 'sarif';
import type { Overview, PagedReport } from '../../../server/src/features/overview/overview.ts';
import type { ReportJson } from '../../../server/src/features/json/reportJson.ts';
import { readOffice } from '../../../server/src/office/readOffice.ts';

/** What an output tells of a folder. */
export interface Told {
  /** `path code level` for each finding and each file that could not be read (`unreadable`), in order. */
  readonly findings: readonly string[];
  /** How each report stands, by path, where the output says so. */
  readonly states?: ReadonlyMap<string, string>;
  /** What was counted, where the output says so: files, reports, skipped, unreadable, errors, warnings, excepted, left out. */
  readonly counts?: readonly number[];
}

/** Why findings of the folder were accepted. */
export const acceptedBecause = '已电话核实';

type Level = 'error' | 'warning' | 'other' | 'excepted' | 'unreadable';
type Row = readonly [path: string, code: string, level: string];

/** The levels that every output knows. */
function levelOf(severity: string): Level {
  const level = severity.toLowerCase();
  return level === 'error' || level === 'warning' || level === 'excepted' || level === 'unreadable' ? level : 'other';
}

function findingsOf(rows: Iterable<Row>): string[] {
  return Array.from(rows, ([path, code, level]) => `${path} ${code} ${levelOf(level)}`).sort();
}

/** A file as JSON tells it. */
interface FileJson extends Partial<Pick<ReportJson, 'findings' | 'exceptions' | 'verdict'>> {
  readonly path: string;
  readonly kind: string;
}

function ofFiles(files: readonly FileJson[], counts?: readonly number[]): Told {
  const rows = files.flatMap(({ path, kind, findings = [], exceptions = [] }): Row[] => [
    ...(kind === 'unreadable' ? [[path, kind, kind] as const] : []),
    ...findings.map(({ code, severity }): Row => [path, code, severity]),
    ...exceptions.map(({ code }): Row => [path, code, 'excepted']),
  ]);
  const states = new Map(files.flatMap(({ path, verdict }) => (verdict ? [[path, verdict.state]] : [])));
  return { findings: findingsOf(rows), states, ...(counts && { counts }) };
}

/** What was counted, as JSON tells it. */
type Counts = Readonly<
  Record<'files' | 'reports' | 'skipped' | 'unreadable' | 'errors' | 'warnings' | 'excepted' | 'leftOut', number>
>;

function countsOf(summary: Counts): number[] {
  const { files, reports, skipped, unreadable, errors, warnings, excepted, leftOut } = summary;
  return [files, reports, skipped, unreadable, errors, warnings, excepted, leftOut];
}

function json(text: string): Told {
  const { files, summary } = JSON.parse(text) as { files: FileJson[]; summary: Counts };
  return ofFiles(files, countsOf(summary));
}

function ndjson(text: string): Told {
  return ofFiles(linesOf(text).map((line) => JSON.parse(line) as FileJson));
}

/** Files that could not be read are told on standard error alone. */
function text(printed: string): Told {
  const rows = printed.matchAll(/^(.+?):\d+:\d+: (error|warning|information|hint|excepted) ([\w-]+) /gm);
  const last = linesOf(printed).at(-1) ?? '';
  const names = ['files', 'reports', 'skipped', 'unreadable', 'errors', 'warnings', 'excepted', 'not looked at:'];
  const counts = names.map((name) => Number(new RegExp(`${name} (\\d+)`).exec(last)?.[1] ?? 0));
  return {
    findings: findingsOf(Array.from(rows, ([, path = '', level = '', code = '']) => [path, code, level])),
    counts,
  };
}

function github(printed: string): Told {
  const rows = Array.from(
    printed.matchAll(/^::(\w+) file=([^,:]*)(?:,[^:]*?title=([\w-]+))?::/gm),
    ([, level = '', path = '', code]): Row => [path, code ?? 'unreadable', code ? level : 'unreadable'],
  );
  const { findings, counts } = text(printed);
  const accepted = findings.filter((line) => line.endsWith(' excepted'));
  return { findings: [...findingsOf(rows), ...accepted].sort(), ...(counts && { counts }) };
}

function csv(sheet: string): Told {
  const rows = sheet.split('\r\n').slice(1, -1);
  return { findings: findingsOf(rows.map((row) => ofCells(row.split(',')))) };
}

/** The row of a sheet of findings; no cell before the severity holds a comma or a bar. */
function ofCells([path = '', , , code = '', severity = '']: readonly string[]): Row {
  return [path, code, code === 'unreadable' ? code : severity];
}

function xlsx(bytes: Uint8Array): Told {
  const rows = linesOf(readOffice(bytes, 'zip').text).map((line) => line.slice(2).split(' | '));
  const severities = new Set(['error', 'warning', 'information', 'hint', 'excepted']);
  const findings = rows.filter(([path = '', , , , severity = '']) => path.includes('/') && severities.has(severity));
  const states = new Map(
    rows.flatMap(([path = '', , , , state = '']) =>
      path.includes('/') && !severities.has(state) ? [[path, state]] : [],
    ),
  );
  const counts = rows
    .slice(0, 12)
    .flatMap(([name = '', count = '']) => (countNames.test(name) ? [parseInt(count)] : []));
  return { findings: findingsOf(findings.map(ofCells)), states, counts: counts.slice(0, 8) };
}

const countNames = /^(?:files|reports|skipped|unreadable|errors|warnings|excepted|hidden, .*)$/;

function ofPaged(reports: readonly PagedReport[], unreadable: Overview['unreadable']): Told {
  const rows = [
    ...reports.flatMap(({ path, findings }) => findings.map(({ code, severity }): Row => [path, code, severity])),
    ...unreadable.map(({ path }): Row => [path, 'unreadable', 'unreadable']),
  ];
  return { findings: findingsOf(rows), states: new Map(reports.map(({ path, state }) => [path, state])) };
}

function html(page: string): Told {
  const [, data = ''] = /<script type="application\/json"[^>]*>([^]*?)<\/script>/.exec(page) ?? [];
  const { reports, unreadable, counts } = JSON.parse(data) as Overview;
  return { ...ofPaged(reports, unreadable), counts: counts.slice(0, 8).map(([, count]) => count) };
}

/** What the server answers to `gouji/overview`: it knows of no file that could not be read. */
export function toldByOverview(reports: readonly PagedReport[]): Told {
  return ofPaged(
    reports.map((report) => ({ ...report, path: fileURLToPath(report.path) })),
    [],
  );
}

function sarif(log: string): Told {
  const [run] = (JSON.parse(log) as Log).runs;
  const rows = (run?.results ?? []).map(({ ruleId = '', level = '', suppressions, locations }): Row => {
    const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    const path = uri.startsWith('file:') ? fileURLToPath(uri) : decodeURIComponent(uri);
    return [path, ruleId, suppressions ? 'excepted' : ruleId === 'unreadable' ? ruleId : level];
  });
  return { findings: findingsOf(rows) };
}

function rdjson(document: string): Told {
  const { diagnostics } = JSON.parse(document) as {
    diagnostics: { message: string; location: { path: string }; severity: string; code?: { value: string } }[];
  };
  const rows = diagnostics.map(({ message, location: { path }, severity, code }): Row => {
    if (!code) return [path, 'unreadable', 'unreadable'];
    return [
      path,
      code.value,
      code.value !== 'void-exception' && message.includes(acceptedBecause) ? 'excepted' : severity,
    ];
  });
  return { findings: findingsOf(rows) };
}

function junit(xml: string): Told {
  const cases = xml.matchAll(
    /<testcase classname="([^"]*)" name="([\w-]+) ?[^"]*">(?:<(failure|skipped|error|system-out)( [^>]*)?>)?(\w*)/g,
  );
  const rows = Array.from(cases, ([, path = '', code = '', outcome, , said = '']): Row => {
    if (outcome === 'error') return [path, 'unreadable', 'unreadable'];
    return [path, code, { failure: 'error', skipped: 'excepted' }[outcome ?? ''] ?? said];
  });
  return { findings: findingsOf(rows.filter(([, code]) => code !== 'check')) };
}

function linesOf(printed: string): string[] {
  return printed.split('\n').filter((line) => line !== '');
}

const textual = { text, json, ndjson, csv, html, sarif, junit, github, rdjson };

/** The formats that are read here. */
export const toldFormats: readonly string[] = [...Object.keys(textual), 'xlsx'];

/** What an output tells that was written in that format. */
export function toldIn(format: string, bytes: Uint8Array): Told {
  if (format === 'xlsx') return xlsx(bytes);
  const read = textual[format as keyof typeof textual];
  return read(new TextDecoder().decode(bytes));
}
