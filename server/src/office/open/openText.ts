import type { TextBuilder } from '../shownText.ts';
import { elementsIn, isElement, textIn, type XmlElement } from '../xml/readXml.ts';
import type { OpenStyles } from './openStyles.ts';

/** What was come by in a paragraph that is no text of its line. */
export interface BesideLine {
  readonly boxes: XmlElement[];
  pictures: number;
}

/** What stands beside the text, or in the files of programs only. */
const silent = new Set(['text:note', 'office:annotation', 'text:ruby-text', 'text:tracked-changes', 'office:forms']);

/** Adds the text of a paragraph, or of what stands in it, as its readers see it (OpenDocument 1.3, part 3, 6). */
export function readOpenText(element: XmlElement, to: TextBuilder, beside: BesideLine, styles: OpenStyles): void {
  const look = styles.look(element.attributes['text:style-name']);
  if (look.hidden) return;
  const aside = look.aside && element.name === 'text:span';
  for (const node of element.children) {
    if (isElement(node)) readInside(node, to, beside, styles);
    else if (aside) to.aside += node.text;
    // White space is one blank, wherever the lines of the file end.
    else to.add(node.text.replace(/[ \t\r\n]+/g, ' '), 0, 0, 'generated');
  }
}

function readInside(element: XmlElement, to: TextBuilder, beside: BesideLine, styles: OpenStyles): void {
  if (silent.has(element.name)) return;
  switch (element.name) {
    case 'text:s':
      return to.add(' '.repeat(Math.min(Number(element.attributes['text:c'] ?? 1) || 1, 100)), 0, 0, 'generated');
    case 'text:tab':
      return to.add('\t', 0, 0, 'generated');
    case 'text:line-break':
      return to.add('\n', 0, 0, 'generated');
    case 'draw:frame':
    case 'draw:custom-shape':
    case 'draw:g':
      return readFrame(element, beside);
    default:
      return readOpenText(element, to, beside, styles);
  }
}

/** A frame holds text, or a picture; what stands there for programs that cannot show the first comes behind it. */
export function readFrame(frame: XmlElement, beside: BesideLine): void {
  const box = elementsIn(frame).find(
    ({ name }) => name === 'draw:text-box' || name === 'draw:image' || name === 'draw:object',
  );
  const hasText = elementsIn(frame).some(({ name }) => name === 'text:p' || name === 'text:list');
  if (frame.name === 'draw:g') elementsIn(frame).forEach((inner) => readFrame(inner, beside));
  else if (box?.name === 'draw:text-box') beside.boxes.push(box);
  else if (hasText && textIn(frame).trim() !== '') beside.boxes.push(frame);
  else if (box) beside.pictures++;
}
