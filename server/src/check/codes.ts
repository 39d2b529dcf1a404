import type { Code } from './codeNames.ts';
import { causes } from './model/causes.ts';
import { severities, type Severity } from './model/severity.ts';
import { rules } from './rules/index.ts';

export type { Code };

/** Every code with its default severity, the gravest first. */
export const codes: Readonly<Record<Code, Severity>> = inOrderOfSeverity([
  ...Object.entries(causes),
  ...rules.map(({ code, severity }) => [code, severity] as const),
]);

function inOrderOfSeverity(all: readonly (readonly [string, Severity])[]): Record<Code, Severity> {
  const sorted = severities.flatMap((severity) => all.filter(([, own]) => own === severity));
  return Object.fromEntries(sorted) as Record<Code, Severity>;
}
