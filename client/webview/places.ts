import { ask } from './host.ts';
import type { Place, Stretch } from './message.ts';

/** Which elements of the page stand for which stretches of the draft. */
export class Places {
  readonly #ranges = new Map<Element, Stretch>();

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

  /** Sets off the figure at the cursor and brings it into view. */
  follow(cursor: Place | undefined): void {
    for (const [element, range] of this.#ranges) {
      element.removeAttribute('aria-current');
      if (!cursor || !element.matches('td') || !isIn(cursor, range)) continue;
      element.setAttribute('aria-current', 'true');
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }
}

function isIn({ line, character }: Place, { start, end }: Stretch): boolean {
  return start.line === line && start.character <= character && character <= end.character;
}
