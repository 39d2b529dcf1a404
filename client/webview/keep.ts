/** Exchanges what an element holds and keeps what the reader did to it: parts folded or opened, and the focus. */
export function keeping(element: Element, exchange: () => void): void {
  const opened = new Map([...foldables(element)].map(({ id, open }) => [id, open]));
  const focused = document.activeElement?.id;
  exchange();
  for (const part of foldables(element)) part.open = opened.get(part.id) ?? part.open;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** The parts that can be folded; each has an identifier of its own. */
function foldables(element: Element): NodeListOf<HTMLDetailsElement> {
  return element.querySelectorAll('details');
}
