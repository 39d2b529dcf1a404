/** The first character in the order of pinyin for each initial letter; no syllable begins with i, u or v. */
const firsts = Array.from('阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他穵夕丫帀');
const letters = 'abcdefghjklmnopqrstwxyz';

/** The initial letters of the pinyin of the Han characters in the text; of several readings the commonest. */
export function initials(text: string): string {
  const { compare } = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const han = Array.from(text).filter((character) => /\p{Script=Han}/u.test(character));
  return han
    .map((character) => letters[firsts.findLastIndex((first) => compare(first, character) <= 0)] ?? '')
    .join('');
}
