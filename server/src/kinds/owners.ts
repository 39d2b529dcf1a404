/** Names of places end in one of these, which other words have too; and those of offices. */
const places = /[省市县区旗镇乡]/g;
const offices = /[局厅院所]|委员会|办公室|中心|街道|公司|集团|人民政府/g;

/** What stands behind the name of a place is no shorter, and behind that of an office. */
const behindPlace = 5;
const behindOffice = 4;

/** Where the owner's name ends in what a report is called; 0 where none is seen. */
export function endOfOwner(text: string): number {
  return Math.max(lastEnd(text, places, behindPlace), lastEnd(text, offices, behindOffice));
}

/** Where a text ends that is an owner's name alone; 0 where it does not begin with one. */
export function endOfName(text: string): number {
  return Math.max(lastEnd(text, places, 0), lastEnd(text, offices, 0));
}

/** Whether the text is the name of an owner and nothing else. */
export function isNameOfOwner(text: string): boolean {
  return text.length > 2 && /^\p{Script=Han}+$/u.test(text) && endOfName(text) === text.length;
}

function lastEnd(text: string, endings: RegExp, shortestRest: number): number {
  const ends = [...text.matchAll(endings)].map(({ index, 0: { length } }) => index + length);
  return ends.findLast((end) => text.length - end >= shortestRest) ?? 0;
}

const fillers =
  /(?:(?:填报|编报|编制|报送|制表|上报|填表|汇总)(?:单位|机关|部门)|单位名称)(?:名称)?(?:[（(](?:盖章|公章|签章)[)）])?[:：]\s*([\p{Script=Han}·（）()]{2,40})/u;
const placeholder = /^(?:盖章|公章|签章|填写)/;

/** Who fills in the form, as its line beside the title says: 填报单位：某县林业局. */
export function fillerIn(line: string): string | undefined {
  const name = fillers.exec(line)?.[1];
  return name === undefined || placeholder.test(name) ? undefined : name;
}
