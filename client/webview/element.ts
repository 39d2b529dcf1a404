/** What an element may hold. */
export type Content = Node | string | number | undefined;
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of HTML; attributes and contents that are undefined are left out. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, contents);
}

/** An element of SVG; attributes and contents that are undefined are left out. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, contents);
}

/** Sets an attribute that is another than before: one that is set once more has the page laid out once more. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

const shown = new WeakMap<Element, unknown>();

/** Whether an element is to show something else than it was told last. */
export function isNews(element: Element, value: unknown): boolean {
  if (shown.has(element) && shown.get(element) === value) return false;
  shown.set(element, value);
  return true;
}

/** Draws anew what an element holds where what it is drawn from is another; that is plain data. */
export function refill(element: Element, from: unknown, draw: () => readonly (Node | string)[]): void {
  if (isNews(element, JSON.stringify(from))) element.replaceChildren(...draw());
}

function filled<E extends Element>(element: E, attributes: Attributes, contents: readonly Content[]): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
  for (const content of contents)
    if (content !== undefined) element.append(content instanceof Node ? content : String(content));
  return element;
}
