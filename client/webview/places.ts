import { ask } from './host.ts';
import type { Place, Stretch } from './message.ts';

/** Which elements of the page stand for which stretches of the draft. */
export class Places {
  readonly #ranges = new Map<Element, Stretch>();
  /** Where the cursor was last. */
  #cursor: Place | undefined;

  /** Makes an element stand for a stretch. */
  set(element: Element, range: Stretch): void {
    this.#ranges.set(element, range);
  }

  clear(): void {
    this.#ranges.clear();
  }

  /** Selects in the draft what the element, or the one it is in, stands for. */
  select(element: Element): void {
    const range = this.#ranges.get(element.closest('td, button') ?? element);
    if (range) ask({ ask: 'select', range });
  }

  /** Sets off the figure at the cursor, and brings it into view if the cursor has moved. */
  follow(cursor: Place | undefined): void {
    const isMoved = cursor?.line !== this.#cursor?.line || cursor?.character !== this.#cursor?.character;
    this.#cursor = cursor;
    for (const [element, range] of this.#ranges) {
      element.removeAttribute('aria-current');
      if (!cursor || !element.matches('td') || !isIn(cursor, range)) continue;
      element.setAttribute('aria-current', 'true');
      if (isMoved) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }
}

function isIn({ line, character }: Place, { start, end }: Stretch): boolean {
  return start.line === line && start.character <= character && character <= end.character;
}
