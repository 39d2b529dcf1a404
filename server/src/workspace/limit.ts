import { checkTables } from '../check/check.ts';
import { withFound, type CheckedReport, type Finding } from '../check/finding.ts';
import { causeFinding } from '../check/model/causes.ts';
import { withTriedEdits, type LoneReport } from './guard.ts';
import type { Lines } from '../text/lines.ts';
import { Span } from '../text/span.ts';
import { isBlankFrom, type Text } from '../text/text.ts';

/** How much of a text is checked, in UTF-16 units: a thousand reports, in which an edit still takes less than a second. */
export const mostChecked = 5_000_000;

/** And how many lines: more than a thousand reports have. What costs most to read is short lines that nearly are rows. */
export const mostLines = 100_000;

/** The text, or of one that is too long as many whole lines as are checked. */
export function checkedPart(text: Text, lines: Lines): Text {
  const isShort = text.length <= mostChecked && (text.length <= mostLines || lines.count <= mostLines);
  return isShort ? text : wholeLines(text.toString());
}

function wholeLines(text: string): string {
  const most = Math.min(mostChecked, endOfLines(text));
  if (text.length <= most) return text;
  const ends = ['\n', '\r'].map((end) => text.lastIndexOf(end, most - 1) + 1);
  return text.slice(0, Math.max(...ends));
}

/** Where the last line ends that is checked, or behind that the text. */
function endOfLines(text: string): number {
  const end = text.includes('\n') ? '\n' : '\r';
  let at = 0;
  for (let line = 0; line < mostLines; line++) {
    at = text.indexOf(end, at) + 1;
    if (at === 0 || at > mostChecked) return text.length;
  }
  return at;
}

/**
 * The reports of a text whose beginning alone was read. What the last one lacks may stand in the rest:
 * only its whole tables count. It says where the checking ends.
 */
export function breakingOff(
  reports: readonly CheckedReport[],
  read: Text,
  document: LoneReport | undefined,
): CheckedReport[] {
  const last = reports.at(-1);
  if (!last || !document) return [];
  const notice = endOfChecking(read.length);
  if (last.range.end < read.length) return [...reports.slice(0, -1), withFound(last, [...last.found, notice])];
  const tables = last.tables.filter(({ table }) => !isBlankFrom(read, table.span.end));
  return [
    ...reports.slice(0, -1),
    withFound({ ...last, tables }, [...withTriedEdits(checkTables(tables), document), notice]),
  ];
}

function endOfChecking(end: number): Finding {
  const [most, lines] = [mostChecked, mostLines].map((count) => count.toLocaleString('en'));
  return causeFinding('partly-checked', new Span({ offset: 0 }, end, end), {
    zh: `文稿太长，只核对前 ${most} 个字符、${lines} 行以内的整行；从这里起没有核对`,
    en: `too long: only whole lines within the first ${most} characters and ${lines} lines are checked, nothing from here on`,
  });
}
