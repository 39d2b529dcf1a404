import type { Slot } from '../forms/form.ts';
import { layoutOf, type Layout } from '../forms/layout.ts';
import { formOf } from './registry.ts';
import type { Edition, ValueKind } from '../forms/schema.ts';
import { sectionOf, sections } from './sections.ts';

/** What goes where the author has something to fill in. */
export interface Holes {
  readonly year: string;
  readonly organisation: string;
  /** A place for running text. */
  text(): string;
  /** A place for a figure that begins as that numeral; `slot` is its place in the form, if it is in a table. */
  figure(numeral: string, slot?: Slot): string;
}

/** What the notice wants said in section one, in its order. */
const surveyItems = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] as const;
const numerals = ['一', '二', '三', '四', '五'];

/** The lines of a whole report in Markdown, its tables drawn with bars. */
export function reportTemplate(edition: Edition, holes: Holes): string[] {
  const { year, organisation } = holes;
  return [
    `# ${organisation}${year}年政府信息公开工作年度报告`,
    '',
    `依据《中华人民共和国政府信息公开条例》第五十条之规定，编制本报告。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ...sections.flatMap((section) => ['', ...sectionTemplate(section.number, edition, holes)]),
  ];
}

/** The lines of one section: its heading, and its table or a place for its text. */
export function sectionTemplate(number: number, edition: Edition, holes: Holes): string[] {
  const { title, form } = sectionOf(number);
  const body = form ? pipeTable(layoutOf(formOf(form, edition)), holes) : textOf(number, edition, holes);
  return [`## ${title}`, '', ...body];
}

function textOf(number: number, edition: Edition, holes: Holes): string[] {
  if (number === 1)
    return surveyItems.flatMap((item, index) => [
      ...(index > 0 ? [''] : []),
      `（${numerals[index]}）${item}。${holes.text()}`,
    ]);
  if (number === 6 && edition === '2021') return [`本年度收取信息处理费${holes.figure('0')}元。${holes.text()}`];
  return [holes.text()];
}

/** A pipe table; what a merged cell covers beyond its first column and row is left empty. */
function pipeTable(layout: Layout, holes: Holes): string[] {
  const lines = layout.rows.map((cells) => {
    const texts = Array.from({ length: layout.width }, () => '');
    for (const { column, slot, text } of cells)
      texts[column] = slot ? holes.figure(blankNumeral(slot.column.kind), slot) : text;
    return `|${texts.map((text) => (text ? ` ${text} |` : ' |')).join('')}`;
  });
  const rule = `|${' --- |'.repeat(layout.width)}`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
}

function blankNumeral(kind: ValueKind): string {
  return kind === 'amount' ? '0.0000' : '0';
}
