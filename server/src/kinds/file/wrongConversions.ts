import type { Path, WrongKey } from '../../declared/readDeclared.ts';
import { parseConversion } from '../../forms/conversion.ts';
import { asConversion } from './kindTables.ts';
import { said } from './said.ts';
import type { KindTable } from './schema.ts';
import { wrongOnly, wrongTerms } from './wrongTerms.ts';

const notOne = said(
  '应写成 wan = yuan / 10000：两个代号和一个正整数',
  'expects wan = yuan / 10000: two keys and a positive whole number',
);

/** Conversions of units that are written otherwise, or over keys that nothing has. */
export function wrongConversions(table: KindTable): WrongKey[] {
  return (table.conversions ?? []).flatMap((given, at): WrongKey[] => {
    const base: Path = ['conversions', at];
    const { statement, only } = asConversion(given);
    const path = typeof given === 'string' ? base : [...base, 'statement'];
    const conversion = parseConversion(statement);
    if (!conversion) return [{ path, message: notOne }];
    const keys = [conversion.to, conversion.from];
    if (conversion.to === conversion.from) return [{ path, message: notOne }];
    return [...wrongTerms(keys, path, table), ...wrongOnly(only, keys, [...base, 'only'], table)];
  });
}
