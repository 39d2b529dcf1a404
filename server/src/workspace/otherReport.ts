import type { FarFigure, Lookup, OtherReport } from '../check/model/lookup.ts';
import { formOf, type ReportKind } from '../kinds/kind.ts';
import type { FormName } from '../forms/schema.ts';
import { decimal } from '../text/decimal.ts';
import type { Links } from './reportIndex.ts';
import { areSame, type ReportSummary } from './summary.ts';

/** What rules may ask about the reports that one is linked with. */
export function lookupOf({ previous, rivals, parts }: Links<ReportSummary>, kind: ReportKind): Lookup {
  const [first] = rivals;
  // The same report under several names is that report.
  const isOne = first !== undefined && rivals.every((rival) => areSame([rival], [first]));
  const summary = previous ?? (isOne ? first : undefined);
  return {
    previous: summary && new SummarizedReport(summary, kind),
    rivals: isOne ? [] : rivals.map(({ path }) => path),
    parts: parts.map(({ organisation, report }) => ({
      organisation,
      report: report && new SummarizedReport(report, kind),
    })),
  };
}

/** A report of which only the summary is at hand. */
export class SummarizedReport implements OtherReport {
  readonly #summary: ReportSummary;

  readonly #kind: ReportKind;

  constructor(summary: ReportSummary, kind: ReportKind) {
    this.#summary = summary;
    this.#kind = kind;
  }

  get path(): string {
    return this.#summary.path;
  }

  get organisation(): string | undefined {
    return this.#summary.organisation;
  }

  get year(): number | undefined {
    return this.#summary.year;
  }

  editionOf(form: FormName) {
    return this.#summary.tables[form]?.edition;
  }

  figure(form: FormName, row: string, column: string): FarFigure | undefined {
    const table = this.#summary.tables[form];
    const slot = table && formOf(this.#kind, form, table.edition)?.slot(row, column);
    const at = slot?.row.block.columns.indexOf(slot.column);
    const text = at === undefined ? undefined : table?.rows[row]?.split(' ')[at];
    return text === undefined ? undefined : figureIn(text, this.path);
  }
}

const written = /^(.+)@(\d+):(\d+)-(\d+)$/;

function figureIn(text: string, document: string): FarFigure | undefined {
  const [, numeral = '', line, start, end] = written.exec(text) ?? [];
  const value = decimal(numeral);
  if (!value) return undefined;
  const at = (character: string | undefined) => ({ line: Number(line), character: Number(character) });
  return { value, range: { document, start: at(start), end: at(end) } };
}
