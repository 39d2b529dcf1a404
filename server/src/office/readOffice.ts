import type { Wording } from '../forms/schema.ts';
import { Unreadable } from './unreadable.ts';
import { flatPackage, zipPackage, type Package, type XmlPart } from './opc.ts';
import type { OfficeProjection } from './projector.ts';
import { readOpenDocument } from './open/readOpenDocument.ts';
import { readWorkbook } from './sheet/readWorkbook.ts';
import { readWord } from './word/readWord.ts';
import { decodeXml } from './xml/decodeXml.ts';
import { descendants, readXml } from './xml/readXml.ts';
import type { DocumentKind } from './documentKind.ts';

/** Reads a document that is stored so. Throws an `Unreadable` that says why where it cannot be read; nothing else. */
export function readOffice(bytes: Uint8Array, kind: DocumentKind): OfficeProjection {
  try {
    if (kind === 'zip') return readPackage(zipPackage(bytes));
    if (kind === 'flat') return readPackage(flatOf(decodeXml(bytes)));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // Stacks and numbers run over in what nobody has written: that is damage, too.
    throw new Unreadable({
      zh: `文件已损坏，读不出（${String(error)}）`,
      en: `the file is damaged and cannot be read (${String(error)})`,
    });
  }
  throw new Unreadable(kind === 'compound' && holdsPackage(bytes) ? hasPassword : unreadKinds[kind]);
}

const hasPassword: Wording = { zh: '文件有密码，请先取消密码', en: 'the file has a password; remove it first' };

/** What is said of documents that are not read. */
const unreadKinds: Readonly<Record<Exclude<DocumentKind, 'zip' | 'flat'>, Wording>> = {
  compound: {
    zh: '是旧格式的 Word 或 Excel 文件，还不能读；请在 Word 或 WPS 中另存为 .docx',
    en: 'a Word or Excel file of the old format, which is not read yet; save it as .docx',
  },
  rtf: {
    zh: '是 RTF 文件，还不能读；请在 Word 或 WPS 中另存为 .docx',
    en: 'an RTF file, which is not read yet; save it as .docx',
  },
  pdf: {
    zh: '是 PDF 文件，还不能读；请用原来的 Word 文件，或把内容复制到文稿里',
    en: 'a PDF, which is not read yet; take the Word file it was made of, or copy its content into a draft',
  },
};

/** Whether a compound file holds an encrypted document (MS-OFFCRYPTO, 2.3.4.4), by the name of its stream. */
function holdsPackage(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
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
