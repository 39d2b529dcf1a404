/**
 * Tables with a structure that nothing but their figures, words and layout tells: up to three levels of totals before or
 * behind their parts, balances, columns with a total, several years. Made of a seed, so that each can be made again.
 */
import { picker, type Picker } from './picker.ts';

/** A relation that the table was made by, in the words of its rows or columns. */
export interface Hidden {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'sum' | 'balance' | 'years';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** A table, or one of several years of it. */
export interface HiddenTable {
  readonly seed: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** How far each row's words are set in. */
  readonly indents: readonly number[];
  /** By year, by row, by column: in units of the last decimal. */
  readonly years: readonly (readonly (readonly number[])[])[];
  readonly decimals: number;
  readonly relations: readonly Hidden[];
}

/** How a table shows which rows belong together. */
type Layout = 'numbered' | 'indented' | 'coded' | 'worded' | 'plain';

/** A row with those it is the sum of. */
interface Branch {
  readonly stem: string;
  readonly parts: readonly Branch[];
}

const layouts: readonly Layout[] = ['numbered', 'indented', 'coded', 'worded', 'plain'];

/**
 * The table of a seed. A plain one, which shows nothing by words or layout, has figures enough that chance can be told
 * apart, unless `isTold` is false.
 */
export function hiddenTable(seed: number, isTold = true): HiddenTable {
  const pick = picker(seed);
  const layout = pick.of(layouts);
  const width = isTold && layout === 'plain' ? pick.from(3, 8) : pick.from(1, 8);
  const top = isTold && layout === 'plain' ? pick.of([500, 5000, 90000]) : pick.of([30, 500, 5000, 90000]);
  const side = pick.of(['before', 'behind'] as const);
  const isBalanced = pick.chance(0.35);
  const branches = isBalanced ? balancedBranches(pick) : [branchOf('全部', pick.from(1, 3), pick)];
  const named = rowsOf(branches, layout, side);
  const years = pick.from(1, 3);
  const columns = columnsOf(width, pick);
  return { seed, ...filled({ branches, named, columns, years, isBalanced, top, pick }) };
}

interface Making {
  readonly branches: readonly Branch[];
  readonly named: readonly NamedRow[];
  readonly columns: readonly string[];
  readonly years: number;
  readonly isBalanced: boolean;
  readonly top: number;
  readonly pick: Picker;
}

function filled({ branches, named, columns, years, isBalanced, top, pick }: Making): Omit<HiddenTable, 'seed'> {
  const zeros = pick.of([0, 0.1, 0.3]);
  const hasTotal = columns.at(-1) === '合计';
  const free = hasTotal ? columns.length - 1 : columns.length;
  const made: number[][][] = [];
  for (let year = 0; year < years; year++) {
    const ended = (column: number) => (isBalanced && year > 0 ? endOf(made[year - 1] ?? [], named, column) : undefined);
    const across = Array.from({ length: free }, (_, column) =>
      figuresOf(branches, { top: pick.chance(0.2) ? top / 10 : top, zeros, pick, start: ended(column), isBalanced }),
    );
    made.push(
      named.map(({ stem }) => {
        const figures = across.map((column) => column.get(stem) ?? 0);
        return hasTotal ? [...figures, figures.reduce((sum, figure) => sum + figure, 0)] : figures;
      }),
    );
  }
  return {
    rows: named.map(({ label }) => label),
    columns,
    indents: named.map(({ indent }) => indent),
    years: made,
    decimals: pick.of([0, 0, 1, 2]),
    relations: relationsOf(branches, named, columns, years, isBalanced),
  };
}

function endOf(rows: readonly (readonly number[])[], named: readonly NamedRow[], column: number): number {
  return rows[named.findIndex(({ stem }) => stem === stages[3])]?.[column] ?? 0;
}

const stages = ['上年结转', '本年新增', '本年办结', '结转下年'] as const;

/** What was there and what came equals what went and what is left; what came and went may be made up of parts. */
function balancedBranches(pick: Picker): Branch[] {
  return stages.map((stem, i) => (i === 1 || i === 2 ? branchOf(stem, pick.from(0, 2), pick) : { stem, parts: [] }));
}

function branchOf(stem: string, levels: number, pick: Picker): Branch {
  if (levels === 0) return { stem, parts: [] };
  const isTop = stem === '全部';
  const parts = Array.from({ length: pick.from(2, isTop ? 4 : 5) }, () => {
    const deeper = levels > 1 && pick.chance(0.7) ? levels - 1 : 0;
    return branchOf(pick.word(), deeper, pick);
  });
  return { stem, parts };
}

interface NamedRow {
  readonly stem: string;
  readonly label: string;
  readonly indent: number;
}

function rowsOf(branches: readonly Branch[], layout: Layout, side: 'before' | 'behind'): NamedRow[] {
  const isSet = branches.length > 1;
  const rowsFor = (branch: Branch, depth: number, nth: number, above = ''): NamedRow[] => {
    const code = depth < 0 ? '' : above === '' ? String(201 + nth) : above + String(nth + 1).padStart(2, '0');
    const words = labelOf(branch, layout, depth, nth, side);
    const label = layout === 'coded' ? `${code} ${words}`.trim() : words;
    const own = { stem: branch.stem, label, indent: layout === 'indented' ? depth * 2 : 0 };
    const below = branch.parts.flatMap((part, i) => rowsFor(part, depth + 1, i, code));
    return side === 'before' ? [own, ...below] : [...below, own];
  };
  const rows = branches.flatMap((branch, i) => rowsFor(branch, isSet ? 0 : -1, i));
  return rows.map((row) => ({ ...row, indent: Math.max(0, row.indent) }));
}

const numerals = '一二三四五六七八九十';

function labelOf({ stem, parts }: Branch, layout: Layout, depth: number, nth: number, side: string): string {
  if (depth < 0) return layout === 'plain' ? '全部情况' : '合计';
  const han = numerals[nth] ?? '十';
  if (layout === 'numbered') return `${[`${han}、`, `（${han}）`, `${nth + 1}.`][depth] ?? ''}${stem}`;
  const isTotal = layout === 'worded' && parts.length > 0 && !(stages as readonly string[]).includes(stem);
  return isTotal ? `${stem}${side === 'before' ? '总数' : '小计'}` : stem;
}

function columnsOf(width: number, pick: Picker): string[] {
  const columns = Array.from({ length: width }, (_, i) => `第${numerals[i] ?? '十'}类`);
  return width >= 3 && pick.chance(0.4) ? [...columns.slice(0, -1), '合计'] : columns;
}

interface Filling {
  readonly top: number;
  readonly zeros: number;
  readonly pick: Picker;
  readonly start: number | undefined;
  readonly isBalanced: boolean;
}

/** Figures of one column in which all that is made up ties. */
function figuresOf(branches: readonly Branch[], { top, zeros, pick, start, isBalanced }: Filling): Map<string, number> {
  const figures = new Map<string, number>();
  const fill = ({ stem, parts }: Branch): number => {
    const own = parts.length > 0 ? parts.map(fill).reduce((sum, figure) => sum + figure, 0) : pick.figure(top, zeros);
    figures.set(stem, own);
    return own;
  };
  branches.forEach(fill);
  if (isBalanced) balance(branches, figures, start, pick.figure(top, 0.3));
  return figures;
}

/** What is left is what was there and came, less what went; where more went than there was, so much more came in that some is left. */
function balance(
  branches: readonly Branch[],
  figures: Map<string, number>,
  start: number | undefined,
  rest: number,
): void {
  const of = (stage: string) => figures.get(stage) ?? 0;
  figures.set(stages[0], start ?? of(stages[0]));
  let left = of(stages[0]) + of(stages[1]) - of(stages[2]);
  if (left < 0) left += added(branches[1], rest - left, figures);
  figures.set(stages[3], left);
}

/** Adds so much to the first row that makes up a branch, and to all it makes up. */
function added(branch: Branch | undefined, by: number, figures: Map<string, number>): number {
  for (let at = branch; at; at = at.parts[0]) figures.set(at.stem, (figures.get(at.stem) ?? 0) + by);
  return by;
}

function relationsOf(
  branches: readonly Branch[],
  named: readonly NamedRow[],
  columns: readonly string[],
  years: number,
  isBalanced: boolean,
): Hidden[] {
  const labels = new Map(named.map(({ stem, label }) => [stem, label]));
  const say = (stem: string) => labels.get(stem) ?? stem;
  const sums = (branch: Branch): Hidden[] => [
    ...(branch.parts.length > 0
      ? [
          {
            axis: 'rows',
            kind: 'sum',
            left: [say(branch.stem)],
            right: branch.parts.map(({ stem }) => say(stem)),
          } as const,
        ]
      : []),
    ...branch.parts.flatMap(sums),
  ];
  const [start, came, went, end] = stages.map(say) as [string, string, string, string];
  const balanced: Hidden[] = isBalanced
    ? [{ axis: 'rows', kind: 'balance', left: [start, came], right: [went, end] }]
    : [];
  const carried: Hidden[] =
    isBalanced && years > 1 ? [{ axis: 'rows', kind: 'years', left: [start], right: [end] }] : [];
  const across: Hidden[] =
    columns.at(-1) === '合计' ? [{ axis: 'columns', kind: 'sum', left: ['合计'], right: columns.slice(0, -1) }] : [];
  return [...branches.flatMap(sums), ...balanced, ...carried, ...across];
}
