import { ProtocolRequestType, type Range, type TextDocumentIdentifier, type TextEdit } from '../protocol.ts';
import { say } from '../../features/basis/names.ts';
import { changesOf } from '../../features/basis/change.ts';
import { fixesIn } from '../../features/fixes.ts';
import { editForm, type FormChange } from '../../features/form/edit.ts';
import { keyedForm } from '../../features/form/form.ts';
import type { ClipboardContent } from '../../features/paste/clipboard.ts';
import { pasteInForm } from '../../features/paste/pasteInForm.ts';
import type { FigureAddress, FormReport } from '../../features/form/view.ts';
import type { Range as Stretch } from '../../text/span.ts';
import { rangeOf } from '../fromProtocol.ts';
import { toRange, toTextEdit } from '../toProtocol.ts';
import { writingOf } from '../writing.ts';
import { onDocument, onRange } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
}

/** The reports of one version of a document as forms. */
export interface Forms {
  readonly version: number;
  readonly reports: readonly FormReport<Range>[];
}

/** Edits of one version of a document, or why there are none. */
export interface EditedForm {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly refused: string | undefined;
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
export const form = onDocument(formType, unadvertised, (_params, document, session) => {
  if (document.typing) document.settle();
  const { analysis, version } = document;
  const telling = { language: session.language, toRange: (span: Stretch) => toRange(span, document) };
  const { edition } = writingOf(session.settings);
  return { version, reports: analysis.reports.map((report) => keyedForm(analysis, report, edition, telling)) };
});

/** `gouji/formEdit`, our own request: what changes in the text where the form does. */
export const formEdit = onDocument(editType, unadvertised, ({ change }, document, session) => {
  const edit = editForm(document.analysis, change, writingOf(session.settings));
  const { version } = document;
  return 'refused' in edit
    ? { version, edits: [], refused: say(edit.refused, session.language) }
    : { version, edits: edit.changes.map((one) => toTextEdit(one, document)), refused: undefined };
});

/** `gouji/formPaste`, our own request: what a clipboard can become at a figure of the form. */
export const formPaste = onDocument(pasteType, unadvertised, ({ at, content }, document, { language, settings }) => {
  const pasted = pasteInForm(document.analysis, at, content, writingOf(settings));
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
