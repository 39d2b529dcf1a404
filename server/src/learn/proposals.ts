import { toText, type Decimal } from '../text/decimal.ts';
import { columnAxis, rowAxis, type Axis, type Sample } from './axis.ts';
import { learnBalances } from './balances.ts';
import { learnBounds, type LearnedBound } from './bounds.ts';
import { learnDifferences } from './differences.ts';
import { isThroughout, type LineEquation, type Trial } from './evidence.ts';
import { mendingsOf } from './slip.ts';
import { learnSums, type Learned } from './sums.ts';
import type { TableGrid } from './tableGrid.ts';
import { learnCarried, type Carried } from './years.ts';

/** What a proposed relation says: a total of parts, a balance, a part that is never more, a begin that was the end before. */
export type ProposalKind = 'sum' | 'balance' | 'bound' | 'years';

/** A relation that a table seems to have, with how often it holds. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** Of what it is a relation: of rows, which holds in each column, or of columns. */
  readonly axis: Axis['name'];
  /** Places of the rows or columns on each side. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** In so many rows or columns of all tables it could be tried. */
  readonly tried: number;
  readonly holds: number;
  /** Of those, how many only but for the rounding of decimals. */
  readonly rounded: number;
  /** In so many it may hold by what is missing in blanks. */
  readonly open: number;
  /** Of those in which it holds, how many say something: not all figures are 0. */
  readonly telling: number;
  /** Where it does not hold exactly while it does elsewhere: at most one place, with the figures of which one would have to differ. */
  readonly exceptions: readonly Misfit[];
}

/** A place in which a relation does not hold. */
export interface Misfit {
  /** Whether it differs by no more than the rounding of its decimals, but is the only one to do so. */
  readonly rounding: boolean;
  /** Which of the tables. */
  readonly table: number;
  /** What would have to stand in one of the cells, the likeliest first. */
  readonly mendings: readonly CellMending[];
}

/** A figure that would make a relation hold. */
export interface CellMending {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** What would have to stand there. */
  readonly due: string;
}

/** Tables of the same shape, in the order of their years. */
export interface TableYears {
  readonly grids: readonly [TableGrid, ...TableGrid[]];
  /** The year of each, where it is known. */
  readonly years: readonly (number | undefined)[];
}

/** Whether a relation holds wherever it could be tried. */
export function holdsThroughout({ exceptions }: Proposal): boolean {
  return exceptions.every(({ rounding }) => rounding);
}

/** Every relation that the tables seem to have, of rows first: what holds by chance is left out. */
export function proposalsOf({ grids, years }: TableYears): Proposal[] {
  const learned = [rowAxis(grids), columnAxis(grids)].map((axis) => learnAlong(axis, years));
  const tried = learned.flatMap(triedPlaces);
  return learned.flatMap(({ axis, sums, balances, bounds, carried }) => [
    ...sums.map((sum) => proposalOf('sum', axis, sum, tried)),
    ...balances.map((balance) => proposalOf('balance', axis, balance, tried)),
    ...bounds.map((bound) => boundProposal(axis, bound)),
    ...carried.map((one) => yearsProposal(axis, one)),
  ]);
}

function learnAlong(axis: Axis, years: TableYears['years']) {
  const all = learnSums(axis);
  const balances = learnBalances(axis, all);
  const made = all.filter((sum) => !balances.some((balance) => explains(balance, sum)));
  const sums = [...made, ...learnDifferences(axis, made)];
  return { axis, sums, balances, bounds: learnBounds(axis, made), carried: learnCarried(axis, years) };
}

/** Whether a sum that nearly holds only looks like one, where some lines of a balance are 0. */
function explains(balance: Learned, sum: Learned): boolean {
  const lines = new Set([...balance.equation.left, ...balance.equation.right]);
  const isInside = [...sum.equation.left, ...sum.equation.right].every((at) => lines.has(at));
  return isInside && !isThroughout(sum) && isThroughout(balance);
}

/** A figure in a relation, and whether that holds where it stands. */
interface TriedPlace extends Place {
  readonly holds: boolean;
}

/** The figures of all relations; as often as they stand in one. */
function triedPlaces({ axis, sums, balances, carried }: ReturnType<typeof learnAlong>): TriedPlace[] {
  const ties = [...sums, ...balances].flatMap(({ equation, outcomes }) =>
    outcomes
      .filter(({ standing }) => standing !== 'open')
      .flatMap(({ sample, standing }) =>
        [...equation.left, ...equation.right].map((line) => ({
          ...placeOf(axis, sample, line),
          holds: standing !== 'fails',
        })),
      ),
  );
  const years = carried.flatMap(({ start, end, steps }) =>
    steps.flatMap(({ before, after, standing }) =>
      [placeOf(axis, after, start), placeOf(axis, before, end)].map((place) => ({
        ...place,
        holds: standing === 'holds',
      })),
    ),
  );
  return [...ties, ...years];
}

