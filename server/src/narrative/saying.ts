import type { Context } from './context.ts';
import type { Item } from './sentence.ts';
import type { Subject } from './subject.ts';

/** A segment of a sentence in which something is said without a figure, and what that may refer to. */
export interface Saying {
  readonly segment: readonly Item[];
  /** The whole sentence. */
  readonly items: readonly Item[];
  readonly context: Context;
  readonly subject: Subject;
}

/** That there was nothing, and of what: the words behind 未收到, or those before 为零. */
export interface Absence {
  readonly not: Item;
  readonly of: readonly Item[];
  /** What stands before 未收到. */
  readonly before: readonly Item[];
  readonly from: Item;
}
