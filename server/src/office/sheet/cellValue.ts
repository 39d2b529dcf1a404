import { TextBuilder, type ShownText } from '../shownText.ts';
import { childOf, isElement, textIn, type XmlElement } from '../xml/readXml.ts';
import { shownNumber, type NumberFormats } from './numberFormats.ts';

/** What the values of cells are read by. */
export interface ValueContext {
  /** The texts that cells share, by their numbers. */
  readonly shared: readonly string[];
  readonly formats: NumberFormats;
}

/** A cell as it is shown, and what is to be known of how. */
export interface CellValue {
  readonly shown: ShownText;
  /** A formula that nobody has worked out; or a number that its format does not show. */
  readonly state?: 'not calculated' | 'not shown';
}

/** The text of a cell (`x:c`) as readers of the sheet see it. One whose formula has no result shows the formula: it is no blank. */
export function cellValue(cell: XmlElement, context: ValueContext): CellValue {
  const formula = childOf(cell, 'x:f');
  const value = childOf(cell, 'x:v');
  const { t: type = 'n', s: style } = cell.attributes;
  const raw = value ? textIn(value) : '';
  if (formula && raw === '' && type !== 'str') return { shown: shown(`=${textIn(formula)}`), state: 'not calculated' };
  if (type === 'inlineStr') return { shown: shown(richText(childOf(cell, 'x:is'))) };
  if (type === 's') return { shown: shown(context.shared[Number(raw)] ?? '') };
  if (type === 'b') return { shown: shown(Number(raw) === 0 ? 'FALSE' : 'TRUE') };
  const number = Number(raw);
  if (type !== 'n' || raw.trim() === '' || !Number.isFinite(number)) return { shown: shown(raw) };
  const text = shownNumber(number, context.formats(style));
  return text === '' ? { shown: shown(''), state: 'not shown' } : { shown: shown(text) };
}

/** The texts that cells share (`x:sst`). */
export function sharedTexts(root: XmlElement | undefined): string[] {
  return root
    ? root.children
        .filter(isElement)
        .filter(({ name }) => name === 'x:si')
        .map(richText)
    : [];
}

/** A text in one piece or several; what is written above it to be read aloud is no part of it. */
function richText(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children
    .filter(isElement)
    .map((child) => (child.name === 'x:t' ? textIn(child) : child.name === 'x:r' ? richText(child) : ''))
    .join('')
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

function shown(text: string): ShownText {
  const builder = new TextBuilder();
  builder.add(text, 0, 0);
  return builder.cell();
}
