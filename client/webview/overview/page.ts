import type { Overview, PagedReport } from '../../../server/src/features/overview/overview.ts';
import { html } from '../element.ts';
import { drawFilter } from './filter.ts';
import { findingList, gapList, officeList, rollUpList, unreadableList, type Open } from './lists.ts';
import { gapsIn, wantedFindings, wantedReports, type Wanted } from './rows.ts';
import { overviewWords } from './wording.ts';

const main = document.body.appendChild(html('main'));
/** What was typed into the filter last: it stays when the page is drawn anew. */
let wanted: Wanted = { text: '', year: '', state: '', severity: '' };
let printing: () => void = () => undefined;

addEventListener('beforeprint', () => printing());

/** Draws the page; `open` opens a draft, where the page is in an editor. */
export function drawOverview(overview: Overview, open: Open | undefined): void {
  const words = overviewWords[overview.language];
  document.documentElement.lang = overview.language === 'zh' ? 'zh-CN' : 'en';
  const offices = officeList(overview, words, open);
  const findings = findingList(words, open);
  const rollUps = rollUpList(words, open);
  const gaps = gapList(words);
  const unreadable = unreadableList(words);
  const show = (asked: Wanted) => {
    wanted = asked;
    const reports = wantedReports(overview, wanted);
    const told = wantedFindings(reports, wanted);
    offices.show(reports);
    findings.show(told);
    rollUps.show(told.filter(({ code }) => code === 'roll-up'));
    gaps.show(gapsIn(overview.reports).filter(({ organisation }) => isNamed(organisation, reports, wanted)));
    unreadable.show(overview.unreadable);
  };
  printing = () => {
    for (const list of [offices, findings, rollUps, gaps, unreadable]) list.showAll();
  };
  main.replaceChildren(
    html('h1', {}, open ? words.title : words.standaloneTitle),
    ...counts(overview),
    drawFilter(overview, words, wanted, show),
    section(words.offices, offices.element),
    section(words.findings, findings.element),
    section(words.missing, gaps.element),
    section(words.rollUps, rollUps.element),
    ...(overview.unreadable.length > 0 ? [section(words.unreadable, unreadable.element)] : []),
    ...(overview.made === undefined ? [] : [html('footer', {}, overview.made)]),
  );
  show(wanted);
}

/** Whether an organisation is among those that are looked for. */
function isNamed(organisation: string, reports: readonly PagedReport[], { text }: Wanted): boolean {
  return text === '' || reports.some((report) => report.organisation === organisation);
}

function section(title: string, content: HTMLElement): HTMLElement {
  return html('section', {}, html('h2', {}, title), content);
}

function counts({ counts }: Overview): HTMLElement[] {
  if (counts.length === 0) return [];
  return [
    html('dl', {}, ...counts.map(([name, count]) => html('div', {}, html('dt', {}, name), html('dd', {}, count)))),
  ];
}
