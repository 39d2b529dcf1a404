import { ProtocolRequestType, type TextDocumentIdentifier } from '../protocol.ts';
import type { Desk, GivenDraft } from '../../features/assistantTools.ts';
import type { AskedDraft } from '../../features/assistant.ts';
import type { ReportKinds } from '../../kinds/kind.ts';
import { kindsWith } from '../../kinds/ownKinds.ts';
import { analysisOptions } from '../../workspace/analysisOptions.ts';
import { conclude } from '../../workspace/conclude.ts';
import type { OpenDocument } from '../documents.ts';
import { fileNameOf } from '../fromProtocol.ts';
import type { Session } from '../session.ts';
import { wrongParams, type Handler } from './handler.ts';

/** What an assistant asks of a tool; about a document where one is named, so that the assistant need not hand over its text. */
export interface AssistantQuestion {
  readonly tool: string;
  readonly input: object;
  readonly textDocument?: QuestionedDocument;
}

/** A document by its address; the text counts where the document is not open here. */
interface QuestionedDocument extends TextDocumentIdentifier {
  readonly text?: string;
}

const type = new ProtocolRequestType<AssistantQuestion, object | null, never, void, void>('gouji/assistant');

/** `gouji/assistant`, our own request: what a tool answers an assistant, the same as `gouji mcp` does; null about a document that is neither open nor told. */
export const assistant: Handler = {
  method: type.method,
  offer: () => ({}),
  async answer(params, session): Promise<object | null> {
    const { tool, input, textDocument } = params as AssistantQuestion;
    await session.started;
    const document = textDocument && session.documents.get(textDocument.uri);
    const text = document?.text ?? textDocument?.text;
    if (textDocument && text === undefined) return null;
    // Loaded only here: most sessions have no assistant.
    const { assistantTools, WrongInput } = await import('../../features/assistantTools.ts');
    const asked = assistantTools.find(({ name }) => name === tool);
    if (!asked) throw wrongParams(type.method, `one of ${assistantTools.map(({ name }) => name).join(', ')}`);
    const given = asked.takes && text !== undefined ? { ...input, [asked.takes]: text } : input;
    return asked.answer(given, deskOf(session, document, textDocument?.uri)).catch((error: unknown) => {
      throw error instanceof WrongInput ? wrongParams(tool, error.message) : error;
    });
  },
};

/** @param uri where the draft lies that is asked about */
function deskOf(session: Session, document: OpenDocument | undefined, uri = ''): Desk {
  return {
    language: session.language,
    // A text that lies nowhere may be a report of any kind that a folder describes.
    kinds: uri === '' ? kindsWith(session.kinds, session.library.ownKinds()) : session.kindsFor(uri),
    read: (draft, kinds) =>
      document?.text === draft.text && draft.kinds === undefined
        ? opened(document, session)
        : alone({ filename: fileNameOf(uri), ...draft }, kinds, session),
    pages: async () => (await import('rule-pages')).default,
  };
}

/** What is said of an open document everywhere else: beside the other reports, as `gouji.json` grades it. */
function opened(document: OpenDocument, session: Session): AskedDraft {
  return { analysis: document.analysis, again: (text) => session.readVersion(document, text, undefined) };
}

/** A text that stands in no file: it is held against no other report. */
function alone({ text, filename = '' }: GivenDraft, kinds: ReportKinds, { analyse, settings }: Session): AskedDraft {
  const options = analysisOptions(filename, kinds, settings.edition);
  const again = (other: string) => conclude(analyse(other, options), { grades: settings.severity });
  return { analysis: again(text), again };
}
