import type { ColumnLabel, RowLabel } from '../../bind/table.ts';
import type { Judgement } from '../../check/judge/judge.ts';
import { columnName, rowName } from '../../check/wording/name.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Slot } from '../../forms/form.ts';
import type { Language } from '../../forms/schema.ts';
import { escapeMarkdown, lines, paragraphs } from '../basis/markdown.ts';
import { say, verdictCount, verdictWord } from '../basis/names.ts';
import { slotsOf } from '../basis/relations.ts';

/** A label in Markdown: what its row or column counts, and how the relations stand that it takes part in. */
export function describeLabel(
  label: RowLabel | ColumnLabel,
  { table, judgements }: JudgedTable,
  language: Language,
): string {
  const ofRow = 'row' in label;
  const slots = table.form.slots.filter((slot) => (ofRow ? slot.row === label.row : slot.column === label.column));
  const name = slots[0] ? nameOf(slots[0], ofRow, language) : '';
  const meaning = ofRow && label.row.meaning ? escapeMarkdown(say(label.row.meaning, language)) : '';
  const own = judgements.filter(({ relation }) => slotsOf(relation).some((slot) => slots.includes(slot)));
  const clauses = new Set(own.map(({ relation }) => relation.clause));
  const standings = [...clauses].map((clause) => {
    const group = own.filter(({ relation }) => relation.clause === clause);
    return lines([escapeMarkdown(say(clause, language)), standing(group, ofRow, language)]);
  });
  return paragraphs([`**${name}**`, meaning, ...standings]);
}

function nameOf(slot: Slot, ofRow: boolean, language: Language): string {
  return escapeMarkdown(say(ofRow ? rowName(slot.row) : columnName(slot), language));
}

/** The verdict on one relation; on several, how many have which, and which do not hold. */
function standing(group: readonly Judgement[], ofRow: boolean, language: Language): string {
  const [first] = group;
  if (first && group.length === 1) return `**${verdictWord(first.verdict, language)}**`;
  const counts = (['fails', 'open', 'holds'] as const).flatMap((verdict) => {
    const found = group.filter((judgement) => judgement.verdict === verdict);
    if (found.length === 0) return [];
    const count = `**${verdictCount(verdict, found.length, language)}**`;
    if (verdict === 'holds') return [count];
    const names = found.map(({ relation }) => nameOf(relation.stated, !ofRow, language));
    return [count + say({ zh: `（${names.join('、')}）`, en: ` (${names.join(', ')})` }, language)];
  });
  return counts.join(say({ zh: '，', en: ', ' }, language));
}
