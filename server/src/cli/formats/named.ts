import type { OutputFormat } from './format.ts';
import { formats } from './index.ts';

/** The format of that name, one of a certificate included; rejects if there is none. */
export async function formatNamed(name: string): Promise<OutputFormat> {
  const format = (await formats.get(name)?.()) ?? (await certificateNamed(name));
  if (!format) throw new Error(`no format ${name}`);
  return format;
}

async function certificateNamed(name: string): Promise<OutputFormat | undefined> {
  // Loaded only here: most runs certify nothing.
  const { certificates } = await import('./certificate/certificate.ts');
  return certificates.get(name);
}
