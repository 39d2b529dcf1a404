/** What a notification has to bring, by its method; of others nothing is expected. */
const expected: Readonly<Record<string, (params: Bag) => boolean>> = {
  'textDocument/didOpen': ({ textDocument }) => isNamed(textDocument) && typeof bag(textDocument)['text'] === 'string',
  'textDocument/didChange': ({ textDocument, contentChanges }) => isNamed(textDocument) && isList(contentChanges),
  'textDocument/didSave': ({ textDocument }) => isNamed(textDocument),
  'textDocument/didClose': ({ textDocument }) => isNamed(textDocument),
  'workspace/didChangeWatchedFiles': ({ changes }) => isList(changes) && changes.every(isNamed),
  'workspace/didChangeWorkspaceFolders': ({ event }) => isList(bag(event)['added']) && isList(bag(event)['removed']),
  'gouji/cursor': ({ textDocument, position }) => isNamed(textDocument) && typeof bag(position)['line'] === 'number',
};

type Bag = Readonly<Record<string, unknown>>;

/** Whether a notification brings what it has to: one that does not cannot be answered, so that it is let go. */
export function isWellFormed({ method, params }: { readonly method: string; readonly params?: unknown }): boolean {
  return expected[method]?.(bag(params)) ?? true;
}

function bag(value: unknown): Bag {
  return typeof value === 'object' && value !== null ? (value as Bag) : {};
}

function isNamed(value: unknown): boolean {
  return typeof bag(value)['uri'] === 'string';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
