/** The folders of the core in src, from the lowest up: each may import those before it. */
export const core = ['text', 'forms', 'kinds', 'syntax', 'bind', 'narrative', 'check', 'workspace', 'features'];

/** The folders around the core, each with those it may import besides all of the core. */
export const edges = { node: [], cli: ['node'], lsp: ['node'] };

/**
 * The rooms of a folder, from the lowest up: each may import those before it. What stands in no room
 * stands above them all.
 */
export const rooms = {
  check: ['judge', 'model', 'wording', 'repair', 'cause', 'rules'],
  features: ['basis', 'json', 'hover', 'navigation', 'preview', 'rewrites', 'completion'],
};

/** Imports among rooms that still go up, as the test prints them, each till its file is mended. */
export const stillUp = ['features/rewrites/rewrites.ts imports ../diagnostics.ts'];

/** Files that still import each other in a circle, each till it is mended. */
export const stillCircular = ['certainty', 'growth', 'linker', 'percent', 'share'].map(
  (name) => `narrative/${name}.ts`,
);

/** Names that two files of the server export, each with the reason. */
export const sharedNames = {
  analyse: 'the package calls by this name what it gives to programs, as the engine calls what it gives to the package',
  nextDraft: 'a handler is called after its request, as is what it asks',
  uncheckedFigures: 'a handler is called after its request, as is what it asks',
  Layout: 'what is kept of a text: to be one with refilling',
  layoutOf: 'what is kept of a text: to be one with refilling',
  Stretch: 'of a sentence, and of a document',
  stretchesOf: 'of a sentence, and of a document',
};
