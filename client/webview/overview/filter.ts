import type { Overview } from '../../../server/src/features/overview/overview.ts';
import { html } from '../element.ts';
import { yearsOf, type Wanted } from './rows.ts';
import type { OverviewWords } from './wording.ts';

/** The fields by which rows are chosen; tells what is wanted whenever that changes. */
export function drawFilter(
  { reports }: Overview,
  words: OverviewWords,
  wanted: Wanted,
  changed: (wanted: Wanted) => void,
): HTMLElement {
  const text = html('input', { type: 'search', value: wanted.text });
  const years = yearsOf(reports).map((year) => [String(year), String(year)] as const);
  const year = choice(years, wanted.year, words);
  const state = choice(Object.entries(words.states), wanted.state, words);
  const severity = choice(Object.entries(words.severities), wanted.severity, words);
  const form = html(
    'form',
    { class: 'filter', role: 'search', 'aria-label': words.filter },
    labelled(words.search, text),
    labelled(words.year, year),
    labelled(words.verdict, state),
    labelled(words.severity, severity),
  );
  form.addEventListener('input', () =>
    changed({ text: text.value, year: year.value, state: state.value, severity: severity.value }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

function labelled(label: string, field: HTMLElement): HTMLElement {
  return html('label', {}, html('span', {}, label), field);
}

function choice(
  options: readonly (readonly [value: string, name: string])[],
  chosen: string,
  { all }: OverviewWords,
): HTMLSelectElement {
  const list = [['', all] as const, ...options].map(([value, name]) => {
    const selected = value === chosen ? 'selected' : undefined;
    return html('option', { value, selected }, name);
  });
  return html('select', {}, ...list);
}
