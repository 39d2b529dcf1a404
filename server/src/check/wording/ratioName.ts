import type { Wording } from '../../forms/schema.ts';
import type { Operand, Ratio } from '../../narrative/link.ts';
import { percentOf } from '../../narrative/ratio.ts';
import { toText } from '../../text/decimal.ts';
import { shortSumName } from './sumName.ts';

/** What a percentage is reckoned from, and what comes of it with so many decimals: `30 ÷ 1527（办理结果总计）= 2.0%`. */
export function ratioName({ part, all }: Ratio, decimals: number): Wording {
  const one = part.from === 'text' ? bare(part) : named(part);
  const other = named(all);
  const percent = toText(percentOf(part.value, all.value, decimals));
  return { zh: `${one.zh} ÷ ${other.zh}= ${percent}%`, en: `${one.en} ÷ ${other.en} = ${percent}%` };
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
