import { slotName, sumName } from '../../check/wording/sumName.ts';
import { ratioName } from '../../check/wording/ratioName.ts';
import { distinctReadings } from '../../check/wording/mentions.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import type { Mention } from '../../narrative/narrative.ts';
import type { FormCell } from '../../narrative/tableLookup.ts';
import { numberIn } from '../../bind/table.ts';
import { sum, toText } from '../../text/decimal.ts';
import { escapeMarkdown, paragraphs } from '../basis/markdown.ts';
import { say, valueText } from '../basis/names.ts';

/** A figure of the running text in Markdown: what it was held against, the value there, and whether it agrees; or that nothing checks it. */
export function describeMention(mention: Mention, language: Language): string {
  const lines = heldAgainst(mention, language).map((line) => `- ${escapeMarkdown(line)}`);
  return paragraphs([`**${escapeMarkdown(mention.text)}** — ${say(standingOf(mention), language)}`, lines.join('\n')]);
}

function standingOf({ agrees, cells, ratio }: Mention): Wording {
  if (agrees === undefined)
    return cells.length > 0
      ? { zh: '与表格的关系没有核对', en: 'not checked against the tables' }
      : { zh: '没有核对：没有认出它说的是表中的哪一格', en: 'not checked: no cell of the tables was recognised in it' };
  if (ratio)
    return agrees
      ? { zh: '与所依据的数一致', en: 'agrees with the numbers it is reckoned from' }
      : { zh: '与所依据的数不一致', en: 'does not agree with the numbers it is reckoned from' };
  if (!agrees && cells.length === 0)
    return { zh: '与其中各项之和不一致', en: 'does not agree with the sum of its parts' };
  return agrees
    ? { zh: '与表格一致', en: 'agrees with the tables' }
    : { zh: '与表格不一致', en: 'does not agree with the tables' };
}

/** A line for each thing the figure was held against, with the value there. */
function heldAgainst({ cells, value, ratio, wrong }: Mention, language: Language): string[] {
  if (ratio) return [say(ratioName(ratio, value.scale), language)];
  if (wrong && cells.length === 0) {
    const total = toText(wrong.expected);
    return [say({ zh: `其中各项之和：${total}`, en: `the sum of its parts: ${total}` }, language)];
  }
  const readings = wrong ? distinctReadings(wrong.readings).map((reading) => reading.cells) : [cells];
  return readings.filter((one) => one.length > 0).map((one) => cellsLine(one, language));
}

function cellsLine(cells: readonly FormCell[], language: Language): string {
  const [first] = cells;
  const isOne = cells.length === 1 && first;
  const name = say(isOne ? slotName(first.cell.slot) : sumName(cells.map(({ cell }) => cell.slot)), language);
  const value = isOne
    ? valueText(first.cell, language)
    : toText(sum(cells.flatMap(({ cell }) => numberIn(cell) ?? [])));
  return say({ zh: `${name}：${value}`, en: `${name}: ${value}` }, language);
}
