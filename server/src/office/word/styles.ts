import { childOf, elementsIn, type XmlElement } from '../xml/readXml.ts';

/** What a style of a document says that matters here; its own word wins over that of the style it is based on. */
export interface Style {
  /** The level of a heading, from 1; 0 for none. */
  readonly level: number;
  readonly numbering: NumberingReference | undefined;
  readonly hidden: boolean;
  /** Whether it is one for lines of a table of contents. */
  readonly contents: boolean;
}

/** Which list a paragraph is an item of, and how deep. */
export interface NumberingReference {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

export type Styles = (id: string | undefined) => Style;

const plain: Style = { level: 0, numbering: undefined, hidden: false, contents: false };

/** A style may rest on so many others; a circle of them ends there. */
const longestChain = 20;

/** The styles of a document (`w:styles`), by their ids. */
export function stylesIn(root: XmlElement | undefined): Styles {
  const elements = new Map(
    (root ? elementsIn(root, 'w:style') : []).map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const known = new Map<string, Style>();
  const read = (id: string | undefined, depth: number): Style => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || !element || depth > longestChain) return plain;
    const made = known.get(id) ?? styleOf(element, read(wordValue(element, 'w:basedOn'), depth + 1));
    known.set(id, made);
    return made;
  };
  return (id) => read(id, 0);
}

function styleOf(element: XmlElement, base: Style): Style {
  const properties = childOf(element, 'w:pPr');
  const own = numberingIn(properties);
  return {
    level: levelOf(element, properties) ?? base.level,
    numbering: own
      ? { list: own.list ?? base.numbering?.list, level: own.level ?? base.numbering?.level }
      : base.numbering,
    hidden: toggleIn(childOf(element, 'w:rPr'), 'w:vanish') ?? base.hidden,
    contents: base.contents || /^(?:toc|目录) ?\d$/i.test(wordValue(element, 'w:name') ?? ''),
  };
}

/** A heading by its outline level, or by the name that word processors give such styles. */
function levelOf(element: XmlElement, properties: XmlElement | undefined): number | undefined {
  const outline = wordValue(properties, 'w:outlineLvl');
  if (outline !== undefined) return /^[0-8]$/.test(outline) ? Number(outline) + 2 : 0;
  const name = (wordValue(element, 'w:name') ?? '').toLowerCase();
  if (name === 'title') return 1;
  const heading = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1];
  return heading === undefined ? undefined : Number(heading) + 1;
}

/** The list that properties of a paragraph name. */
export function numberingIn(properties: XmlElement | undefined): NumberingReference | undefined {
  const own = childOf(properties, 'w:numPr');
  if (!own) return undefined;
  const level = wordValue(own, 'w:ilvl');
  return { list: wordValue(own, 'w:numId'), level: level === undefined ? undefined : numberOf(level) };
}

/** The value of a property; undefined where it is not there. */
export function wordValue(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a property that is on or off is on; undefined where nothing is said of it. */
export function toggleIn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

/** A whole number of 0 or more, no larger than documents have; 0 for anything else. */
export function numberOf(text: string | undefined, most = 1_000_000): number {
  const value = Number.parseInt(text ?? '', 10);
  return value > 0 ? Math.min(value, most) : 0;
}
