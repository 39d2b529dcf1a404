import {
  LSPErrorCodes,
  ResponseError,
  State,
  type BaseLanguageClient,
  type TextDocumentPositionParams,
} from 'vscode-languageclient';
import type { FigurePlace, Following } from '../../../server/src/lsp/handlers/tab.ts';
import { isInTable } from '../tableContext.ts';
import type { Verdicts } from '../verdicts.ts';
import type { TabServer } from './tabKeys.ts';

/** As many milliseconds one waits for a text to be read: then a key is what it is elsewhere. */
const patience = 5000;

/** Asks the server where Tab goes. A key pressed before the text was read waits for that, so as not to put blanks into a figure. */
export function askTab(client: BaseLanguageClient, verdicts: Verdicts): TabServer {
  return {
    async nextFigure(document, position, direction) {
      const { uri } = document;
      if (!verdicts.get(uri) && isThere(client)) await soon(verdicts.first(uri));
      if (!isInTable(verdicts, uri, position.line)) return null;
      const place = { textDocument: { uri: uri.toString() }, position, direction };
      return unlessEdited(client.sendRequest<FigurePlace | null>('gouji/nextFigure', place));
    },
    whatFollows: ({ uri }, position) => {
      const place: TextDocumentPositionParams = { textDocument: { uri: uri.toString() }, position };
      return unlessEdited(client.sendRequest<Following | null>('gouji/whatFollows', place));
    },
  };
}

/** Whether the server runs or will: one that could not be started reads nothing. */
function isThere({ state }: BaseLanguageClient): boolean {
  return state === State.Starting || state === State.Running;
}

/** The answer; undefined where the text was edited before the server came to it. */
function unlessEdited<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified) return undefined;
    throw error;
  });
}

async function soon(event: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([event, tooLate]);
  clearTimeout(timer);
}
