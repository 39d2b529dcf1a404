import type { Axis, AxisLine, Sample } from './axis.ts';

/** On which side of its parts a total stands, in the order of the lines. */
export type Side = 'before' | 'behind';

/** A line that is the sum of lines next to it, as far as it is known. */
export interface Node {
  readonly total: number;
  readonly side: Side;
  readonly parts: readonly number[];
  /** The first and the last line it takes with its total, its parts and theirs. */
  readonly from: number;
  readonly to: number;
  /** Whether it is beyond doubt, so that its parts are never taken one by one for those of another total. */
  readonly sure: boolean;
}

/** A run of lines beside a total, read away from it. */
export interface LineRun {
  readonly total: number;
  readonly side: Side;
  readonly parts: readonly number[];
  /** The last line that it takes, read away from the total, and the one behind. */
  readonly end: number;
  readonly next: number;
  /** Whether other parts of the total stand between: it is divided once more. */
  readonly again: boolean;
}

/** So many steps are taken for each total and side; a table in which more are possible says too little. */
const mostSteps = 1500;
/** No more lines are read: what adds up more is not found. */
const mostParts = 80;

/** The lines as a run meets them, read in one direction. */
export class RunReader {
  readonly #axis: Axis;
  readonly #nodes = new Map<number, Node[]>();
  readonly #step: 1 | -1;
  readonly side: Side;
  readonly #isSigned: boolean;
  /** Of each sample, whether figures stand everywhere in it. */
  readonly #isWhole: readonly boolean[];

  constructor(axis: Axis, side: Side, nodes: readonly Node[]) {
    this.#axis = axis;
    this.side = side;
    this.#step = side === 'before' ? 1 : -1;
    this.#isSigned = axis.samples.some(({ amounts }) => amounts.some((amount) => amount && amount.units < 0n));
    this.#isWhole = axis.samples.map(({ amounts }) => amounts.every((amount) => amount && !amount.blank));
    for (const node of nodes) {
      const met = this.#step > 0 ? node.from : node.to;
      this.#nodes.set(met, [...(this.#nodes.get(met) ?? []), node]);
    }
  }

  /** Whether a line begins what is the sum of others, or stands for it. */
  beginsNode(at: number): boolean {
    return this.#nodes.has(at);
  }

  line(at: number): AxisLine | undefined {
    return this.#axis.lines[at];
  }

  /** The lines between two, read away from the total. */
  between(from: number, to: number): AxisLine[] {
    const lines: AxisLine[] = [];
    for (let at = from + this.#step; at !== to && this.line(at); at += this.#step)
      lines.push(this.line(at) as AxisLine);
    return lines;
  }

  /** Tells each run beside the total that may make it up: as long as it is not more than the total in several samples. */
  runsOf(total: number, tell: (run: LineRun) => void): void {
    const own = (this.#nodes.get(total) ?? []).filter((node) => node.total === total && node.side === this.side);
    const beyond = own.map((node) => (this.#step > 0 ? node.to : node.from) + this.#step);
    const starts = new Map([
      [this.#added(total + this.#step), false],
      ...beyond.map((at) => [this.#added(at), true] as const),
    ]);
    for (const [start, again] of starts) this.#follow(total, start, again, tell);
  }

  /** The first line from there on whose figures may be added. */
  #added(from: number): number {
    let at = from;
    while (this.line(at) && !(this.line(at) as AxisLine).added) at += this.#step;
    return at;
  }

  /** Behind lines that are only a part of the one before. */
  #behindPartsOf(from: number): number {
    let at = from;
    while (this.line(at)?.word === 'partOf') at = this.#added(at + this.#step);
    return at;
  }

  #follow(total: number, start: number, again: boolean, tell: (run: LineRun) => void): void {
    let steps = 0;
    const walk = (at: number, parts: readonly number[], sums: readonly bigint[]) => {
      for (const { part, end } of this.#piecesAt(at, total)) {
        if (steps++ > mostSteps || parts.length >= mostParts) return;
        const more = this.#axis.samples.map(({ amounts }, i) => (sums[i] ?? 0n) + (amounts[part]?.units ?? 0n));
        const next = this.#added(end + this.#step);
        const run = { total, side: this.side, parts: [...parts, part], end, next, again };
        if (this.#mayBe(run, more)) tell(run);
        if (!this.#isBeyond(total, more)) walk(next, run.parts, more);
        const behind = this.#behindPartsOf(next);
        if (behind !== next) walk(behind, run.parts, more);
      }
    };
    walk(start, [], []);
  }

  /** Whether the sum is the total in all samples but one, as far as that is certain: nowhere else where nothing but it speaks for the run. */
  #mayBe({ total, parts }: LineRun, sums: readonly bigint[]): boolean {
    const { samples } = this.#axis;
    let failing = 0;
    for (const [i, sample] of samples.entries())
      if (this.#isWhole[i] && differs(sums[i] ?? 0n, sample, total, parts.length) && ++failing > 1) return false;
    const { word, depth, group } = this.line(total) as AxisLine;
    return failing < samples.length || word !== undefined || depth !== undefined || group !== '';
  }

  /** What may be the next part: a sum met there with all that makes it up, or the line alone. */
  #piecesAt(at: number, total: number): { part: number; end: number }[] {
    if (!this.line(at)) return [];
    const nodes = (this.#nodes.get(at) ?? []).filter(({ from, to }) => total < from || total > to);
    const whole = nodes.map((node) => ({ part: node.total, end: this.#step > 0 ? node.to : node.from }));
    const isSettled = nodes.some(({ sure }) => sure);
    return isSettled ? whole : [...whole, { part: at, end: at }];
  }

  /** Whether the sum is more than the total in so many samples that no slip explains it. */
  #isBeyond(total: number, sums: readonly bigint[]): boolean {
    if (this.#isSigned || sums.length < 2) return false;
    const beyond = this.#axis.samples.filter((sample, i) => exceeds(sums[i] ?? 0n, sample, total)).length;
    return beyond >= 2;
  }
}

function differs(sum: bigint, { amounts, scale }: Sample, total: number, parts: number): boolean {
  const apart = sum - (amounts[total]?.units ?? 0n);
  return apart !== 0n && (scale === 0 || (apart < 0n ? -apart : apart) * 2n > BigInt(parts + 1));
}

function exceeds(sum: bigint, { amounts, scale }: Sample, total: number): boolean {
  const stated = amounts[total];
  return stated !== undefined && !stated.blank && sum > stated.units + (scale > 0 ? BigInt(mostParts) : 0n);
}
