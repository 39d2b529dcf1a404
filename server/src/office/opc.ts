import { Unreadable } from './unreadable.ts';
import { decodeXml, type XmlEncoding } from './xml/decodeXml.ts';
import { childOf, elementsIn, isElement, readXml, type XmlElement } from './xml/readXml.ts';
import { readDirectory, type ZipDirectory, type ZipEntry } from './zip/directory.ts';
import { contentOf } from './zip/inflate.ts';

/** A part of a package as XML. */
export interface XmlPart {
  readonly name: string;
  /** The text in which all offsets of its elements count. */
  readonly text: string;
  readonly root: XmlElement;
  readonly encoding: XmlEncoding;
  readonly hasDoctype: boolean;
  readonly cutShort: boolean;
}

/** What a part says of another: which it is, and what for. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `styles`, `worksheet`. */
  readonly type: string;
  /** The name of a part, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

/** A document of several parts (ISO/IEC 29500-2, “Open Packaging Conventions”). */
export interface Package {
  /** The names of all parts. */
  readonly names: readonly string[];
  /** The part of that name, small or capital letters alike; undefined where there is none. Throws a `Unreadable` where it cannot be read. */
  part(name: string): XmlPart | undefined;
  /** What a part refers to; the package itself for an empty name. */
  relationships(of: string): readonly Relationship[];
}

/** A package in a zip file. Throws a `Unreadable`. */
export function zipPackage(bytes: Uint8Array): Package & { readonly directory: ZipDirectory } {
  const directory = readDirectory(bytes);
  const find = (name: string): XmlPart | undefined => {
    const [entry, twin] = directory.entries.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    if (twin) throw twice(twin);
    return entry && partOf(entry.name, contentOf(directory, entry));
  };
  return {
    ...packageOf(
      directory.entries.map(({ name }) => name),
      find,
    ),
    directory,
  };
}

function partOf(name: string, content: Uint8Array): XmlPart {
  const { text, encoding } = decodeXml(content);
  return { name, text, encoding, ...readXml(text) };
}

/** A package in a single XML file (“flat OPC”), of that text. */
export function flatPackage(whole: XmlPart): Package {
  const parts = new Map(
    elementsIn(whole.root, 'pkg:part').map((part) => [
      (part.attributes['pkg:name'] ?? '').replace(/^\//, '').toLowerCase(),
      childOf(part, 'pkg:xmlData')?.children.find(isElement),
    ]),
  );
  return packageOf([...parts.keys()], (name) => {
    const root = parts.get(name.toLowerCase());
    return root && { ...whole, name, root };
  });
}

function packageOf(names: readonly string[], find: (name: string) => XmlPart | undefined): Package {
  const known = new Map<string, XmlPart | undefined>();
  const part = (name: string) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
  return { names, part, relationships: (of) => relationshipsIn(part(relationshipsName(of)), of) };
}

function relationshipsName(of: string): string {
  const slash = of.lastIndexOf('/') + 1;
  return `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
}

function relationshipsIn(part: XmlPart | undefined, of: string): Relationship[] {
  if (!part) return [];
  return elementsIn(part.root, 'rels:Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const external = TargetMode === 'External';
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: external ? Target : resolved(Target, of),
      external,
    };
  });
}

/** The name of a part that is named from another. */
function resolved(target: string, from: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function twice({ name }: ZipEntry): Unreadable {
  return new Unreadable({
    zh: `文件已损坏：部件 ${name} 有两个，不知道哪个算数；请在 Word 或 Excel 中打开后另存`,
    en: `the file is damaged: it has two parts ${name}; open it in Word or Excel and save it again`,
  });
}
