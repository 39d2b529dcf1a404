/** Digits alone, without a 0 in front, and not so many that they may be something else. */
export function isCount(text: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(text);
}

/** Whether nothing but the marks of a notation stands around a stretch of text, so that no other figure is near. */
export function standsAlone(text: string, from: number, to: number): boolean {
  let before = from - 1;
  while (text.charCodeAt(before) === blank) before--;
  let behind = to;
  while (text.charCodeAt(behind) === blank) behind++;
  return (
    beforeCells.has(text.charCodeAt(before)) && (behind === text.length || behindCells.has(text.charCodeAt(behind)))
  );
}

/** Whether there are marks of cells in a text at all. */
export function hasCells(text: string): boolean {
  return Array.from(marksBefore).some((mark) => text.includes(mark));
}

const blank = 32;
const marksBefore = '|\t,>';
const unitsOf = (marks: string): ReadonlySet<number> => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const beforeCells = unitsOf(marksBefore);
const behindCells = unitsOf('|\t,<\r\n');
