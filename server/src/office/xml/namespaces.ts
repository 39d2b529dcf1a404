/** The short names that elements are called by here, whatever prefix a document gives their namespace. */
const shortNames: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rels',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'types',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.microsoft.com/office/2006/xmlPackage': 'pkg',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'http://www.w3.org/1999/xlink': 'xlink',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'http://www.ofdspec.org/2016': 'ofd',
};

/** The names of one document's elements and attributes, as its namespaces resolve them. Attributes without a prefix stay as they are. */
export class Names {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();

  constructor(prefixes: ReadonlyMap<string, string> = new Map([['xml', 'xml']])) {
    this.#prefixes = prefixes;
  }

  /** The names inside an element that declares namespaces; these very names where it declares none. */
  inside(attributes: Readonly<Record<string, string>>): Names {
    let prefixes: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      const short = shortNames[(attributes[name] ?? '').trim()] ?? '?';
      if (this.#prefixes.get(prefix) !== short) (prefixes ??= new Map(this.#prefixes)).set(prefix, short);
    }
    return prefixes ? new Names(prefixes) : this;
  }

  element(name: string): string {
    let known = this.#elements.get(name);
    if (known === undefined) this.#elements.set(name, (known = this.#resolved(name, '')));
    return known;
  }

  attribute(name: string): string {
    if (!name.includes(':')) return name;
    let known = this.#attributes.get(name);
    if (known === undefined) this.#attributes.set(name, (known = this.#resolved(name, undefined)));
    return known;
  }

  #resolved(name: string, unprefixed: string | undefined): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? unprefixed : name.slice(0, colon);
    const short = prefix === undefined ? undefined : this.#prefixes.get(prefix);
    return short === undefined ? name : `${short}:${name.slice(colon + 1)}`;
  }
}