function proposalOf(
  kind: ProposalKind,
  axis: Axis,
  { equation, outcomes }: Learned,
  tried: readonly TriedPlace[],
): Proposal {
  const count = (...standings: readonly string[]) =>
    outcomes.filter(({ standing }) => standings.includes(standing)).length;
  const failing = outcomes.filter(({ standing }) => standing === 'fails');
  const apart = failing.length > 0 ? failing : roundedAlone(outcomes);
  return {
    kind,
    axis: axis.name,
    ...equation,
    tried: outcomes.length,
    holds: count('holds', 'rounded'),
    rounded: count('rounded'),
    open: count('open'),
    telling: outcomes.filter(({ weight }) => weight > 0).length,
    exceptions: apart.map((outcome) => exceptionOf(outcome, equation, axis, tried)),
  };
}

/** The only one that needs rounding, where others that would need it too tie exactly: it may as well be wrong. */
function roundedAlone(outcomes: readonly Trial[]): Trial[] {
  const rounded = outcomes.filter(({ standing }) => standing === 'rounded');
  const exact = outcomes.some(({ standing, weight }) => standing === 'holds' && weight > 0);
  return rounded.length === 1 && exact ? rounded : [];
}

/** Of a figure by so much more doubtful than any other it is settled that it is the wrong one: a relation that fails, and none that holds. */
const settling = 1.5;

/** The figures of which one would have to differ: first what other relations say is wrong too, then what is a slip of the keys. */
function exceptionOf(outcome: Trial, equation: LineEquation, axis: Axis, tried: readonly TriedPlace[]): Misfit {
  const { sample } = outcome;
  const mended = mendingsOf(outcome, equation).map(({ line, due, slip }) => {
    const place = placeOf(axis, sample, line);
    return { ...place, due: toText(decimalOf(due, sample, line)), doubt: doubtOf(place, tried, slip) };
  });
  const sorted = [...mended].sort((one, other) => other.doubt - one.doubt);
  const [first, second] = sorted;
  const isSettled = first && second && first.doubt - second.doubt >= settling;
  const mendings = (isSettled ? [first] : sorted).map(({ table, row, column, due }) => ({ table, row, column, due }));
  return { rounding: outcome.standing === 'rounded', table: sample.table, mendings };
}

interface Place {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

function placeOf({ name }: Axis, { table, at }: Sample, line: number): Place {
  return name === 'rows' ? { table, row: line, column: at } : { table, row: at, column: line };
}

/** With no more decimals than the figure in that line has, as far as that goes. */
function decimalOf(units: bigint, { amounts, scale }: Sample, line: number): Decimal {
  const spare = 10n ** BigInt(scale - (amounts[line]?.scale ?? scale));
  return units % spare === 0n ? { units: units / spare, scale: amounts[line]?.scale ?? scale } : { units, scale };
}

/** How much speaks for a figure being the wrong one: each relation through it that fails, less each that holds. */
function doubtOf(place: Place, tried: readonly TriedPlace[], slip: boolean): number {
  const through = tried.filter(
    ({ table, row, column }) => table === place.table && row === place.row && column === place.column,
  );
  const holding = through.filter(({ holds }) => holds).length;
  return through.length - 2 * holding + (slip ? 0.5 : 0);
}

function boundProposal(axis: Axis, { part, whole, samples, exceeding }: LearnedBound): Proposal {
  const holds = samples.length - exceeding.length;
  const isTelling = ({ amounts }: Sample) => (amounts[part]?.units ?? 0n) !== 0n;
  return {
    kind: 'bound',
    axis: axis.name,
    left: [part],
    right: [whole],
    tried: samples.length,
    holds,
    rounded: 0,
    open: 0,
    telling: samples.filter((sample) => isTelling(sample) && !exceeding.includes(sample)).length,
    exceptions: exceeding.map((sample) => ({
      rounding: false,
      table: sample.table,
      mendings: [
        { ...placeOf(axis, sample, part), due: dueAt(sample, whole) },
        { ...placeOf(axis, sample, whole), due: dueAt(sample, part) },
      ],
    })),
  };
}

function yearsProposal(axis: Axis, { start, end, steps }: Carried): Proposal {
  const failing = steps.filter(({ standing }) => standing === 'fails');
  return {
    kind: 'years',
    axis: axis.name,
    left: [start],
    right: [end],
    tried: steps.length,
    holds: steps.length - failing.length,
    rounded: 0,
    open: 0,
    telling: steps.filter(({ before, standing }) => standing === 'holds' && before.amounts[end]?.units !== 0n).length,
    exceptions: failing.map(({ before, after }) => ({
      rounding: false,
      table: after.table,
      mendings: [
        { ...placeOf(axis, after, start), due: dueAt(before, end) },
        { ...placeOf(axis, before, end), due: dueAt(after, start) },
      ],
    })),
  };
}

function dueAt(sample: Sample, line: number): string {
  return toText(decimalOf(sample.amounts[line]?.units ?? 0n, sample, line));
}
