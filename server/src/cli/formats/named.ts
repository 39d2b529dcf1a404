import type { OutputFormat } from './format.ts';
import { certificates } from './certificate/certificate.ts';
import { formats } from './index.ts';

/** The format of that name; throws if there is none. */
export function formatNamed(name: string): OutputFormat {
  const format = [...formats, ...certificates].find((candidate) => candidate.name === name);
  if (!format) throw new Error(`no format ${name}`);
  return format;
}
