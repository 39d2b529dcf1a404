import type { Package, XmlPart } from '../opc.ts';
import { Projector, type OfficeProjection } from '../projector.ts';
import { Unreadable } from '../unreadable.ts';
import { elementsIn, childOf, type XmlElement } from '../xml/readXml.ts';
import { cellValue, sharedTexts, type ValueContext } from './cellValue.ts';
import * as notices from './notices.ts';
import { numberFormatsIn } from './numberFormats.ts';
import { projectSheet } from './projectSheet.ts';
import { sheetGrid } from './sheetGrid.ts';

/** Reads a workbook (ISO/IEC 29500-1, 18), its sheets in the order that people see; hidden ones are not read. */
export function readWorkbook(opened: Package, main: XmlPart): OfficeProjection {
  const projector = new Projector();
  const related = opened.relationships(main.name).filter(({ external }) => !external);
  const partOf = (type: string) => {
    const found = related.find((one) => one.type === type);
    return found && opened.part(found.target)?.root;
  };
  const context: ValueContext = {
    shared: sharedTexts(partOf('sharedStrings')),
    formats: numberFormatsIn(partOf('styles')),
  };
  const list = childOf(main.root, 'x:sheets');
  const hidden: string[] = [];
  for (const { attributes } of list ? elementsIn(list, 'x:sheet') : []) {
    const { name = '', state = 'visible' } = attributes;
    const target = related.find(({ id, type }) => id === attributes['r:id'] && type === 'worksheet')?.target;
    if (state !== 'visible') hidden.push(name);
    else if (target !== undefined) readSheet(opened, { name, target }, projector, context);
  }
  const [first] = hidden;
  if (first !== undefined) projector.notice('stated', notices.hiddenSheets(hidden), { sheet: first, cell: 'A1' });
  return { ...projector.finish(), isTables: true };
}

/** A sheet by its name and that of its part. */
interface SheetPart {
  readonly name: string;
  readonly target: string;
}

/** Reads a sheet; one that cannot be read is told of, and the others are read. */
function readSheet(opened: Package, { name, target }: SheetPart, projector: Projector, context: ValueContext): void {
  const root = attempt(() => opened.part(target)?.root);
  if (root instanceof Unreadable) projector.notice('unread', root.reason, { sheet: name, cell: 'A1' });
  else if (root) projectSheet(sheetGrid(root), (cell) => cellValue(cell, context), { name, part: target }, projector);
}

function attempt(read: () => XmlElement | undefined): XmlElement | Unreadable | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}
