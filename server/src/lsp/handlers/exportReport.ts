import { ProtocolRequestType, type TextDocumentIdentifier } from '../protocol.ts';
import type { ExportKind } from '../../features/export/writers.ts';
import { latestReport } from '../../features/nextDraft.ts';
import { base64Of } from '../base64.ts';
import { onDocument, wrongParams } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
  readonly to: ExportKind;
}

/** The file that a report was exported as, in base64, and how many of its figures were not read and are left out. */
export interface ExportedFile {
  readonly content: string;
  readonly unread: number;
}

const type = new ProtocolRequestType<Params, ExportedFile | null, never, void, void>('gouji/export');

/** `gouji/export`, our own request: the report of a document as a file for its readers; null where there is none. */
export const exportReport = onDocument(
  type,
  () => ({}),
  async ({ to }, { analysis }) => {
    const report = latestReport(analysis);
    if (!report) return null;
    // Loaded only here: most sessions export nothing.
    const { exportedReport, writers } = await import('../../features/export/writers.ts');
    if (!Object.hasOwn(writers, to)) throw wrongParams(type.method, 'to');
    const exported = exportedReport(report);
    const written = writers[to](exported);
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    return { content: base64Of(bytes), unread: exported.unread };
  },
);
