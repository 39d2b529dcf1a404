import type { Wording } from '../../forms/schema.ts';
import { projectFlow } from '../flow/projectFlow.ts';
import { zipPackage, type Package } from '../opc.ts';
import { pagesFlow } from '../page/pageFlow.ts';
import type { Page } from '../page/page.ts';
import { Projector, type OfficeProjection } from '../projector.ts';
import { Unreadable } from '../unreadable.ts';
import { childOf, elementsIn, textIn, type XmlElement } from '../xml/readXml.ts';
import { drawnIn, inPoints, numbersOf } from './ofdPage.ts';

/** More pages than these no report has. */
const mostPages = 500;

/** Reads the text of an OFD (GB/T 33190-2016) as it stands on its pages, the first of its documents. Throws an `Unreadable`. */
export function readOfd(bytes: Uint8Array): OfficeProjection {
  const opened = zipPackage(bytes);
  const root = opened.part('OFD.xml')?.root;
  const at = textOf(root && childOf(childOf(root, 'ofd:DocBody'), 'ofd:DocRoot'));
  const document = opened.part(resolved(at, ''))?.root;
  if (!document) throw new Unreadable(noDocument);
  const pages = new OfdPages(opened, resolved(at, ''), document).read();
  if (pages.every(({ pieces }) => pieces.length === 0)) throw new Unreadable(noText);
  const projector = new Projector();
  projectFlow(pagesFlow(pages), projector);
  return projector.finish();
}

class OfdPages {
  readonly #opened: Package;
  readonly #at: string;
  readonly #document: XmlElement;
  readonly #templates: ReadonlyMap<string, string>;

  constructor(opened: Package, at: string, document: XmlElement) {
    this.#opened = opened;
    this.#at = at;
    this.#document = document;
    const common = childOf(document, 'ofd:CommonData');
    const templates = common ? elementsIn(common, 'ofd:TemplatePage') : [];
    this.#templates = new Map(
      templates.map(({ attributes }) => [attributes['ID'] ?? '', resolved(attributes['BaseLoc'] ?? '', at)]),
    );
  }

  read(): Page[] {
    const pages = childOf(this.#document, 'ofd:Pages');
    const listed = pages ? elementsIn(pages, 'ofd:Page').slice(0, mostPages) : [];
    return listed.map(({ attributes }, nth) => this.#page(resolved(attributes['BaseLoc'] ?? '', this.#at), nth + 1));
  }

  #page(name: string, number: number): Page {
    const root = this.#opened.part(name)?.root;
    const used = root ? elementsIn(root, 'ofd:Template') : [];
    const templates = used.flatMap(
      ({ attributes }) => this.#opened.part(this.#templates.get(attributes['TemplateID'] ?? '') ?? '')?.root ?? [],
    );
    const drawn = [...templates, ...(root ? [root] : [])].map(drawnIn);
    return {
      number,
      height: this.#heightOf(root),
      pieces: drawn.flatMap(({ pieces }) => pieces),
      rules: drawn.flatMap(({ rules }) => rules),
      pictures: drawn.reduce((sum, { pictures }) => sum + pictures, 0),
    };
  }

  /** A page may have a size of its own. */
  #heightOf(root: XmlElement | undefined): number {
    const areas = [childOf(root, 'ofd:Area'), childOf(childOf(this.#document, 'ofd:CommonData'), 'ofd:PageArea')];
    const boxes = areas.map((area) => textOf(childOf(area, 'ofd:PhysicalBox'))).filter((box) => box !== '');
    return inPoints(numbersOf(boxes[0] ?? '')[3] ?? usualHeight);
  }
}

/** The height of A4, in millimetres. */
const usualHeight = 297;

function textOf(element: XmlElement | undefined): string {
  return element ? textIn(element).trim() : '';
}

/** The name of a part that is named from another. */
function resolved(name: string, from: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const whole = name.startsWith('/') ? name : folder + name;
  return whole.replace(/^\/|(?<=^|\/)\.\//g, '');
}

const noDocument: Wording = {
  zh: '文件已损坏：OFD 里没有文档；请重新生成或重新传送一次',
  en: 'the file is damaged, no document is in it; make or send it again',
};

const noText: Wording = {
  zh: '这个 OFD 没有文字（可能是扫描件），读不出；请用原来的 Word 文件，或先做文字识别（OCR）',
  en: 'the OFD has no text (a scan?) and cannot be read; take the Word file it was made of, or have its text recognised first',
};
