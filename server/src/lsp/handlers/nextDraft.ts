import { ProtocolRequestType, type TextDocumentIdentifier } from '../protocol.ts';
import { say } from '../../features/basis/names.ts';
import { latestReport, nextDraft as draftAfter } from '../../features/nextDraft.ts';
import { yearInPath } from '../../workspace/paths.ts';
import { fileNameOf } from '../fromProtocol.ts';
import { onDocument } from './handler.ts';

/** The beginning of the report on the year after, and what its author should look at, in words. */
export interface DraftAfter {
  readonly text: string;
  readonly notes: readonly string[];
}

interface Params {
  readonly textDocument: TextDocumentIdentifier;
}

const type = new ProtocolRequestType<Params, DraftAfter | null, never, void, void>('gouji/nextDraft');

/** `gouji/nextDraft`, our own request: from the latest report of the document; null where no year is named. */
export const nextDraft = onDocument(
  type,
  () => ({}),
  (_params, { analysis, uri }, session) => {
    const { language } = session;
    const last = latestReport(analysis);
    const year = last?.year ?? yearInPath(fileNameOf(uri));
    if (!last || year === undefined) return null;
    const { text, notes } = draftAfter(last, year + 1, session.settingsOf(uri).template);
    return { text, notes: notes.map((note) => say(note, language)) };
  },
);
