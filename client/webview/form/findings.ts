import type { FormFinding } from '../../../server/src/features/form/view.ts';
import { html } from '../element.ts';
import { ask } from '../host.ts';
import type { Stretch } from '../message.ts';
import { button, fixButtons, toText } from './dock.ts';
import { keyOf, type Field } from './field.ts';
import type { Fix } from './message.ts';
import type { Page } from './page.ts';
import type { Words } from './wording.ts';

type Finding = FormFinding<Stretch>;

/** A finding with where it leads. */
interface Listed {
  readonly report: number;
  readonly finding: Finding;
  readonly item: HTMLLIElement;
  /** Where its ways to be settled stand. */
  readonly fixes: HTMLElement;
}

/** The findings beside the form: one of them is current. */
export class Findings {
  readonly element: HTMLElement;
  readonly #page: Page;
  readonly #title = html('h2', { id: 'findings-title' });
  readonly #list = html('ol');
  #listed: Listed[] = [];
  /** What is listed, and in whose words. */
  #found: readonly (readonly Finding[])[] = [];
  #words: Words | undefined;
  #current: Listed | undefined;

  constructor(page: Page) {
    this.#page = page;
    this.element = html('aside', { 'aria-labelledby': 'findings-title' }, this.#title, this.#list);
  }

  /** Lists the findings of the reports as drawn. */
  show(): void {
    const { reports, words } = this.#page;
    const held = this.#current;
    const found = reports.map(({ findings }) => findings);
    const isSame = words === this.#words && found.length === this.#found.length;
    if (isSame && found.every((one, nth) => one === this.#found[nth])) {
      if (held) this.#mark(held); // the text around may have changed
      return;
    }
    this.#found = found;
    this.#words = words;
    this.#listed = reports.flatMap(({ findings }, report) => findings.map((finding) => this.#draw(finding, report)));
    this.#title.textContent = words.findings(this.#listed.length);
    const items = this.#listed.map(({ item }) => item);
    this.#list.replaceChildren(...(items.length > 0 ? items : [html('li', {}, words.noFindings)]));
    const same = this.#listed.find(({ finding }) => finding.message === held?.finding.message);
    this.#mark(same);
  }

  /** Makes the finding on a figure the current one, if there is one. */
  follow({ at }: Field): void {
    const own = this.#listed.filter(({ report, finding }) =>
      finding.cells.some((cell) => keyOf({ ...cell, report }) === keyOf(at)),
    );
    if (own.length > 0 && !own.some((one) => one === this.#current)) this.#mark(own[0]);
  }

  /** Goes to the next finding, or the one before. */
  step(by: 1 | -1): void {
    const { length } = this.#listed;
    const at = this.#current ? this.#listed.indexOf(this.#current) : by > 0 ? -1 : 0;
    const next = this.#listed[(at + by + length) % Math.max(1, length)];
    if (next) this.#go(next);
  }

  /** Offers the ways to settle the findings of a stretch under the current one. */
  offer(of: Stretch, offered: readonly Fix[]): void {
    const { finding, fixes } = this.#current ?? {};
    if (!finding || !fixes || JSON.stringify(finding.range) !== JSON.stringify(of)) return;
    const own = offered.filter(({ code }) => code === finding.code);
    fixes.replaceChildren(...fixButtons(own, this.#page), toText(finding.range, this.#page));
  }

  #draw(finding: Finding, report: number): Listed {
    const fixes = html('div', { class: 'fixes' });
    const lead = button(finding.message, () => {
      this.#go(listed);
    });
    const item = html('li', { class: finding.severity }, lead, fixes);
    const listed = { report, finding, item, fixes };
    return listed;
  }

  #go(listed: Listed): void {
    this.#mark(listed);
    this.#placeOf(listed)?.focus();
  }

  /** The first of its figures, else the heading of its section. */
  #placeOf({ finding, report }: Listed): HTMLElement | null {
    const [cell] = finding.cells;
    const field = cell && this.#page.fields.get(keyOf({ ...cell, report }));
    return field?.input ?? document.getElementById(`section-${report}-${finding.section}`);
  }

  #mark(listed: Listed | undefined): void {
    for (const { item, fixes } of this.#listed) {
      item.removeAttribute('aria-current');
      fixes.replaceChildren();
    }
    this.#current = listed;
    if (!listed) return;
    listed.item.setAttribute('aria-current', 'true');
    listed.item.scrollIntoView({ block: 'nearest' });
    ask({ ask: 'fixes', of: listed.finding.range });
  }
}
