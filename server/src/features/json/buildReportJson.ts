import type { OrdinaryTable } from '../../bind/ordinary.ts';
import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import { coverageOf } from '../../check/coverage.ts';
import { verdictOf } from '../../check/verdict.ts';
import type { CellChange, Repair } from '../../check/model/found.ts';
import type { ExceptedFinding, Finding } from '../../check/finding.ts';
import type { Judgement } from '../../check/judge/judge.ts';
import { mentionsOf } from '../../check/model/narrative.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import type { FormCell } from '../../narrative/tableLookup.ts';
import type { Mention } from '../../narrative/narrative.ts';
import type { PlaceAt } from '../../text/place.ts';
import type { Lines } from '../../text/lines.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { say } from '../basis/names.ts';
import type {
  CellChangeJson,
  CellJson,
  CoverageJson,
  ExceptionJson,
  FigureJson,
  FindingJson,
  MentionJson,
  PlacedJson,
  RangeJson,
  RelatedJson,
  RelationJson,
  RelationsJson,
  RepairJson,
  ReportJson,
  TableJson,
} from './reportJson.ts';

/** The reports of an analysed draft, of that path, as plain data in one language. */
export function reportsJson(path: string, { lines, placeAt, reports }: Analysis, language: Language): ReportJson[] {
  const builder = new ElementBuilder(path, lines, placeAt, language);
  return reports.map((report) => builder.report(report));
}

/** Turns offsets into positions and wordings into one language. */
class ElementBuilder {
  constructor(
    readonly path: string,
    readonly lines: Lines,
    readonly placeAt: PlaceAt | undefined,
    readonly language: Language,
  ) {}

  report(report: CheckedReport): ReportJson {
    const { kind, edition, year, organisation, sections, tables, ordinary, findings, excepted = [] } = report;
    return {
      path: this.path,
      kind: 'report',
      report: kind.name,
      edition: edition ?? null,
      year: year ?? null,
      organisation: organisation ?? null,
      verdict: verdictOf(report),
      sections: sections.map(({ number, title, span }) =>
        this.#placed({ number, title, range: this.#range(span) }, span),
      ),
      tables: [...tables.map((table) => this.#table(table)), ...ordinary.map((table) => this.#ordinary(table))],
      findings: findings.map((finding) => this.#finding(finding, tables)),
      excepted: excepted.length,
      exceptions: excepted.map((one) => this.#exception(one)),
      mentions: mentionsOf(report).map((mention) => this.#mention(mention)),
      coverage: coverageElement(report),
    };
  }

  #table({ table, judgements }: JudgedTable): TableJson {
    const { form, notation, span } = table;
    const relations = relationsElement(judgements.filter(({ relation }) => relation.code));
    const { name, edition } = form;
    const read = { form: name, edition, notation, range: this.#range(span), figures: this.#figures(table), relations };
    return this.#placed(read, span);
  }

  #ordinary({ notation, span }: OrdinaryTable): TableJson {
    const relations = relationsElement([]);
    const read = { form: null, edition: null, notation, range: this.#range(span), figures: {}, relations };
    return this.#placed(read, span);
  }

  #figures(table: BoundTable): TableJson['figures'] {
    const figures: Record<string, Record<string, FigureJson>> = {};
    for (const { row } of table.rowLabels) figures[row.key] = {};
    for (const { kind, row } of table.problems) if (kind === 'unread-row' && row) figures[row.key] ??= {};
    for (const { row, column, index } of table.form.slots) {
      const cell = table.cells[index];
      if (cell) (figures[row.key] ??= {})[column.key] = this.#figure(cell);
    }
    return figures;
  }

  #figure({ text, figure, span, placed }: Cell): FigureJson {
    const range = this.#range(span);
    const { state } = figure;
    const read: FigureJson =
      state === 'number' ? { text, value: toText(figure.value), range } : { text, value: null, state, range };
    return this.#placed(placed === 'inferred' ? { ...read, placed } : read, span);
  }

  #finding(finding: Finding, tables: readonly JudgedTable[]): FindingJson {
    const { code, severity, message, span, relations, repairs } = finding;
    const told = {
      code,
      severity,
      message: this.#say(message),
      range: this.#range(span),
      relations,
      repairs: repairs.map((repair) => this.#repair(repair, tables)),
      related: this.#related(finding),
    };
    return this.#placed(told, span);
  }

  #exception({ finding: { code, severity, message, span }, reason }: ExceptedFinding): ExceptionJson {
    const told = { code, severity, message: this.#say(message), range: this.#range(span), reason: reason ?? null };
    return this.#placed(told, span);
  }

  #related({ related, elsewhere = [] }: Finding): RelatedJson[] {
    return [
      ...related.map(({ span, message }) =>
        this.#placed({ range: this.#range(span), message: this.#say(message) }, span),
      ),
      ...elsewhere.map(({ range: { document, start, end }, message }) => ({
        ...(document === this.path ? {} : { path: document }),
        range: { start, end },
        message: this.#say(message),
      })),
    ];
  }

  #mention({ span, text, value, exact, role, cells, agrees }: Mention): MentionJson {
    const told = {
      range: this.#range(span),
      text,
      value: toText(value),
      exact,
      role: role ?? null,
      cells: cells.map(cellElement),
      agrees: agrees ?? null,
    };
    return this.#placed(told, span);
  }

  #repair({ title, cells, edits, slip, safe }: Repair, tables: readonly JudgedTable[]): RepairJson {
    return {
      title: this.#say(title),
      cells: cells.flatMap((change) => cellChange(change, tables)),
      edits: edits.map(({ span, newText }) => this.#placed({ range: this.#range(span), newText }, span)),
      slip: slip ?? null,
      safe,
    };
  }

  /** What stands there, with its place in the document where that is no text. */
  #placed<Json extends object>(json: Json, { start }: Range): Json & PlacedJson {
    const place = this.placeAt?.(start);
    return place ? { ...json, place } : json;
  }

