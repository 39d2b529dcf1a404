/** The kinds of reports that the samples describe. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { defineKind, type ReportKind } from '../../server/src/kinds/kind.ts';

export const describedKinds: readonly ReportKind[] = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.gouji-kind.json'))
  .map((file) => {
    const { source, problems } = readKind(readFileSync(join('samples', file), 'utf8'));
    assert.ok(source, `${file}: ${JSON.stringify(problems)}`);
    return defineKind(source);
  });
