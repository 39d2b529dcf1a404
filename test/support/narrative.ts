/**
 * Running text read against the tables of an invented county, 青禾县 2023. Expectations stand in the
 * text itself: every figure that is to be linked is in braces, with its cells behind it:
 *
 *     收到申请{1,092件=1+2}，办结{1,010件=3.7}，其中网上申请40件。
 *
 * `=` the figure repeats those cells, `~` it is linked without being judged, `≠` it contradicts them,
 * `?` the same, but doubtful. Figures outside braces are to be left alone.
 */
import { disclosure as kind } from '../../server/src/kinds/disclosure/index.ts';
import { formOf } from './forms.ts';
import {
  readNarrative,
  type Mention,
  type Narrative,
  type NarrativeSource,
} from '../../server/src/narrative/narrative.ts';
import { Span } from '../../server/src/text/span.ts';
import { replaced, writeTable, type Texts } from './table.ts';

const columns = ['person', 'company', 'research', 'charity', 'legal', 'other', 'total'];

/** Rows of the requests, each with the six kinds of applicants; the rows left out are 0. */
const requests: Readonly<Record<string, readonly number[]>> = {
  '1': [899, 48, 2, 4, 1, 5],
  '2': [100, 31, 0, 0, 2, 0],
  '3.1': [263, 14, 0, 0, 0, 2],
  '3.2': [31, 3, 0, 1, 0, 0],
  '3.3.1': [3, 0, 0, 0, 0, 0],
  '3.3.4': [7, 0, 0, 0, 0, 0],
  '3.3.5': [12, 0, 0, 0, 0, 0],
  '3.3.6': [11, 0, 0, 0, 0, 0],
  '3.3.7': [24, 0, 0, 0, 0, 0],
  '3.3.8': [6, 0, 0, 0, 0, 0],
  '3.4.1': [434, 43, 1, 3, 1, 3],
  '3.4.2': [16, 0, 0, 0, 0, 0],
  '3.4.3': [8, 0, 0, 0, 0, 0],
  '3.5.1': [46, 4, 0, 0, 0, 0],
  '3.5.2': [4, 0, 0, 0, 0, 0],
  '3.5.4': [1, 0, 0, 0, 0, 0],
  '3.6.1': [15, 0, 0, 0, 0, 0],
  '3.6.2': [2, 0, 0, 0, 0, 0],
  '3.6.3': [51, 1, 0, 0, 0, 0],
  '3.7': [934, 65, 1, 4, 1, 5],
  '4': [65, 14, 1, 0, 2, 0],
};
const cases = ['37', '9', '2', '5', '53', '27', '2', '3', '6', '38', '20', '0', '1', '0', '21'];
const disclosure: Texts = {
  rules: { made: '3', repealed: '1', inForce: '17' },
  normative: { made: '61', repealed: '19', inForce: '422' },
  licence: { decisions: '231467' },
  penalty: { decisions: '30345' },
  coercion: { decisions: '370' },
  fee: { amount: '1234.5' },
};

/** Changes to the figures of the county: `requests 4 total`. */
export type Changes = Readonly<Record<string, string>>;

/** The tables of 青禾县 for 2023, with some figures changed. */
export function countyTables(changes: Changes = {}) {
  const form = formOf('requests', '2021');
  const keys = form.rows.filter((row) => !row.subtotal).map((row) => row.key);
  const rows = Object.fromEntries(keys.map((key) => [key, withTotal(requests[key] ?? [0, 0, 0, 0, 0, 0])]));
  const litigation = formOf('litigation', '2021');
  const results = litigation.slots.map((slot, i) => [slot.column.key, cases[i] ?? ''] as const);
  const texts: Record<string, Texts> = {
    requests: rows,
    litigation: { cases: Object.fromEntries(results) },
    disclosure,
  };
  for (const [place, value] of Object.entries(changes)) {
    const [name = '', ...cell] = place.split(' ');
    texts[name] = replaced(texts[name] ?? {}, { [cell.join(' ')]: value });
  }
  return [form, litigation, formOf('disclosure', '2021')].map((one) => writeTable(one, texts[one.name] ?? {}).table);
}

/** A row of the requests: its six kinds of applicants and their sum. */
export function withTotal(parts: readonly number[]): Record<string, string> {
  const all = [...parts, parts.reduce((sum, part) => sum + part, 0)];
  return Object.fromEntries(columns.map((column, i) => [column, `${all[i]}`]));
}

/** What a test may say of a text, if it is not of section one, of 青禾县 or of its tables as they are. */
export interface Setting {
  readonly section?: number;
  readonly changes?: Changes;
  readonly organisation?: string;
}

/** The report a text is read in; of the built-in kind unless another is given. */
export type Report = Pick<NarrativeSource, 'tables' | 'year' | 'organisation'> & Partial<Pick<NarrativeSource, 'kind'>>;

/** Reads lines of text against the county's tables. */
export function readProse(text: string, { section = 1, changes, organisation = '青禾县' }: Setting = {}): Narrative {
  return readIn({ tables: countyTables(changes), year: 2023, organisation }, text, section);
}

/** Reads lines of text as a section of a report. */
export function readIn(report: Report, text: string, section: number): Narrative {
  let at = 0;
  const anchor = { offset: 0 };
  const prose = text.split('\n').map((line) => {
    const span = new Span(anchor, at, at + line.length);
    at += line.length + 1;
    return { text: line, span, section };
  });
  const shown = prose.filter((line) => line.text !== '');
  return readNarrative({ kind, ...report, prose: shown });
}

/** The text without its braces. */
export function plainOf(braced: string): string {
  return braced.replace(/\{([^{}]*?)[=~≠?][^{}]*\}/g, '$1');
}

/** The text with braces around what was linked, as the expectations are written. */
export function bracedOf(text: string, { mentions }: Narrative): string {
  let result = '';
  let done = 0;
  for (const mention of mentions.filter(({ cells, wrong }) => cells.length > 0 || wrong)) {
    result += `${text.slice(done, mention.span.start)}{${mention.text}${sign(mention)}${cellsOf(mention)}}`;
    done = mention.span.end;
  }
  return result + text.slice(done);
}

function sign({ agrees, wrong }: Mention): string {
  if (agrees === undefined) return '~';
  return agrees ? '=' : wrong?.doubtful ? '?' : '≠';
}

/** Rows, with the column unless it is the total; a whole group by its own number, the organisations as one. */
function cellsOf({ cells }: Mention): string {
  const places = cells.map(({ form, cell: { slot } }) => {
    if (form === 'litigation') return slot.column.key.replace('.total', '');
    if (form === 'disclosure') return `${slot.row.key}.${slot.column.key}`;
    return `${groupOf(slot.row.key, cells.length)}${slot.column.key === 'total' ? '' : `:${slot.column.key}`}`;
  });
  const joined = [...new Set(places)].join('+');
  return joined.replace(/(\S+):company\+\1:research\+\1:charity\+\1:legal\+\1:other/g, '$1:organisations');
}

function groupOf(row: string, count: number): string {
  return count > 1 ? row.replace(/^(3\.[3-6])\..*$/, '$1') : row;
}
