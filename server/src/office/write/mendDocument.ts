import type { Wording } from '../../forms/schema.ts';
import { withChanges, type TextChange } from '../../text/change.ts';
import { zipPackage, type Package, type XmlPart } from '../opc.ts';
import { mainPart, readOffice } from '../readOffice.ts';
import type { StoredDocument } from '../storedDocument.ts';
import { encodeXml } from '../xml/encodeXml.ts';
import { elementsIn, type XmlElement } from '../xml/readXml.ts';
import type { ZipDirectory, ZipEntry } from '../zip/directory.ts';
import { contentOf } from '../zip/inflate.ts';
import { splice } from '../zip/splice.ts';
import type { ChangedText } from './changedTexts.ts';
import { keepsTrack, refuseWhole, relatedPart } from './guards.ts';
import { recalculation, sheetEdits, unlockedBy } from './sheetEdits.ts';
import type { Tracking } from './trackedEdit.ts';
import { Unwritable } from './unwritable.ts';
import { onlyPackages, wantedChanges } from './wantedChanges.ts';
import { wordEdits } from './wordEdits.ts';

/**
 * The document with the figures that its draft has by now, each changed where it stands. Every other part keeps its
 * bytes. What results is read again and must say just that. Throws an `Unwritable`; for one in which nothing differs,
 * too, gives what was there.
 *
 * @param now the moment that changes are marked with where the document keeps track of them
 */
export function mendDocument(document: StoredDocument, draft: string, now: Date): StoredDocument {
  const { bytes, kind, projection } = document;
  const changes = wantedChanges(document, draft);
  if (kind !== 'zip' || changes.length === 0) return document;
  const opened = zipPackage(bytes);
  const mended = splice(opened.directory, contents(opened, editsFor(opened, changes, now)));
  const read = readOffice(mended, kind);
  if (read.text !== draftWith(projection.text, changes)) throw new Unwritable(readsOtherwise);
  return { bytes: mended, kind, projection: read };
}

type ZipPackage = Package & { readonly directory: ZipDirectory };
type Edits = ReadonlyMap<XmlPart, readonly TextChange[]>;

function editsFor(opened: ZipPackage, changes: readonly ChangedText[], now: Date): Edits {
  const main = mainPart(opened);
  if (!main || !/^(?:w:document|x:workbook)$/.test(main.root.name)) throw new Unwritable(onlyPackages);
  refuseWhole(opened, main);
  const edits = new Map<XmlPart, TextChange[]>();
  const add = (part: XmlPart, more: readonly TextChange[]) => edits.set(part, [...(edits.get(part) ?? []), ...more]);
  const isBook = main.root.name === 'x:workbook';
  const tracking = !isBook && keepsTrack(opened, main) ? trackingIn(main, now) : undefined;
  const isUnlocked = unlockedBy(isBook ? relatedPart(opened, main, 'styles')?.root : undefined);
  for (const change of changes) {
    const part = opened.part(change.source.part) ?? main;
    add(part, isBook ? sheetEdits(change, part, isUnlocked) : wordEdits(change, part, tracking));
  }
  if (isBook) add(main, recalculation(opened, main));
  return edits;
}

/** Changes get numbers above all that marks have in the document. */
function trackingIn({ root }: XmlPart, now: Date): Tracking {
  let last = 0;
  for (const { attributes } of everyElement(root)) last = Math.max(last, Number(attributes['w:id']) || 0);
  return { date: now.toISOString().replace(/\.\d+/, ''), nextId: () => ++last };
}

function* everyElement(root: XmlElement): Generator<XmlElement> {
  for (const element of elementsIn(root)) {
    yield element;
    yield* everyElement(element);
  }
}

/** The content of each part that changes, stored as it was. */
function contents({ directory }: ZipPackage, edits: Edits): Map<ZipEntry, Uint8Array> {
  const all = new Map<ZipEntry, Uint8Array>();
  for (const [{ name, text, encoding }, changes] of edits) {
    const entry = directory.entries.find((one) => one.name === name);
    const content = encodeXml(withChanges(text, changes), encoding);
    if (changes.length === 0) continue;
    if (!entry || !content || !isSame(encodeXml(text, encoding), contentOf(directory, entry)))
      throw new Unwritable(otherEncoding);
    all.set(entry, content);
  }
  return all;
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, i) => byte === other[i]);
}

/** The draft as reading the document must give it, whatever blanks the edited one has. */
function draftWith(text: string, changes: readonly ChangedText[]): string {
  return withChanges(
    text,
    changes.map(({ source, written }) => ({ range: { start: source.from, end: source.to }, newText: written })),
  );
}

const otherEncoding: Wording = {
  zh: '文件内部的编码只能读，不能改；请在 Word 中打开后另存',
  en: 'a part of the file is stored in an encoding that is only read; open it in Word and save it',
};

const readsOtherwise: Wording = {
  zh: '改了以后读出来的不是所要的数字，所以没有改；请在 Word 或 Excel 中改',
  en: 'what was written would not read as wanted, so nothing was changed; change it in Word or Excel',
};
