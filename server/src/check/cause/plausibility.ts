import type { Slip } from '../model/found.ts';
import { healedBy, valueAfter, variableIn, type Cause, type Change } from './change.ts';
import { lineOf } from './line.ts';
import { isRich, slipOf } from './slips.ts';
import type { System } from './system.ts';

/** A way to settle a cluster as it would be proposed, and how much speaks against it. */
export interface WeighedWay {
  readonly causes: readonly Cause[];
  /** All its changes, in order of the form. */
  readonly changes: readonly Change[];
  readonly slip: Slip | undefined;
  /** Whether such a slip of several cells hardly comes about by chance. */
  readonly telling: boolean;
  /** How many open relations it makes hold besides. */
  readonly healed: number;
  /** Less is more plausible; compared among ways of equally many cells only. */
  readonly cost: number;
}

/** What a known slip is worth: those that explain a single figure may be chance, those of several hardly. */
const slipWorth = { one: 6, several: 10 } as const;

/** What it is worth that an open relation comes to hold. */
const healWorth = 6;
/**
 * What it is worth between equals that a figure is what remains after all others (row 四), and what
 * it costs that it is a total, which is summed up and not typed.
 */
const remainderWorth = 2;
const totalCost = 0.5;

/** Slips that show in several cells at once, unlike a digit too few in each of two figures. */
const tellingSlips: ReadonlySet<Slip> = new Set<Slip>([
  'off-by-one-column',
  'off-by-one-row',
  'cells-exchanged',
  'row-pasted-twice',
  'total-not-updated',
  'parts-not-entered',
]);

function isTelling(system: System, changes: readonly Change[], slip: Slip | undefined): boolean {
  if (!slip || changes.length < 2 || !tellingSlips.has(slip)) return false;
  if (slip !== 'row-pasted-twice') return true;
  const cells = lineOf(system, changes)?.cells ?? [];
  return isRich(cells) || cells.some(({ before }) => before >= 10);
}

/** Weighs a way. */
export function weigh(system: System, causes: readonly Cause[]): WeighedWay {
  const changes = causes.flatMap((cause) => cause.changes).sort((a, b) => a.variable - b.variable);
  const slip = slipOf(system, changes);
  const telling = isTelling(system, changes, slip);
  const healed = healedBy(system, changes);
  const cost =
    changes.reduce((sum, change) => sum + cellCost(system, change), 0) -
    (slip ? slipWorth[telling ? 'several' : 'one'] : 0) -
    (emptiesRow(system, changes) ? slipWorth.several : 0) -
    healed * healWorth;
  return { causes, changes, slip, telling, healed, cost };
}

/**
 * Most places of a table are 0 in most reports, and a column without figures stays so: it is
 * implausible that a figure is missing there, and plausible that one does not belong there.
 */
function cellCost(system: System, change: Change): number {
  const { value, cell } = variableIn(system, change);
  const after = valueAfter(system, change);
  const jump = Math.min(4, Math.abs(Math.log2((after + 1) / (Math.abs(value) + 1))) / 2);
  const lonely = system.variables.every(
    (other) => other.cell.slot.column !== cell.slot.column || other.cell === cell || other.value === 0,
  );
  const stated = statedCost(system, change);
  if (value === 0) return jump + (lonely ? 6 : 2) + stated;
  return jump - (after === 0 && lonely ? 3 : 0) + stated;
}

/** Whether a row of several figures turns out to have none. */
function emptiesRow(system: System, changes: readonly Change[]): boolean {
  const line = changes.length > 1 ? lineOf(system, changes) : undefined;
  return line?.along === 'row' && line.cells.every(({ after }) => after === 0);
}

function statedCost(system: System, change: Change): number {
  const { terms, cell } = variableIn(system, change);
  const stating = terms.flatMap(({ equation }) => {
    const relation = system.equations[equation]?.judgement.relation;
    return relation?.stated === cell.slot ? [relation] : [];
  });
  if (stating.length === 0) return 0;
  return stating.some(({ right }) => right.length > 1) ? -remainderWorth : totalCost;
}
