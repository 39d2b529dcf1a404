import file from '../kinds/disclosure/sections.json' with { type: 'json' };
import type { FormName } from './schema.ts';

/** One of the six sections of a report (条例第五十条), the same in both editions. */
export interface StatutorySection {
  /** 1 to 6, the order in which they stand. */
  readonly number: number;
  /** The official heading with its numeral. */
  readonly title: string;
  readonly en: string;
  /** The table it consists of. */
  readonly form: FormName | null;
  /** Other wordings that real reports use, without numerals. */
  readonly variants: readonly string[];
  /** What further wordings look like: a pattern over the heading's Han characters without its numeral. */
  readonly pattern: string;
}

export const sections: readonly StatutorySection[] = file as StatutorySection[];

/** The section of that number, 1 to 6. */
export function sectionOf(number: number): StatutorySection {
  const section = sections[number - 1];
  if (!section) throw new Error(`no section ${number}`);
  return section;
}
