import { readNarrative, type Mention, type Narrative } from '../../narrative/narrative.ts';
import type { FormCell } from '../../narrative/tableLookup.ts';
import type { Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import type { Repair, Related } from './finding.ts';
import { cellName, quoted } from '../wording/name.ts';
import type { Prose, Report } from './report.ts';
import { withThousands } from '../../text/trimming.ts';

/** A narrative with what it was read from. */
interface Kept {
  readonly report: Report;
  readonly narrative: Narrative;
}

/** By a report's first paragraph, which stays the same while no edit touches its part. */
const kept = new WeakMap<Prose, Kept>();
const nothing: Narrative = { mentions: [], claims: [] };

/**
 * What the report's running text says of its tables. Read when it is first asked for, and again only
 * when an edit has touched the text or the tables.
 */
export function narrativeOf(report: Report): Narrative {
  const [first] = report.prose;
  if (!first) return nothing;
  const known = kept.get(first);
  if (known?.report === report) return known.narrative;
  const narrative = known && isUntouched(known.report, report) ? known.narrative : readFresh(report);
  kept.set(first, { report, narrative });
  return narrative;
}

function readFresh({ prose, tables, year, organisation }: Report): Narrative {
  return readNarrative({ prose, tables: tables.map(({ table }) => table), year, organisation });
}

/** Parts that no edit touched are the same objects, with moved anchors. */
function isUntouched(before: Report, now: Report): boolean {
  return (
    before.year === now.year &&
    before.organisation === now.organisation &&
    before.prose.length === now.prose.length &&
    before.tables.length === now.tables.length &&
    before.prose.every((prose, i) => prose === now.prose[i]) &&
    before.tables.every(({ table }, i) => table === now.tables[i]?.table)
  );
}

/** The figures of the report's running text, in order, with the cells they repeat. */
export function mentionsOf(report: Report): readonly Mention[] {
  return narrativeOf(report).mentions;
}

/** Each of the cells with its figure, as places that belong to a finding. */
export function cellsBeside(cells: readonly FormCell[]): Related[] {
  return cells.map(({ cell }) => {
    const { zh, en } = cellName(cell.slot);
    return { span: cell.span, message: { zh: `${zh}：${cell.text}`, en: `${en}: ${cell.text}` } };
  });
}

/** The cells by name, as the sum they are where there are several. */
export function namesOf(cells: readonly FormCell[]): Wording {
  const names = cells.map(({ cell }) => quoted(cellName(cell.slot)));
  const [first, second] = names as [Wording, Wording | undefined];
  if (names.length === 1) return first;
  if (names.length === 2 && second) return { zh: `${first.zh}与${second.zh}之和`, en: `${first.en} plus ${second.en}` };
  return { zh: `${first.zh}等${names.length}格之和`, en: `the sum of ${first.en} and ${names.length - 1} more cells` };
}

/** Digits as they are written in running text. */
const digitsAlone = /^[\d０-９.,，〇零一二两三四五六七八九十百千万亿]+$/;

/** Puts the digits of a wrong figure right, in the way they are written; nothing where a line end or markup stands between them. */
export function correction({ wrong, span, text }: Mention): Repair[] {
  if (!wrong) return [];
  const { digits, expected } = wrong;
  const written = text.slice(0, digits.to - digits.from);
  if (digits.to > span.to || written.length < digits.to - digits.from || !digitsAlone.test(written)) return [];
  const newText = inStyleOf(written, toText(expected));
  const title = { zh: `正文改为 ${newText}`, en: `change the text to ${newText}` };
  return [{ title, cells: [], edits: [{ span: digits, newText }], slip: undefined, safe: false }];
}

/** A plain numeral with the separators and the width of the one it replaces. */
function inStyleOf(written: string, numeral: string): string {
  const separator = /[,，]/.exec(written)?.[0];
  const grouped = separator ? withThousands(numeral, separator) : numeral;
  if (!/[０-９]/.test(written)) return grouped;
  return grouped.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
