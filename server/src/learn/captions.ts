import { nameOfReport, yearNamedIn } from '../kinds/outlineSigns.ts';
import { withPlainMarks } from '../syntax/headingMarks.ts';
import { withoutTrailing } from '../text/trimming.ts';
import { unitsOfText, whiteSpace } from '../text/units.ts';
import { namesOwner, hasNumberInFront, titleEnd } from './titleEnd.ts';

/** What the lines above a table say of it. */
export interface CalledBy {
  /** What the table is called; empty where nothing stands above. */
  readonly caption: string;
  /** What the report in which it stands is called, which may be the same. */
  readonly title: string;
  readonly year: number | undefined;
}

/** What the lines above a table, from above, call it and its report. */
export function calledBy(above: readonly string[]): CalledBy {
  const names = above.map(wordsIn).filter(isNameOfReport);
  const caption = names.at(-1) ?? wordsIn(above.at(-1) ?? '');
  const title = reportTitle(names) ?? caption;
  const year = yearNamedIn(title) ?? yearAmong(names) ?? yearAmong(above.filter(mayNameYear));
  return { caption, title, year };
}

/** A year with its word; a date is when something was written. */
function mayNameYear(line: string): boolean {
  return /(?<!\d)20\d\d\s*年/.test(line) && !/日期|时间|\d\s*月/.test(line);
}

/** The year that the nearest of the lines names that name one. */
function yearAmong(lines: readonly string[]): number | undefined {
  return lines.map(yearNamedIn).findLast((year) => year !== undefined);
}

const aroundCaption = unitsOfText(`${whiteSpace}*_`);
const longestCaption = 60;

function wordsIn(line: string): string {
  return withoutTrailing(withPlainMarks(line).replace(/^[\s#>*_]+/, ''), aroundCaption);
}

/** Tables and reports are called so; a number of a table, as 公开03表, calls it nothing, and a sentence is no name. */
export function isNameOfReport(line: string): boolean {
  return (
    line.length <= longestCaption && nameOfReport.test(line.replace(/^[^：:]{1,6}[：:]/, '')) && titleEnd([line]) !== ''
  );
}

/**
 * Whose report it is and on which year only its title says: of the names the nearest with both, else with a year, else
 * the nearest with an owner that is no numbered one of several tables. What every report might be called tells no kind.
 */
function reportTitle(names: readonly string[]): string | undefined {
  const telling = names.filter((line) => !anyReport.test(titleEnd([line])));
  const dated = telling.filter((line) => yearNamedIn(line) !== undefined);
  const owned = telling.filter((line) => !hasNumberInFront(line) && namesOwner(line));
  return dated.findLast(namesOwner) ?? dated.at(-1) ?? owned.at(-1);
}

const anyReport = /^(?:年度|统计|工作|综合|业务|情况|基本|数据)*(?:年报|报告|报表|统计|汇总|表|情况)+$/;
