import { compileForm, type Form } from '../forms/form.ts';
import type { Edition, EditionChoice, FormName, FormSource, Wording } from '../forms/schema.ts';
import { OutlineSigns, type HeadingEnds, type TitleSigns } from './outlineSigns.ts';
import type { ProseKind } from './prose.ts';
import { compileTextSigns, type CompiledTextSigns, type SectionText, type TextSigns } from './textSigns.ts';
import { Vocabulary } from './vocabulary.ts';

/** An edition of a report's forms. */
export interface KindEdition {
  readonly name: Edition;
  /** The first calendar year that is reported on in it. */
  readonly from: number;
  /** The paper that prescribes it. */
  readonly notice?: Notice;
}

/** An official paper: what it is called, and how its number is seen in a text (a pattern). */
export interface Notice {
  readonly name: string;
  readonly pattern: string;
}

/** One of the sections a report must have, the same in every edition, as data: which table it has is said by its form. */
export interface SectionSource {
  /** 1, 2, … in the order in which they stand. */
  readonly number: number;
  /** The official heading with its numeral. */
  readonly title: string;
  readonly en: string;
  /** Other wordings that real reports use, without numerals. */
  readonly variants: readonly string[];
  /** What further wordings look like: a pattern over the heading's Han characters without its numeral. */
  readonly pattern: string;
  /** What is typed to get its snippet, in characters and in pinyin. */
  readonly prefixes: readonly string[];
  /** The lines of its text in a template, where these are more than an empty place: the first that is for the edition. */
  readonly template?: readonly TextTemplate[];
  /** What its text is expected to say. */
  readonly text?: SectionText;
}

/** A section with its table. */
export interface StatutorySection extends SectionSource {
  /** The table it consists of, in the editions that have it. */
  readonly form: FormName | null;
}

/** Lines to begin a text with: `{text}` and `{figure}` are places to fill in, `{year}` and `{organisation}` the report's. */
export interface TextTemplate {
  /** The edition they are for; all, where it is left out. */
  readonly edition?: Edition;
  readonly lines: readonly string[];
}

/** A kind of report as data, its forms as their files have them. */
export interface KindSource {
  /** The name of the kind in the JSON; a word, never changed. */
  readonly name: string;
  /** What such a report is called. */
  readonly title: Wording;
  /** Oldest first. */
  readonly editions: readonly [KindEdition, ...KindEdition[]];
  readonly sections: readonly SectionSource[];
  readonly forms: readonly FormSource[];
  readonly titleSigns: TitleSigns;
  readonly headingEnds: HeadingEnds;
  /** Words that the head of any of its tables may have, and that name no column. */
  readonly headWords: readonly string[];
  /** Words of its tables by which a page without a title is worth reading: a pattern. */
  readonly tableWords: string;
  /** The template of a whole report: what is typed to get it, what it is called, its title line and what stands before section one. */
  readonly template: ReportTemplate;
  /** What running text says of the tables. */
  readonly prose: ProseKind;
  /** What its running text is known by. */
  readonly textSigns?: TextSigns;
}

/** The parts of a whole report's template that stand in no section. */
export interface ReportTemplate {
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly title: string;
  readonly preamble: readonly string[];
}

/**
 * All that is known of one official report: what the engine may ask of it. The engine names no form, row,
 * column, edition or section itself; whoever starts it hands in the kinds (`kinds/index.ts` lists the built-in ones).
 */
export interface ReportKind extends Omit<KindSource, 'forms' | 'sections' | 'textSigns'> {
  /** Tells it from every other kind there is or was: one that is described anew keeps its name. */
  readonly key: string;
  readonly sections: readonly StatutorySection[];
  /** Every table in every edition it exists in. */
  readonly forms: readonly Form[];
  readonly vocabulary: Vocabulary;
  readonly outline: OutlineSigns;
  readonly textSigns: CompiledTextSigns;
}

/** The kinds that a text may be a report of, the likeliest first. */
export type ReportKinds = readonly [ReportKind, ...ReportKind[]];

/** Compiles the data of a kind into what the engine asks. */
export function defineKind(source: KindSource, key = source.name): ReportKind {
  const forms = source.forms.flatMap((form) =>
    form.editions.map((edition) => compileForm(form, edition, source.editions.length)),
  );
  return {
    ...source,
    key,
    sections: source.sections.map((section) => ({ ...section, form: formIn(section.number, forms) })),
    forms,
    vocabulary: new Vocabulary(forms, source.headWords),
    outline: new OutlineSigns(source.titleSigns, source.sections, source.headingEnds),
    textSigns: compileTextSigns(source.textSigns ?? {}, source.sections),
  };
}

/** The name of the table that stands in a section. */
function formIn(section: number, forms: readonly Form[]): FormName | null {
  return forms.find((form) => form.section === section)?.name ?? null;
}

/** The names of the kind's tables, in the order in which they stand in a report. */
export function formNamesOf(kind: ReportKind): FormName[] {
  return [...new Set(kind.forms.map((form) => form.name))];
}

/** The table of that name in that edition; undefined where the kind has none. */
export function formOf(kind: ReportKind, name: FormName, edition: Edition): Form | undefined {
  return kind.forms.find((form) => form.name === name && form.edition === edition);
}

/** How a draft may be read: `auto`, or by one of the kinds' editions, each once. */
export function editionChoices(kinds: ReportKinds): EditionChoice[] {
  return ['auto', ...new Set(kinds.flatMap(({ editions }) => editions.map(({ name }) => name)))];
}

/** The edition that reports use now. */
export function latestEdition({ editions }: Pick<ReportKind, 'editions'>): Edition {
  return (editions.at(-1) ?? editions[0]).name;
}

/** The edition for reports on that calendar year; years before the first edition go with it. */
export function editionOfYear({ editions }: Pick<ReportKind, 'editions'>, year: number): Edition {
  return (editions.findLast(({ from }) => from <= year) ?? editions[0]).name;
}

/** Whether the section of that number consists of a table. */
export function hasTable(kind: Pick<ReportKind, 'sections'>, number: number): boolean {
  return typeof sectionOf(kind, number)?.form === 'string';
}

/** The section of that number; undefined where the kind has none. */
export function sectionOf({ sections }: Pick<ReportKind, 'sections'>, number: number): StatutorySection | undefined {
  return sections.find((section) => section.number === number);
}

/** The number of the last section. */
export function lastSection({ sections }: Pick<ReportKind, 'sections'>): number {
  return Math.max(0, ...sections.map(({ number }) => number));
}
