import type { TextChange } from './change.ts';

/** The smallest change that makes the one text of the other, which begins at an offset; none where they are the same. */
export function smallestChange(before: string, after: string, start: number): TextChange[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (isSplit(before, head)) head--;
  if (isSplit(before, before.length - tail)) tail--;
  const range = { start: start + head, end: start + before.length - tail };
  return [{ range, newText: after.slice(head, after.length - tail) }];
}

/** Whether the offset lies amid a character of two units. */
function isSplit(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at));
}
