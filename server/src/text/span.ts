/** A half-open stretch of a document, in UTF-16 code units from its start. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The place a piece of a document begins. An edit above the piece moves the anchor, and with it
 * every range inside, without touching them.
 */
export interface Anchor {
  offset: number;
}

/** A range that keeps its distance to an anchor; its ends read as offsets in the whole document. */
export class Span implements Range {
  constructor(
    readonly anchor: Anchor,
    readonly from: number,
    readonly to: number,
  ) {}

  get start(): number {
    return this.anchor.offset + this.from;
  }

  get end(): number {
    return this.anchor.offset + this.to;
  }

  /** The empty place right before this span. */
  get before(): Span {
    return new Span(this.anchor, this.from, this.from);
  }

  /** From the start of this span to the end of the other, which must hang on the same anchor. */
  through(other: Span): Span {
    return new Span(this.anchor, this.from, other.to);
  }
}

/** Whether the offset lies in the range, both ends included, as a cursor does. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether the two ranges share a place, an empty range included. */
export function overlaps(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Whether the first range lies wholly inside the second. */
export function within(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
