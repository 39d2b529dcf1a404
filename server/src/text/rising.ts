/** How many of so many rising numbers, each known by where it stands, are no more than a limit. */
export function countUpTo(count: number, numberAt: (index: number) => number, limit: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
