import { parseConversion } from '../../forms/conversion.ts';
import type { Block, ComparisonSource, ConversionSource, FormSource, Row } from '../../forms/schema.ts';
import type { KindEdition } from '../kind.ts';
import { axisOfKeys, keysIn, statementOf } from './keys.ts';
import {
  asConversion,
  asStatement,
  asSum,
  blocksOf,
  nameOfKey,
  pathOf,
  wordingOf,
  type KindBlock,
  type KindConversion,
  type KindStatement,
  type KindSum,
} from './kindTables.ts';
import type { KindColumn, KindFile, KindRow, KindTable } from './schema.ts';

/** What stands in the top left cell where the file does not say. */
const usualCorner = '项目';

/** The table as a form. */
export function formSourceOf(table: KindTable, file: KindFile, editions: readonly KindEdition[]): FormSource {
  const { name, sums = [], bounds = [], years = [], conversions = [] } = table;
  return {
    form: name,
    editions: table.editions ?? editions.map((edition) => edition.name),
    section: (file.sections ?? []).findIndex((section) => section.table === name) + 1,
    name: wordingOf(table.title ?? file.title),
    source: file.source ?? '',
    carry: table.carry,
    blocks: blocksOf(table).map(blockOf),
    relations: sums.map((sum, index) => relationOf(sum, table, index)),
    comparisons: [
      ...bounds.map((bound) => boundOf(asStatement(bound), table)),
      ...years.map((year) => yearOf(asStatement(year), table)),
    ],
    conversions: conversions.map((one) => conversionOf(asConversion(one), table)),
  };
}

function blockOf({ caption, corner = usualCorner, span, columns, rows }: KindBlock): Block {
  return { caption, corner, span, columns: columns.map(columnOf), rows: rows.map(rowOf) };
}

function columnOf({ key, label, en, aliases, ...value }: KindColumn): Block['columns'][number] {
  const path = pathOf(label);
  return { key, path, en: en ?? path.join(' '), aliases, ...valueOf(value) };
}

function rowOf({ key, label, en, aliases, meaning, ...value }: KindRow): Row {
  const path = pathOf(label);
  const isOwn = value.kind !== undefined || value.unit !== undefined || value.decimals !== undefined;
  const name = en ?? path.at(-1) ?? key;
  return {
    key,
    path,
    en: name,
    meaning: wordingOf(meaning ?? path.join(' · ')),
    aliases,
    value: isOwn ? valueOf(value) : undefined,
  };
}

/** What a figure is: one with decimals is an amount, whatever it is called. */
function valueOf({ kind, decimals, unit }: Pick<KindColumn, 'kind' | 'decimals' | 'unit'>) {
  const plain = kind === 'change' ? ('delta' as const) : kind === 'words' ? ('words' as const) : ('count' as const);
  const isAmount = kind === 'amount' || (kind === undefined && decimals !== undefined);
  return {
    kind: isAmount ? ('amount' as const) : plain,
    decimals,
    unit: unit === undefined ? undefined : wordingOf(unit),
  };
}

function relationOf(given: string | KindSum, table: KindTable, index: number): FormSource['relations'][number] {
  const sum = asSum(given);
  const { left, right } = statementOf(sum.equation);
  const each = axisOfKeys(keysIn(sum.equation), table) === 'row' ? 'column' : 'row';
  const alone = left.length === 1 ? left : right;
  const stated = sum.stated ?? alone.at(-1)?.key ?? '';
  const totals = each === 'row' ? ('row-total' as const) : ('column-total' as const);
  return {
    id: `${table.name}.${index + 1}.${stated}.{${each}}`,
    code: alone.length === 1 ? totals : 'carry-forward',
    each,
    equation: totalLast(sum.equation),
    stated,
    only: sum.only,
    rounded: sum.rounded,
    clause: wordingOf(sum.clause ?? equationText(sum.equation, table)),
  };
}

/** The sum with its total on the right, as forms state theirs. */
function totalLast(equation: string): string {
  const { left, right } = statementOf(equation);
  const [one = '', other = ''] = equation.split('=');
  return left.length === 1 && right.length > 1 ? `${other.trim()} = ${one.trim()}` : equation;
}

/** A sum in the words of the table. */
function equationText(equation: string, table: KindTable): string {
  return equation.replace(/[A-Za-z][\w.]*/g, (key) => nameOfKey(key, table));
}

function comparisonOf(given: KindStatement, table: KindTable): Omit<ComparisonSource, 'code' | 'message'> {
  const [first] = statementOf(given.statement).left;
  return {
    each: axisOfKeys(keysIn(given.statement), table) === 'row' ? 'column' : 'row',
    only: given.only,
    statement: given.statement,
    at: given.at ?? first?.key ?? '',
    clause: wordingOf(given.clause ?? equationText(given.statement, table)),
  };
}

function boundOf(given: KindStatement, table: KindTable): ComparisonSource {
  const comparison = comparisonOf(given, table);
  const { left } = statementOf(given.statement);
  const words = sidesIn(given.statement, table);
  const isAlone = left.length === 1 && left[0]?.key === comparison.at;
  const what = isAlone
    ? { zh: '{cell} {left}', en: '{cell}: {left}' }
    : { zh: `{cell}：${words.left} {left}`, en: `{cell}: ${words.left} {left}` };
  const message = {
    zh: `${what.zh}，大于${words.right} {right}`,
    en: `${what.en} is more than ${words.right} {right}`,
  };
  return { ...comparison, code: 'out-of-bounds', message: given.message ? wordingOf(given.message) : message };
}

function yearOf(given: KindStatement, table: KindTable): ComparisonSource {
  const { operator, right } = statementOf(given.statement);
  const comparison = comparisonOf(given, table);
  const words = sidesIn(given.statement, table);
  const isSame = operator === '=' && right.length === 1;
  const message = isSame
    ? {
        zh: `${words.left}与{report}的${words.right}不符：{list}`,
        en: `${words.left} is not ${words.right} of {report}: {list}`,
      }
    : {
        zh: `{cell}与{report}不合：${words.left} {left}，${words.right} {right}`,
        en: `{cell} does not go with {report}: ${words.left} {left}, ${words.right} {right}`,
      };
  const far = right.find(({ previous }) => previous)?.key;
  const elsewhere = far === undefined ? undefined : `${nameOfKey(far, table)}：{previous ${far}}`;
  return {
    ...comparison,
    id: `year.${table.name}.${comparison.at}.{${comparison.each}}`,
    code: isSame ? 'prior-year' : 'stock-flow',
    message: given.message ? wordingOf(given.message) : message,
    elsewhere: elsewhere === undefined ? undefined : { zh: `{report}${elsewhere}`, en: `{report}: ${elsewhere}` },
  };
}

function conversionOf({ statement, only, clause }: KindConversion, table: KindTable): ConversionSource {
  const { to, from } = parseConversion(statement) ?? { to: '', from: '' };
  const each = axisOfKeys([to, from], table) === 'row' ? 'column' : 'row';
  return { each, statement, only, clause: wordingOf(clause ?? equationText(statement, table)) };
}

function sidesIn(statement: string, table: KindTable): { left: string; right: string } {
  const { left, right } = statementOf(statement);
  const wordsOf = (side: typeof left) => side.map(({ key }) => `“${nameOfKey(key, table)}”`).join('、');
  return { left: wordsOf(left), right: wordsOf(right) };
}
