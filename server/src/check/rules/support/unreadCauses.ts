import type { BoundTable, ReadingProblem, UnreadCause } from '../../../bind/table.ts';
import type { Wording } from '../../../forms/schema.ts';
import { isCellPerLine, losesBounds } from '../../../syntax/row.ts';

/** What most likely happened to a table of which rows were not read, and what to do about it. */
export function likelyCause({ notation }: BoundTable, problems: readonly ReadingProblem[]): Wording {
  const cause = causeOfMost(problems.filter(({ kind }) => kind === 'unread-row'));
  if (cause === 'head') return headUnknown;
  if (cause === 'noHead') return headLacking;
  if (isCellPerLine(notation)) return cause === 'more' ? rowsJoined : cause === 'fewer' ? repeatsDeleted : cellsLost;
  return cause === 'more' && !losesBounds(notation) ? cellsAdded : cellsLost;
}

/** The cause that more than half of the rows share of which one is known. */
function causeOfMost(problems: readonly ReadingProblem[]): UnreadCause | undefined {
  const rows = problems.filter(({ cause }) => cause);
  const causes: readonly UnreadCause[] = ['head', 'noHead', 'fewer', 'more'];
  return causes.find((cause) => rows.filter((row) => row.cause === cause).length * 2 > rows.length);
}

const headUnknown: Wording = {
  zh: '表头各栏的名称或者顺序与规定格式不同，无法判断数字各归哪一栏，请对照规定格式核对表头',
  en: 'The columns of its head have other names than those of the form, or another order, and which of them a figure belongs to cannot be told: check the head against the form.',
};

const headLacking: Wording = {
  zh: '没有读到表头，各行的合计也不在规定格式的那一栏，无法判断数字各归哪一栏，请补上表头',
  en: 'It has no head that was read, and the sums of its rows do not stand in the column of the form, so that nobody can tell which column a figure belongs to: add its head.',
};

const repeatsDeleted: Wording = {
  zh: '可能是重复的行被删掉了，请从原文重新复制',
  en: 'Repeated lines may have been deleted: copy it from the source again.',
};

const rowsJoined: Wording = {
  zh: '有的行名后面数字过多，可能是别的行名或者行与行的界限丢失了，请从原文重新复制',
  en: 'Too many figures stand behind names of rows; names of others, or the ends of rows, may have been lost: copy it from the source again.',
};

const cellsAdded: Wording = {
  zh: '各行的单元格比表头的栏目多，无法判断多出的是哪一个，请核对表头和各行的单元格',
  en: 'Its rows have more cells than its head has columns, and which of them is added cannot be told: check the cells of the head and the rows.',
};

export const cellsLost: Wording = {
  zh: '很可能复制时丢失了单元格的分隔，请从原文（Word、Excel 或网页）重新复制整张表',
  en: 'Most likely the copy lost what divided the cells: copy the whole table again from the source (Word, Excel or the web page).',
};
