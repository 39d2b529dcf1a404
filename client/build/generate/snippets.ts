import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { snippetsOf } from '../../../server/src/kinds/snippet.ts';
import type { Derived } from './derived.ts';

/** The snippets as VS Code wants them. */
export function snippetFile(): Derived[] {
  const entries = snippetsOf(disclosure).map(({ name, ...snippet }) => [name, snippet] as const);
  return [{ path: 'snippets/gov-report.json', text: JSON.stringify(Object.fromEntries(entries)) }];
}
