import type { Wording } from '../../forms/schema.ts';
import { finding } from '../model/found.ts';
import { headOf } from './support/cells.ts';
import { unreadTexts } from './support/unreadTexts.ts';
import { cellsLost, likelyCause } from './support/unreadCauses.ts';
import { lostFigures, problemsIn, unreadTogether } from './support/problems.ts';
import { asPrinted } from '../../forms/layout.ts';
import { quoted, rowName } from '../wording/name.ts';
import type { BoundTable, ReadingProblem } from '../../bind/table.ts';
import type { SkeletonRule, TableRule } from './rule.ts';

/** Most rows of a table could not be read, or several of one that lost their bounds; said once for all of them, with what most likely happened. */
export const unreadTable = {
  code: 'unread-table',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    if (lostFigures(table)) yield finding(headOf(table), wholeTable(table));
    else if (unreadTogether(table).length > 0) yield finding(headOf(table), someRows(table));
  },
} as const satisfies TableRule;

function wholeTable(table: BoundTable): Wording {
  const { title } = table.form;
  const count = problemsIn(table, 'unread-row').length;
  const cause = likelyCause(table, table.problems);
  return {
    zh: `“${title.zh}”表有 ${count} 行读不出，无法核对；${cause.zh}`,
    en: `${count === 1 ? 'One row' : `${count} rows`} of the table of ${title.en} could not be read, and nothing in it can be checked. ${cause.en}`,
  };
}

/** More rows than these are only counted. */
const mostNames = 6;

function someRows(table: BoundTable): Wording {
  const { title } = table.form;
  const rows = new Set(unreadTogether(table).flatMap(({ row }) => row ?? []));
  const names = asPrinted([...rows], table.form)
    .slice(0, mostNames)
    .map(rowName)
    .filter(({ zh }) => zh !== '')
    .map(quoted);
  const count = countOf(unreadTogether(table));
  const cause = likelyCause(table, unreadTogether(table));
  const zh = names.length > 0 ? `：${names.map((name) => name.zh).join('、')}${names.length < count ? '等' : ''}` : '';
  const en = names.length > 0 ? `: ${names.map((name) => name.en).join(', ')}${names.length < count ? ', …' : ''}` : '';
  return {
    zh: `“${title.zh}”表有 ${count} 行没有读出${zh}，未参与核对；${cause.zh}`,
    en: `${count === 1 ? 'One row' : `${count} rows`} of the table of ${title.en} could not be read and ${count === 1 ? 'was' : 'were'} left out of the check${en}. ${cause.en}`,
  };
}

/** How many rows they are: one without a name that was read is most likely one of those that seem to be missing. */
function countOf(problems: readonly ReadingProblem[]): number {
  const named = problems.filter(({ kind, row }) => kind === 'unread-row' && row).length;
  const nameless = problems.filter(({ kind, row }) => kind === 'unread-row' && !row).length;
  return named + Math.max(nameless, problems.length - named - nameless);
}

/** A table of which no row could be read, for it stands in lines of running text. */
export const unreadText = {
  code: 'unread-table',
  severity: 'error',
  looksAt: 'skeleton',
  *check(skeleton) {
    for (const { form, line, lines } of unreadTexts(skeleton)) {
      const [how, cause] = lines ? [scattered, cellsLost] : [runTogether, linesLost];
      yield finding(line.span, {
        zh: `“${form.title.zh}”表没有读出：${how.zh}；${cause.zh}`,
        en: `the table of ${form.title.en} could not be read: ${how.en}. ${cause.en}`,
      });
    }
  },
} as const satisfies SkeletonRule;

const runTogether: Wording = { zh: '各行连成了一段文字', en: 'its rows have run together' };
const scattered: Wording = {
  zh: '它的文字和数字散在正文里，认不出行和栏',
  en: 'its words and figures are scattered over running text, and rows and columns cannot be told',
};

const linesLost: Wording = {
  zh: '很可能复制时丢失了换行，请从原文重新复制',
  en: 'Most likely the copy lost its line breaks: copy it from the source again.',
};
