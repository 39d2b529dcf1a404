import type { BoundTable, Cell } from '../../bind/table.ts';
import { remainderOver } from '../../text/quotient.ts';
import { quoted } from '../../check/wording/name.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import { conversionsIn, convertedName, quotientText, withUnit, type SeenConversion } from '../basis/conversions.ts';
import { escapeMarkdown, paragraphs } from '../basis/markdown.ts';
import { say, verdictWord } from '../basis/names.ts';
import { drawSum } from './sumBlock.ts';

const what: Wording = { zh: '单位换算', en: 'conversion of units' };

/** How the figure is converted, or what it is converted from: worked out where that fails, in a line where it holds. */
export function describeConversions(cell: Cell, table: BoundTable, language: Language): string {
  return paragraphs(conversionsIn(table, cell.slot).map((seen) => describe(seen, language)));
}

function describe(seen: SeenConversion, language: Language): string {
  const head = say(
    { zh: `**${verdictWord(seen.verdict, language)}**：`, en: `**${verdictWord(seen.verdict, language)}**: ` },
    language,
  );
  return seen.verdict === 'fails'
    ? paragraphs([`${head}${say(what, language)}`, workedOut(seen, language)])
    : `${head}${escapeMarkdown(say(inLine(seen), language))}`;
}

/** The figure, what it comes to, and what is stated. */
function workedOut(seen: SeenConversion, language: Language): string {
  const { conversion, from, to, value, stated } = seen;
  const [source, target] = [from, to].map(({ slot }) => convertedName(conversion, slot)) as [Wording, Wording];
  return drawSum([
    [say(source, language), say(withUnit(toText(value), source, from.slot), language)],
    [`÷ ${conversion.factor}`, say(withUnit(quotientText(seen), target, to.slot), language)],
    [say(target, language), say(withUnit(toText(stated), target, to.slot), language)],
  ]);
}

/** `“支出合计（元）” 716750 ÷ 10000 = 71.675，“支出合计（万元）” 71.68`. */
function inLine(seen: SeenConversion): Wording {
  const { conversion, from, to, value, stated } = seen;
  const names = [from, to].map(({ slot }) => convertedName(conversion, slot)) as [Wording, Wording];
  const [source, target] = names.map(quoted) as [Wording, Wording];
  const [written, restated] = [
    withUnit(toText(value), names[0], from.slot),
    withUnit(toText(stated), names[1], to.slot),
  ];
  const quotient = quotientText(seen);
  const equals = quotient.startsWith('≈') ? quotient : `= ${quotient}`;
  const isExact = remainderOver(stated, value, conversion.factor).units === 0n;
  const rounded = isExact ? { zh: '', en: '' } : { zh: '（进位或舍位）', en: ' (rounded up or down)' };
  return {
    zh: `${what.zh}，${source.zh} ${written.zh} ÷ ${conversion.factor} ${equals}，${target.zh} ${restated.zh}${rounded.zh}`,
    en: `${what.en}, ${source.en} ${written.en} ÷ ${conversion.factor} ${equals}, ${target.en} ${restated.en}${rounded.en}`,
  };
}
