import { ProtocolRequestType, type Range, type TextDocumentIdentifier, type TextEdit } from '../protocol.ts';
import { say } from '../../features/basis/names.ts';
import { changesOf, inLineEnds } from '../../features/basis/change.ts';
import { fixesIn } from '../../features/fixes.ts';
import { editForm, type FormChange } from '../../features/form/edit.ts';
import { keyedForm } from '../../features/form/form.ts';
import type { ClipboardContent } from '../../features/paste/clipboard.ts';
import { pasteInForm } from '../../features/paste/pasteInForm.ts';
import type { FigureAddress, FormReport } from '../../features/form/view.ts';
import { differences, type Difference } from '../../text/delta.ts';
import { withChanges, type TextChange } from '../../text/change.ts';
import type { Range as Stretch } from '../../text/span.ts';
import type { Wording } from '../../forms/schema.ts';
import type { DocumentAsRead } from '../../office/write/wantedChanges.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { OpenDocument } from '../documents.ts';
import { rangeOf } from '../fromProtocol.ts';
import { isLong } from '../long.ts';
import type { Session } from '../session.ts';
import { toRange, toTextEdit } from '../toProtocol.ts';
import { writingIn } from '../writing.ts';
import { onDocument, onRange } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
  /** What the client was told last of the document's form: it may be told what differs from that. */
  readonly since?: number | undefined;
}

/** The reports of a document as forms. */
export type Reports = readonly FormReport<Range>[];

/** What is told of them: all, or in what they differ from what was told `since`. */
export interface ToldForms {
  /** Names what was told. */
  readonly stamp: number;
  readonly reports?: Reports;
  readonly since?: number;
  readonly differences?: readonly Difference[];
}

/** The reports of one version of a document as forms. */
export interface Forms extends ToldForms {
  readonly version: number;
}

/** Edits of one version of a document, or why there are none. */
export interface EditedForm {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly refused: string | undefined;
  /** What the form will show once they are made, so that its author need not wait for it; undefined where that is not foreseen. */
  readonly foreseen?: ToldForms | undefined;
}

/** What a clipboard can become at a figure of the form, as edits of one version of a document, or why nothing. */
export interface PastedForm {
  readonly version: number;
  readonly offers: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
  readonly refused: string | undefined;
}

/** A way to settle a finding, as edits of one version of a document. */
export interface FormFix {
  readonly title: string;
  readonly code: string;
  readonly edits: readonly TextEdit[];
  readonly version: number;
}

const formType = new ProtocolRequestType<Params, Forms, never, void, void>('gouji/form');
const editType = new ProtocolRequestType<Params & { change: FormChange }, EditedForm, never, void, void>(
  'gouji/formEdit',
);
type PasteParams = Params & { at: FigureAddress; content: ClipboardContent };
const pasteType = new ProtocolRequestType<PasteParams, PastedForm, never, void, void>('gouji/formPaste');
const fixesType = new ProtocolRequestType<Params & { range: Range }, FormFix[], never, void, void>('gouji/formFixes');

const unadvertised = () => ({});

/** `gouji/form`, our own request: the reports of a document to be keyed in. Whoever looks at the form is not half way through a row of the text. */
export const form = onDocument(formType, unadvertised, ({ since }, document, session) => {
  if (document.typing) document.settle();
  return { version: document.version, ...told(document.analysis, since, document, session) };
});

/** A form is some hundred thousand signs, of which an edit changes a few: what the client has is not told again. */
function told(analysis: Analysis, since: number | undefined, document: OpenDocument, session: Session): ToldForms {
  const place = { uri: document.uri, encoding: document.encoding, lines: analysis.lines };
  const telling = { language: session.language, toRange: (span: Stretch) => toRange(span, place) };
  const { edition } = writingIn(document.uri, session);
  const reports = analysis.reports.map((report) => keyedForm(analysis, report, edition, telling));
  const before = document.told;
  // No server before this one has told anything by that name.
  const stamp = Math.max(Date.now(), (before?.stamp ?? 0) + 1);
  document.told = { stamp, reports };
  if (since === undefined || before?.stamp !== since) return { stamp, reports };
  return { stamp, since, differences: differences(before.reports, reports) };
}

/** `gouji/formEdit`, our own request: what changes in the text where the form does, and what the form then shows. */
export const formEdit = onDocument(editType, unadvertised, ({ change, since }, document, session) => {
  const edit = editForm(document.analysis, change, writingIn(document.uri, session));
  if ('refused' in edit) return refusedEdit(edit.refused, document, session);
  const answer = () => editedForm(edit.changes, since, document, session);
  const shown = session.shown.get(document.uri);
  return shown ? inDocument(edit.changes, shown, document, session, answer) : answer();
});

function refusedEdit(reason: Wording, { version }: OpenDocument, { language }: Session): EditedForm {
  return { version, edits: [], refused: say(reason, language) };
}

function editedForm(
  changes: readonly TextChange[],
  since: number | undefined,
  document: OpenDocument,
  session: Session,
): EditedForm {
  const edits = changes.map((one) => toTextEdit(one, document));
  const { version } = document;
  return { version, edits, refused: undefined, foreseen: foreseen(changes, since, document, session) };
}

/** The answer on what is keyed into the draft of a Word document, unless that cannot take it: saving is too late to hear of it. */
async function inDocument(
  changes: readonly TextChange[],
  shown: DocumentAsRead,
  document: OpenDocument,
  session: Session,
  answer: () => EditedForm,
): Promise<EditedForm> {
  const { version, text } = document;
  const { newlyUnwritable } = await import('../../office/write/wantedChanges.ts');
  // For a version that is no more the client asks again.
  if (version !== document.version) return { version, edits: [], refused: undefined };
  const reason = newlyUnwritable(shown, text.toString(), textWith(changes, document));
  return reason ? refusedEdit(reason, document, session) : answer();
}

function textWith(changes: readonly TextChange[], { text, lines }: OpenDocument): string {
  const written = changes.map(({ range, newText }) => ({ range, newText: inLineEnds(newText, lines) }));
  return withChanges(text, written);
}

/** What the form will show; not where it would take long to read, or several reports. */
function foreseen(
  changes: readonly TextChange[],
  since: number | undefined,
  document: OpenDocument,
  session: Session,
): ToldForms | undefined {
  const { analysis } = document;
  if (changes.length === 0 || analysis.reports.length !== 1 || isLong(document)) return undefined;
  return told(document.foresee(textWith(changes, document)), since, document, session);
}

/** `gouji/formPaste`, our own request: what a clipboard can become at a figure of the form. */
export const formPaste = onDocument(pasteType, unadvertised, ({ at, content }, document, session) => {
  const { language } = session;
  const pasted = pasteInForm(document.analysis, at, content, writingIn(document.uri, session));
  const { version } = document;
  if ('refused' in pasted) return { version, offers: [], refused: say(pasted.refused, language) };
  const offers = pasted.offers.map(({ title, changes }) => ({
    title: say(title, language),
    edits: changes.map((one) => toTextEdit(one, document)),
  }));
  return { version, offers, refused: undefined };
});

/** `gouji/formFixes`, our own request: the ways to settle the findings in a range, the best first. */
export const formFixes = onRange(fixesType, unadvertised, ({ range }, document, { language }) =>
  fixesIn(document.analysis, rangeOf(range, document)).map(({ finding, repair }) => ({
    title: say(repair.title, language),
    code: finding.code,
    edits: changesOf(repair.edits).map((one) => toTextEdit(one, document)),
    version: document.version,
  })),
);
