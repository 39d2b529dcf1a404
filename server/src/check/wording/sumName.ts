import type { FormBlock, FormRow, Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { withoutNumbering } from '../../text/normal.ts';
import { cellName, columnName, quoted } from './name.ts';

/** More terms than this are counted rather than named. */
const mostTerms = 3;

/**
 * A sum of cells by the names of its terms: a group by its own, `“（三）不予公开合计”`, the others by their cells'.
 * Where there are too many, the first is named and the rest counted.
 */
export function sumName(slots: readonly Slot[]): Wording {
  const terms = termsOf(slots).map(quoted);
  const [first, ...others] = terms as [Wording, ...Wording[]];
  if (others.length === 0) return first;
  if (terms.length > mostTerms)
    return {
      zh: `${first.zh}等${terms.length}格之和`,
      en: `the sum of ${first.en} and ${others.length} more cells`,
    };
  const zh = terms.map((term) => term.zh);
  return {
    zh: `${zh.slice(0, -1).join('、')}与${zh.at(-1)}之和`,
    en: terms.map((term) => term.en).join(' plus '),
  };
}

/** The same for brackets: a single name without quotation marks, and all without the column of totals, which goes without saying. */
export function shortSumName(slots: readonly Slot[]): Wording {
  const { zh, en } = sumName(slots);
  const alone = /^“([^“”]*)”$/;
  return {
    zh: zh.replace(/ · [总合]计(?=”)/g, '').replace(alone, '$1'),
    en: en.replace(/, total(?=”)/g, '').replace(alone, '$1'),
  };
}

/** The terms in order; all the rows of a group in one column are one of them. */
function termsOf(slots: readonly Slot[]): Wording[] {
  const terms: Wording[] = [];
  const done = new Set<Slot>();
  for (const slot of slots) {
    if (done.has(slot)) continue;
    const rows = rowsOfGroup(slot.row);
    const group = rows.flatMap((row) => slots.filter((other) => other.row === row && other.column === slot.column));
    const isWhole = rows.length > 1 && group.length === rows.length;
    terms.push(isWhole ? groupName(slot) : slotName(slot));
    for (const one of isWhole ? group : [slot]) done.add(one);
  }
  return terms;
}

/** The rows under the same numbered heading. */
function rowsOfGroup(row: FormRow): readonly FormRow[] {
  const heading = row.path.at(-2);
  return heading && /^（.）/.test(heading) ? row.block.rows.filter(({ path }) => path.at(-2) === heading) : [];
}

function groupName({ row, column }: Slot): Wording {
  const heading = (row.path.at(-2) ?? '').replace(/（[^（）]{3,}）$/, '');
  const key = row.key.slice(0, row.key.lastIndexOf('.'));
  return {
    zh: [`${heading}合计`, ...(isTotal(row.block, column.key) ? [] : [column.label])].join(' · '),
    en: `${key} in all, ${column.en}`,
  };
}

/** A cell by its name; that of all rows by what they are the total of: 办理结果总计. */
export function slotName(slot: Slot): Wording {
  const { row, column } = slot;
  const name = cellName(slot);
  const heading = row.path.at(-2);
  if (!heading || !isSum(row.label)) return name;
  const of = withoutNumbering(heading).replace(/^本年度?/, '');
  const rest = isTotal(row.block, column.key) ? [] : [columnName(slot).zh];
  return { zh: [`${of}总计`, ...rest].join(' · '), en: name.en };
}

function isSum(label: string): boolean {
  return /^[总合]计$/.test(withoutNumbering(label));
}

/** Whether the column is that of the totals of the block. */
function isTotal({ columns }: FormBlock, key: string): boolean {
  const column = columns.find((one) => one.key === key);
  return column !== undefined && isSum(column.label);
}
