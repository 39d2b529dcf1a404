import type { Path, WrongKey } from '../../declared/readDeclared.ts';
import type { KeyTerm } from '../../forms/equation.ts';
import type { Wording } from '../../forms/schema.ts';
import { axisOfKeys } from './keys.ts';
import { describedColumns, describedRows } from './kindTables.ts';
import { said } from './said.ts';
import type { KindTable } from './schema.ts';

/** Keys that are none of the table's, or not all of rows or all of columns, or of rows of words. */
export function wrongTerms(keys: readonly string[], path: Path, table: KindTable): WrongKey[] {
  const known = new Set([...describedRows(table), ...describedColumns(table)].map(({ key }) => key));
  const unknown = keys.find((key) => !known.has(key));
  if (unknown !== undefined)
    return [{ path, message: said(`没有代号为“${unknown}”的行或列`, `no row or column has the key “${unknown}”`) }];
  if (axisOfKeys(keys, table) === undefined)
    return [{ path, message: said('行和列的代号不能混在一个算式里', 'keys of rows and of columns do not mix') }];
  const wordy = [...describedRows(table), ...describedColumns(table)].find(
    ({ key, kind }) => kind === 'words' && keys.includes(key),
  );
  return wordy ? [{ path, message: holdsWords(wordy.key) }] : [];
}

function holdsWords(key: string): Wording {
  return said(`“${key}”填的是文字，不能相加`, `“${key}” holds words`);
}

/** Keys that stand twice in a statement, so that it says nothing of them or counts them twice; of another year is another. */
export function termsTwice(terms: readonly KeyTerm[], path: Path): WrongKey[] {
  const names = terms.map(({ key, previous }) => (previous ? `previous ${key}` : key));
  const again = names.find((name, at) => names.indexOf(name) < at);
  if (again === undefined) return [];
  return [{ path, message: said(`“${again}”在算式里写了两次`, `“${again}” stands in it twice`) }];
}

/** Keys that are not of the rows, or columns, that such a statement may hold in. */
export function wrongOnly(
  only: readonly string[] | undefined,
  keys: readonly string[],
  path: Path,
  table: KindTable,
): WrongKey[] {
  const isOfRows = axisOfKeys(keys, table) === 'row';
  const others = new Map((isOfRows ? describedColumns(table) : describedRows(table)).map((one) => [one.key, one]));
  const what = isOfRows ? said('列', 'column') : said('行', 'row');
  return (only ?? []).flatMap((key, at): WrongKey[] => {
    const other = others.get(key);
    if (other && other.kind !== 'words') return [];
    const message = other
      ? holdsWords(key)
      : said(`没有代号为“${key}”的${what.zh}`, `no ${what.en} has the key “${key}”`);
    return [{ path: [...path, at], message }];
  });
}
