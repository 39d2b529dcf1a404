import { add, compare, equals, isZero, subtract, toText, whole, zero, type Decimal } from '../text/decimal.ts';
import { unlinked, type FigureLink, type Meant } from './link.ts';
import { isSlip } from './slip.ts';
import type { CellSum, FormCell } from './tableLookup.ts';

/** So many figures of the paragraph have to repeat the table rightly before one that does not is told for that. */
const fewestRight = 2;

/**
 * Tells the lone dissenters of a paragraph: figures that were left alone, whose words name cells that no other
 * figure there repeats or may repeat, where others repeat the same table rightly. A slip of the pen is told,
 * a near miss is worth a look, and so is any figure whose words mean nothing else beside right ones of its kind.
 */
export function settled(links: readonly FigureLink[]): readonly FigureLink[] {
  const right = links.filter(({ agrees, numeral }) => agrees === true && numeral.kind !== 'percent');
  const asked = links.map((link) => (isBesideRight(link, right) ? asMeant(link) : link));
  return asked.map((link) =>
    link.meant && !link.meant.ofPart ? (dissent(link, link.meant, right, asked) ?? link) : link,
  );
}

/** A figure that seems wrong beside a right one of the same role in the paragraph may have been one of a part. */
function isBesideRight({ agrees, parts, role }: FigureLink, right: readonly FigureLink[]): boolean {
  return agrees === false && !parts && right.some((link) => link.role === role);
}

function asMeant({ numeral, role = '', readings = [] }: FigureLink): FigureLink {
  return {
    ...unlinked(numeral),
    meant: { role, readings, plain: true, sure: true, about: false, ofPart: false, sentence: -1 },
  };
}

function dissent(
  link: FigureLink,
  { role, readings, plain, sure, about }: Meant,
  right: readonly FigureLink[],
  all: readonly FigureLink[],
): FigureLink | undefined {
  const [first] = readings;
  if (!sure && isOneOfParts(link, all)) return undefined;
  if (!first || readings.some(({ total, whole }) => total === undefined || !whole)) return undefined;
  const beside = right.filter(({ cells }) => cells[0]?.form === first.cells[0]?.form);
  const open = readings.filter((reading) => !beside.some(({ cells }) => sameCells(cells, reading.cells)));
  if (open.length === 0 || !isAlone(link, open, all)) return undefined;
  const { value } = link.numeral;
  const slip = open.find(({ total = zero }) => (plain ? isMiswritten(value, total) : isSlip(value, total)));
  const isBesideMany = beside.length >= fewestRight;
  const near = plain ? open.find(({ total = zero }) => isNear(value, total)) : undefined;
  const isBySlip = plain && slip !== undefined && (beside.length > 0 || isLong(value));
  const isByOne = near !== undefined && beside.length > 0 && isOffByOne(value, near.total ?? zero);
  if (!isBesideMany && !isBySlip && !isByOne && !about) return undefined;
  const ofKind = plain && sure ? ofItsKind(first, beside) : 0;
  const other = ofKind >= fewestRight || about ? open[0] : undefined;
  const meant = slip ?? near ?? other;
  if (!meant) return undefined;
  const others = open.filter((reading) => reading !== meant);
  return {
    ...link,
    role,
    cells: meant.cells,
    agrees: false,
    expected: meant.total ?? zero,
    readings: [meant, ...others],
    doubtful: !isSure({
      plain,
      slip: slip !== undefined,
      near: near !== undefined,
      ofKind,
      many: isBesideMany || (sure && isLong(value)),
    }),
  };
}

/**
 * Whether no other figure of the paragraph is wrong about these cells, or may mean them, and none of its sentence
 * dissents as well: then it speaks of something else.
 */
function isAlone(link: FigureLink, open: readonly CellSum[], all: readonly FigureLink[]): boolean {
  const others = all.filter((other) => other !== link && other.agrees !== true);
  const meansSame = ({ meant, readings = [] }: FigureLink) =>
    (meant?.readings ?? readings).some(({ cells }) => open.some((reading) => sameCells(cells, reading.cells)));
  const dissents = ({ meant }: FigureLink) =>
    meant !== undefined && !meant.ofPart && meant.sentence === link.meant?.sentence;
  return !others.some((other) => meansSame(other) || dissents(other));
}

/** Whether it makes up a right figure before it together with those that follow: 受理12件，答复7件，不予受理4件，不明确1件. */
function isOneOfParts(link: FigureLink, all: readonly FigureLink[]): boolean {
  const at = all.indexOf(link);
  const before = all.slice(0, at).filter(({ agrees }) => agrees === true);
  let parts = link.numeral.value;
  return all.slice(at + 1).some(({ numeral }) => {
    parts = add(parts, numeral.value);
    return before.some((whole) => equals(whole.numeral.value, parts));
  });
}

interface Evidence {
  readonly plain: boolean;
  readonly slip: boolean;
  readonly near: boolean;
  readonly ofKind: number;
  readonly many: boolean;
}

/** So many parts of the same whole, all right, leave no doubt what one more is. */
const enoughOfKind = 3;

/** Whether it is more than worth a look: a slip, or plainly another figure in a row of right ones; a near miss is none. */
function isSure({ plain, slip, near, ofKind, many }: Evidence): boolean {
  return plain && (slip ? many : !near && ofKind >= enoughOfKind);
}

/** How many figures in the same column stand beside it: parts of the same whole. */
function ofItsKind({ cells }: CellSum, beside: readonly FigureLink[]): number {
  const column = (of: readonly FormCell[]) => of[0]?.cell.slot.column;
  return beside.filter((link) => column(link.cells) === column(cells)).length;
}

function sameCells(one: readonly FormCell[], other: readonly FormCell[]): boolean {
  return one.length === other.length && one.every(({ cell }, i) => cell === other[i]?.cell);
}

/** Whether the figure is a slip of the pen of the other, however short. */
function isMiswritten(written: Decimal, meant: Decimal): boolean {
  const [one, other] = [toText(written), toText(meant)];
  const isLonger = !isZero(meant) && (one === `${other}0` || other === `${one}0`);
  const isExchanged = one.length === 2 && one === [...other].reverse().join('');
  return isLonger || isExchanged || isSlip(written, meant);
}

/** From this many on, a figure that is a slip of one of the table is hardly another. */
const long = whole(1000);

function isLong(value: Decimal): boolean {
  return compare(value, long) >= 0;
}

/** Whether it is off by one, or by a tenth. */
function isNear(written: Decimal, meant: Decimal): boolean {
  return isOffByOne(written, meant) || compare({ units: awayFrom(written, meant) * 10n, scale: 0 }, meant) <= 0;
}

function isOffByOne(written: Decimal, meant: Decimal): boolean {
  return awayFrom(written, meant) <= 1n;
}

function awayFrom(written: Decimal, meant: Decimal): bigint {
  const { units } = subtract(written, meant);
  return units < 0n ? -units : units;
}
