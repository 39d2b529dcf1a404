import type { BoundTable, Cell } from '../bind/table.ts';
import type { Finding } from '../check/finding.ts';
import type { Judgement, Verdict } from '../check/judge.ts';
import { cellName } from '../check/name.ts';
import type { JudgedTable } from '../check/report.ts';
import type { Slot } from '../forms/form.ts';
import type { Language } from '../forms/schema.ts';
import { isNegative, isZero, negate, toText } from '../text/decimal.ts';
import { touches } from '../text/span.ts';
import { lastBlank, settlingValue, sideText } from './equation.ts';
import { escapeMarkdown, lines, paragraphs } from './markdown.ts';
import { say, termWords, valueText, verdictWord } from './names.ts';
import { slotsOf } from './relations.ts';

/** A figure in Markdown: what it counts, the findings on it, and each relation it stands in, term by term. */
export function describeFigure(
  cell: Cell,
  { table, judgements }: JudgedTable,
  findings: readonly Finding[],
  language: Language,
): string {
  const order: Verdict[] = ['fails', 'open', 'holds'];
  const own = order.flatMap((verdict) =>
    judgements.filter((judgement) => judgement.verdict === verdict && slotsOf(judgement.relation).includes(cell.slot)),
  );
  const told = findings.filter((finding) => touches(finding.span, cell.span.start));
  return paragraphs([
    heading(cell, language),
    ...told.map((finding) => describeFinding(finding, language)),
    ...own.map((judgement) => describeRelation(judgement, table, cell.slot, language)),
  ]);
}

function heading(cell: Cell, language: Language): string {
  const place = escapeMarkdown(say(cellName(cell.slot), language));
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
  const clause = escapeMarkdown(say(judgement.relation.clause, language));
  const verdict = verdictWord(judgement.verdict, language);
  return lines([
    say({ zh: `**${verdict}**：${clause}`, en: `**${verdict}**: ${clause}` }, language),
    sideText(judgement, 'left', table, at, language),
    sideText(judgement, 'right', table, at, language),
    ...remarks(judgement, table, language),
  ]);
}

function remarks(judgement: Judgement, table: BoundTable, language: Language): string[] {
  const { difference, relation } = judgement;
  const apart = toText(isNegative(difference) ? negate(difference) : difference);
  const blank = lastBlank(judgement, table);
  const forced = blank && settlingValue(judgement, blank, table);
  const found: string[] = [];
  if (!isZero(difference))
    found.push(say({ zh: `两边相差 ${apart}。`, en: `The sides differ by ${apart}.` }, language));
  if (blank && forced) {
    const name = escapeMarkdown(say(termWords(blank, relation), language));
    const value = toText(forced);
    found.push(say({ zh: `“${name}”填 ${value} 即相符。`, en: `${value} in “${name}” would settle it.` }, language));
  }
  if (judgement.inferred)
    found.push(say({ zh: '其中有推断位置的数。', en: 'Some of these figures were placed by inference.' }, language));
  return found.length > 0 ? [found.join(language === 'en' ? ' ' : '')] : [];
}
