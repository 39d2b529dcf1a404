import { statedTotals, type SummedPart, type StatedTotal } from '../../check/judge/ordinaryTotals.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { Language } from '../../forms/schema.ts';
import { readFigure } from '../../syntax/figure.ts';
import { isZero, magnitude, toText } from '../../text/decimal.ts';
import { touches, type Span } from '../../text/span.ts';
import { describeFinding } from './describeFigure.ts';
import { escapeMarkdown, lines, paragraphs } from '../basis/markdown.ts';
import { say, verdictWord } from '../basis/names.ts';

/** The labelled total of an ordinary table at the place, in Markdown: the findings on it and what it adds, term by term. */
export function totalAt(
  { ordinary, findings }: CheckedReport,
  offset: number,
  language: Language,
): { span: Span; markdown: string } | undefined {
  const table = ordinary.find(({ span }) => touches(span, offset));
  const totals = table ? statedTotals(table).filter(({ total }) => touches(total.span, offset)) : [];
  const [first] = totals;
  if (!first) return undefined;
  const { span, text } = first.total;
  const told = findings.filter((finding) => touches(finding.span, span.start));
  const name = escapeMarkdown(`${first.label}${say({ zh: '：', en: ': ' }, language)}`);
  const markdown = paragraphs([
    `${name}**${escapeMarkdown(text)}**`,
    ...told.map((finding) => describeFinding(finding, language)),
    ...totals.map((total) => describeSum(total, language)),
  ]);
  return { span, markdown };
}

/** What the total adds with its sum, and by how much they differ. */
function describeSum({ verdict, label, figure, parts, sum, difference }: StatedTotal, language: Language): string {
  const word = verdictWord(verdict, language);
  const apart = toText(magnitude(difference));
  const remark = { zh: `两边相差 ${apart}。`, en: `The sides differ by ${apart}.` };
  return lines([
    say({ zh: `**${word}**：各项之和。`, en: `**${word}**: the sum of its parts.` }, language),
    `${termsText(parts, language)} = ${toText(sum)}`,
    `**${escapeMarkdown(`${label} ${toText(figure.value)}`)}**`,
    ...(isZero(difference) ? [] : [say(remark, language)]),
  ]);
}

/** From how many on parts that are 0 are counted instead of listed. */
const many = 2;

function termsText(parts: readonly SummedPart[], language: Language): string {
  const zeros = parts.filter(isZeroPart);
  const listed = zeros.length < many ? parts : parts.filter((part) => !isZeroPart(part));
  const blank = say({ zh: '空白', en: 'blank' }, language);
  const terms = listed.map(({ label, cell }) => escapeMarkdown(`${label} ${cell.text || blank}`.trim()));
  const { length } = zeros;
  const others = say({ zh: `其余 ${length} 项 0`, en: `${length} others 0` }, language);
  return [...terms, ...(length < many ? [] : [others])].join(' + ');
}

function isZeroPart({ cell }: SummedPart): boolean {
  const figure = readFigure(cell.text);
  return figure?.state === 'number' && isZero(figure.value);
}
