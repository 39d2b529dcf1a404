import { isElement, textIn, type XmlElement, type XmlNode } from '../xml/readXml.ts';
import type { Refusal, TextBuilder } from '../shownText.ts';
import { choiceOf, controlOf, type Surroundings } from './content.ts';
import type { Fields } from './fields.ts';
import { toggleIn, wordValue, type Styles } from './styles.ts';

/** What was come by in text that is no text itself. */
export interface BesideText {
  /** The contents of text boxes (`w:txbxContent`). */
  readonly boxes: XmlElement[];
  pictures: number;
  /** Whether something was inserted or deleted by a change that is kept track of. */
  tracked: boolean;
}

/** What text is read by. */
export interface InlineContext {
  readonly styles: Styles;
  readonly fields: Fields;
  readonly to: TextBuilder;
  readonly beside: BesideText;
  /** Whether the style of the paragraph hides its text. */
  readonly hidden: boolean;
}

/** Reads what stands in a paragraph, its runs and what is put around them. */
export function readInline(element: XmlElement, context: InlineContext, around: Surroundings): void {
  for (const child of element.children) if (isElement(child)) readOne(child, context, around);
}

function readOne(element: XmlElement, context: InlineContext, around: Surroundings): void {
  switch (element.name) {
    case 'w:r':
      return readRun(element, context, around);
    case 'w:del':
    case 'w:moveFrom':
      context.beside.tracked = true;
      return;
    case 'w:ins':
    case 'w:moveTo':
      context.beside.tracked = true;
      return readInline(element, context, around);
    case 'w:sdt': {
      const { content, inside } = controlOf(element, around);
      return content && !inside.placeholder ? readInline(content, context, inside) : undefined;
    }
    case 'w:fldSimple':
      return readInline(element, context, { ...around, refusal: around.refusal ?? 'field' });
    case 'mc:AlternateContent':
      return readInline(choiceOf(element), context, around);
    case 'w:hyperlink':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
      return readInline(element, context, around);
    default:
      return undefined;
  }
}

function readRun(run: XmlElement, context: InlineContext, around: Surroundings): void {
  const properties = run.children.find((node): node is XmlElement => isElement(node) && node.name === 'w:rPr');
  const style = properties && wordValue(properties, 'w:rStyle');
  const styled = style === undefined ? false : context.styles(style).hidden;
  const hidden = toggleIn(properties, 'w:vanish') ?? (styled || context.hidden);
  const aside = isAside(properties);
  for (const child of run.children) if (isElement(child)) readPiece(child, context, { ...around, hidden, aside });
}

/** Struck out, or raised as the mark of a note is: seen, but no part of a figure. */
function isAside(properties: XmlElement | undefined): boolean {
  if (!properties) return false;
  const raised = wordValue(properties, 'w:vertAlign') === 'superscript';
  return raised || (toggleIn(properties, 'w:strike') ?? toggleIn(properties, 'w:dstrike') ?? false);
}

interface RunLook extends Surroundings {
  readonly hidden: boolean;
  readonly aside: boolean;
}

function readPiece(element: XmlElement, context: InlineContext, look: RunLook): void {
  const { fields } = context;
  switch (element.name) {
    case 'w:fldChar':
      return fields.mark(element.attributes['w:fldCharType']);
    case 'w:instrText':
      return fields.code(textIn(element));
    case 'w:t':
      return element.children.forEach((node) => writeText(node, context, look));
    case 'w:tab':
    case 'w:ptab':
      return write('\t', element, context, look);
    case 'w:br':
    case 'w:cr':
      return write('\n', element, context, look);
    case 'w:noBreakHyphen':
      return write('-', element, context, look);
    case 'w:ruby':
      return readRuby(element, context, look);
    case 'mc:AlternateContent':
      return choiceOf(element)
        .children.filter(isElement)
        .forEach((child) => readPiece(child, context, look));
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return look.hidden ? undefined : readDrawing(element, context.beside);
    default:
      return undefined;
  }
}

function writeText(node: XmlNode, context: InlineContext, look: RunLook): void {
  if (!isElement(node)) write(node.text.replace(/[\r\n]+/g, ' '), node, context, look);
}

function write(text: string, { start, end }: XmlNode, { to, fields }: InlineContext, look: RunLook): void {
  if (look.hidden || fields.hides) return;
  const refusal: Refusal | undefined = look.refusal ?? (fields.isInside ? 'field' : undefined);
  if (look.aside) to.aside += text;
  else to.add(text, start, end, refusal);
}

/** A reading written above characters is no text of the line. */
function readRuby(element: XmlElement, context: InlineContext, look: RunLook): void {
  const base = element.children.find((node): node is XmlElement => isElement(node) && node.name === 'w:rubyBase');
  if (base) readInline(base, context, look);
}

/** Text boxes and pictures in a drawing, those in both ways of writing it once. */
function readDrawing(element: XmlElement, beside: BesideText): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:txbxContent') beside.boxes.push(child);
    else if (child.name === 'a:blip' || child.name === 'v:imagedata') beside.pictures++;
    else readDrawing(child.name === 'mc:AlternateContent' ? choiceOf(child) : child, beside);
  }
}
