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

function filled<E extends Element>(element: E, attributes: Attributes, contents: readonly Content[]): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
  for (const content of contents)
    if (content !== undefined) element.append(content instanceof Node ? content : String(content));
  return element;
}
