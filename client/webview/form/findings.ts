import type { FormFinding } from '../../../server/src/features/form/view.ts';
import { html, isNews } from '../element.ts';
import { ask } from '../host.ts';
import type { Stretch } from '../message.ts';
import { button, fixButtons, toText } from './dock.ts';
import { keyOf, type Field } from './field.ts';
import type { Fix } from './message.ts';
import type { Page } from './page.ts';

type Finding = FormFinding<Stretch>;

/** A finding with where it leads. */
interface Listed {
  readonly report: number;
  finding: Finding;
  readonly item: HTMLLIElement;
  /** Where its ways to be settled stand. */
  readonly fixes: HTMLElement;
}

/** So many milliseconds its author has looked at a finding when the ways to settle it are asked for. */
const rest = 150;

/** All of a finding that is shown, and what it is of. */
function shownOf({ report, finding: { severity, code, message, cells, section } }: Pick<Listed, 'report' | 'finding'>) {
  return [report, severity, code, message, cells, section];
}

/** The findings beside the form: one of them is current. */
export class Findings {
  readonly element: HTMLElement;
  readonly #page: Page;
  readonly #title = html('h2', { id: 'findings-title' });
  readonly #list = html('ol');
  #listed: Listed[] = [];
  #current: Listed | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Page) {
    this.#page = page;
    this.element = html('aside', { 'aria-labelledby': 'findings-title' }, this.#title, this.#list);
  }

  /** Lists the findings of the reports as drawn. */
  show(): void {
    const { reports, words } = this.#page;
    const held = this.#current;
    const found = reports.flatMap(({ findings }, report) => findings.map((finding) => ({ report, finding })));
    if (!isNews(this.#list, words.noFindings + JSON.stringify(found.map(shownOf)))) {
      found.forEach(({ finding }, nth) => {
        const listed = this.#listed[nth];
        if (listed) listed.finding = finding; // it may stand elsewhere in the text
      });
      if (held) this.#askFixes(held);
      return;
    }
    this.#listed = found.map(({ finding, report }) => this.#draw(finding, report));
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
    // Before the page is laid out for this it would be laid out once more for the rest.
    requestAnimationFrame(() => {
      listed.item.scrollIntoView({ block: 'nearest' });
    });
    this.#askFixes(listed);
  }

  /** Asks for the ways to settle a finding once its author rests at it: a verdict is not to wait for them. */
  #askFixes(listed: Listed): void {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => {
      if (this.#current === listed) ask({ ask: 'fixes', of: listed.finding.range });
    }, rest);
  }
}
