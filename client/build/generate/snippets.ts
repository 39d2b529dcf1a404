import { kinds } from '../../../server/src/kinds/index.ts';
import { snippetsOf, type TemplateStyle } from '../../../server/src/kinds/snippet.ts';
import type { Derived } from './derived.ts';

/** The snippets as VS Code wants them, and the same with 0 in place of blanks, for those whose settings ask for it. */
export function snippetFile(): Derived[] {
  return [
    { path: 'snippets/gov-report.json', text: textOf({}) },
    { path: 'snippets/gov-report.zeros.json', text: textOf({ zeros: true }) },
  ];
}

function textOf(style: TemplateStyle): string {
  const entries = kinds
    .flatMap((kind) => snippetsOf(kind, style))
    .map(({ name, ...snippet }) => [name, snippet] as const);
  return JSON.stringify(Object.fromEntries(entries));
}
