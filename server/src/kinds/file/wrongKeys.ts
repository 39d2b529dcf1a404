import type { Path, WrongKey } from '../../declared/readDeclared.ts';
import { normalForm } from '../../text/normal.ts';
import { said, twice, withoutHan } from './said.ts';
import type { KindFile } from './schema.ts';
import { wrongInTable } from './wrongInTable.ts';

/** What the schema cannot tell: keys that are no row's or column's, names that stand twice, labels that say nothing. */
export function wrongKeysIn(file: KindFile): WrongKey[] {
  return [
    ...tablesTwice(file),
    ...file.tables.flatMap((table, at) =>
      wrongInTable(table).map(({ path, message }) => ({ path: ['tables', at, ...path], message })),
    ),
    ...wrongSections(file),
    ...wrongEditions(file),
    ...wrongTitles(file),
    ...wrongTitleLine(file),
  ];
}

/** Tables of the same name in the same edition; of several editions each may have its own. */
function tablesTwice({ tables, editions = [] }: KindFile): WrongKey[] {
  const all = editions.map(({ name }) => name);
  const places = tables.flatMap(({ name, editions: own = all }, at) =>
    (own.length > 0 ? own : ['']).map((edition) => ({ at, text: edition === '' ? name : `${name} (${edition})` })),
  );
  const again = twice(
    places.map(({ text }) => text),
    (nth) => ['tables', places[nth]?.at ?? 0, 'name'],
  );
  return again.filter(({ path }, nth) => again.findIndex((other) => other.path[1] === path[1]) === nth);
}

/** A title line that the reports it begins would not be known by, or with places that nothing is put into. */
function wrongTitleLine({ title, otherTitles = [], titleLine }: KindFile): WrongKey[] {
  if (titleLine === undefined) return [];
  const titles = [typeof title === 'string' ? title : title.zh, ...otherTitles];
  const places = Array.from(titleLine.matchAll(/[{｛][^{｛}｝]*[}｝]/g), ([place]) => place);
  const left = places.filter((place) => place !== '{organisation}' && place !== '{year}').map((place) => `“${place}”`);
  if (left.length > 0)
    return [
      {
        path: ['titleLine'],
        message: said(
          `只有 {organisation} 和 {year} 会填上，${left.join('')}不会`,
          `only {organisation} and {year} are filled in, not ${left.join(', ')}`,
        ),
      },
    ];
  if (titles.some((one) => titleLine.includes(one))) return [];
  const message = said(
    '标题行里没有标题，写出来的报告认不出来',
    'has none of the titles, by which its reports are known',
  );
  return [{ path: ['titleLine'], message }];
}

function wrongTitles({ title, otherTitles = [] }: KindFile): WrongKey[] {
  const titles: [Path, string][] = [
    [['title'], typeof title === 'string' ? title : title.zh],
    ...otherTitles.map((other, at): [Path, string] => [['otherTitles', at], other]),
  ];
  return titles.flatMap(([path, text]) =>
    normalForm(text).length < 4
      ? [
          {
            path,
            message: said('标题至少要有四个汉字，才认得出来', 'a title needs four Chinese characters to be known by'),
          },
        ]
      : [],
  );
}

function wrongSections({ sections = [], tables }: KindFile): WrongKey[] {
  const names = new Set(tables.map(({ name }) => name));
  const unknown = sections.flatMap(({ table }, at): WrongKey[] =>
    table === undefined || names.has(table)
      ? []
      : [{ path: ['sections', at, 'table'], message: said(`没有名为“${table}”的表`, `no table is called “${table}”`) }],
  );
  const wordless = sections.flatMap(({ title }, at) =>
    normalForm(title) === '' ? [{ path: ['sections', at, 'title'], message: withoutHan }] : [],
  );
  const used = sections.flatMap(({ table }, at) => (table === undefined ? [] : [{ table, at }]));
  const again = twice(
    used.map(({ table }) => table),
    (nth) => ['sections', used[nth]?.at ?? 0, 'table'],
  );
  return [...unknown, ...wordless, ...again];
}

function wrongEditions({ editions = [], tables }: KindFile): WrongKey[] {
  const late = editions.flatMap(({ from }, at) =>
    from > (editions[at - 1]?.from ?? 0)
      ? []
      : [{ path: ['editions', at, 'from'], message: said('各版应从早到晚', 'editions go from the earliest on') }],
  );
  const names = editions.map(({ name }) => name);
  const unknown = tables.flatMap((table, at) =>
    (table.editions ?? []).flatMap((name, nth) =>
      names.includes(name)
        ? []
        : [
            {
              path: ['tables', at, 'editions', nth],
              message: said(`没有“${name}”这一版`, `there is no edition “${name}”`),
            },
          ],
    ),
  );
  return [...twice(names, (at) => ['editions', at, 'name']), ...late, ...unknown];
}