  #range({ start, end }: Range): RangeJson {
    return { start: this.lines.positionAt(start), end: this.lines.positionAt(end) };
  }

  #say(wording: Wording): string {
    return say(wording, this.language);
  }
}

function coverageElement(report: CheckedReport): CoverageJson {
  const { figures, unprotected } = coverageOf(report);
  return { figures, unprotected: unprotected.map(cellElement) };
}

function cellElement({ form, cell: { slot } }: FormCell): CellJson {
  return { form, row: slot.row.key, column: slot.column.key };
}

function relationsElement(judgements: readonly Judgement[]): RelationsJson {
  const having = (verdict: string) => judgements.filter((judgement) => judgement.verdict === verdict);
  const [failed, opened] = [having('fails'), having('open')];
  return {
    holds: judgements.length - failed.length - opened.length,
    fails: failed.length,
    open: opened.length,
    failed: failed.map(relationElement),
    opened: opened.map(relationElement),
  };
}

function relationElement({ relation, left, right, difference }: Judgement): RelationJson {
  return {
    id: relation.id,
    left: toText(left),
    right: toText(right),
    difference: toText(difference),
    cells: [...relation.left, ...relation.right].map(({ row, column }) => ({ row: row.key, column: column.key })),
  };
}

/** The change with the form its cell stands in; no element for a cell that is in none of the tables. */
function cellChange({ cell, to }: CellChange, tables: readonly JudgedTable[]): CellChangeJson[] {
  const { row, column, index } = cell.slot;
  const home = tables.find(({ table }) => table.cells[index] === cell);
  if (!home) return [];
  const value = numberIn(cell);
  const from = value ? toText(value) : cell.text;
  return [{ form: home.table.form.name, row: row.key, column: column.key, from, to }];
}
