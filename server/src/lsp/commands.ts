import { MessageType, ShowMessageNotification, type Position, type Range as ProtocolRange } from './protocol.ts';
import { announceFigure } from '../features/announce.ts';
import { fillTotals } from '../features/rewrites/fillTotals.ts';
import { tableAt } from '../features/basis/locate.ts';
import { say } from '../features/basis/names.ts';
import { failingPlaces, figurePlaces, neighbour, type Direction } from '../features/navigation/navigation.ts';
import { touches, type Range } from '../text/span.ts';
import type { OpenDocument } from './documents.ts';
import { offsetAt } from './fromProtocol.ts';
import type { Session } from './session.ts';
import { toRange } from './toProtocol.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** The place a command is about, as a client sends it. */
export interface CommandPlace {
  readonly uri: string;
  readonly position: Position;
}

/** A command: given the document and the place in it, it shows something and returns it. */
type Command = (document: OpenDocument, offset: number, session: Session) => Promise<ProtocolRange | string | null>;

/** Every command by its name; each takes one argument, a `CommandPlace`. */
export const commands: Readonly<Record<string, Command>> = {
  'gouji.nextFailing': goToFailing('next'),
  'gouji.previousFailing': goToFailing('previous'),
  'gouji.walkFailing': walkFailing,
  'gouji.nextFigure': goToFigure('next'),
  'gouji.previousFigure': goToFigure('previous'),
  'gouji.announceFigure': announce,
  'gouji.fillTotals': fill,
};

function goToFailing(direction: Direction): Command {
  return (document, offset, session) =>
    show(neighbour(failingPlaces(document.analysis), offset, direction), document, session);
}

function goToFigure(direction: Direction): Command {
  return (document, offset, session) =>
    show(neighbour(figurePlaces(document.analysis), offset, direction), document, session);
}

/** Goes through the failing places of the table at the offset, one each time. */
function walkFailing(document: OpenDocument, offset: number, session: Session) {
  const table = tableAt(document.analysis, offset)?.table.span;
  const last = document.shown;
  const from = table && last !== undefined && touches(table, last) ? last : offset;
  return show(neighbour(failingPlaces(document.analysis, table), from, 'next'), document, session);
}

/** Shows the place in the client, where it can be told to; without a place it says so. */
async function show(place: Range | undefined, document: OpenDocument, session: Session): Promise<ProtocolRange | null> {
  if (!place) {
    await tell(say({ zh: '没有不符之处。', en: 'Nothing fails.' }, session.language), session);
    return null;
  }
  document.shown = place.start;
  const selection = toRange(place, document);
  const { uri } = document;
  if (session.client.window?.showDocument)
    await session.connection.window.showDocument({ uri, selection, takeFocus: true });
  return selection;
}

/** Says the figure at the place in words, for those who do not see the table. */
async function announce(document: OpenDocument, offset: number, session: Session): Promise<string> {
  const { language } = session;
  const none = { zh: '光标处没有表中的数字。', en: 'No figure of a table is at the cursor.' };
  const text = announceFigure(document.analysis, offset, language) ?? say(none, language);
  await tell(text, session);
  return text;
}

/** Sets the totals of the table at the place to the sums of their parts. */
async function fill(document: OpenDocument, offset: number, session: Session): Promise<null> {
  const judged = tableAt(document.analysis, offset);
  for (const { title, changes } of judged ? fillTotals(judged) : []) {
    const edit = toWorkspaceEdit(changes, document, session);
    if (session.client.workspace?.applyEdit)
      await session.connection.workspace.applyEdit({ label: say(title, session.language), edit });
  }
  return null;
}

function tell(message: string, { connection }: Session): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

/** Runs a command at its place; null for a document that is not open and for one that is called otherwise. */
export function runCommand(name: string, place: CommandPlace | undefined, session: Session): ReturnType<Command> {
  const command = commands[name];
  const document = place && session.documents.get(place.uri);
  if (!command || !document) return Promise.resolve(null);
  return command(document, offsetAt(place.position, document), session);
}
