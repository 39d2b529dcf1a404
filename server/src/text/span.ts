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

/** The place a line of a piece begins: it moves with the piece, and by itself where an edit stands before it in the piece. */
export class LineAnchor implements Anchor {
  constructor(
    readonly piece: Anchor,
    /** Where the line begins in the piece. */
    public at: number,
  ) {}

  get offset(): number {
    return this.piece.offset + this.at;
  }
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

  /** From the start of this span to the end of the other, which must hang on the same anchor or on that of another line of its piece. */
  through(other: Span): Span {
    const to = other.anchor === this.anchor ? other.to : other.end - this.anchor.offset;
    return new Span(this.anchor, this.from, to);
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
