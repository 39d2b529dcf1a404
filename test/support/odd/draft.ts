import { dice, type Dice } from './dice.ts';
import {
  type Figures,
  type Layout,
  type OddCell,
  type OddTable,
  cell,
  disclosure,
  figures,
  litigation,
  requests,
} from './tables.ts';
import { type WriterName, writers } from './writers.ts';

/** A draft that is laid out in an odd but allowed way, and what stands in it. */
export interface OddDraft {
  readonly text: string;
  readonly path: string;
  /** By key: the figure, `null` where a mark or nothing stands for 0. */
  readonly truth: ReadonlyMap<string, number | null>;
  /** Where the tables stand in the text. */
  readonly tables: readonly (readonly [from: number, to: number])[];
  /** What is odd in it, for the reader of a failure. */
  readonly oddities: Readonly<Record<string, unknown>>;
}

/** What dresses a draft up. */
interface Dress {
  readonly zero: string | undefined;
  readonly isGrouped: boolean;
  readonly isWide: boolean;
  readonly marks: readonly ((figure: string) => string)[];
  readonly label: (text: string) => string;
}

const htmlMarks: readonly ((figure: string) => string)[] = [
  (figure) => `<b>${figure}</b>`,
  (figure) => `${figure}<sup>1</sup>`,
  (figure) => `<del>9</del>${figure}`,
  (figure) => `<span style="display:none">7</span>${figure}`,
  (figure) => `<p>${figure}</p>`,
  (figure) => `${figure}<!-- 5 -->`,
  (figure) => `<span hidden>3</span>&nbsp;${figure}&nbsp;`,
  (figure) => `<a href="list.html?n=1">${figure}</a>`,
  (figure) =>
    Array.from(figure)
      .map((digit) => (/\d/.test(digit) ? `&#${digit.charCodeAt(0)};` : digit))
      .join(''),
];
const markdownMarks: readonly ((figure: string) => string)[] = [
  (figure) => `**${figure}**`,
  (figure) => `${figure}[^1]`,
  (figure) => `${figure}①`,
  (figure) => `~~9~~${figure}`,
  (figure) => `<b>${figure}</b>`,
  (figure) => `${figure}<!-- 5 -->`,
  (figure) => `${figure}<sup>1</sup>`,
  (figure) => `*${figure}*`,
  (figure) => `&nbsp;${figure}`,
];

/** Notations in which a text of more than one word or a mark of a dash means something else. */
const dashless: ReadonlySet<WriterName> = new Set(['mediawiki', 'listTable']);
/** Notations that lose which cells are empty, or whose head is one line only if it has one row. */
const lossy: ReadonlySet<WriterName> = new Set(['layout', 'html2text', 'cellsWithTabs', 'barePipe', 'spaced']);

function dressFor(name: WriterName, roll: Dice): Dress {
  const zeros = [
    '/',
    '—',
    '无',
    ...(dashless.has(name) ? [] : ['-']),
    ...(name === 'pipe' || name === 'html' ? ['&nbsp;', '&#160;'] : []),
    ...(lossy.has(name) ? [] : ['']),
  ];
  const isMarked = roll.chance(0.4);
  const marks = name === 'html' ? htmlMarks : name === 'pipe' ? markdownMarks : [];
  const isHalf = roll.chance(0.2);
  const point = roll.pick(['.', '.', '.', '．', '、']);
  return {
    zero: roll.chance(0.4) ? roll.pick(zeros) : undefined,
    isGrouped: roll.chance(0.2) && name !== 'csv' && name !== 'layout',
    isWide: roll.chance(0.1),
    marks: isMarked ? marks : [],
    label: (text) =>
      (isHalf ? text.replaceAll('（', '(').replaceAll('）', ')') : text).replace(/^(\d)\./, `$1${point}`),
  };
}

function written(value: number, { zero, isGrouped, isWide, marks }: Dress, roll: Dice): string {
  if (value === 0 && zero !== undefined) return zero;
  let text = String(value);
  if (isGrouped && Number.isInteger(value)) text = text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  if (isWide && /^\d+$/.test(text))
    text = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return marks.length > 0 && roll.chance(0.1) ? roll.pick(marks)(text) : text;
}

