import type { Slot } from '../forms/form.ts';
import type { Edition } from '../forms/schema.ts';
import { latestEdition, type ReportKind, type StatutorySection } from './kind.ts';
import { reportTemplate, sectionTemplate, type Holes } from './template.ts';

/** A template in the snippet syntax of the Language Server Protocol. */
export interface Snippet {
  readonly name: string;
  /** What is typed to get it, in characters and in pinyin. */
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** How figures begin in a template: blank, so that nothing is said of them before they are typed, or as 0. */
export interface TemplateStyle {
  readonly zeros?: boolean;
  /** The figures that are known before anything is typed, as numerals. */
  readonly known?: (slot: Slot) => string | undefined;
}

const blank: TemplateStyle = {};

/** The whole report in each edition, and each section, in every edition in which it differs from the latest. */
export function snippetsOf(kind: ReportKind, style = blank): Snippet[] {
  const latest = latestEdition(kind);
  const earlier = kind.editions.map(({ name }) => name).filter((name) => name !== latest);
  return [
    ...kind.editions.map(({ name }) => reportSnippet(kind, name, style)),
    ...kind.sections.map((section) => sectionSnippet(kind, section, latest, style)),
    ...earlier.flatMap((edition) =>
      kind.sections
        .filter((section) => differ(kind, section, [edition, latest]))
        .map((section) => sectionSnippet(kind, section, edition, style)),
    ),
  ];
}

/** The whole report of an edition. */
export function reportSnippet(kind: ReportKind, edition: Edition, style = blank): Snippet {
  const { prefixes, description } = kind.template;
  const isOnly = kind.editions.length === 1;
  return {
    name: isOnly ? kind.title.zh : `${kind.title.zh}（${edition}年版）`,
    prefix: prefixes.map((word) => word + suffix(kind, edition)),
    description: isOnly ? description : `${description}，${edition}年版格式`,
    body: [...reportTemplate(kind, edition, tabStops(true, style)), '', '$0'],
  };
}

/** One section with its table, in the edition. */
export function sectionSnippet(kind: ReportKind, section: StatutorySection, edition: Edition, style = blank): Snippet {
  const { title, form, prefixes } = section;
  const isVersion = differ(
    kind,
    section,
    kind.editions.map(({ name }) => name),
  );
  const version = isVersion ? `（${edition}年版）` : '';
  return {
    name: `${title}${version}`,
    prefix: prefixes.map((word) => word + suffix(kind, edition)),
    description: `第${title.charAt(0)}部分“${title.slice(2)}”${form ? '及其表格' : ''}${version}`,
    body: [...sectionTemplate(kind, section, edition, tabStops(false, style)), '', '$0'],
  };
}

function suffix(kind: ReportKind, edition: Edition): string {
  return edition === latestEdition(kind) ? '' : edition;
}

/** Whether the section's template is not the same in all of the editions. */
function differ(kind: ReportKind, section: StatutorySection, editions: readonly Edition[]): boolean {
  const texts = editions.map((edition) => sectionTemplate(kind, section, edition, tabStops(false, blank)).join('\n'));
  return new Set(texts).size > 1;
}

/** Tab stops in order; those of year and organisation come first and are the same wherever they recur. */
function tabStops(named: boolean, { zeros, known }: TemplateStyle): Holes {
  let last = named ? 2 : 0;
  const next = () => String(++last);
  return {
    organisation: '${1}',
    year: '${2}',
    text: () => `\${${next()}}`,
    figure: (zero, slot) => {
      const begun = (slot && known?.(slot)) ?? (zeros ? zero : '');
      return begun === '' ? `\${${next()}}` : `\${${next()}:${begun}}`;
    },
  };
}
