import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkOptions } from '../../server/src/cli/check/options.ts';
import { formats } from '../../server/src/cli/formats/index.ts';
import { valueName } from '../../server/src/cli/usage.ts';
import { verbs } from '../../server/src/cli/verbs/index.ts';

for (const manual of ['cli.md', 'cli.en.md'])
  test(`${manual} tells every command, option and format`, () => {
    const text = readFileSync(join('docs', manual), 'utf8');
    for (const name of verbs.keys()) assert.ok(text.includes(`\n## gouji ${name}\n`), name);
    for (const option of checkOptions) {
      const spelling = `--${option.name} ${valueName(option)}`.trim().replaceAll('|', '\\|');
      assert.ok(text.includes(`\`${spelling}\``), spelling);
    }
    const headings = [...text.matchAll(/^### (.*)$/gm)].flatMap(([, heading = '']) =>
      heading.split(', ').flatMap((name) => name.split('、')),
    );
    for (const name of formats.keys()) assert.ok(headings.includes(name), name);
  });
