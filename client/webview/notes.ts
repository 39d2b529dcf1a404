import { html } from './element.ts';
import type { Stretch } from './message.ts';
import type { Places } from './places.ts';
import type { Words } from './wording.ts';

/** How a figure is marked, from the gravest. */
const marks = ['wrong', 'involved', 'unread', 'inferred'] as const;

/** Beyond so many the notes are folded, so that the table is in sight. */
const shown = 6;

interface Note {
  readonly id: string;
  readonly mark: (typeof marks)[number];
  readonly reason: string;
  /** Of the first figure so marked. */
  readonly range: Stretch | undefined;
}

/** Why figures of a table are marked: each reason once, however many figures it is of. */
export class Notes {
  readonly #prefix: string;
  readonly #notes = new Map<string, Note>();

  /** @param prefix what the identifiers of the notes begin with */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Notes why a figure is marked; the identifier of the note's element. */
  add(mark: Note['mark'], reason: string, range: Stretch | undefined): string {
    const key = `${mark} ${reason}`;
    const note = this.#notes.get(key) ?? { id: `${this.#prefix}-${this.#notes.size}`, mark, reason, range };
    this.#notes.set(key, note);
    return note.id;
  }

  /** The notes as a list, the gravest first; undefined where nothing is marked. */
  draw(words: Words, places: Places): HTMLElement | undefined {
    const notes = [...this.#notes.values()].sort((a, b) => marks.indexOf(a.mark) - marks.indexOf(b.mark));
    if (notes.length === 0) return undefined;
    const list = html('ul', {}, ...notes.map((note) => drawNote(note, places)));
    const open = notes.length <= shown ? '' : undefined;
    return html(
      'details',
      { id: `${this.#prefix}-notes`, class: 'notes', open },
      html('summary', { id: `${this.#prefix}-summary` }, words.notes(notes.length)),
      list,
    );
  }
}

/** A note; a click leads to its first figure. */
function drawNote({ id, mark, reason, range }: Note, places: Places): HTMLElement {
  if (!range) return html('li', { id, class: mark }, reason);
  const button = html('button', { type: 'button', id: `${id}-place` }, reason);
  places.set(button, range);
  return html('li', { id, class: mark }, button);
}
