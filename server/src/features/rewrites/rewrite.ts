import type { Code } from '../../check/codes.ts';
import type { Wording } from '../../forms/schema.ts';
import type { Undertaking } from '../../workspace/undertaking.ts';
import type { TextChange } from '../../text/change.ts';

/** A change of the draft that the author may ask for. */
export interface Rewrite {
  readonly title: Wording;
  /** The code of the findings it settles, without which it is not offered; undefined where it settles none. */
  readonly settles: Code | undefined;
  readonly changes: readonly TextChange[];
  /** What it does to the figures of the draft. */
  readonly undertaking: Undertaking;
}
