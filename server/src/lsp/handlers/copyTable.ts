import { ProtocolRequestType, type Position, type TextDocumentIdentifier } from '../protocol.ts';
import { say } from '../../features/basis/names.ts';
import { tableToCopy, type TableToCopy } from '../../features/paste/copyTable.ts';
import { offsetAt } from '../fromProtocol.ts';
import { onPosition } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** A table for a clipboard, its title in the language of the client. */
type Copied = Omit<TableToCopy, 'title'> & { readonly title: string };

const type = new ProtocolRequestType<Params, Copied | null, never, void, void>('gouji/copyTable');

/** `gouji/copyTable`, our own request: the official table at a place, for other programs; it is not advertised. */
export const copyTable = onPosition(
  type,
  () => ({}),
  ({ position }, document, { language }) => {
    const table = tableToCopy(document.analysis, offsetAt(position, document));
    return table ? { ...table, title: say(table.title, language) } : null;
  },
);
