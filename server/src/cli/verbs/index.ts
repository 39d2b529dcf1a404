import type { Verb } from './verb.ts';

/** Loads a command. */
export type LoadVerb = () => Promise<Verb>;

/** Every command by its name, in the order of the help; only the one that is called is loaded. */
export const verbs: ReadonlyMap<string, LoadVerb> = new Map<string, LoadVerb>([
  ['check', async () => (await import('./check.ts')).check],
  ['certify', async () => (await import('./certify.ts')).certify],
  ['diff', async () => (await import('./diff.ts')).diff],
  ['new', async () => (await import('./new.ts')).newReport],
  ['export', async () => (await import('./export.ts')).exportDraft],
  ['explain', async () => (await import('./explain.ts')).explain],
  ['kind', async () => (await import('./kind.ts')).kind],
  ['mcp', async () => (await import('./mcp.ts')).mcp],
  ['lsp', async () => (await import('./lsp.ts')).lsp],
]);
