import { withoutNumbering, withoutRadicals } from '../text/normal.ts';
import type { Range } from '../text/span.ts';
import type { ReportKind, ReportKinds } from '../kinds/kind.ts';
import { grades, headingTitle, titleWordsIn, type HeadingCandidate, type TitleWords } from '../kinds/outlineSigns.ts';
import { withPlainMarks } from './headingMarks.ts';
import type { Line } from './line.ts';
import { withoutQuotes } from './quotedLines.ts';
import { lineAbove, withWordsBeside } from './titleBeside.ts';

/** A title of a report: its lines and what it says. */
export interface TitleMark extends TitleWords {
  readonly kind: 'title';
  /** What it is the title of a report of. */
  readonly of: ReportKind;
  readonly text: string;
  /** The lines it takes, the second excluded. */
  readonly lines: Range;
}

/** A heading of a statutory section. */
export interface HeadingMark extends HeadingCandidate {
  readonly kind: 'heading';
  readonly of: ReportKind;
  readonly title: string;
  readonly lines: Range;
}

export type Mark = TitleMark | HeadingMark;

/** The title and headings of one report, in order; the kind its title is of, else the one with most of its headings. */
export interface ReportOutline {
  readonly kind: ReportKind;
  readonly marks: readonly Mark[];
}

/** The titles and section headings of a document, by report; those in fenced code are left out. At least one report. */
export function outline(lines: readonly Line[], kinds: ReportKinds): ReportOutline[] {
  const [first = [], ...others] = byReport(withoutContents(marksIn(lines, kinds), kinds));
  const [next, ...later] = others;
  // What stands before the first title belongs to its report.
  if (next && !first.some(isTitle))
    return [ofKind(kindOf(next, kinds), first, next), ...later.map((marks) => ofKind(kindOf(marks, kinds), marks))];
  return [first, ...others].map((marks) => ofKind(kindOf(marks, kinds), marks));
}

/** The outline of a report of that kind, its marks settled group by group. */
function ofKind(kind: ReportKind, ...groups: readonly (readonly Mark[])[]): ReportOutline {
  return { kind, marks: groups.flatMap((marks) => settle(marks.filter((mark) => mark.of === kind))) };
}

function isTitle(mark: Mark): mark is TitleMark {
  return mark.kind === 'title';
}

function marksIn(written: readonly Line[], kinds: ReportKinds): Mark[] {
  const marks: Mark[] = [];
  const lines = withoutQuotes(written).map(withPlainMarksIn);
  let fenced = false;
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i] as Line;
    if (isFence(text)) fenced = !fenced;
    if (fenced || text === '') continue;
    const title = titleAt(lines, i, marks.at(-1)?.lines.end ?? 0, kinds);
    if (title) marks.push(title);
    else for (const kind of kinds) addHeading(marks, text, i, kind);
  }
  return marks;
}

function withPlainMarksIn(line: Line): Line {
  const text = withPlainMarks(withoutRadicals(line.text));
  return text === line.text ? line : { ...line, text };
}

/** The kind of the title; without one, that of most sections, and of several the first. */
function kindOf(marks: readonly Mark[], kinds: ReportKinds): ReportKind {
  const title = marks.find(isTitle);
  if (title) return title.of;
  const count = (kind: ReportKind) =>
    new Set(marks.flatMap((mark) => (mark.of === kind && 'number' in mark ? [mark.number] : []))).size;
  return kinds.reduce((best, kind) => (count(kind) > count(best) ? kind : best));
}

/** Whether the line opens or closes fenced code. */
export function isFence(text: string): boolean {
  return text.startsWith('```') || text.startsWith('~~~');
}

function addHeading(marks: Mark[], text: string, at: number, of: ReportKind): void {
  const candidate = of.outline.headingIn(text) ?? of.outline.slippedHeadingIn(text);
  if (!candidate) return;
  marks.push({ kind: 'heading', of, ...candidate, title: headingTitle(text), lines: { start: at, end: at + 1 } });
}

