import type { Path, WrongKey } from '../../declared/readDeclared.ts';
import { normalForm } from '../../text/normal.ts';
import { statementIn } from './keys.ts';
import { asStatement, asSum, blocksOf, pathOf, describedRows } from './kindTables.ts';
import { said, twice, withoutHan } from './said.ts';
import { saidTwice } from './saidTwice.ts';
import type { KindRow, KindTable } from './schema.ts';
import { wrongConversions } from './wrongConversions.ts';
import { termsTwice, wrongOnly, wrongTerms } from './wrongTerms.ts';

/** What is wrong in a table, each with its place in it. */
export function wrongInTable(table: KindTable): WrongKey[] {
  const shape = wrongShape(table);
  if (shape) return [shape];
  return [
    ...wrongNames(table),
    ...wrongSums(table),
    ...wrongStatements(table),
    ...statedTwice(table),
    ...wrongConversions(table),
    ...wrongCarry(table),
  ];
}

function wrongShape({ blocks, columns, rows }: KindTable): WrongKey | undefined {
  if (blocks && (columns || rows))
    return { path: [columns ? 'columns' : 'rows'], message: said('已有 blocks，不再写这一项', 'not beside blocks') };
  if (!blocks && !(columns && rows))
    return {
      path: [columns ? 'rows' : 'columns'],
      message: said('缺少这一项（或改写 blocks）', 'is missing (or write blocks)'),
    };
  return undefined;
}

/** Rows and columns with their places in the file. */
function namedIn(table: KindTable, axis: 'rows' | 'columns'): { path: Path; block: number; item: KindRow }[] {
  return blocksOf(table).flatMap((block, b) =>
    block[axis].map((item, at) => ({ path: table.blocks ? ['blocks', b, axis, at] : [axis, at], block: b, item })),
  );
}

function wrongNames(table: KindTable): WrongKey[] {
  const rows = namedIn(table, 'rows');
  const columns = namedIn(table, 'columns');
  const columnKeys = new Set(columns.map(({ item }) => item.key));
  const keysTwice = [
    ...twice(
      rows.map(({ item }) => item.key),
      (at) => [...(rows[at]?.path ?? []), 'key'],
    ),
    ...blocksOf(table).flatMap((_, b) => {
      const own = columns.filter(({ block }) => block === b);
      return twice(
        own.map(({ item }) => item.key),
        (at) => [...(own[at]?.path ?? []), 'key'],
      );
    }),
  ];
  const both = rows.flatMap(({ path, item }) =>
    columnKeys.has(item.key)
      ? [
          {
            path: [...path, 'key'],
            message: said(`“${item.key}”已是一列的代号`, `“${item.key}” is the key of a column`),
          },
        ]
      : [],
  );
  const wordless = [...rows, ...columns].flatMap(({ path, item }) =>
    normalForm(pathOf(item.label).at(-1) ?? '') === '' ? [{ path: [...path, 'label'], message: withoutHan }] : [],
  );
  return [
    ...keysTwice,
    ...both,
    ...wordless,
    ...[rows, columns].flatMap(alike),
    ...[rows, columns].flatMap(decimalsOf),
  ];
}

/** Decimals of what is said to have none: one of the two is not meant. */
function decimalsOf(items: ReturnType<typeof namedIn>): WrongKey[] {
  return items.flatMap(({ path, item: { kind, decimals = 0 } }) =>
    decimals > 0 && (kind === 'count' || kind === 'words')
      ? [
          {
            path: [...path, 'decimals'],
            message: said(
              `kind 是 ${kind}，没有小数；有小数的写 amount`,
              `kind is ${kind}, which has no decimals; what has them is an amount`,
            ),
          },
        ]
      : [],
  );
}

/** Labels and other wordings that another row, or column, of the same group has before. */
function alike(items: ReturnType<typeof namedIn>): WrongKey[] {
  const seen = new Map<string, KindRow>();
  return items.flatMap(({ path, block, item }) => {
    const label = pathOf(item.label);
    const named = [
      { path: [...path, 'label'], text: label.at(-1) ?? '' },
      ...(item.aliases ?? []).map((text, at) => ({ path: [...path, 'aliases', at], text })),
    ];
    return named.flatMap((one): WrongKey[] => {
      if (one.path.at(-2) === 'aliases' && normalForm(one.text) === '')
        return [{ path: one.path, message: withoutHan }];
      const name = [block, ...label.slice(0, -1), one.text].join(' · ').replaceAll(/\s/g, '');
      const other = seen.get(name);
      if (!other) seen.set(name, item);
      return other && other !== item ? [{ path: one.path, message: calledTheSame }] : [];
    });
  });
}

