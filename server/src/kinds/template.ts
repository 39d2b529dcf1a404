import { layoutOf, type Layout } from '../forms/layout.ts';
import type { Form, Slot, ValueType } from '../forms/form.ts';
import type { Edition } from '../forms/schema.ts';
import { formOf, sectionOf, type ReportKind, type StatutorySection } from './kind.ts';

/** What goes where the author has something to fill in. */
export interface Holes {
  readonly year: string;
  readonly organisation: string;
  /** A place for running text. */
  text(): string;
  /** A place for a figure, with what 0 looks like there; `slot` is its place in the form, if it is in a table. */
  figure(zero: string, slot?: Slot): string;
}

/** The lines of a whole report in Markdown, its tables drawn with bars. */
export function reportTemplate(kind: ReportKind, edition: Edition, holes: Holes): string[] {
  const { title, preamble } = kind.template;
  return [
    `# ${filled(title, holes)}`,
    ...preamble.flatMap((line, at) => [...(at === 0 ? [''] : []), filled(line, holes)]),
    ...kind.sections.flatMap((section) => ['', ...sectionTemplate(kind, section, edition, holes)]),
    ...tablesOutside(kind, edition).flatMap((form) => ['', ...pipeTable(layoutOf(form), holes)]),
  ];
}

/** The tables that stand in no section of their own. */
function tablesOutside(kind: ReportKind, edition: Edition): Form[] {
  return kind.forms.filter((form) => form.edition === edition && !sectionOf(kind, form.section));
}

/** The lines of one section: its heading, and its table or a place for its text. */
export function sectionTemplate(kind: ReportKind, section: StatutorySection, edition: Edition, holes: Holes): string[] {
  const form = section.form === null ? undefined : formOf(kind, section.form, edition);
  const body = form ? pipeTable(layoutOf(form), holes) : textOf(section, edition, holes);
  return [`## ${section.title}`, '', ...body];
}

function textOf({ template = [] }: StatutorySection, edition: Edition, holes: Holes): string[] {
  const own = template.find((one) => one.edition === undefined || one.edition === edition);
  return (own?.lines ?? ['{text}']).map((line) => filled(line, holes));
}

/** A line of a template with its places filled, from left to right. */
function filled(line: string, holes: Holes): string {
  return line.replace(
    /\{(year|organisation|text|figure)\}/g,
    (_, place: 'year' | 'organisation' | 'text' | 'figure') => {
      if (place === 'text') return holes.text();
      return place === 'figure' ? holes.figure('0') : holes[place];
    },
  );
}

/** A pipe table; what a merged cell covers beyond its first column and row is left empty. */
function pipeTable(layout: Layout, holes: Holes): string[] {
  const lines = layout.rows.map((cells) => {
    const texts = Array.from({ length: layout.width }, () => '');
    for (const { column, slot, text } of cells)
      texts[column] = slot ? holes.figure(zeroNumeral(slot.value), slot) : text;
    return `|${texts.map((text) => (text ? ` ${text} |` : ' |')).join('')}`;
  });
  const rule = `|${' --- |'.repeat(layout.width)}`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
}

/** Amounts are written to a ten-thousandth of their unit where the form leaves their decimals open: 万元 down to 元. */
const usualDecimals = 4;

/** What 0 looks like there; nothing in a place for words. */
export function zeroNumeral({ kind, decimals = usualDecimals }: ValueType): string {
  if (kind === 'words') return '';
  return kind === 'amount' ? (0).toFixed(decimals) : '0';
}
