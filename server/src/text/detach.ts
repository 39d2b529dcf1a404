/**
 * A text cut out of another that does not keep that one in memory: engines let a piece of a text point into
 * the whole, and here a report outlives many versions of its document.
 */
export function detach(piece: string): string {
  return ` ${piece}`.slice(1);
}
