import type { Cell } from '../../bind/table.ts';
import type { Finding } from '../../check/finding.ts';
import type { Verdict } from '../../check/judge/judge.ts';
import { cellName } from '../../check/wording/name.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import { isNegative, negate, toText } from '../../text/decimal.ts';
import { touches } from '../../text/span.ts';
import { lastBlank, settlingValue, sideText, type SeenRelation } from '../basis/equation.ts';
import { escapeMarkdown, lines, paragraphs } from '../basis/markdown.ts';
import { say, termWords, valueText, verdictWord } from '../basis/names.ts';

/** A figure in Markdown: what it counts, the findings on it, and each relation it stands in, term by term. */
export function describeFigure(
  cell: Cell,
  { table, judgements }: JudgedTable,
  findings: readonly Finding[],
  language: Language,
): string {
  const over = judgements.filter(
    ({ relation: { left, right } }) => left.includes(cell.slot) || right.includes(cell.slot),
  );
  const order: Verdict[] = ['fails', 'open', 'holds'];
  const own = order.flatMap((verdict) => over.filter((judgement) => judgement.verdict === verdict));
  const told = findings.filter((finding) => touches(finding.span, cell.span.start));
  return paragraphs([
    heading(cell, language),
    ...told.map((finding) => describeFinding(finding, language)),
    ...own.map((judgement) => describeRelation({ judgement, table, at: cell.slot, language })),
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

/** A finding with what its repairs would do. */
export function describeFinding(finding: Finding, language: Language): string {
  const repairs = finding.repairs.map((repair) => `- ${escapeMarkdown(say(repair.title, language))}`);
  return [escapeMarkdown(say(finding.message, language)), ...repairs].join('\n');
}

/** A relation with both its sides, the figure at hand set off, and what would settle it. */
function describeRelation(seen: SeenRelation): string {
  const { judgement, language } = seen;
  const clause = escapeMarkdown(say(judgement.relation.clause, language));
  const verdict = verdictWord(judgement.verdict, language);
  const remark = remarks(seen).map((wording) => say(wording, language));
  return lines([
    say({ zh: `**${verdict}**：${clause}`, en: `**${verdict}**: ${clause}` }, language),
    sideText(seen, 'left'),
    sideText(seen, 'right'),
    ...(remark.length > 0 ? [remark.join(say({ zh: '', en: ' ' }, language))] : []),
  ]);
}

function remarks({ judgement, table }: SeenRelation): Wording[] {
  const { difference, relation, verdict, inferred } = judgement;
  const apart = toText(isNegative(difference) ? negate(difference) : difference);
  const blank = lastBlank(judgement, table);
  const value = blank && settlingValue(judgement, blank, table);
  const found: Wording[] = [];
  if (verdict === 'fails') found.push({ zh: `两边相差 ${apart}。`, en: `The sides differ by ${apart}.` });
  if (blank && value) {
    const name = termWords(blank, relation);
    const forced = toText(value);
    found.push({ zh: `“${name.zh}”填 ${forced} 即相符。`, en: `${forced} in “${name.en}” would settle it.` });
  }
  if (inferred) found.push({ zh: '其中有推断位置的数。', en: 'Some of these figures were placed by inference.' });
  return found;
}
