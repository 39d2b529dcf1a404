import type { Path, WrongKey } from '../../declared/readDeclared.ts';
import type { KeyStatement, KeyTerm } from '../../forms/equation.ts';
import { said } from './said.ts';

/** A sum or another statement over keys, and where it stands in the file. */
export interface StatedAt {
  readonly path: Path;
  readonly statement: KeyStatement | undefined;
  /** The rows or columns it holds in, if not in all. */
  readonly only: readonly string[] | undefined;
}

/** Statements that say what one above says in the same rows or columns: what fails there would be counted twice. */
export function saidTwice(stated: readonly StatedAt[]): WrongKey[] {
  const seen = new Map<string, { nth: number; only: readonly string[] | undefined }[]>();
  return stated.flatMap(({ path, statement, only }, at): WrongKey[] => {
    if (!statement) return [];
    const name = nameOf(statement);
    const before = seen.get(name) ?? [];
    seen.set(name, [...before, { nth: at + 1, only }]);
    const same = before.find((other) => meet(other.only, only));
    if (!same) return [];
    return [{ path, message: said(`与第 ${same.nth} 条是同一个算式`, `says the same as number ${same.nth}`) }];
  });
}

/** The same for all ways to write a statement: the order of terms says nothing, nor that of the sides of an equation. */
function nameOf({ left, operator, right }: KeyStatement): string {
  const sides = [left, right].map((side) => side.map(termName).sort().join('+'));
  return (operator === '=' ? sides.sort() : sides).join(operator);
}

function termName({ key, previous, minus }: KeyTerm): string {
  return `${minus ? '-' : ''}${previous ? 'previous ' : ''}${key}`;
}

function meet(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return !one || !other || one.some((key) => other.includes(key));
}
