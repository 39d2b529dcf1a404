import { faultsIn, type CheckedReport, type Finding } from '../../check/finding.ts';
import { verdictOf } from '../../check/verdict.ts';
import { formOf } from '../../kinds/kind.ts';
import type { EditionChoice } from '../../forms/schema.ts';
import { within } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { editionToWrite } from '../basis/editionToWrite.ts';
import { say } from '../basis/names.ts';
import { verdictSentence } from '../basis/verdictWords.ts';
import { isOn, type Telling } from '../preview/preview.ts';
import { sectionPlaces, type SectionPlace } from './sections.ts';
import { nthOf, tableIn, tableToCome } from './tables.ts';
import { proseStretches, textsIn } from './texts.ts';
import { tableStandingUnread } from './unread.ts';
import { mentionsDue } from '../../kinds/textSigns.ts';
import { standardText } from '../../text/normal.ts';
import type { FormFinding, FormReport, FormSection, FormTable, FormText } from './view.ts';

/** The report as a form to be keyed in; `edition` is the one to write tables in that it lacks. */
export function keyedForm<R>(
  analysis: Analysis,
  report: CheckedReport,
  edition: EditionChoice,
  telling: Telling<R>,
): FormReport<R> {
  const verdict = verdictOf(report);
  const faults = faultsIn(report);
  const places = sectionPlaces(report);
  return {
    title: report.title?.text ?? '',
    year: report.year,
    lastYear: report.beside?.previous?.year,
    verdict: { text: say(verdictSentence(verdict), telling.language), state: verdict.state },
    sections: places.map((place) => ({
      ...headingOf(place, report, telling),
      parts: partsOf(place, analysis, report, faults, edition, telling),
    })),
    findings: report.findings.map((finding) => findingOf(finding, report, places, telling)),
  };
}

/** The name of a paragraph that is still to be written, as templates have it: nothing is said by it yet. */
const nameAlone = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*[^，,；;：:。]{1,20}[。：:]?$/;

function headingOf<R>(
  { number, statutory, section }: SectionPlace,
  report: CheckedReport,
  { language }: Telling<R>,
): Omit<FormSection<R>, 'parts'> {
  const due = mentionsDue(report.kind.textSigns, number, report);
  const said = report.prose.map((prose) => standardText(prose.text).trim()).filter((line) => !nameAlone.test(line));
  const text = said.join('\n');
  return {
    number,
    heading: section?.title ?? statutory?.title ?? '',
    standing: section !== undefined,
    covers: due.map(({ name, pattern }) => ({ name: say(name, language), covered: pattern.test(text) })),
  };
}

function partsOf<R>(
  place: SectionPlace,
  analysis: Analysis,
  report: CheckedReport,
  faults: readonly Finding[],
  edition: EditionChoice,
  telling: Telling<R>,
): (FormTable<R> | FormText<R>)[] {
  const stretches = place.range ? proseStretches(analysis, report, place.range) : [];
  const texts = textsIn(analysis, report, stretches, telling);
  const tables = place.tables.map((judged) => tableIn(judged, report, faults, telling));
  const standing = [
    ...texts.map((part, at) => ({ part, start: stretches[at]?.start ?? 0 })),
    ...tables.map((part, at) => ({ part, start: place.tables[at]?.table.span.start ?? 0 })),
  ].toSorted((one, other) => one.start - other.start);
  const form = missingForm(place, report, edition);
  const isText = place.statutory?.form === null && texts.length === 0;
  return [
    ...standing.map(({ part }) => part),
    ...(form ? [tableToCome({ form, unread: tableStandingUnread(place, form, report) }, report, telling)] : []),
    ...(isText ? [{ part: 'text' as const, nth: 0, text: '', range: undefined, links: [] }] : []),
  ];
}

/** The form of the section, where the report has no such table. */
export function missingForm({ statutory }: SectionPlace, report: CheckedReport, edition: EditionChoice) {
  const name = statutory?.form ?? undefined;
  if (name === undefined || report.tables.some(({ table }) => table.form.name === name)) return undefined;
  return formOf(report.kind, name, editionToWrite(report, edition));
}

function findingOf<R>(
  finding: Finding,
  report: CheckedReport,
  places: readonly SectionPlace[],
  { language, toRange }: Telling<R>,
): FormFinding<R> {
  const { code, severity, message, span } = finding;
  const cells = report.tables.flatMap((judged) =>
    judged.table.cells.flatMap((cell) =>
      cell && isOn(finding, cell)
        ? [{ form: judged.table.form.name, nth: nthOf(report, judged), slot: cell.slot.index }]
        : [],
    ),
  );
  const section = Math.max(
    0,
    places.findIndex(({ section: one }) => one && within(span, one.range)),
  );
  return { code, severity, message: say(message, language), range: toRange(span), cells, section };
}
