type Bag = Readonly<Record<string, unknown>>;

/** Whether a parameter is what it has to be. */
type Is = (value: unknown) => boolean;

/** What a message has to bring, by the keys of its parameters. */
type Expected = Readonly<Record<string, Is>>;

const isText: Is = (value) => typeof value === 'string';
const isBag: Is = (value) => typeof value === 'object' && value !== null;
const isNamed: Is = (value) => isText(bag(value)['uri']);
const isNamedText: Is = (value) => isNamed(value) && isText(bag(value)['text']);
const isOneOf =
  (...choices: readonly string[]): Is =>
  (value) =>
    choices.some((choice) => choice === value);
const isListOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const isNothingOr =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);

/** Whether something is a position in a text. */
export const isPosition: Is = (value) =>
  [bag(value)['line'], bag(value)['character']].every((count) => typeof count === 'number' && count >= 0);

/** Whether something is a range of a text. */
export const isRange: Is = (value) => isPosition(bag(value)['start']) && isPosition(bag(value)['end']);

/** What notifications have to bring, by their methods; of others nothing is expected. */
const told: Readonly<Record<string, Expected>> = {
  'textDocument/didOpen': { textDocument: isNamedText },
  'textDocument/didChange': { textDocument: isNamed, contentChanges: isListOf(() => true) },
  'textDocument/didSave': { textDocument: isNamed },
  'textDocument/didClose': { textDocument: isNamed },
  'workspace/didChangeWatchedFiles': { changes: isListOf(isNamed) },
  'workspace/didChangeWorkspaceFolders': {
    event: (event) => [bag(event)['added'], bag(event)['removed']].every(isListOf(() => true)),
  },
  'gouji/cursor': { textDocument: isNamed, position: (position) => typeof bag(position)['line'] === 'number' },
};

/** What requests have to bring, by their methods, besides the document, place or range that they are about. */
const asked: Readonly<Record<string, Expected>> = {
  'textDocument/codeAction': {
    context: (context) => isBag(context) && isNothingOr(isListOf(isText))(bag(context)['only']),
  },
  'textDocument/selectionRange': { positions: isListOf(isPosition) },
  'textDocument/references': { context: isBag },
  'workspace/symbol': { query: isText },
  'workspace/diagnostic': { previousResultIds: isListOf(isNamed) },
  'workspace/executeCommand': { command: isText, arguments: isNothingOr(isListOf(isCommandPlace)) },
  'gouji/newReport': { organisation: isText, year: Number.isInteger },
  'gouji/paste': { text: isNothingOr(isText), markup: isNothingOr(isText) },
  'gouji/formEdit': { change: isFormChange },
  'gouji/formPaste': { at: isBag, content: isClipboard },
  'gouji/exception': { code: isText, reason: isText, project: isNamedText },
  'gouji/certificate': { to: isText, path: isText, digest: isText },
  'gouji/export': { to: isText },
  'gouji/review': { before: isText },
  'gouji/nextFigure': { direction: isOneOf('next', 'previous') },
  'gouji/learnedKind': {
    ticked: isListOf(Number.isInteger),
    name: isText,
    title: isText,
    file: isText,
    project: isText,
  },
  'gouji/assistant': { tool: isText, input: isBag, textDocument: isNothingOr(isNamed) },
};

function isClipboard(value: unknown): boolean {
  return isBag(value) && [bag(value)['text'], bag(value)['markup']].every(isNothingOr(isText));
}

/** The argument of every command. */
function isCommandPlace(value: unknown): boolean {
  return isNamed(value) && isPosition(bag(value)['position']);
}

/** Figures of one report, a stretch of running text, or blanks to be filled in. */
function isFormChange(value: unknown): boolean {
  const { kind, before, report } = bag(value);
  if (kind === 'text') return isWritten(value) && isText(before);
  return isListOf(isWritten)(value) || (isOneOf('totals', 'zeros')(kind) && typeof report === 'number');
}

function isWritten(change: unknown): boolean {
  return isBag(bag(change)['at']) && isText(bag(change)['text']);
}

/** Whether a notification brings what it has to: one that does not cannot be answered, so that it is let go. */
export function isWellFormed(message: { readonly method: string; readonly params?: unknown }): boolean {
  return lackingIn(told[message.method], message.params) === undefined;
}

/** Which parameter of a request is not what it has to be; undefined where all are. */
export function wrongIn(method: string, params: unknown): string | undefined {
  return lackingIn(asked[method], params);
}

function lackingIn(expected: Expected = {}, params: unknown): string | undefined {
  return Object.entries(expected).find(([key, is]) => !is(bag(params)[key]))?.[0];
}

function bag(value: unknown): Bag {
  return typeof value === 'object' && value !== null ? (value as Bag) : {};
}
