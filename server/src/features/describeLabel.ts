import type { ColumnLabel, RowLabel } from '../bind/table.ts';
import type { Judgement, Verdict } from '../check/judge.ts';
import type { JudgedTable } from '../check/report.ts';
import type { Slot } from '../forms/form.ts';
import type { Language } from '../forms/schema.ts';
import { escapeMarkdown, lines, paragraphs } from './markdown.ts';
import { columnName, rowName, say, verdictWord } from './names.ts';

/** A label in Markdown: what its row or column counts, and how the relations stand that it takes part in. */
export function describeLabel(label: RowLabel | ColumnLabel, { judgements }: JudgedTable, language: Language): string {
  const row = 'row' in label ? label.row : undefined;
  const isMine = (slot: Slot) => ('row' in label ? slot.row === label.row : slot.column === label.column);
  const name = 'row' in label ? rowName(label.row, language) : columnName(label.column, language);
  const own = judgements.filter(({ relation }) => [...relation.left, ...relation.right].some(isMine));
  const clauses = new Set(own.map(({ relation }) => relation.clause));
  return paragraphs([
    `**${escapeMarkdown(name)}**`,
    row?.meaning ? escapeMarkdown(say(row.meaning, language)) : '',
    ...[...clauses].map((clause) => {
      const group = own.filter(({ relation }) => relation.clause === clause);
      return lines([escapeMarkdown(say(clause, language)), standing(group, 'row' in label, language)]);
    }),
  ]);
}

/** How many of the relations have each verdict, those that do not tie by name. */
function standing(group: readonly Judgement[], ofRow: boolean, language: Language): string {
  if (group.length === 1) return `**${verdictWord(group[0]?.verdict ?? 'open', language)}**`;
  const counted = (['holds', 'fails', 'open'] as const)
    .map((verdict) => [verdict, group.filter((judgement) => judgement.verdict === verdict)] as const)
    .filter(([, found]) => found.length > 0);
  return counted
    .map(([verdict, found]) => countText(verdict, found, ofRow, language))
    .join(say({ zh: '；', en: '; ' }, language));
}

function countText(verdict: Verdict, found: readonly Judgement[], ofRow: boolean, language: Language): string {
  const count = `**${verdictWord(verdict, language)}** ${found.length}`;
  if (verdict === 'holds') return count;
  const names = found.map(({ relation: { stated } }) =>
    escapeMarkdown(ofRow ? columnName(stated.column, language) : rowName(stated.row, language)),
  );
  return count + say({ zh: `（${names.join('、')}）`, en: ` (${names.join(', ')})` }, language);
}