/** The title that ends in the line: as many of the lines above as make it whole, three at most. */
function titleAt(lines: readonly Line[], at: number, floor: number, kinds: ReportKinds): TitleMark | undefined {
  const { text } = lines[at] as Line;
  let best: TitleMark | undefined;
  for (const kind of kinds) {
    const mark = kind.outline.mayEndTitle(text) ? titleOf(kind, lines, at, floor) : undefined;
    if (mark && (!best || ownerLength(mark) < ownerLength(best))) best = mark;
  }
  return best && withWordsBeside(best, lines, floor);
}

/** What one title leaves for the organisation's name another may know as its own words: the longer one is meant. */
function ownerLength({ organisation = '' }: TitleMark): number {
  return organisation.length;
}

function titleOf(of: ReportKind, lines: readonly Line[], at: number, floor: number): TitleMark | undefined {
  let start = at;
  let text = '';
  let best: TitleMark | undefined;
  for (let count = 0; count < 3 && start >= floor; count++) {
    text = (lines[start] as Line).text.trim() + text;
    const words = of.outline.titleIn(text);
    if (words) best = { kind: 'title', of, ...words, text: plain(text), lines: { start, end: at + 1 } };
    if (best?.organisation) break;
    start = lineAbove(lines, start, floor);
    if (start < 0 || !mayBeginTitle((lines[start] as Line).text, of) || (best && isTitleAbove(lines[start], of))) break;
  }
  return best;
}

/** Whether the line is the title of a report of which that of a table stands below. */
function isTitleAbove(line: Line | undefined, { outline: { mayLeaveOut } }: ReportKind): boolean {
  return mayLeaveOut && line !== undefined && titleWordsIn(line.text)?.isNamed === true;
}

