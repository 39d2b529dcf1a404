import { childOf, elementsIn, isElement, textIn, descendants, type XmlElement } from '../xml/readXml.ts';
import type { Refusal } from '../shownText.ts';
import { wordValue } from './styles.ts';

/** What is put around a piece of a document, as far as it changes how that is read or changed. */
export interface Surroundings {
  /** Why nothing inside is changed. */
  readonly refusal?: Refusal | undefined;
  /** Whether the text inside only says what to write there. */
  readonly placeholder?: boolean;
}

/** A block, row or cell with what is put around it. */
export interface Contained {
  readonly element: XmlElement;
  readonly around: Surroundings;
}

/** Elements that only hold others of the same kind. */
const holders = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdtContent']);

/** The elements of some names inside one, through controls and marks of changes around them. */
export function* contained(
  element: XmlElement,
  names: ReadonlySet<string>,
  around: Surroundings = {},
): Generator<Contained> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (names.has(child.name)) yield { element: child, around };
    else if (child.name === 'w:sdt') {
      const { content, inside } = controlOf(child, around);
      if (content) yield* contained(content, names, inside);
    } else if (child.name === 'mc:AlternateContent') yield* contained(choiceOf(child), names, around);
    else if (holders.has(child.name)) yield* contained(child, names, around);
  }
}

/** The content of a control, and what it says of what stands inside; no content for a table of contents. */
export function controlOf(control: XmlElement, around: Surroundings) {
  const properties = childOf(control, 'w:sdtPr');
  const gallery = wordValue(childOf(properties, 'w:docPartObj'), 'w:docPartGallery');
  const isBound =
    childOf(properties, 'w:dataBinding') ??
    properties?.children.find((node) => isElement(node) && /:dataBinding$/.test(node.name));
  const refusal =
    around.refusal ??
    (isBound ? 'bound' : /ontentLocked$/.test(wordValue(properties, 'w:lock') ?? '') ? 'locked' : undefined);
  const placeholder = around.placeholder === true || childOf(properties, 'w:showingPlcHdr') !== undefined;
  const content = gallery === 'Table of Contents' ? undefined : childOf(control, 'w:sdtContent');
  return { content, inside: { refusal, placeholder } satisfies Surroundings };
}

/** Of several ways to write the same, the first that says something, else the last. */
export function choiceOf(alternatives: XmlElement): XmlElement {
  const all = elementsIn(alternatives).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  return all.find(saysSomething) ?? all.at(-1) ?? alternatives;
}

const speaking = new Set(['w:t', 'a:blip', 'v:imagedata']);

function saysSomething(element: XmlElement): boolean {
  for (const found of descendants(element, ({ name }) => speaking.has(name)))
    if (found.name !== 'w:t' || textIn(found).trim() !== '') return true;
  return false;
}
