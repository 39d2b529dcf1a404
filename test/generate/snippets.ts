import { snippets } from '../../server/src/kinds/snippet.ts';
import type { Derived } from './derived.ts';

/** The snippets as VS Code wants them. */
export function snippetFile(): Derived[] {
  const entries = snippets().map(({ name, ...snippet }) => [name, snippet] as const);
  return [{ path: 'snippets/gov-report.json', text: JSON.stringify(Object.fromEntries(entries)) }];
}
