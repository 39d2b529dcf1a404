import type { Cell } from '../../bind/table.ts';
import type { Comparison, ComparedTerm } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import type { Sides, ValueOf } from '../judge/comparison.ts';
import { cellName, quoted, rowName } from './name.ts';

/** What a message about a comparison may speak of. */
export interface Told {
  readonly comparison: Comparison;
  readonly sides: Sides;
  readonly valueOf: ValueOf;
  readonly cellOf: (term: ComparedTerm) => Cell | undefined;
}

/** The words for what stands in braces in a message about a comparison: the same in both languages for figures. */
export function wordsFor({ comparison, sides, valueOf, cellOf }: Told, name: string): Wording | undefined {
  const { row, column } = comparison.at;
  if (name === 'row') return quoted(rowName(row));
  if (name === 'cell') return quoted(cellName(comparison.at));
  if (name === 'column') return { zh: column.label, en: column.en };
  if (name === 'left' || name === 'right') return figure(toText(sides[name]));
  const [, key, what] = /^(.*?)(?::(text|name))?$/.exec(name) ?? [];
  const term = comparison.terms.find((one) => nameOf(one) === key);
  if (!term) return undefined;
  if (what === 'name') return { zh: term.slot.column.label, en: term.slot.column.en };
  const value = valueOf(term);
  return figure(what === 'text' ? cellOf(term)?.text : value && toText(value));
}

function nameOf({ previous, key }: ComparedTerm): string {
  return previous ? `previous ${key}` : key;
}

function figure(text: string | undefined): Wording | undefined {
  return text === undefined ? undefined : { zh: text, en: text };
}
