import type { Path, WrongKey } from '../../declared/readDeclared.ts';
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
  return wordy ? [{ path, message: said(`“${wordy.key}”填的是文字，不能相加`, `“${wordy.key}” holds words`) }] : [];
}

/** Keys that are not of the rows, or columns, that such a statement may hold in. */
export function wrongOnly(
  only: readonly string[] | undefined,
  keys: readonly string[],
  path: Path,
  table: KindTable,
): WrongKey[] {
  const isOfRows = axisOfKeys(keys, table) === 'row';
  const others = new Set((isOfRows ? describedColumns(table) : describedRows(table)).map(({ key }) => key));
  const what = isOfRows ? said('列', 'column') : said('行', 'row');
  return (only ?? []).flatMap((key, at) =>
    others.has(key)
      ? []
      : [
          {
            path: [...path, at],
            message: said(`没有代号为“${key}”的${what.zh}`, `no ${what.en} has the key “${key}”`),
          },
        ],
  );
}
