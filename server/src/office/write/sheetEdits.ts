import type { TextChange } from '../../text/change.ts';
import type { Package, XmlPart } from '../opc.ts';
import { mergeOf } from '../sheet/sheetGrid.ts';
import { elementAt } from '../xml/find.ts';
import { childOf, descendants, elementsIn, isElement, type XmlElement } from '../xml/readXml.ts';
import type { ChangedText } from './changedTexts.ts';
import { otherEdit, refused, Unwritable } from './unwritable.ts';

/** What changes in the XML of a sheet when a cell shows another figure. Throws an `Unwritable`. */
export function sheetEdits(change: ChangedText, part: XmlPart, isUnlocked: IsUnlocked): TextChange[] {
  const { source, start, end, newText } = change;
  const { text } = source.shown;
  const figure = text.slice(0, start) + newText + text.slice(end);
  const element = elementAt(part.root, source.at);
  if (!element || source.cell === undefined) throw new Unwritable(otherEdit);
  if (isCalculated(part.root, element, source.cell)) throw refused('formula');
  if (isProtected(part.root) && !isUnlocked(element)) throw refused('locked');
  if (element.name === 'x:row') return [newCell(element, source.cell, figure)];
  return [{ range: element, newText: cellXml(element, figure, part.text) }];
}

/** Whether a cell may be changed though its sheet is protected. */
export type IsUnlocked = (cell: XmlElement) => boolean;

/** Cells of a style that unlocks them, by the styles of the workbook (`x:styleSheet`). */
export function unlockedBy(styles: XmlElement | undefined): IsUnlocked {
  const list = childOf(styles, 'x:cellXfs');
  const all = list ? elementsIn(list, 'x:xf') : [];
  return ({ attributes }) => {
    const locked = childOf(all[Number(attributes['s'] ?? 0)], 'x:protection')?.attributes['locked'];
    return locked === '0' || locked === 'false';
  };
}

function isProtected(sheet: XmlElement): boolean {
  return /^(?:1|true)$/.test(childOf(sheet, 'x:sheetProtection')?.attributes['sheet'] ?? '');
}

/** Whether a cell has a formula, or one of several cells has it for them. */
function isCalculated(sheet: XmlElement, element: XmlElement, cell: string): boolean {
  if (element.name === 'x:c' && childOf(element, 'x:f')) return true;
  const place = mergeOf(`${cell}:${cell}`);
  for (const { attributes } of descendants(sheet, ({ name }) => name === 'x:f')) {
    const over =
      attributes['t'] === 'array' || attributes['t'] === 'dataTable' ? mergeOf(attributes['ref'] ?? '') : undefined;
    if (
      over &&
      place &&
      over.top <= place.top &&
      place.top <= over.bottom &&
      over.left <= place.left &&
      place.left <= over.right
    )
      return true;
  }
  return false;
}

/** A number as a cell holds it. */
const plain = /^-?\d+(?:\.\d+)?$/;

/** A cell with its address and style, and another content: a number stays one, a text a text of its own. */
function cellXml(cell: XmlElement, figure: string, text: string): string {
  const { t: type = 'n' } = cell.attributes;
  const hasValue = cell.children.some(isElement);
  const isNumber = plain.test(figure) && (type === 'n' || !hasValue);
  const tag = text.slice(cell.start, cell.inside).replace(/\/?>$/, '').trimEnd();
  const opening = tag.replace(/\st=(?:"[^"]*"|'[^']*')/, '');
  return opening + contentXml(cell.tag, figure, isNumber);
}

function contentXml(tag: string, figure: string, isNumber: boolean): string {
  const prefix = tag.slice(0, tag.indexOf(':') + 1);
  if (figure.trim() === '') return '/>';
  return isNumber
    ? `><${prefix}v>${figure}</${prefix}v></${tag}>`
    : ` t="inlineStr"><${prefix}is><${prefix}t>${figure}</${prefix}t></${prefix}is></${tag}>`;
}

/** What changes in a row when a cell is put into it that was not there, in the style of the one before it. */
function newCell(row: XmlElement, name: string, figure: string): TextChange {
  const column = mergeOf(`${name}:${name}`)?.left ?? 0;
  const cells = elementsIn(row, 'x:c');
  const isBefore = ({ attributes }: XmlElement) =>
    (mergeOf(`${attributes['r'] ?? ''}:${attributes['r'] ?? ''}`)?.left ?? 0) < column;
  const before = cells.findLast(isBefore) ?? cells[0];
  // A row of cells without names goes by their order.
  if (!before || cells.some(({ attributes }) => attributes['r'] === undefined)) throw refused('generated');
  const style = before.attributes['s'];
  const opening = `<${before.tag} r="${name}"${style === undefined ? '' : ` s="${style}"`}`;
  const at = isBefore(before) ? before.end : before.start;
  return { range: { start: at, end: at }, newText: opening + contentXml(before.tag, figure, plain.test(figure)) };
}

/** Whether a sheet works anything out. */
function hasFormulas({ root }: XmlPart): boolean {
  return descendants(root, ({ name }) => name === 'x:f').next().done === false;
}

/** What stands before the settings of calculation in a workbook (`x:workbook`). */
const beforeCalculation = new Set(['x:sheets', 'x:functionGroups', 'x:externalReferences', 'x:definedNames']);

/** What changes in a workbook so that it is worked out anew when it is opened; nothing where no sheet has a formula. */
export function recalculation(opened: Package, main: XmlPart): TextChange[] {
  const sheets = opened.relationships(main.name).filter(({ type, external }) => type === 'worksheet' && !external);
  if (!sheets.some(({ target }) => hasFormulas(opened.part(target) ?? main))) return [];
  const settings = childOf(main.root, 'x:calcPr');
  if (!settings) return calculationAfter(elementsIn(main.root).findLast(({ name }) => beforeCalculation.has(name)));
  if (/^(?:1|true)$/.test(settings.attributes['fullCalcOnLoad'] ?? '')) return [];
  const opening = main.text.slice(settings.start, settings.inside);
  const bare = opening.replace(/\sfullCalcOnLoad=(?:"[^"]*"|'[^']*')/, '');
  const newText = bare.replace(settings.tag, `${settings.tag} fullCalcOnLoad="1"`);
  return [{ range: { start: settings.start, end: settings.inside }, newText }];
}

function calculationAfter(element: XmlElement | undefined): TextChange[] {
  if (!element) return [];
  const prefix = element.tag.slice(0, element.tag.indexOf(':') + 1);
  const range = { start: element.end, end: element.end };
  return [{ range, newText: `<${prefix}calcPr fullCalcOnLoad="1"/>` }];
}