function plain(text: string): string {
  return text.replace(/[#*_]/g, '').trim();
}

function mayBeginTitle(text: string, kind: ReportKind): boolean {
  if (text.length > 60 || /[，。；：:！？|\t<>《》]/.test(text.trim()) || !/[\u4e00-\u9fff]/.test(text)) return false;
  return kind.outline.headingIn(text) === undefined;
}

/** The marks of each report by itself: a title opens one, unless it is a running head of the same title. */
function byReport(marks: readonly Mark[]): Mark[][] {
  const reports: Mark[][] = [[]];
  marks.forEach((mark, i) => {
    const current = reports.at(-1) as Mark[];
    if (mark.kind === 'title' && current.length > 0) {
      if (isRunningHead(mark, current, marks[i + 1])) return;
      reports.push([mark]);
    } else current.push(mark);
  });
  return reports;
}

/** A title without year and organisation is a running head; so is one on the same report again if the section numbers go on behind it. */
function isRunningHead(mark: TitleMark, before: readonly Mark[], next: Mark | undefined): boolean {
  const title = before.find((other) => other.kind === 'title');
  if (title && mark.year === undefined && mark.organisation === undefined) return true;
  if (!title || !isOnSameReport(title, mark)) return false;
  const last = before.findLast((other) => other.kind === 'heading');
  if (!last) return true;
  return next?.kind === 'heading' ? next.number > last.number : last.number < title.of.sections.length;
}

/** Whether two titles can be on one report: what both name is the same, an organisation with its full name or without. */
function isOnSameReport(one: TitleMark, other: TitleMark): boolean {
  const [name, again] = [one.organisation ?? '', other.organisation ?? ''];
  const isSameYear = one.year === undefined || other.year === undefined || one.year === other.year;
  return isSameYear && (name.includes(again) || again.includes(name));
}

/** Of several candidates for a section the best. */
function settle(marks: readonly Mark[]): Mark[] {
  const best = new Map<number, number>();
  for (const mark of marks)
    if (mark.kind === 'heading') best.set(mark.number, Math.max(best.get(mark.number) ?? mark.grade, mark.grade));
  const good = marks.filter((mark) => mark.kind === 'title' || mark.grade === best.get(mark.number));
  return good.filter((mark, i) => isInPlace(mark, good, i) && !isCaption(mark, good[i - 1]));
}

/** So many lines may stand between a heading and the caption of its table: empty ones, the unit of its figures. */
const mostAboveCaption = 3;

/** Whether it is the name of the section right above once more without its number, as the caption of a table has it. */
function isCaption(mark: Mark, before: Mark | undefined): boolean {
  if (mark.kind === 'title' || before?.kind !== 'heading' || mark.number !== before.number) return false;
  const isBelow = mark.lines.start - before.lines.end <= mostAboveCaption;
  return isBelow && !isNumbered(mark) && isNumbered(before);
}

function isNumbered({ title }: HeadingMark): boolean {
  return withoutNumbering(title) !== title;
}

/** Whether a heading with a slip in its words stands between those of the sections before and behind it. */
function isInPlace(mark: Mark, marks: readonly Mark[], at: number): boolean {
  if (mark.kind === 'title' || mark.grade !== grades.slipped) return true;
  const isHeading = (other: Mark): other is HeadingMark => other.kind === 'heading' && other.grade > grades.slipped;
  const [before, behind] = [marks.slice(0, at).findLast(isHeading), marks.slice(at).find(isHeading)];
  return (before?.number ?? 0) < mark.number && mark.number < (behind?.number ?? Infinity);
}

/** Leaves out the tables of contents, each kind's by itself: a line may be a heading of several. */
function withoutContents(marks: readonly Mark[], kinds: ReportKinds): Mark[] {
  const contents = new Set(kinds.flatMap((of) => contentsIn(marks.filter((mark) => isTitle(mark) || mark.of === of))));
  return marks.filter((mark) => !contents.has(mark));
}

/** The headings with nothing between them that have the numbers of pages behind, or are three or more and all stand again further down. */
function contentsIn(marks: readonly Mark[]): Mark[] {
  const parts = partsOf(marks);
  const found: Mark[] = [];
  let at = 0;
  for (let i = 0; i < marks.length;) {
    if (isTitle(marks[i] as Mark)) at++;
    let end = i + 1;
    while (end < marks.length && follows(marks[end - 1] as Mark, marks[end] as Mark)) end++;
    const run = marks.slice(i, end);
    if (hasPages(run) || standsAgain(run, end, parts.slice(at, at + 2))) found.push(...run);
    i = end;
  }
  return found;
}

/** What stands from one title to the next: of each number, where its last heading is. */
interface Part {
  readonly title: TitleMark | undefined;
  readonly lastAt: ReadonlyMap<number, number>;
}

/** What stands before the first title, and behind each. */
function partsOf(marks: readonly Mark[]): Part[] {
  let lastAt = new Map<number, number>();
  const parts: Part[] = [{ title: undefined, lastAt }];
  marks.forEach((mark, i) => {
    if (isTitle(mark)) parts.push({ title: mark, lastAt: (lastAt = new Map()) });
    else lastAt.set(mark.number, i);
  });
  return parts;
}

function follows(one: Mark, other: Mark): boolean {
  return (
    one.kind === 'heading' &&
    other.kind === 'heading' &&
    other.number > one.number &&
    other.lines.start - one.lines.end <= 1
  );
}

/** The number of a page behind a heading, with what leads to it. */
const pageBehind = /[\s.．·…⋯‥_—-]\d{1,3}(?:\s*[-—])?$/;

function hasPages(run: readonly Mark[]): boolean {
  return run.length > 1 && run.every((mark) => mark.kind === 'heading' && pageBehind.test(mark.title.trim()));
}

/** Whether the report has all the headings of the run once more, behind its title where a page with the title alone comes first. */
function standsAgain(run: readonly Mark[], end: number, [own, next]: readonly Part[]): boolean {
  if (run.length < 3) return false;
  const isSame = next?.title && (!own?.title || isOnSameReport(own.title, next.title));
  return run.every(
    (mark) =>
      !isTitle(mark) &&
      ((own?.lastAt.get(mark.number) ?? -1) >= end || (isSame === true && next.lastAt.has(mark.number))),
  );
}
