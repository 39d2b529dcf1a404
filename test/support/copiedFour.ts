const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const nothing = (count: number) => Array<string>(count).fill('');

/** Table four as spreadsheets copy it: a merged cell in the first of its places, nothing in the others. */
export const copiedFour: readonly (readonly string[])[] = [
  ['行政复议', ...nothing(4), '行政诉讼', ...nothing(9)],
  [...outcomes, '未经复议直接起诉', ...nothing(4), '复议后起诉', ...nothing(4)],
  [...nothing(5), ...outcomes, ...outcomes],
  ['1', '0', '0', '0', '1', '0', '0', '0', '0', '0', '2', '0', '0', '0', '2'],
];

/** The same as text, a row a line. */
export const copiedFourText = copiedFour.map((row) => `${row.join('\t')}\r\n`).join('');