/** A table with its figures and labels as the draft writes them. */
function filled(
  table: OddTable,
  values: Figures,
  dress: Dress,
  truth: Map<string, number | null>,
  roll: Dice,
): OddTable {
  return table.map((row) =>
    row.map((each): OddCell => {
      if (each.key === undefined) return { ...each, text: dress.label(each.text) };
      const value = values.get(each.key) ?? 0;
      truth.set(each.key, value === 0 && dress.zero !== undefined ? null : value);
      return { ...each, text: written(value, dress, roll) };
    }),
  );
}

/** The table with a row that numbers its columns, and a column that numbers its rows. */
function numbered(table: OddTable, hasRow: boolean, hasColumn: boolean): OddTable {
  const first = table.findIndex((row) => row.some(({ key }) => key !== undefined));
  const count = table[first]?.filter(({ key }) => key !== undefined).length ?? 0;
  const numbers = [cell('栏次', 3), ...Array.from({ length: count }, (_, i) => cell(String(i + 1)))];
  const rows = hasRow ? [...table.slice(0, first), numbers, ...table.slice(first)] : table;
  const start = hasRow ? first + 1 : first;
  return hasColumn
    ? rows.map((row, y) => [cell(y === 0 ? '序号' : y >= start ? String(y - start + 1) : ''), ...row])
    : rows;
}

/** @param isSparse Whether most figures are 0 and the others small, so that what is misplaced may tie by accident. */
export function oddDraft(name: WriterName, seed: number, isSparse = false): OddDraft {
  const roll = dice(seed);
  const isLossy = lossy.has(name);
  const isFlat = roll.chance(0.3);
  const laidOut: Layout = {
    isShuffled: roll.chance(0.4) && (!isLossy || (isFlat && name !== 'spaced')),
    areBlocksShuffled: roll.chance(0.3),
    isFlat,
    hasSubtotal: roll.chance(0.1) && !isLossy,
  };
  const dress = dressFor(name, roll);
  const way = { fill: roll.pick(['blank', 'repeat'] as const), roll };
  const [hasRow, hasColumn] = [
    !isLossy && name !== 'textile' && roll.chance(0.15),
    !isLossy && name !== 'textile' && roll.chance(0.15),
  ];
  const heading = roll.pick([(text: string) => text, (text: string) => `## ${text}`, (text: string) => `**${text}**`]);
  const values = figures(roll, isSparse);
  const truth = new Map<string, number | null>();
  const write = (table: OddTable) => writers[name](filled(table, values, dress, truth, roll), way);
  const all = [
    write(disclosure(roll, laidOut)),
    write(numbered(requests(roll, laidOut), hasRow, hasColumn)),
    write(litigation(roll, { ...laidOut, isShuffled: laidOut.isShuffled && !isLossy })),
  ];
  const isPage = name === 'html' && roll.chance(0.5);
  const { text, tables } = report(all, heading, isPage);
  const oddities = {
    name,
    seed,
    ...laidOut,
    fill: way.fill,
    hasRow,
    hasColumn,
    zero: dress.zero,
    isMarked: dress.marks.length > 0,
  };
  return { text, path: isPage ? 'a.年报.html' : 'a.年报.md', truth, tables, oddities };
}

/** The report around its tables. */
function report(
  tables: readonly string[],
  heading: (text: string) => string,
  isPage: boolean,
): Pick<OddDraft, 'text' | 'tables'> {
  const line = (text: string) => (isPage ? `<p>${text}</p>` : text);
  const title = (text: string) => (isPage ? `<h2>${text}</h2>` : heading(text));
  const places: [number, number][] = [];
  let text = isPage ? '<html><body>' : '';
  const add = (part: string) => (text += `${part}\n\n`);
  const addTable = (table: string) => {
    places.push([text.length, text.length + table.length]);
    add(table);
  };
  add(title('某某市2023年政府信息公开工作年度报告').replace('## ', '# '));
  add(title('一、总体情况'));
  add(line('我局认真贯彻落实条例，稳步推进各项工作。'));
  ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况'].forEach(
    (each, i) => {
      add(title(each));
      addTable(tables[i] ?? '');
    },
  );
  add(title('五、存在的主要问题及改进情况'));
  add(line('公开的内容还不够丰富，将加强培训。'));
  add(title('六、其他需要报告的事项'));
  add(line('本年度未收取信息处理费。'));
  if (isPage) add('</body></html>');
  return { text, tables: places };
}
