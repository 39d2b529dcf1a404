import { strToU8, zipSync, type Zippable } from 'fflate/browser';

/** A part of a package to be written: its text, of a content type unless that is `application/xml`. */
export interface NewPart {
  readonly text: string;
  readonly contentType?: string;
  /** What it refers to: by a name, for a purpose, which part. */
  readonly relations?: readonly NewRelation[];
}

/** A relationship by its id, its kind and its target. */
export type NewRelation = readonly [id: string, kind: string, target: string];

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
/** The same parts always make the same bytes: no time stands in them. */
const noTime = { mtime: new Date(1980, 0, 1) };

/** A package (ISO/IEC 29500-2) of those parts, the first its document. */
export function packParts(parts: Readonly<Record<string, NewPart>>): Uint8Array {
  const [main = ''] = Object.keys(parts);
  const types = Object.entries(parts).flatMap(([name, { contentType }]) =>
    contentType ? [`<Override PartName="/${name}" ContentType="${contentType}"/>`] : [],
  );
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types">${defaults.join('')}${types.join('')}</Types>`,
    '_rels/.rels': relationsXml([['r1', 'officeDocument', main]]),
    ...Object.fromEntries(Object.entries(parts).flatMap(([name, part]) => filesOf(name, part))),
  };
  const packed = Object.entries(files).map(([name, text]) => [name, [strToU8(head + text), noTime]] as const);
  return zipSync(Object.fromEntries(packed) as Zippable);
}

function filesOf(name: string, { text, relations }: NewPart): (readonly [string, string])[] {
  if (!relations) return [[name, text]];
  const slash = name.lastIndexOf('/') + 1;
  return [
    [name, text],
    [`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`, relationsXml(relations)],
  ];
}

function relationsXml(all: readonly NewRelation[]): string {
  const list = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
}

/** A text in XML, in an attribute as well; what XML has no place for, half characters among it, is left out. */
export function xmlText(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
