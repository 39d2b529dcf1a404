import type { BoundTable, Cell } from '../bind/table.ts';
import type { Finding } from '../check/finding.ts';
import type { Judgement } from '../check/judge.ts';
import type { JudgedTable } from '../check/report.ts';
import type { Slot } from '../forms/form.ts';
import type { Language } from '../forms/schema.ts';
import { isNegative, isZero, negate, toText } from '../text/decimal.ts';
import { touches } from '../text/span.ts';
import { forcedValue, sideText } from './equation.ts';
import { escapeMarkdown, lines, paragraphs } from './markdown.ts';
import { columnName, rowName, say, termName, valueText, verdictWord } from './names.ts';

/** A figure in Markdown: what it counts, the findings on it, and each relation it stands in, term by term. */
export function describeFigure(
  cell: Cell,
  { table, judgements }: JudgedTable,
  findings: readonly Finding[],
  language: Language,
): string {
  const own = judgements.filter(({ relation }) => [...relation.left, ...relation.right].includes(cell.slot));
  const told = findings.filter((finding) => touches(finding.span, cell.span.start));
  return paragraphs([
    heading(cell, language),
    ...told.map((finding) => describeFinding(finding, language)),
    ...own.map((judgement) => describeRelation(judgement, table, cell.slot, language)),
  ]);
}

function heading(cell: Cell, language: Language): string {
  const { row, column } = cell.slot;
  const names = [rowName(row, language), columnName(column, language)].filter((name) => name !== '');
  const place = names.map(escapeMarkdown).join(say({ zh: '，', en: ', ' }, language));
  const value = escapeMarkdown(valueText(cell, language));
  const inferred = {
    zh: '所在的列是推断的，表格可能错位。',
    en: 'Its column was inferred; the table may be misplaced.',
  };
  const first = say({ zh: `${place}：**${value}**`, en: `${place}: **${value}**` }, language);
  return lines(cell.placed === 'inferred' ? [first, say(inferred, language)] : [first]);
}

function describeFinding(finding: Finding, language: Language): string {
  const repairs = finding.repairs.map((repair) => `- ${escapeMarkdown(say(repair.title, language))}`);
  return [escapeMarkdown(say(finding.message, language)), ...repairs].join('\n');
}

/** A relation with both its sides, the figure at hand set off, and how far they are apart. */
function describeRelation(judgement: Judgement, table: BoundTable, at: Slot, language: Language): string {
  const mark = (term: string, slot: Slot) => (slot === at ? `**${escapeMarkdown(term)}**` : escapeMarkdown(term));
  const clause = escapeMarkdown(say(judgement.relation.clause, language));
  const verdict = verdictWord(judgement.verdict, language);
  return lines([
    say({ zh: `**${verdict}**：${clause}`, en: `**${verdict}**: ${clause}` }, language),
    sideText(judgement, 'left', table, language, mark),
    sideText(judgement, 'right', table, language, mark),
    ...remarks(judgement, table, language),
  ]);
}

function remarks(judgement: Judgement, table: BoundTable, language: Language): string[] {
  const { difference, relation } = judgement;
  const apart = toText(isNegative(difference) ? negate(difference) : difference);
  const forced = forcedValue(judgement, table);
  const found: string[] = [];
  if (!isZero(difference))
    found.push(say({ zh: `两边相差 ${apart}。`, en: `The sides differ by ${apart}.` }, language));
  if (forced) {
    const name = escapeMarkdown(termName(forced.slot, [...relation.left, ...relation.right], language));
    const value = toText(forced.value);
    found.push(say({ zh: `“${name}”填 ${value} 即相符。`, en: `${value} in “${name}” would settle it.` }, language));
  }
  if (judgement.inferred)
    found.push(say({ zh: '其中有推断位置的数。', en: 'Some of these figures were placed by inference.' }, language));
  return found.length > 0 ? [found.join(language === 'en' ? ' ' : '')] : [];
}
