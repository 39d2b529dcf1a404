import type { HeadingSigns } from '../kinds/outlineSigns.ts';
import { hasTable, type ReportKind, type ReportKinds } from '../kinds/kind.ts';
import { memo } from '../text/memo.ts';
import { hanOf, withoutNumbering } from '../text/normal.ts';
import { hasGarbledTitle, tellingLabels, writtenAsEntities } from './look.ts';

/**
 * The marks of a page, of which nothing is shown where the words of a report stand; a mark of less than opens none. Of a
 * comment with tags in it the words are left: where it ends scripts and slips hide, and a report might go with it.
 */
const tags = /<[a-z/!?][^<>]*>/gi;

/**
 * Whether a text may hold a report, by its Han characters alone: never false where reading would find one. It is asked
 * before markup is read, which takes most of the time where a folder holds thousands of other pages. Where tags are no
 * markup all over the text, what looks like one may hold the words of the report.
 */
export function mayHoldReport(text: string, kinds: ReportKinds, isPage: boolean): boolean {
  if (writtenAsEntities.test(text)) return true;
  const isFree = kinds.some((kind) => isNamedFreely(kind) || hasGarbledTitle(text, kind));
  return isFree || hasSigns(text.replace(tags, ''), kinds) || (!isPage && text.includes('<') && hasSigns(text, kinds));
}

function hasSigns(text: string, kinds: ReportKinds): boolean {
  const han = hanOf(text);
  return kinds.some((kind) => outlineOf(kind).test(han) || tellingLabels(kind).test(han));
}

/** Whether the titles of the kind may have other characters than those looked at here. */
function isNamedFreely({ titleSigns: { mayLeaveOut = false } }: ReportKind): boolean {
  return mayLeaveOut;
}

/** What one of stands in every title of the kind, and in every heading of a section with a table. */
const outlineOf = memo((kind: ReportKind) => {
  const sections = kind.sections.filter(({ number }) => hasTable(kind, number));
  return new RegExp([unbound(kind.titleSigns.end), ...new Set(sections.flatMap(headingsOf))].join('|'));
});

/** What one of stands in every heading of the section: its words, or its numeral and behind it what slips have left of them. */
function headingsOf({ title, variants, pattern }: HeadingSigns): string[] {
  const bodies = [withoutNumbering(title), ...variants].map(hanOf);
  const slipped = `${title.charAt(0)}.{0,40}?(?:${bodies.flatMap(piecesOf).join('|')})`;
  return [unbound(pattern), ...bodies, slipped];
}

/** A pattern for a whole text as one for a part of a text. */
function unbound(pattern: string): string {
  return pattern.replace(/^\^|\$(?=\||$)/g, '');
}

/** Parts of words of which two slips leave one whole; of shorter ones one slip. */
function piecesOf(words: string): string[] {
  const count = words.length >= 8 ? 3 : 2;
  const size = Math.floor(words.length / count);
  return Array.from({ length: count }, (_, nth) =>
    words.slice(nth * size, nth === count - 1 ? undefined : (nth + 1) * size),
  );
}
