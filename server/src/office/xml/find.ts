import { isElement, type XmlElement } from './readXml.ts';

/** The element that begins at an offset; undefined where none does. */
export function elementAt(root: XmlElement, start: number): XmlElement | undefined {
  return chainTo(root, start).find((element) => element.start === start);
}

/** The elements around an offset, the innermost first; one that begins there is among them. */
export function chainTo(root: XmlElement, offset: number): XmlElement[] {
  const chain: XmlElement[] = [];
  let at: XmlElement | undefined = root;
  while (at) {
    chain.unshift(at);
    at = at.children.find(
      (child): child is XmlElement => isElement(child) && child.start <= offset && offset < child.end,
    );
  }
  return chain;
}
