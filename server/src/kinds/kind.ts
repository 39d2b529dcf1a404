import type { Form } from '../forms/form.ts';
import type { Edition, FormName, Wording } from '../forms/schema.ts';

/** An edition of a report's forms. */
export interface KindEdition {
  readonly name: Edition;
  /** The first calendar year that is reported on in it. */
  readonly from: number;
}

/** One of the sections a report must have, the same in every edition. */
export interface StatutorySection {
  /** 1, 2, … in the order in which they stand. */
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

/**
 * All that is known of one official report: what the engine may ask of it. The engine names no form, row,
 * column, edition or section itself; whoever starts it hands in the kinds (`kinds/index.ts` lists the built-in ones).
 */
export interface ReportKind {
  /** The name of the kind in the JSON; a word, never changed. */
  readonly name: string;
  /** What such a report is called. */
  readonly title: Wording;
  /** Oldest first. */
  readonly editions: readonly [KindEdition, ...KindEdition[]];
  readonly sections: readonly StatutorySection[];
  /** Every table in every edition it exists in. */
  readonly forms: readonly Form[];
}

/** The names of the kind's tables, in the order in which they stand in a report. */
export function formNamesOf(kind: ReportKind): FormName[] {
  return [...new Set(kind.forms.map((form) => form.name))];
}

/** The table of that name in that edition; undefined where the kind has none. */
export function formOf(kind: ReportKind, name: FormName, edition: Edition): Form | undefined {
  return kind.forms.find((form) => form.name === name && form.edition === edition);
}

/** The edition that reports use now. */
export function latestEdition({ editions }: ReportKind): Edition {
  return (editions.at(-1) ?? editions[0]).name;
}

/** The edition for reports on that calendar year; years before the first edition go with it. */
export function editionOfYear({ editions }: ReportKind, year: number): Edition {
  return (editions.findLast(({ from }) => from <= year) ?? editions[0]).name;
}

/** The section of that number; undefined where the kind has none. */
export function sectionOf({ sections }: ReportKind, number: number): StatutorySection | undefined {
  return sections.find((section) => section.number === number);
}
