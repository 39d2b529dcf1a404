import type { EditedForm } from '../../../server/src/lsp/handlers/form.ts';
import type { FormChange } from '../../../server/src/features/form/edit.ts';
import type { Difference } from '../../../server/src/text/delta.ts';

/** What a change is worked out from: the draft's text, and what the page shows. */
export interface Basis {
  readonly change: FormChange;
  readonly version: number;
  readonly since: number | undefined;
}

/** A change that is being keyed in, and what it comes to. */
interface Foreseen {
  readonly basis: string;
  readonly edited: Promise<EditedForm | undefined>;
}

/**
 * Has worked out what a figure comes to while its author still has the keyboard in it, so that it is at hand in the moment
 * it is made. Only the newest is kept, and holds as long as neither the draft nor what the page shows is another.
 */
export class Foresight {
  readonly #ask: (basis: Basis) => Promise<EditedForm>;
  #newest: Foreseen | undefined;

  constructor(ask: (basis: Basis) => Promise<EditedForm>) {
    this.#ask = ask;
  }

  /** In what the page would show something else; undefined where that is not foreseen, or is not asked any more. */
  async differences(basis: Basis): Promise<readonly Difference[] | undefined> {
    const own: Foreseen = { basis: JSON.stringify(basis), edited: this.#ask(basis).catch(() => undefined) };
    this.#newest = own;
    const { foreseen, version } = (await own.edited) ?? {};
    const isHeld = this.#newest === own && version === basis.version && foreseen?.since === basis.since;
    return isHeld ? foreseen?.differences : undefined;
  }

  /** What the change comes to as things stand, where that was asked before. */
  async of(basis: Basis): Promise<EditedForm | undefined> {
    return this.#newest?.basis === JSON.stringify(basis) ? this.#newest.edited : undefined;
  }
}
