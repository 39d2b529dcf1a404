import { parseConversion } from './conversion.ts';
import { parseEquation, parseStatement } from './equation.ts';
import type { ComparisonSource, FormSource, RelationSource, Wording } from './schema.ts';

type Axis = 'row' | 'column';
type Path = readonly (string | number)[];

/** A use of a key in a form file. */
interface Use {
  readonly axis: Axis;
  /** The names and indices that lead to it in the file. */
  readonly path: Path;
  readonly key: string;
}

/** The uses of keys that no row or column of the form has: a relation over such a key would silently not exist. */
export function danglingKeys(source: FormSource): Use[] {
  const known = knownKeys(source);
  return [
    ...termsOfRelations(source),
    ...termsOfComparisons(source),
    ...termsOfConversions(source),
    ...places(source),
    ...toldOf(source),
  ].filter(({ axis, key }) => !known[axis].has(key));
}

function knownKeys({ blocks, subtotals }: FormSource): Record<Axis, Set<string>> {
  const rows = [...blocks.flatMap((block) => block.rows), ...(subtotals?.rows ?? [])];
  const columns = [...blocks.flatMap((block) => block.columns), ...(subtotals?.columns ?? [])];
  return { row: new Set(rows.map(({ key }) => key)), column: new Set(columns.map(({ key }) => key)) };
}

function termsOfRelations({ relations, subtotals }: FormSource): Use[] {
  return [
    ...relations.flatMap((relation, i) => terms(relation, ['relations', i])),
    ...(subtotals?.rows ?? []).flatMap((row, i) => terms(row.relation, ['subtotals', 'rows', i, 'relation'])),
    ...(subtotals?.columns ?? []).flatMap((column, i) =>
      terms(column.relation, ['subtotals', 'columns', i, 'relation']),
    ),
  ];
}

/** A relation is made of columns where it holds in each row, of rows where in each column. */
function terms({ each, equation, stated }: Omit<RelationSource, 'code'>, path: Path): Use[] {
  const axis = each === 'row' ? 'column' : 'row';
  const { left, right } = parseEquation(equation);
  const uses: Use[] = [...left, ...right].map((key) => ({ axis, path: [...path, 'equation'], key }));
  return stated === undefined ? uses : [...uses, { axis, path: [...path, 'stated'], key: stated }];
}

/** Where a subtotal column stands, and which rows another one stands for. */
function places({ blocks, subtotals }: FormSource): Use[] {
  const after = (subtotals?.columns ?? []).map((column, i): Use => {
    return { axis: 'column', path: ['subtotals', 'columns', i, 'after'], key: column.after };
  });
  const insteadOf = blocks.flatMap((block, b) =>
    block.rows.flatMap((row, r) =>
      (row.insteadOf ?? []).map((key, i): Use => {
        return { axis: 'row', path: ['blocks', b, 'rows', r, 'insteadOf', i], key };
      }),
    ),
  );
  return [...after, ...insteadOf];
}

/** What goes over into the next report, what is drawn, and what rows were called before. */
function toldOf({ carry, stocks = [], flow, trend, formerRows = {} }: FormSource): Use[] {
  const use = (axis: Axis, key: string, ...path: Path): Use => ({ axis, path, key });
  return [
    ...(carry ? [use('row', carry.out, 'carry', 'out'), use('row', carry.in, 'carry', 'in')] : []),
    ...stocks.map((key, i) => use('column', key, 'stocks', i)),
    ...Object.keys(formerRows).map((key) => use('row', key, 'formerRows', key)),
    ...(flow ? [use('column', flow.column, 'flow', 'column')] : []),
    ...(flow?.total === undefined ? [] : [use('row', flow.total, 'flow', 'total')]),
    ...(flow?.sources ?? []).map(({ row }, i) => use('row', row, 'flow', 'sources', i, 'row')),
    ...(trend ? [use('column', trend.column, 'trend', 'column')] : []),
    ...(trend?.series ?? []).map(({ row }, i) => use('row', row, 'trend', 'series', i, 'row')),
  ];
}

function termsOfComparisons({ comparisons = [] }: FormSource): Use[] {
  return comparisons.flatMap((comparison, i) => usesOf(comparison, ['comparisons', i]));
}

function termsOfConversions({ conversions = [] }: FormSource): Use[] {
  return conversions.flatMap(({ each, only = [], statement }, i) => {
    const path: Path = ['conversions', i];
    const { to, from } = parseConversion(statement) ?? { to: statement, from: statement };
    const axis = each === 'row' ? 'column' : 'row';
    return [
      ...[to, from].map((key): Use => ({ axis, path: [...path, 'statement'], key })),
      ...only.map((key, nth): Use => ({ axis: each, path: [...path, 'only', nth], key })),
    ];
  });
}

/** The keys in the statements of a comparison and in what it says. */
function usesOf(comparison: ComparisonSource, path: Path): Use[] {
  const { each, only = [], at, statement, where = [], unless = [], message, elsewhere, untied } = comparison;
  const axis = each === 'row' ? 'column' : 'row';
  const use = (key: string, ...more: Path): Use => ({ axis, path: [...path, ...more], key });
  const stated = (text: string, ...more: Path) => {
    const { left, right } = parseStatement(text);
    return [...left, ...right].map(({ key }) => use(key, ...more));
  };
  const told = (words: Wording | undefined, name: string) =>
    words ? Object.entries(words).flatMap(([to, text]) => keysToldIn(text).map((key) => use(key, name, to))) : [];
  return [
    ...only.map((key, i): Use => ({ axis: each, path: [...path, 'only', i], key })),
    ...stated(statement, 'statement'),
    ...where.flatMap((text, i) => stated(text, 'where', i)),
    ...unless.flatMap((text, i) => stated(text, 'unless', i)),
    use(at, 'at'),
    ...told(message, 'message'),
    ...told(elsewhere, 'elsewhere'),
    ...told(untied, 'untied'),
  ];
}

/** What may stand in braces besides the terms. */
const names = new Set(['left', 'right', 'row', 'column', 'cell', 'report', 'list']);

function keysToldIn(text: string): string[] {
  const braces = Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, inside = '']) => inside);
  const terms = braces.map((inside) => inside.replace(/^previous (?=.)/, '').replace(/:(?:text|name)$/, ''));
  return terms.filter((term) => !names.has(term));
}
