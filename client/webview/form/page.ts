import type { FormChange, FigureChange } from '../../../server/src/features/form/edit.ts';
import type { FormReport, FormTable, FormText, TextAddress } from '../../../server/src/features/form/view.ts';
import type { ClipboardContent } from '../../../server/src/features/paste/clipboard.ts';
import { ask } from '../host.ts';
import type { Stretch } from '../message.ts';
import { isTyped, keyOf, type Field } from './field.ts';
import type { Fix } from './message.ts';
import { wordings, type Words } from './wording.ts';

/** A stretch of running text as a field. */
export interface Prose {
  readonly at: TextAddress;
  readonly area: HTMLTextAreaElement;
  /** The figures of the text that repeat cells. */
  readonly links: HTMLElement;
  part: FormText<Stretch>;
  /** What stands in the draft, or was sent there last. */
  base: string;
  /** The edit that is under way. */
  sent: number;
  /** What was written and cannot be put into the draft: it is not sent once more. */
  refused: string | undefined;
}

/** All that the parts of the page know of each other: what is drawn, and what was sent. */
export class Page {
  words: Words = wordings.zh;
  reports: readonly FormReport<Stretch>[] = [];
  /** Whether nothing can be keyed in. */
  isReadOnly = false;
  /** The cells of figures by the names of their places, in the order of the page. */
  readonly fields = new Map<string, Field>();
  /** The fields of running text by their identifiers. */
  readonly texts = new Map<string, Prose>();
  /** The newest edit that the draft has. */
  done = 0;
  #sent = 0;

  clear(): void {
    this.fields.clear();
    this.texts.clear();
  }

  /** The field that an element of the page is in. */
  fieldOf(element: EventTarget | null): Field | undefined {
    if (!(element instanceof Element)) return undefined;
    return this.fields.get(element.closest('td')?.querySelector('input')?.id ?? '');
  }

  /** The field that has the keyboard. */
  get focused(): Field | undefined {
    return this.fieldOf(document.activeElement);
  }

  /** The table a figure stands in. */
  tableOf({ at }: Field): FormTable<Stretch> | undefined {
    const parts = this.reports[at.report]?.sections.flatMap((section) => section.parts) ?? [];
    return parts.find((part) => part.part === 'table' && part.form === at.form && part.nth === at.nth) as
      FormTable<Stretch> | undefined;
  }

  /** The field of another slot of the same table. */
  inTable({ at }: Field, slot: number): Field | undefined {
    return this.fields.get(keyOf({ ...at, slot }));
  }

  /** Whether something was sent that the draft does not have yet. */
  get isUnderWay(): boolean {
    return this.#sent > this.done;
  }

  /** Sends a change; its number. */
  send(change: FormChange): number {
    ask({ ask: 'edit', nth: ++this.#sent, change });
    return this.#sent;
  }

  /** Has a finding settled. */
  settle(fix: Fix): void {
    ask({ ask: 'fix', nth: ++this.#sent, fix });
  }

  /** Has what is on the clipboard put in from a figure on. */
  paste({ at }: Field, content: ClipboardContent): void {
    ask({ ask: 'paste', nth: ++this.#sent, at, content });
  }

  /** Sends what was typed into the field, if anything was. */
  commit(field: Field): void {
    if (isTyped(field)) this.put([[field, field.input.value]]);
  }

  /** Has figures put in together. */
  put(figures: readonly (readonly [Field, string])[]): void {
    const nth = this.send(figures.map(([{ at }, text]): FigureChange => ({ kind: 'figure', at, text })));
    for (const [field, text] of figures) {
      field.input.value = text;
      field.sent = { nth, text };
    }
  }
}
