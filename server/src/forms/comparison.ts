import type { ComparisonCode } from './choices.ts';
import { parseStatement, type KeyStatement, type KeyTerm } from './equation.ts';
import type { ComparisonSource, Wording } from './schema.ts';

/** A figure that a statement adds, or takes off; `S` is a place of the form, which this file need not know. */
export interface TermOf<S> extends KeyTerm {
  readonly slot: S;
}

/** Two sums of figures that are said to be equal, or the left one to be the smaller one or equal. */
export interface StatementOf<S> {
  readonly left: readonly TermOf<S>[];
  readonly operator: '=' | '<=';
  readonly right: readonly TermOf<S>[];
}

/** What is compared in one row or column of a form, besides the sums printed on it. */
export interface ComparisonOf<S> extends Pick<ComparisonSource, 'each' | 'severity' | 'clause' | 'message'> {
  /** The relation that it is; undefined for a bound. */
  readonly id: string | undefined;
  readonly code: ComparisonCode;
  readonly statement: StatementOf<S>;
  /** Whether it is told where the statement holds, and not where it fails. */
  readonly suspicious: boolean;
  /** It is told only where each of these holds, too. */
  readonly where: readonly StatementOf<S>[];
  /** It is not told where one of these holds. */
  readonly unless: readonly StatementOf<S>[];
  /** The place of this year's report that it is told at. */
  readonly at: S;
  /** Every term of its statements. */
  readonly terms: readonly TermOf<S>[];
  /** Whether a figure of the year before is among them. */
  readonly overYears: boolean;
  /** What to say of the first figure of the year before. */
  readonly elsewhere: Wording | undefined;
  /** What to say where that figure does not tie in its own report, and so what should stand there is taken for it. */
  readonly untied: Wording | undefined;
}

/** Rows and columns that share a head, as far as it matters here. */
export interface FormLines {
  readonly rows: readonly { readonly key: string }[];
  readonly columns: readonly { readonly key: string }[];
}

/** A comparison written for each row or column, in every one that has all its terms. */
export function compileComparison<S>(
  source: ComparisonSource,
  blocks: readonly FormLines[],
  slotAt: (row: string, column: string) => S | undefined,
): ComparisonOf<S>[] {
  const across = source.each === 'row';
  const { statement, where = [], unless = [] } = source;
  const stated: Stated = {
    statement: parseStatement(statement),
    where: where.map(parseStatement),
    unless: unless.map(parseStatement),
  };
  return comparedLines(source, blocks).flatMap(
    (line) => inLine(source, stated, line, (key) => (across ? slotAt(line, key) : slotAt(key, line))) ?? [],
  );
}

/** What a comparison states, by keys. */
interface Stated {
  readonly statement: KeyStatement;
  readonly where: readonly KeyStatement[];
  readonly unless: readonly KeyStatement[];
}

/** The keys of the rows, or columns, in which something is compared. */
export function comparedLines(
  { each, only }: Pick<ComparisonSource, 'each' | 'only'>,
  blocks: readonly FormLines[],
): string[] {
  const lines = blocks.flatMap((block) => (each === 'row' ? block.rows : block.columns).map(({ key }) => key));
  return [...new Set(lines)].filter((line) => only?.includes(line) ?? true);
}

/** Undefined where a key has no place in the line. */
function inLine<S>(
  source: ComparisonSource,
  stated: Stated,
  line: string,
  find: (key: string) => S | undefined,
): ComparisonOf<S> | undefined {
  const { each, code, severity, clause, message, elsewhere, untied, suspicious = false } = source;
  const at = find(source.at);
  const statement = bind(stated.statement, find);
  const where = stated.where.map((one) => bind(one, find));
  const unless = stated.unless.map((one) => bind(one, find));
  if (!at || !statement || !areBound(where) || !areBound(unless)) return undefined;
  const terms = [statement, ...where, ...unless].flatMap(({ left, right }) => [...left, ...right]);
  const id = source.id?.replace('{row}', line).replace('{column}', line);
  const overYears = terms.some(({ previous }) => previous);
  const told = { severity, clause, message, elsewhere, untied };
  return { id, code, each, statement, suspicious, where, unless, at, terms, overYears, ...told };
}

function areBound<T>(all: readonly (T | undefined)[]): all is readonly T[] {
  return !all.includes(undefined);
}

function bind<S>(
  { left, operator, right }: KeyStatement,
  find: (key: string) => S | undefined,
): StatementOf<S> | undefined {
  const [one, other] = [left, right].map((side) => side.map((term) => termAt(term, find)));
  return one && other && areBound(one) && areBound(other) ? { left: one, operator, right: other } : undefined;
}

function termAt<S>(term: KeyTerm, find: (key: string) => S | undefined): TermOf<S> | undefined {
  const slot = find(term.key);
  return slot && { ...term, slot };
}
