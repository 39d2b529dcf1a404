import { simplifiedText } from '../text/normal.ts';

const totalWord = /^(?:合计|总计|共计|小计|总合计|(?:sub-?|grand)?total)(?:[(（].*[)）])?[:：]?$/i;
const totalEnd = /(?:合计|总计|共计|小计|总数|总量|总额|总和)(?:[(（].*[)）])?[:：]?$/;
/** Figures that say how others stand to each other: they are never added. */
const ratio =
  /率$|率[(（]|比重|占比|比例|同比|环比|%|％|平均|均值|人均|单价|排名|名次|得分|增长|增幅|average|rate|share/i;
const difference =
  /^(?:(?:比|较|与)?(?:上年|去年|上期|年初|期初|预算)(?:相比|比)?)?(?:增减|增[（(]减[）)]|净增减?|变动|变化)(?:额|数|量|情况)?$|差额$/;
const serial = /^(?:.{0,6}(?:序号|编号|编码|代码)|行次|栏次|项次|no\.?|code)$/i;
const partOf = /^(?:其中|#|＃)/;
const atStart = /上年|上期|年初|期初|结转(?:上|下)?年?初|月初/;
const atEnd = /年末|期末|结余|结存|结转下|转下年|月末|尚未|未办结|在库|在借|余额/;
const moves = /本年|本期|当年|新增|新收|收入|增加|购入|减少|支出|办结|审结|处理|归还|报废|转出|转入|收到|完成/;

/** Whether the label is the word for a total, as written. */
export function isTotalWord(label: string): boolean {
  return totalWord.test(simplifiedText(plainLabel(label)));
}

/** Whether the label ends in a word for a total: 信息发布总数. */
export function endsInTotal(label: string): boolean {
  return totalEnd.test(simplifiedText(plainLabel(label)));
}

/** Whether the words are of a share, a rate, a mean or a rank. */
export function isRatio(label: string): boolean {
  return ratio.test(plainLabel(label));
}

/** Whether the words are of the difference between two other figures: 比上年增减. */
export function isDifference(label: string): boolean {
  return difference.test(simplifiedText(plainLabel(label)).replace(unit, ''));
}

/** Whether the words are over numbers that only count rows. */
export function isSerial(label: string): boolean {
  return serial.test(plainLabel(label));
}

/** Whether the label says that it is a part of what stands above: 其中：. */
export function isPartOf(label: string): boolean {
  return partOf.test(simplifiedText(plainLabel(label)));
}

/** What the words say of a year: what it began with, what it ended with, or what came and went. */
export function stageOf(label: string): 'start' | 'end' | 'move' | undefined {
  const plain = simplifiedText(plainLabel(label));
  if (atEnd.test(plain)) return 'end';
  if (atStart.test(plain)) return 'start';
  return moves.test(plain) ? 'move' : undefined;
}

/** The label without white space and marks of emphasis. */
export function plainLabel(label: string): string {
  return label.replace(/[\s*_]/g, '');
}

const unit = /[（(](?:单位[:：])?(万?亿?元|千元|人次|件次|[个件次条项份宗例起人户台册篇天日吨公里亩])[)）]\s*[:：]?$/;

/** The unit that a label ends with in brackets: 金额（万元）; undefined without one. */
export function unitIn(label: string): string | undefined {
  return unit.exec(simplifiedText(plainLabel(label)))?.[1];
}

const counters = /^(?:[个件次条项份宗例起人户台册篇]|人次|件次)$/;

/** Whether figures in the units may be parts of one total: articles and pieces are counted together, money and days are not. */
export function areCounters(units: readonly string[]): boolean {
  return units.every((one) => counters.test(one));
}

const ranks: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[部章类])/,
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[㈠-㈩])/,
  /^\d{1,2}(?:[、．]|\.(?!\d))/,
  /^(?:[（(]\d{1,2}[)）]|\d{1,2}[)）]|[⑴-⒇])/,
  /^[①-⑳]/,
];
const dotted = /^\d{1,2}((?:\.\d{1,2})+)(?:[.、\s]|(?=[^\d.]))/;

/** How deep the numbering of a label stands, 0 the outermost: 一、 before （一） before 1. before (1) before ①; undefined without one. */
export function numberingRank(label: string): number | undefined {
  const plain = plainLabel(label);
  const dots = dotted.exec(plain)?.[1];
  if (dots) return 2 + dots.split('.').length - 1;
  const rank = ranks.findIndex((pattern) => pattern.test(plain));
  return rank < 0 ? undefined : rank;
}
