import type { Wording } from '../../forms/schema.ts';
import type { Operand, Ratio } from '../../narrative/link.ts';
import type { Mention } from '../../narrative/narrative.ts';
import { toText } from '../../text/decimal.ts';
import { finding } from '../model/found.ts';
import { mentionsOf } from '../model/narrative.ts';
import { cellsBeside, correction } from '../wording/mentions.ts';
import { shortSumName } from '../wording/sumName.ts';
import type { ReportRule } from './rule.ts';

/** A share or a growth is not what the numbers it is reckoned from give, to the decimals printed. */
export const narrativePercent = {
  code: 'narrative-percent',
  severity: 'warning',
  looksAt: 'report',
  *check(report) {
    for (const mention of mentionsOf(report)) {
      const { wrong, span, cells } = mention;
      if (!wrong?.parts) continue;
      yield finding(span, messageOf(mention, wrong.parts, toText(wrong.expected)), {
        ...(wrong.doubtful ? { severity: 'hint' as const } : {}),
        repairs: correction(mention),
        related: cellsBeside(cells),
      });
    }
  },
} as const satisfies ReportRule;

function messageOf({ text }: Mention, { part, all }: Ratio, expected: string): Wording {
  const one = part.from === 'text' ? bare(part) : named(part);
  const other = named(all);
  return {
    zh: `正文写的是${text}，${one.zh} ÷ ${other.zh}= ${expected}%`,
    en: `the text says ${text}, but ${one.en} ÷ ${other.en} = ${expected}%`,
  };
}

/** The figure that stands right before the percentage needs no name. */
function bare({ value }: Operand): Wording {
  return { zh: toText(value), en: toText(value) };
}

/** The number with what it is: by its cells, or as the text tells it. */
function named({ value, cells, from }: Operand): Wording {
  const number = toText(value);
  const name = cells.length > 0 ? shortSumName(cells.map(({ cell }) => cell.slot)) : told[from];
  return { zh: `${number}（${name.zh}）`, en: `${number} (${name.en})` };
}

const told: Readonly<Record<Operand['from'], Wording>> = {
  table: { zh: '表中的数', en: 'a figure of the tables' },
  text: { zh: '正文的数', en: 'a figure of the text' },
  past: { zh: '上年数', en: 'the year before' },
  change: { zh: '增减数', en: 'the difference' },
};
