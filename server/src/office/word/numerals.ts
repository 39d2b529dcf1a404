const digits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';

/** More is no number of a list. */
const most = 9_999;

/** A number of a list as a format of numbers writes it (ISO/IEC 29500-1, 17.18.59); bullets and unknown ones as nothing and as digits. */
export function numeral(value: number, format: string): string {
  const number = Math.min(Math.max(Math.floor(value) || 0, 0), most);
  return (formats[format] ?? String)(number);
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  koreanCounting: counted,
  ideographDigital: spelled,
  japaneseDigitalTenThousand: spelled,
  taiwaneseDigital: spelled,
  chineseLegalSimplified: (value) => inWords(value, formalDigits, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => inWords(value, formalDigits, ['', '拾', '佰', '仟']),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'.charAt(value - 1),
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'.charAt(value - 1),
  ideographEnclosedCircle: (value) => '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'.charAt(value - 1),
};

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
}

/** A, B … Z, AA, BB …, as word processors go on. */
function letters(value: number, first: string): string {
  if (value < 1) return '';
  return String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
    .repeat(Math.floor((value - 1) / 26) + 1)
    .slice(0, 30);
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of romans)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

function spelled(value: number): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** 十一, 一百零五: without 一 in front of 十 where that begins the number. */
function counted(value: number): string {
  return inWords(value, digits.replace('〇', '零'), ['', '十', '百', '千']).replace(/^一十/, '十');
}

function inWords(value: number, names: string, units: readonly string[]): string {
  if (value === 0) return names.charAt(0);
  const places = [...String(value)].map(Number);
  const text = places
    .map((digit, i) => (digit === 0 ? '零' : names.charAt(digit) + (units[places.length - 1 - i] ?? '')))
    .join('');
  return text.replace(/零+/g, '零').replace(/零$/, '');
}
