import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { idiomOf } from '../../../server/src/narrative/idiom.ts';
import { toText } from '../../../server/src/text/decimal.ts';

const { readNumerals } = idiomOf(disclosure);

/** The numbers read, each as `text=value` with its kind; an inexact one with all it may stand for. */
function check(text: string, ...expected: string[]): void {
  const read = readNumerals(text).map(({ from, to, kind, value, exact, least, most }) => {
    const bounds = exact ? '' : ` ${toText(least)}–${toText(most)}`;
    return `${text.slice(from, to)}=${toText(value)}${bounds} ${kind}`;
  });
  assert.deepEqual(read, expected, text);
}

test('separators of thousands belong to a number', () => {
  check('收到1,092件', '1,092件=1092 count');
  check('收到1，092件', '1，092件=1092 count');
  check('收到 1 092 件', '1 092 件=1092 count');
  check('共2件,100份', '2件=2 count', '100份=100 count');
  check('公开231467条', '231467条=231467 count');
});

test('a number in Han characters counts before a unit', () => {
  check('收到一千零九十二件', '一千零九十二件=1092 count');
  check('复议十二件、诉讼两件', '十二件=12 count', '两件=2 count');
  check('占百分之三十', '百分之三十=30 percent');
  check('二〇二三年，三十一日，第五十条');
});

test('words that hold a numeral are no numbers', () => {
  check('进一步统一一件事一次办，一起研究，每一件都办好');
  check('“三安全一稳定”、“双随机、一公开”，一是公开，（一）主动公开');
});

test('what makes a number inexact', () => {
  check('14万余条', '14万余条=140000 140000–150000 count');
  check('2.38万件', '2.38万件=23800 23750.0–23850.0 count');
  check('近1000件', '近1000件'.slice(1) + '=1000 900.0–1000 count');
  check('约500份', '500份=500 450.0–550.0 count');
  check('100件以上', '100件以上=100 100–200 count');
  check('二十余件', '二十余件=20 20–30 count');
  check('预约500件', '500件=500 count');
});

test('percentages, money and years have their own kinds', () => {
  check('增长61.97%', '61.97%=61.97 percent');
  check('收费380元，3.5万元', '380元=380 money', '3.5万元=35000 34500.0–35500.0 money');
  check('2023年收到5件', '2023年=2023 year', '5件=5 count');
  check('提高3个百分点，20个工作日', '3个百分点=3 plain', '20个工作日=20 plain');
});

test('addresses, telephone numbers, spans, ordinals and fractions hold none', () => {
  check('www.b2b.cn/5件');
  check('电话010-84556003');
  check('1-6月，3—5件');
  check('第5件，第50条');
  check('1/3');
});