const calledTheSame = said(
  '同一张表里已有这样的行或列，分不开',
  'another row or column of the table is called the same',
);

function wrongSums(table: KindTable): WrongKey[] {
  return (table.sums ?? []).flatMap((given, at): WrongKey[] => {
    const base: Path = ['sums', at];
    const { equation, stated, only } = asSum(given);
    const path = typeof given === 'string' ? base : [...base, 'equation'];
    const statement = statementIn(equation);
    const terms = statement ? [...statement.left, ...statement.right] : [];
    const isSum =
      statement?.operator === '=' &&
      terms.every(({ previous, minus }) => !previous && !minus) &&
      statement.left.length > 0 &&
      statement.right.length > 0;
    if (!isSum)
      return [
        {
          path,
          message: said(
            '应写成 total = a + b 这样的算式，两边都是代号之和',
            'expects a sum as total = a + b, with sums of keys on both sides',
          ),
        },
      ];
    const keys = terms.map(({ key }) => key);
    const wrongStated =
      stated !== undefined && !keys.includes(stated)
        ? [{ path: [...base, 'stated'], message: said(`“${stated}”不在算式里`, `“${stated}” is not in the sum`) }]
        : [];
    return [
      ...wrongTerms(keys, path, table),
      ...termsTwice(terms, path),
      ...wrongStated,
      ...wrongOnly(only, keys, [...base, 'only'], table),
    ];
  });
}

function wrongStatements(table: KindTable): WrongKey[] {
  return (['bounds', 'years'] as const).flatMap((list) =>
    (table[list] ?? []).flatMap((given, at): WrongKey[] => {
      const base: Path = [list, at];
      const { statement: text, only, at: told } = asStatement(given);
      const path = typeof given === 'string' ? base : [...base, 'statement'];
      const statement = statementIn(text);
      const terms = statement ? [...statement.left, ...statement.right] : [];
      const isOverYears = terms.some(({ previous }) => previous);
      const fits = statement !== undefined && terms.length > 0 && (list === 'years' ? isOverYears : !isOverYears);
      const own = terms.filter(({ previous }) => !previous).map(({ key }) => key);
      if (!fits || own.length === 0)
        return [
          {
            path,
            message:
              list === 'years'
                ? said('应写成 start = previous end', 'expects start = previous end')
                : said('应写成 part <= whole', 'expects part <= whole'),
          },
        ];
      const wrongAt =
        told !== undefined && !own.includes(told)
          ? [{ path: [...base, 'at'], message: said(`“${told}”不在算式里`, `“${told}” is not in the statement`) }]
          : [];
      const keys = terms.map(({ key }) => key);
      return [
        ...wrongTerms(keys, path, table),
        ...termsTwice(terms, path),
        ...wrongAt,
        ...wrongOnly(only, keys, [...base, 'only'], table),
      ];
    }),
  );
}

function statedTwice({ sums = [], bounds = [], years = [] }: KindTable): WrongKey[] {
  const all = {
    sums: sums.map(asSum).map(({ equation, only }) => ({ statement: equation, only })),
    bounds: bounds.map(asStatement),
    years: years.map(asStatement),
  };
  return Object.entries(all).flatMap(([list, items]) =>
    saidTwice(items.map(({ statement, only }, at) => ({ path: [list, at], statement: statementIn(statement), only }))),
  );
}

function wrongCarry(table: KindTable): WrongKey[] {
  const rows = new Set(describedRows(table).map(({ key }) => key));
  return (['out', 'in'] as const).flatMap((end) => {
    const key = table.carry?.[end];
    return key === undefined || rows.has(key)
      ? []
      : [{ path: ['carry', end], message: said(`没有代号为“${key}”的行`, `no row has the key “${key}”`) }];
  });
}
