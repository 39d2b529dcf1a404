import type { TextChange } from '../../text/change.ts';
import type { Range } from '../../text/span.ts';
import type { XmlPart } from '../opc.ts';
import { chainTo } from '../xml/find.ts';
import { childOf, type XmlElement } from '../xml/readXml.ts';
import { refused } from './unwritable.ts';

/** How changes are marked that are kept track of. */
export interface Tracking {
  /** When they were made, as XML writes a moment. */
  readonly date: string;
  /** A number that no other change of the document has, a new one each time. */
  readonly nextId: () => number;
}

/** A stretch of a run's text deleted, and another text put in its place, both kept track of. */
export function trackedEdit(
  stretch: Range,
  newText: string,
  { root, text }: XmlPart,
  tracking: Tracking,
): TextChange[] {
  const chain = chainTo(root, stretch.start < stretch.end ? stretch.start : stretch.start - 1);
  const [piece, run] = ['w:t', 'w:r'].map((name) => chain.find((element) => element.name === name));
  if (!piece || !run || piece.inside > stretch.start || stretch.end > piece.insideEnd) throw refused('generated');
  const properties = propertiesOf(run, text);
  const old = text.slice(stretch.start, stretch.end);
  const isInserted = chain.some(({ name }) => name === 'w:ins' || name === 'w:moveTo');
  const marks = marksFor(run, tracking);
  const changed =
    (old === '' ? '' : marks('del', runOf(run, properties, 'delText', old))) +
    (newText === '' ? '' : insertion(runOf(run, properties, 't', newText), isInserted, marks));
  const isAll = old === text.slice(piece.inside, piece.insideEnd) && isAlone(piece, run);
  if (isAll) return [{ range: run, newText: changed }];
  const [behind, before] = [
    `</${piece.tag}></${run.tag}>`,
    `<${run.tag}>${properties}<${piece.tag} xml:space="preserve">`,
  ];
  return [{ range: stretch, newText: `${behind}${changed}${before}` }];
}

/** What is put into an insertion belongs to that. */
function insertion(run: string, isInserted: boolean, marks: Marks): string {
  return isInserted ? run : marks('ins', run);
}

type Marks = (name: 'del' | 'ins', content: string) => string;

/** Puts the marks of a change around runs. */
export function marksFor(like: XmlElement, { date, nextId }: Tracking): Marks {
  const prefix = prefixOf(like);
  // Without a prefix an attribute is in no namespace.
  if (prefix === '') throw refused('generated');
  return (name, content) =>
    `<${prefix}${name} ${prefix}id="${nextId()}" ${prefix}author="勾稽 Gouji" ${prefix}date="${date}">${content}</${prefix}${name}>`;
}

/** A run of a text with the properties. */
export function runOf(like: XmlElement, properties: string, name: 't' | 'delText', text: string): string {
  const prefix = prefixOf(like);
  return `<${prefix}r>${properties}<${prefix}${name} xml:space="preserve">${text}</${prefix}${name}></${prefix}r>`;
}

function prefixOf({ tag }: XmlElement): string {
  return tag.slice(0, tag.indexOf(':') + 1);
}

function propertiesOf(run: XmlElement, text: string): string {
  const properties = childOf(run, 'w:rPr');
  return properties ? text.slice(properties.start, properties.end) : '';
}

/** Whether a run has no more than its properties and that text. */
function isAlone(piece: XmlElement, run: XmlElement): boolean {
  return run.children.every((child) => child === piece || ('name' in child && child.name === 'w:rPr'));
}
