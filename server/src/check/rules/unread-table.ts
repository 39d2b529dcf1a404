import { isCellPerLine } from '../../syntax/row.ts';
import type { Form } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { memo } from '../../text/memo.ts';
import { hanOf } from '../../text/normal.ts';
import { finding } from '../model/found.ts';
import type { Prose, ReportSkeleton } from '../model/report.ts';
import { headOf } from './support/cells.ts';
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
  const cause = isCellPerLine(table.notation) ? repeatsDeleted : cellsLost;
  return {
    zh: `“${title.zh}”表有 ${count} 行读不出，无法核对；${cause.zh}`,
    en: `${count} rows of the table of ${title.en} could not be read, and nothing in it can be checked. ${cause.en}`,
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
  const zh = names.length > 0 ? `：${names.map((name) => name.zh).join('、')}${names.length < count ? '等' : ''}` : '';
  const en = names.length > 0 ? `: ${names.map((name) => name.en).join(', ')}${names.length < count ? ', …' : ''}` : '';
  return {
    zh: `“${title.zh}”表有 ${count} 行没有读出${zh}，未参与核对；${cellsLost.zh}`,
    en: `${count} rows of the table of ${title.en} could not be read and were left out of the check${en}. ${cellsLost.en}`,
  };
}

/** How many rows they are: one without a name that was read is most likely one of those that seem to be missing. */
function countOf(problems: readonly ReadingProblem[]): number {
  const named = problems.filter(({ kind, row }) => kind === 'unread-row' && row).length;
  const nameless = problems.filter(({ kind, row }) => kind === 'unread-row' && !row).length;
  return named + Math.max(nameless, problems.length - named - nameless);
}

/** A table of which no row could be read, for its rows have run together in lines of text. */
export const unreadText = {
  code: 'unread-table',
  severity: 'error',
  looksAt: 'skeleton',
  *check(skeleton) {
    for (const { form, line } of unreadTexts(skeleton)) {
      yield finding(line.span, {
        zh: `“${form.title.zh}”表没有读出：各行连成了一段文字；${linesLost.zh}`,
        en: `the table of ${form.title.en} could not be read: its rows have run together. ${linesLost.en}`,
      });
    }
  },
} as const satisfies SkeletonRule;

/** The lines of text into which whole tables have run together, one for each form of which no table was read. */
export function* unreadTexts({ kind, prose, tables }: TextsAndTables): Iterable<{ form: Form; line: Prose }> {
  const found = new Set(tables.map(({ table }) => table.form.name));
  const missing = kind.forms.filter(({ name }) => !found.has(name));
  const lines = missing.length > 0 ? prose.filter(mayHoldTable) : [];
  for (const form of missing) {
    const line = found.has(form.name) ? undefined : lines.find((one) => holds(one, form));
    if (!line) continue;
    found.add(form.name); // its other editions are the same table
    yield { form, line };
  }
}

type TextsAndTables = Pick<ReportSkeleton, 'kind' | 'prose' | 'tables'>;

/** A line with fewer figures is no table. */
const fewestFigures = 8;

function mayHoldTable({ text }: Prose): boolean {
  return text.length > 60 && (text.match(/\d/g)?.length ?? 0) >= fewestFigures;
}

/** Labels of this length stand in no sentence by chance. */
const longLabel = 6;
const fewestLabels = 3;

const longLabels = memo(({ rows, blocks }: Form): readonly string[] => {
  const labels = [...rows, ...blocks.flatMap(({ columns }) => columns)].map(({ label }) => hanOf(label));
  return [...new Set(labels.filter((label) => label.length >= longLabel))];
});

/** Whether several labels of the form, too long to stand in a sentence by chance, run together in the line. */
function holds({ text }: Prose, form: Form): boolean {
  const words = hanOf(text);
  return longLabels(form).filter((label) => words.includes(label)).length >= fewestLabels;
}

const repeatsDeleted: Wording = {
  zh: '可能是重复的行被删掉了，请从原文重新复制',
  en: 'Repeated lines may have been deleted: copy it from the source again.',
};

const cellsLost: Wording = {
  zh: '很可能复制时丢失了单元格的分隔，请从原文（Word、Excel 或网页）重新复制整张表',
  en: 'Most likely the copy lost what divided the cells: copy the whole table again from the source (Word, Excel or the web page).',
};

const linesLost: Wording = {
  zh: '很可能复制时丢失了换行，请从原文重新复制',
  en: 'Most likely the copy lost its line breaks: copy it from the source again.',
};
