import { version } from '../../../../package.json';
import { ProtocolRequestType, type TextDocumentIdentifier } from '../protocol.ts';
import type { BlockForm } from '../../features/blocks/blockWriters.ts';
import { printable } from '../../text/width.ts';
import { base64Of } from '../base64.ts';
import { onDocument, wrongParams } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
  readonly to: BlockForm;
  /** The name of the draft and its SHA-256, which the client knows as it is stored. */
  readonly path: string;
  readonly digest: string;
}

/** A file in base64. */
export interface CertificateFile {
  readonly content: string;
}

const type = new ProtocolRequestType<Params, CertificateFile | null, never, void, void>('gouji/certificate');

/** `gouji/certificate`, our own request: what was checked of a document, to be printed and signed; null where no report is. */
export const certificate = onDocument(
  type,
  () => ({}),
  async ({ to, path, digest }, { analysis }, { language }) => {
    if (analysis.reports.length === 0) return null;
    // Loaded only here: most sessions certify nothing.
    const { certificateOf } = await import('../../features/certificate.ts');
    const { blockWriters } = await import('../../features/blocks/blockWriters.ts');
    if (!Object.hasOwn(blockWriters, to)) throw wrongParams(type.method, 'to');
    const blocks = certificateOf(analysis, { path: printable(path), digest, version }, language);
    return { content: base64Of(blockWriters[to](blocks, language)) };
  },
);
