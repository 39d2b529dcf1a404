import { MessageType, ShowMessageNotification, type Position, type Range as ProtocolRange } from './protocol.ts';
import { announceFigure } from '../features/announce.ts';
import { fillBlanks } from '../features/rewrites/fillBlanks.ts';
import { fillTotals } from '../features/rewrites/fillTotals.ts';
import { nextCell } from '../features/rewrites/nextCell.ts';
import { offered, asOne } from '../features/rewrites/offered.ts';
import type { Rewrite } from '../features/rewrites/rewrite.ts';
import { reportAt, tableAt } from '../features/basis/locate.ts';
import type { CheckedReport } from '../check/finding.ts';
import type { JudgedTable } from '../check/model/report.ts';
import type { Wording } from '../forms/schema.ts';
import type { TextChange } from '../text/change.ts';
import { say } from '../features/basis/names.ts';
import { whyNoReport } from '../features/noReport.ts';
import { verdictOn } from '../features/verdict.ts';
import {
  failingPlaces,
  neighbour,
  neighbourFigure,
  neighbourFinding,
  type Direction,
} from '../features/navigation/navigation.ts';
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
  'gouji.fillTotals': fill((report, judged) => fillTotals(judged, report.findings), {
    zh: '没有可以填写的总计。',
    en: 'There are no totals to fill in.',
  }),
  'gouji.fillBlanks': fill((report, { table }) => fillBlanks(report, table), {
    zh: '没有可以填0的空白。',
    en: 'There are no blanks to fill with 0.',
  }),
  'gouji.nextCell': goToNextCell,
  'gouji.checkAnyway': checkAnyway,
};

function goToFailing(direction: Direction): Command {
  return (document, offset, session) => {
    const { analysis } = document;
    const nothing = analysis.reports.length > 0 ? nothingFails : whyNoReport(analysis);
    return show(neighbourFinding(analysis, offset, direction), document, session, nothing);
  };
}

function goToFigure(direction: Direction): Command {
  return (document, offset, session) =>
    show(neighbourFigure(document.analysis, offset, direction), document, session, noFigures);
}

/** Goes through the failing places of the table at the offset, one each time. */
function walkFailing(document: OpenDocument, offset: number, session: Session) {
  const table = tableAt(document.analysis, offset)?.table.span;
  const last = document.shown;
  const from = table && last !== undefined && touches(table, last) ? last : offset;
  return show(neighbour(failingPlaces(document.analysis, table), from, 'next'), document, session);
}

const nothingFails = { zh: '没有不符之处。', en: 'Nothing fails.' };
const noFigures = { zh: '没有可以填写数字的表格。', en: 'There is no table to enter figures in.' };

/** Shows the place in the client, where it can be told to; without a place it says so. */
async function show(
  place: Range | undefined,
  document: OpenDocument,
  session: Session,
  nothing: Wording = nothingFails,
): Promise<ProtocolRange | null> {
  if (!place) {
    await tell(say(nothing, session.language), session);
    return null;
  }
  document.shown = place.start;
  return showAt(toRange(place, document), document, session);
}

async function showAt(selection: ProtocolRange, { uri }: OpenDocument, session: Session): Promise<ProtocolRange> {
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

/** Checks the document as a report from now on, whatever it looks like, and says how it stands. */
function checkAnyway(document: OpenDocument, _: number, session: Session): Promise<string> {
  document.asked = true;
  session.onTouched([document.uri]);
  document.forget();
  return Promise.resolve(verdictOn(document.analysis, session.language).text);
}

/** Fills in the table at the place, outside of tables all those of the report; where there is nothing to fill in it says so. */
function fill(
  rewritesOf: (report: CheckedReport, judged: JudgedTable) => readonly Rewrite[],
  nothing: Wording,
): Command {
  return async (document, offset, session) => {
    const report = reportAt(document.analysis, offset);
    const here = tableAt(document.analysis, offset);
    const tables = here ? [here] : (report?.tables ?? []);
    const rewrites = report ? tables.flatMap((judged) => rewritesOf(report, judged)) : [];
    const [whole] = offered(document.analysis, asOne(rewrites));
    if (whole) await apply(whole.title, whole.changes, document, session);
    else await tell(say(nothing, session.language), session);
    return null;
  };
}

async function apply(title: Wording, changes: readonly TextChange[], document: OpenDocument, session: Session) {
  if (!session.client.workspace?.applyEdit) return;
  const edit = toWorkspaceEdit(changes, document, session);
  await session.connection.workspace.applyEdit({ label: say(title, session.language), edit });
}

/** Goes to the next figure, and on leaving one fills in the totals that are now complete. */
async function goToNextCell(document: OpenDocument, offset: number, session: Session): Promise<ProtocolRange | null> {
  const next = nextCell(document.analysis, offset);
  if (!next) return show(undefined, document, session, noFigures);
  const { start, end } = toRange(next.place, document);
  if (next.totals) await apply(next.totals.title, next.totals.changes, document, session);
  const moved = (position: Position, by: number) => ({ ...position, character: position.character + by });
  return showAt({ start: moved(start, next.shift.start), end: moved(end, next.shift.end) }, document, session);
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
