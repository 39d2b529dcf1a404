import type { Edition, Wording } from '../forms/schema.ts';
import { standardText } from '../text/normal.ts';

/** Something that a section of text must speak of. */
export interface MentionedItem<P = string> {
  readonly name: Wording;
  /** The words by which a text is seen to speak of it. */
  readonly pattern: P;
  /** The names of the organisations that must; all, where it is left out. */
  readonly organisations?: P;
  /** The edition that asks for it; all, where it is left out. */
  readonly edition?: Edition;
}

/** What a section of text is expected to say; what is left out is not asked of it. */
export interface SectionText<P = string> {
  readonly mentions?: readonly MentionedItem<P>[];
  /** Set where 无 alone says too little. */
  readonly noneIsTooLittle?: boolean;
  /** What its sentences on the year's work look like, empty for all of them; left out where it does not tell of that. */
  readonly yearsWork?: P;
}

/** By the end of which month of the next year organisations of such names report; without names, all others. */
export interface Deadline<P = string> {
  readonly organisations?: P;
  readonly month: number;
}

/** What the running text of a kind's reports is known by: `P` is a pattern. What is left out is not looked for. */
export interface TextSigns<P = string> {
  /** What the template tells its author to do. */
  readonly instructions?: P;
  /** What stays of the words of every report when its text is read in a wrong encoding. */
  readonly garbled?: P;
  /** The same for the title alone. */
  readonly garbledTitle?: P;
  /** The first that holds for an organisation counts. */
  readonly deadlines?: readonly Deadline<P>[];
  /** What the paper is called that plans the work of a year. */
  readonly plan?: P;
}

/** The signs of a kind, its patterns compiled. */
export interface CompiledTextSigns extends TextSigns<RegExp> {
  readonly deadlines: readonly Deadline<RegExp>[];
  /** What each section is expected to say, by its number. */
  readonly sections: ReadonlyMap<number, SectionText<RegExp>>;
}

/** Whose report it is, and by which edition. */
export interface ReportBy {
  readonly organisation: string | undefined;
  readonly edition: Edition | undefined;
}

/** Whether what is for organisations of such names, or for all, is for that one; in whatever characters it writes its name. */
export function isFor(
  { organisations }: { readonly organisations?: RegExp },
  organisation: string | undefined,
): boolean {
  return organisations?.test(standardText(organisation ?? '')) ?? true;
}

/** What the text of the section must speak of in a report of that organisation by that edition. */
export function mentionsDue(
  { sections }: CompiledTextSigns,
  number: number,
  { organisation, edition }: ReportBy,
): MentionedItem<RegExp>[] {
  const { mentions = [] } = sections.get(number) ?? {};
  return mentions.filter((item) => (item.edition ?? edition) === edition && isFor(item, organisation));
}

/** A section as far as its text is concerned. */
interface SectionWithText {
  readonly number: number;
  readonly text?: SectionText;
}

/** Compiles the patterns of a kind. */
export function compileTextSigns(signs: TextSigns, sections: readonly SectionWithText[]): CompiledTextSigns {
  const { instructions, garbled, garbledTitle, deadlines = [], plan } = signs;
  return {
    ...(instructions !== undefined && { instructions: new RegExp(instructions, 'g') }),
    ...(garbled !== undefined && { garbled: new RegExp(garbled) }),
    ...(garbledTitle !== undefined && { garbledTitle: new RegExp(garbledTitle) }),
    ...(plan !== undefined && { plan: new RegExp(`(\\d{4})\\s*年[^，。；《》]{0,12}(?:${plan})`) }),
    deadlines: deadlines.map(({ organisations, month }) => ({ ...ofOrganisations(organisations), month })),
    sections: new Map(sections.map(({ number, text = {} }) => [number, compileSectionText(text)])),
  };
}

function compileSectionText({ mentions, noneIsTooLittle, yearsWork }: SectionText): SectionText<RegExp> {
  return {
    mentions: (mentions ?? []).map(({ organisations, pattern, ...item }) => ({
      ...item,
      ...ofOrganisations(organisations),
      pattern: new RegExp(pattern),
    })),
    noneIsTooLittle: noneIsTooLittle ?? false,
    ...(yearsWork !== undefined && { yearsWork: new RegExp(yearsWork) }),
  };
}

function ofOrganisations(pattern: string | undefined): { organisations?: RegExp } {
  return pattern === undefined ? {} : { organisations: new RegExp(pattern) };
}
