import type { TextChange } from '../../text/change.ts';
import type { XmlPart } from '../opc.ts';
import type { SourceText } from '../projector.ts';
import { elementAt } from '../xml/find.ts';
import { childOf, descendants, elementsIn, type XmlElement } from '../xml/readXml.ts';
import { marksFor, runOf, type Tracking } from './trackedEdit.ts';
import { refused } from './unwritable.ts';

/** What changes in a part of Word when a figure is put into a blank cell: a run in its first paragraph, which looks as the paragraph's mark does. */
export function blankCellEdits(
  { at }: SourceText,
  figure: string,
  { root, text }: XmlPart,
  tracking: Tracking | undefined,
): TextChange[] {
  const cell = elementAt(root, at);
  const paragraph = cell && childOf(cell, 'w:p');
  // What a control shows as long as nothing is filled in would have to go.
  const [control] = cell ? descendants(cell, ({ name }) => name === 'w:sdt') : [];
  if (!paragraph || control) throw refused(control ? 'bound' : 'generated');
  const run = runOf(paragraph, lookOfMark(paragraph, text), 't', figure);
  return [put(paragraph, tracking ? marksFor(paragraph, tracking)('ins', run) : run, text)];
}

/** At the end of a paragraph, which may be a single tag. */
function put({ tag, insideEnd, end }: XmlElement, run: string, text: string): TextChange {
  const isSingle = text.slice(end - 2, end) === '/>';
  return isSingle
    ? { range: { start: end - 2, end }, newText: `>${run}</${tag}>` }
    : { range: { start: insideEnd, end: insideEnd }, newText: run };
}

/** Marks of changes to the mark itself say nothing of how it looks. */
const changes: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);

function lookOfMark(paragraph: XmlElement, text: string): string {
  const look = childOf(paragraph, 'w:pPr', 'w:rPr');
  const kept = look ? elementsIn(look).filter(({ name }) => !changes.has(name)) : [];
  const written = kept.map(({ start, end }) => text.slice(start, end)).join('');
  return look && written !== '' ? `<${look.tag}>${written}</${look.tag}>` : '';
}
