import { Parser } from 'htmlparser2';
import { Unreadable } from '../unreadable.ts';
import { Names } from './namespaces.ts';

/** An element of an XML text. All offsets are units of that text. */
export interface XmlElement {
  /** Its name, the namespace as a short name before a colon (`w:tbl`). */
  readonly name: string;
  /** Its name as written. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly start: number;
  /** Behind its opening tag, and where its closing tag begins: the same place in one that closes itself. */
  readonly inside: number;
  insideEnd: number;
  end: number;
}

/** A stretch of text; where it stands in more units than it has, as an entity, it is written so. */
export interface XmlText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlText;

/** An XML text as a tree. */
export interface XmlTree {
  /** The outermost element; one without a name where there is none. */
  readonly root: XmlElement;
  /** Whether it declares a document type, of which nothing is read and no entity is put in. */
  readonly hasDoctype: boolean;
  /** Whether it ends before all of it is closed. */
  readonly cutShort: boolean;
}

/** An element with so many around it is not read: real documents stay below a hundred. */
const deepest = 400;
/** A text of more elements is no report: a report has some ten thousand. */
const mostElements = 600_000;

/** Reads an XML text. Entities of a document type are left alone. Throws a `Unreadable` for one that is too large or too deep. */
export function readXml(text: string): XmlTree {
  return new TreeBuilder(text).build();
}

class TreeBuilder {
  readonly #text: string;
  readonly #parser: Parser;
  readonly #root = elementOf('', '', {}, 0, 0);
  readonly #open: XmlElement[] = [this.#root];
  readonly #names: Names[] = [new Names()];
  #elements = 0;
  #hasDoctype = false;
  #cutShort = false;
  #isOver = false;

  constructor(text: string) {
    this.#text = text;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#begin(name, attributes),
        onclosetag: () => this.#end(),
        ontext: (piece) => this.#write(piece),
        onprocessinginstruction: (name) => {
          this.#hasDoctype ||= name.toLowerCase() === '!doctype';
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  build(): XmlTree {
    this.#parser.write(this.#text);
    this.#isOver = true;
    this.#parser.end();
    const root = this.#root.children.find(isElement) ?? this.#root;
    return { root, hasDoctype: this.#hasDoctype, cutShort: this.#cutShort || root === this.#root };
  }

  #begin(tag: string, attributes: Record<string, string>): void {
    if (this.#open.length > deepest || ++this.#elements > mostElements) throw tooMuch();
    const names = (this.#names.at(-1) ?? new Names()).inside(attributes);
    const behind = this.#parser.endIndex + 1;
    const element = elementOf(names.element(tag), tag, renamed(attributes, names), this.#parser.startIndex, behind);
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
    this.#names.push(names);
  }

  #end(): void {
    if (this.#open.length === 1) return;
    const element = this.#open.pop();
    this.#names.pop();
    this.#cutShort ||= this.#isOver;
    if (!element) return;
    element.end = this.#isOver ? this.#text.length : this.#parser.endIndex + 1;
    const isClosed = element.end > element.inside;
    element.insideEnd = this.#isOver ? this.#text.length : isClosed ? this.#parser.startIndex : element.inside;
  }

  #write(text: string): void {
    const { startIndex, endIndex } = this.#parser;
    this.#open.at(-1)?.children.push({ text, start: startIndex, end: endIndex + 1 });
  }
}

function elementOf(
  name: string,
  tag: string,
  attributes: XmlElement['attributes'],
  start: number,
  inside: number,
): XmlElement {
  return { name, tag, attributes, children: [], start, inside, insideEnd: inside, end: inside };
}

function renamed(attributes: Record<string, string>, names: Names): Record<string, string> {
  const all: Record<string, string> = {};
  for (const name in attributes) all[names.attribute(name)] = attributes[name] ?? '';
  return all;
}

function tooMuch(): Unreadable {
  return new Unreadable({
    zh: '文件内部的标记太多或嵌套太深，不像一份报告',
    en: 'too many tags in the file, or nested too deeply for a report',
  });
}

/** Whether a node is an element and no text. */
export function isElement(node: XmlNode): node is XmlElement {
  return 'children' in node;
}

/** The elements right inside one, of that name if one is given. */
export function elementsIn({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter((node): node is XmlElement => isElement(node) && (name === undefined || node.name === name));
}

/** The first element of that name right inside one, or inside that in turn. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of names)
    found = found?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
  return found;
}

/** All elements of one of the names inside an element, however deep, in order; none inside another of them. */
export function* descendants(element: XmlElement, isWanted: (element: XmlElement) => boolean): Generator<XmlElement> {
  const open = element.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (isWanted(node)) yield node;
    else for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as XmlNode);
  }
}

/** All text inside an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textIn(node) : node.text)).join('');
}
