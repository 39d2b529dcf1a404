import type { Overview, PagedReport } from '../../../server/src/features/overview/overview.ts';
import { html } from '../element.ts';
import { list, type Column, type List } from './list.ts';
import type { Gap, PlacedFinding } from './rows.ts';
import { numberOr } from './sorting.ts';
import { drawTables } from './tables.ts';
import type { OverviewWords } from './wording.ts';

/** Opens a draft at a place. */
export type Open = (place: { readonly uri: string; readonly line: number; readonly character: number }) => void;

const marks = { fails: '✗', errors: '✗', open: '…', ties: '✓' } as const;
/** In the order of gravity, by which they are sorted. */
const gravity = ['fails', 'errors', 'open', 'ties'];
const severities = ['error', 'warning', 'information', 'hint', 'excepted'];

/** The offices, each with its verdict; its findings and tables open below it, or its draft in the editor. */
export function officeList(overview: Overview, words: OverviewWords, open: Open | undefined): List<PagedReport> {
  const opened = new Map<PagedReport, HTMLElement>();
  const columns: Column<PagedReport>[] = [
    {
      name: words.organisation,
      key: ({ organisation }) => organisation,
      cell: (report) => opener(report, overview, words, { open, opened }),
      heads: true,
    },
    { name: words.year, key: ({ year }) => year ?? '' },
    { name: words.edition, key: ({ edition }) => edition },
    {
      name: words.verdict,
      key: ({ state }) => gravity.indexOf(state),
      cell: ({ state, verdict }) => html('span', { class: `verdict ${state}` }, `${marks[state]} ${verdict}`),
    },
    { name: words.errors, key: ({ errors }) => errors },
    { name: words.warnings, key: ({ warnings }) => warnings },
    { name: words.others, key: ({ others }) => others },
    { name: words.excepted, key: ({ excepted }) => excepted },
    { name: words.unread, key: ({ unread }) => unread },
    { name: words.file, key: ({ path }) => path },
  ];
  return list(words.offices, columns, words, (report) => opened.get(report));
}

/** A button that opens the draft of a report, or what there is to say of it below its row. */
function opener(
  report: PagedReport,
  overview: Overview,
  words: OverviewWords,
  { open, opened }: { readonly open: Open | undefined; readonly opened: Map<PagedReport, HTMLElement> },
): HTMLElement {
  const name = report.organisation || words.unnamed;
  if (open) return opening(name, words.open(name), () => open({ uri: report.uri ?? '', line: 0, character: 0 }));
  const button = opening(name, words.details(name), () => {
    const shown = opened.get(report);
    shown?.remove();
    opened.delete(report);
    if (!shown) {
      const row = details(report, overview, words);
      opened.set(report, row);
      button.closest('tr')?.after(row);
    }
    button.setAttribute('aria-expanded', String(!shown));
  });
  button.setAttribute('aria-expanded', String(opened.has(report)));
  return button;
}

function opening(text: string, title: string, click: () => void): HTMLElement {
  const button = html('button', { type: 'button', class: 'opener', title }, text);
  button.addEventListener('click', click);
  return button;
}

function details(report: PagedReport, overview: Overview, words: OverviewWords): HTMLElement {
  const items = report.findings.map(({ place, severity, code, message, reason }) =>
    html('li', {}, `${place} `, severityOf(severity, words), ` ${code} ${message}${reason && ` (${reason})`}`),
  );
  const findings = items.length > 0 ? html('ul', {}, ...items) : html('p', {}, words.nothingFound);
  return html(
    'tr',
    { class: 'details' },
    html('td', { colspan: 10 }, findings, ...drawTables(report, overview, words)),
  );
}

function severityOf(severity: string, { severities }: OverviewWords): HTMLElement {
  const names: Readonly<Record<string, string>> = severities;
  return html('span', { class: `severity ${severity}` }, names[severity] ?? severity);
}

function ofReport(words: OverviewWords, open: Open | undefined): Column<PlacedFinding>[] {
  return [
    {
      name: words.organisation,
      key: ({ report }) => report.organisation,
      cell: ({ report, line, character }) => {
        const name = report.organisation || words.unnamed;
        return open ? opening(name, words.open(name), () => open({ uri: report.uri ?? '', line, character })) : name;
      },
      heads: true,
    },
    { name: words.year, key: ({ report }) => report.year ?? '' },
  ];
}

function ofPlace(words: OverviewWords, expected: string): Column<PlacedFinding>[] {
  return [
    { name: words.row, key: ({ row }) => row },
    { name: words.column, key: ({ column }) => column },
    { name: words.stated, key: ({ stated }) => numberOr(stated) },
    { name: expected, key: (finding) => numberOr(finding.expected) },
    { name: words.difference, key: ({ difference }) => numberOr(difference) },
    { name: words.message, key: ({ message }) => message },
  ];
}

/** All findings. */
export function findingList(words: OverviewWords, open: Open | undefined): List<PlacedFinding> {
  return list(
    words.findings,
    [
      ...ofReport(words, open),
      { name: words.code, key: ({ code }) => code },
      {
        name: words.severity,
        key: ({ severity }) => severities.indexOf(severity),
        cell: ({ severity }) => severityOf(severity, words),
      },
      ...ofPlace(words, words.expected),
      { name: words.reason, key: ({ reason }) => reason },
      { name: words.file, key: ({ report, place }) => `${report.path}:${place}` },
    ],
    words,
  );
}

/** What differs from the sums of offices. */
export function rollUpList(words: OverviewWords, open: Open | undefined): List<PlacedFinding> {
  return list(words.rollUps, [...ofReport(words, open), ...ofPlace(words, words.sum)], words);
}

/** The organisations that lack reports. */
export function gapList(words: OverviewWords): List<Gap> {
  return list(
    words.missing,
    [
      { name: words.organisation, key: ({ organisation }) => organisation, heads: true },
      { name: words.missingYears, key: ({ years }) => years.join(' ') },
    ],
    words,
  );
}

/** The files that could not be read. */
export function unreadableList(words: OverviewWords): List<Overview['unreadable'][number]> {
  return list(
    words.unreadable,
    [
      { name: words.file, key: ({ path }) => path, heads: true },
      { name: words.reason, key: ({ reason }) => reason },
    ],
    words,
  );
}
