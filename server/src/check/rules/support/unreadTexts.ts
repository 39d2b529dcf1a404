import type { Form } from '../../../forms/form.ts';
import { memo } from '../../../text/memo.ts';
import { hanOf } from '../../../text/normal.ts';
import type { Prose, ReportSkeleton } from '../../model/report.ts';

/** A table that stands in running text, of which nothing was read. */
export interface UnreadText {
  readonly form: Form;
  /** The line in which it begins. */
  readonly line: Prose;
  /** Where its rows did not run together in one line but stand in several: these. */
  readonly lines?: readonly Prose[];
}

type TextsAndTables = Pick<ReportSkeleton, 'kind' | 'prose' | 'tables'>;

/** The text in which whole tables stand, one for each form of which no table was read. */
export function* unreadTexts({ kind, prose, tables }: TextsAndTables): Iterable<UnreadText> {
  const found = new Set(tables.map(({ table }) => table.form.name));
  const missing = kind.forms.filter(({ name }) => !found.has(name));
  if (missing.length === 0) return;
  const lines = prose.filter((line) => line.text.length > shortLine && holdsFigures([line]));
  const passages = inSections(prose).filter(holdsFigures).map(passageOf);
  for (const form of missing) {
    const text = found.has(form.name) ? undefined : (inOneLine(form, lines) ?? inSeveral(form, passages));
    if (!text) continue;
    found.add(form.name); // its other editions are the same table
    yield text;
  }
}

function inSections(prose: readonly Prose[]): Prose[][] {
  const sections = new Map<number, Prose[]>();
  for (const line of prose) sections.set(line.section, []);
  for (const line of prose) sections.get(line.section)?.push(line);
  return [...sections.values()];
}

/** How many figures stand in the text; numbers of markup are none. */
export function countFigures(lines: readonly Prose[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(figure)?.length ?? 0), 0);
}

const figure = /(?<![\w.=[{])\d[\d,.]*(?![\w\\%])/g;

/** A line with fewer characters is no table. */
const shortLine = 60;
const fewestFigures = 8;

function holdsFigures(lines: readonly Prose[]): boolean {
  let digits = 0;
  return lines.some(({ text }) => (digits += text.match(/\d/g)?.length ?? 0) >= fewestFigures);
}

/** Labels of this length stand in no sentence by chance. */
const longLabel = 6;
const fewestLabels = 3;

const longLabels = memo(({ rows, blocks }: Form): readonly string[] => {
  const labels = [...rows, ...blocks.flatMap(({ columns }) => columns)].map(({ label }) => hanOf(label));
  return [...new Set(labels.filter((label) => label.length >= longLabel))];
});

/** Several labels of the form, too long to stand in a sentence by chance, run together in one line. */
function inOneLine(form: Form, lines: readonly Prose[]): UnreadText | undefined {
  const line = lines.find(({ text }) => placesOf(form, hanOf(text)).length >= fewestLabels);
  return line && { form, line };
}

/** The text of a section, and where each of its lines ends in its Han characters. */
interface Passage {
  readonly lines: readonly Prose[];
  readonly han: string;
  readonly ends: readonly number[];
}

function passageOf(lines: readonly Prose[]): Passage {
  const ends: number[] = [];
  const texts = lines.map(({ text }) => hanOf(text));
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
  return { lines, han: texts.join(''), ends };
}

/** Most long labels of the form stand in the lines of one section: what a writer says in sentences names fewer. */
function inSeveral(form: Form, passages: readonly Passage[]): UnreadText | undefined {
  for (const { lines, han, ends } of passages) {
    const places = placesOf(form, han);
    if (places.length < fewestLabels || places.length * 2 <= longLabels(form).length) continue;
    const first = ends.findIndex((end) => end > Math.min(...places));
    const last = ends.findIndex((end) => end > Math.max(...places));
    const own = lines.slice(first, last + 2); // the figures of the last label may stand below it
    if (countFigures(own) >= fewestFigures) return { form, line: own[0] as Prose, lines: own };
  }
  return undefined;
}

/** Where labels of the form stand in the text, each for the first time. */
function placesOf(form: Form, text: string): number[] {
  return longLabels(form).flatMap((label) => {
    const place = text.indexOf(label);
    return place < 0 ? [] : [place];
  });
}
