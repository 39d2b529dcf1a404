import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gouji, temporaryFolder } from './commandLine.ts';

/** The page that `gouji check --format html` writes of these paths, after the options if there are any. */
export async function resultPageOf(...argv: readonly string[]): Promise<string> {
  const output = join(temporaryFolder(), 'result.html');
  await gouji(['check', '--format', 'html', '--output', output, ...argv]);
  return readFileSync(output, 'utf8');
}
