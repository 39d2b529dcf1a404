import { hasPassword, Unreadable } from './unreadable.ts';
import { flatPackage, zipPackage, type Package, type XmlPart } from './opc.ts';
import type { OfficeProjection } from './projector.ts';
import { readOpenDocument } from './open/readOpenDocument.ts';
import { readWorkbook } from './sheet/readWorkbook.ts';
import { readWord } from './word/readWord.ts';
import { decodeXml } from './xml/decodeXml.ts';
import { descendants, readXml } from './xml/readXml.ts';

/** Reads a document of Word, Excel or OpenDocument that is a package. Throws an `Unreadable` that says why where it cannot be read; nothing else. */
export function readOffice(bytes: Uint8Array, kind: 'zip' | 'flat'): OfficeProjection {
  try {
    return readPackage(kind === 'zip' ? zipPackage(bytes) : flatOf(decodeXml(bytes)));
  } catch (error) {
    throw damagedBy(error);
  }
}

/** Why a document cannot be read, by what was thrown. Stacks and numbers run over in what nobody has written: that is damage, too. */
export function damagedBy(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  return new Unreadable({
    zh: `文件已损坏，读不出（${String(error)}）`,
    en: `the file is damaged and cannot be read (${String(error)})`,
  });
}

/** Reads a document that is a single XML file (“flat OPC”). Throws an `Unreadable`. */
export function readFlat(text: string): OfficeProjection {
  return readPackage(flatOf({ text, encoding: { label: 'utf-8', marked: false } }));
}

function flatOf({ text, encoding }: Pick<XmlPart, 'text' | 'encoding'>): Package {
  return flatPackage({ name: '', text, encoding, ...readXml(text) });
}

function readPackage(opened: Package): OfficeProjection {
  const main = mainPart(opened);
  if (main?.root.name === 'w:document') return readWord(opened, main);
  if (main?.root.name === 'x:workbook') return readWorkbook(opened, main);
  if (main?.root.name === 'office:document-content') return readOpenDocument(opened, main);
  throw new Unreadable({
    zh: '不是 Word、Excel 或 OpenDocument 文件（压缩包里没有它们的正文）；别的文件还不能读',
    en: 'no Word, Excel or OpenDocument file (its package has no text of theirs); others are not read yet',
  });
}

/** Whether a document of LibreOffice and its kin is encrypted, part by part (OpenDocument 1.3, part 2, 3.4). */
function isEncrypted(opened: Package): boolean {
  const manifest = opened.part('META-INF/manifest.xml')?.root;
  return (
    manifest !== undefined && !descendants(manifest, ({ name }) => name === 'manifest:encryption-data').next().done
  );
}

/** The part that a package names as its document, else the one that has the usual name. */
export function mainPart(opened: Package): XmlPart | undefined {
  const named = opened.relationships('').find(({ type, external }) => type === 'officeDocument' && !external);
  if (isEncrypted(opened)) throw new Unreadable(hasPassword);
  const usual = ['word/document.xml', 'xl/workbook.xml', 'content.xml'];
  return [named?.target, ...usual].map((name) => (name === undefined ? undefined : opened.part(name))).find(Boolean);
}
