import type { Cell } from '../../bind/table.ts';
import type { Finding } from '../../check/finding.ts';
import type { Judgement, Verdict } from '../../check/judge/judge.ts';
import { cellName, lineName, quoted, relationName, rowName, runsAlongRow } from '../../check/wording/name.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Relation } from '../../forms/form.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import { magnitude, toText } from '../../text/decimal.ts';
import { lastBlank, settlingValue, sideText, type SeenRelation } from '../basis/equation.ts';
import { escapeMarkdown, lines, paragraphs } from '../basis/markdown.ts';
import { say, termWords, valueText, verdictWord } from '../basis/names.ts';
import { sumBlock } from './sumBlock.ts';

/**
 * A figure in Markdown: what it counts, and each relation it stands in: those that fail first and added up, then the open
 * ones, last by name what holds. What is told of other reports stands before that. Editors show the findings above a hover by themselves.
 */
export function describeFigure(
  cell: Cell,
  { table, judgements }: JudgedTable,
  language: Language,
  beside: readonly string[] = [],
): string {
  const over = judgements.filter(
    ({ relation: { left, right } }) => left.includes(cell.slot) || right.includes(cell.slot),
  );
  const seen = (verdict: Verdict) =>
    over
      .filter((judgement) => judgement.verdict === verdict)
      .map((judgement): SeenRelation => ({ judgement, table, at: cell.slot, language }));
  return paragraphs([
    heading(cell, language),
    ...seen('fails').map(describeFailing),
    ...seen('open').map(describeRelation),
    ...beside,
    describeHolding(seen('holds'), over),
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

/**
 * A relation that fails, by how much, and added up on both its sides. The difference stands in front: editors cut a hover
 * off where it gets long.
 */
function describeFailing(seen: SeenRelation): string {
  const { judgement, language } = seen;
  const clause = escapeMarkdown(say(judgement.relation.clause, language));
  const apart = toText(magnitude(judgement.difference));
  const verdict = `${verdictWord(judgement.verdict, language)}${say({ zh: `，相差 ${apart}`, en: ` by ${apart}` }, language)}`;
  const inferred = { zh: '其中有推断位置的数。', en: 'Some of these figures were placed by inference.' };
  const head = say({ zh: `**${verdict}**：${clause}`, en: `**${verdict}**: ${clause}` }, language);
  return paragraphs([head, sumBlock(seen), judgement.inferred ? say(inferred, language) : '']);
}

/** The rows and columns whose relations hold; by its sums where several of the figure's run along the same one. */
function describeHolding(all: readonly SeenRelation[], over: readonly Judgement[]): string {
  const [first] = all;
  if (!first) return '';
  const { language } = first;
  const isAlone = (relation: Relation) =>
    over.filter(({ relation: other }) => lineName(other).zh === lineName(relation).zh).length === 1;
  const names = all.map(({ judgement: { relation } }) => {
    if (!isAlone(relation)) return relationName(relation);
    const { zh, en } = quoted(lineName(relation));
    return { zh: `${zh}${runsAlongRow(relation) ? '一行' : '一列'}`, en };
  });
  const verdict = verdictWord('holds', language);
  const list = { zh: `：${names.map(({ zh }) => zh).join('、')}`, en: `: ${names.map(({ en }) => en).join(', ')}` };
  return `**${verdict}**${escapeMarkdown(say(list, language))}`;
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
  const { relation, inferred } = judgement;
  const blank = lastBlank(judgement, table);
  const value = blank && settlingValue(judgement, blank, table);
  const found: Wording[] = [];
  if (blank && value) {
    const name = runsAlongRow(relation) ? termWords(blank, relation) : rowName(blank.row);
    const forced = toText(value);
    found.push({ zh: `“${name.zh}”填 ${forced} 即相符。`, en: `${forced} in “${name.en}” would settle it.` });
  }
  if (inferred) found.push({ zh: '其中有推断位置的数。', en: 'Some of these figures were placed by inference.' });
  return found;
}
