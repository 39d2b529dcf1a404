import { ProtocolRequestType, type Position, type TextDocumentIdentifier } from '../protocol.ts';
import { say } from '../../features/basis/names.ts';
import type { TableToLearn } from '../../features/learnTable.ts';
import type { TextChange } from '../../text/change.ts';
import type { OpenDocument } from '../documents.ts';
import { fileNameOf, offsetAt } from '../fromProtocol.ts';
import { onPosition } from './handler.ts';

interface Place {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

interface Chosen extends Place {
  /** Places in the list of proposals. */
  readonly ticked: readonly number[];
  readonly name: string;
  readonly title: string;
  /** The file that is to be written, seen from the folder of the `gouji.json` that is to list it, and the text of that; empty for one that is not there yet. */
  readonly file: string;
  readonly project: string;
}

/** The text of a kind file and what changes in the `gouji.json` that lists it, or why there is none. */
type Written = { readonly text: string; readonly changes: readonly TextChange[] } | { readonly problem: string };

const learnType = new ProtocolRequestType<Place, TableToLearn | null, never, void, void>('gouji/learn');
const kindType = new ProtocolRequestType<Chosen, Written | null, never, void, void>('gouji/learnedKind');

/** `gouji/learn`, our own request: what the table at a place seems to have in common with others of its kind. */
export const learn = onPosition(
  learnType,
  () => ({}),
  async ({ position }, document, { language }): Promise<TableToLearn | null> => {
    // Loaded only here: few sessions learn anything.
    const { tableToLearn } = await import('../../features/learnTable.ts');
    return tableToLearn(document.text.toString(), readBy(document), offsetAt(position, document), language) ?? null;
  },
);

/** `gouji/learnedKind`, our own request: the file of a kind learned from that table, with what was ticked. */
export const learnedKind = onPosition(
  kindType,
  () => ({}),
  async (params, document, { language }): Promise<Written | null> => {
    const { position, ticked, name, title, file, project } = params;
    const { kindOfTable } = await import('../../features/learnTable.ts');
    const { withListed } = await import('../../workspace/withListed.ts');
    const offset = offsetAt(position, document);
    const written = kindOfTable(document.text.toString(), readBy(document), offset, ticked, { name, title });
    if (!written) return null;
    if ('problem' in written) return { problem: say(written.problem, language) };
    const changes = withListed(project, 'kinds', file);
    return changes ? { text: written.text, changes } : { problem: say(unlisted, language) };
  },
);

const unlisted = {
  zh: 'gouji.json 不是有效的 JSON，没有写入',
  en: 'gouji.json is not valid JSON; nothing was written',
};

function readBy({ uri, analysis }: OpenDocument) {
  return { path: fileNameOf(uri), markup: analysis.page ? ('html' as const) : ('text' as const) };
}
