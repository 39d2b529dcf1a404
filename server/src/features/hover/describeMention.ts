import { cellName } from '../../check/wording/name.ts';
import type { Language } from '../../forms/schema.ts';
import type { Mention } from '../../narrative/narrative.ts';
import { escapeMarkdown, paragraphs } from '../basis/markdown.ts';
import { say, valueText } from '../basis/names.ts';

/** A figure of the running text in Markdown: the cells it repeats, and whether it agrees with them. */
export function describeMention({ text, cells, agrees }: Mention, language: Language): string {
  const standing =
    agrees === undefined
      ? { zh: '与表格的关系没有核对', en: 'not checked against the tables' }
      : agrees
        ? { zh: '与表格一致', en: 'agrees with the tables' }
        : { zh: '与表格不一致', en: 'does not agree with the tables' };
  const list = cells.map(({ cell }) => {
    const [name, value] = [say(cellName(cell.slot), language), valueText(cell, language)];
    return `- ${escapeMarkdown(say({ zh: `${name}：${value}`, en: `${name}: ${value}` }, language))}`;
  });
  return paragraphs([`**${escapeMarkdown(text)}** — ${say(standing, language)}`, list.join('\n')]);
}
