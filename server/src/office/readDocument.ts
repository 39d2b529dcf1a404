import type { Wording } from '../forms/schema.ts';
import { compoundFile } from './compound/compoundFile.ts';
import { isReadAtOnce, type DocumentKind } from './documentKind.ts';
import type { OfficeProjection } from './projector.ts';
import { damagedBy, readOffice } from './readOffice.ts';
import { hasPassword, Unreadable } from './unreadable.ts';
import { crc32 } from './zip/bytes.ts';

export { readOffice };

/** Reads a document that is stored so. What few documents need is loaded with the first of them. Rejects with an `Unreadable` only. */
export async function readStored(bytes: Uint8Array, kind: DocumentKind): Promise<OfficeProjection> {
  if (isReadAtOnce(kind)) return readOffice(bytes, kind);
  try {
    const read = await readerOf(bytes, kind);
    return await read(bytes);
  } catch (error) {
    throw damagedBy(error);
  }
}

/** What tells a document from what it was before. */
export function signOf(bytes: Uint8Array): string {
  return `${bytes.length} ${crc32(bytes)}`;
}

type Reader = (bytes: Uint8Array) => OfficeProjection | Promise<OfficeProjection>;

async function readerOf(bytes: Uint8Array, kind: Exclude<DocumentKind, 'zip' | 'flat'>): Promise<Reader> {
  if (kind === 'rtf') return (await import('./rtf/readRtf.ts')).readRtf;
  if (kind === 'ofd') return (await import('./ofd/readOfd.ts')).readOfd;
  if (kind === 'pdf') return (await import('./pdf/readPdf.ts')).readPdf;
  const { names } = compoundFile(bytes);
  if (names.includes('WordDocument')) return (await import('./doc/readDoc.ts')).readDoc;
  if (names.some((name) => /^(?:workbook|book)$/i.test(name))) return (await import('./sheet/readXls.ts')).readXls;
  throw new Unreadable(names.includes('EncryptedPackage') ? hasPassword : noReport);
}

const noReport: Wording = {
  zh: '不是 Word 或 Excel 文件（可能是演示文稿或邮件）；请把内容另存为 .docx 或 .xlsx',
  en: 'no Word or Excel file (a presentation or a message?); save its content as .docx or .xlsx',
};
