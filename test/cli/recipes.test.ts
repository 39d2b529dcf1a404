/** The recipes for many reports, run as they stand in the manual: over several machines, and questions to the results. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { writeAcceptance } from '../support/acceptance/folder.ts';
import { bundledCommand, temporaryFolder } from '../support/commandLine.ts';

const parts = ['2022', '2023', '2024'];

/** Where there is no GNU parallel: one after another, with the two ways of naming the input that the manual uses. */
const standIn = `#!/bin/sh
while read -r line; do
  bare=\${line%/}
  sh -c "$(printf '%s' "$1" | sed -e "s|{= s:/\\$:: =}|$bare|g" -e "s|{}|$line|g")"
done
`;

/** A folder with programs of these names, before all others. */
function pathWith(programs: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), script);
    chmodSync(join(folder, name), 0o755);
  }
  return `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
}

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

const gouji = `#!/bin/sh\nexec ${process.execPath} ${await bundledCommand()} "$@"\n`;
const PATH = pathWith({ gouji, ...(!has('parallel') && { parallel: standIn }) });

/** The block of a manual in that language which holds those words. */
function blockIn(manual: string, language: string, holds: string): string {
  const text = readFileSync(join('docs', manual), 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].filter(([, is]) => is === language);
  return blocks.map(([, , code = '']) => code).find((code) => code.includes(holds)) ?? assert.fail(holds);
}

describe('the recipes of both manuals', () => {
  const block = (language: string, holds: string) => blockIn('workspace.en.md', language, holds);
  const recipes = { sh: ['parallel', 'sqlite3'], yaml: ['matrix'], sql: ['json_each'] };
  const bare = (code: string) => code.replace(/^(?:#|--).*\n/gm, '');
  for (const [language, all] of Object.entries(recipes))
    for (const holds of all)
      it(`are the same for ${holds}`, () => {
        assert.equal(bare(blockIn('workspace.md', language, holds)), bare(block(language, holds)));
      });

  const folder = temporaryFolder();
  let whole = '';

  const run = (script: string, env: Readonly<Record<string, string>> = {}) =>
    spawnSync('bash', ['-c', script], { cwd: folder, env: { ...process.env, PATH, ...env }, encoding: 'utf8' });
  /** What several runs wrote is what one run does. */
  const assertWhole = (names: readonly string[]) => {
    const written = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    assert.deepEqual(written.split('\n').sort(), whole.split('\n').sort());
  };

  before(() => {
    writeAcceptance(folder, 9);
    whole = run(`gouji check --quiet --format ndjson ${parts.join(' ')}`).stdout;
    assert.ok(whole.includes('"roll-up"') && whole.includes('"prior-year"'));
  });

  it('divides the work by GNU parallel, and nothing is told otherwise', () => {
    run(block('sh', 'parallel'));
    assertWhole(parts.map((part) => `${part}.json`));
  });

  it('divides it over the matrix of a build server', () => {
    for (const name of readdirSync(folder)) if (/^2.*json$/.test(name)) rmSync(join(folder, name));
    const steps = [...block('yaml', 'matrix').matchAll(/^ +- run: (.*)$/gm)].map(([, step = '']) => step);
    const [first = '', joined = '', second = ''] = steps.filter((step) => !step.startsWith('npm'));
    for (const PART of parts) run(first, { PART });
    run(joined);
    for (const PART of parts) assert.notEqual(run(second, { PART }).status, null);
    assertWhole(parts.map((part) => `${part}.json`));
  });

  it('answers the questions by SQLite', { skip: !has('sqlite3') }, () => {
    writeFileSync(join(folder, 'result.ndjson'), whole);
    writeFileSync(join(folder, 'questions.sql'), block('sql', 'json_each'));
    const { stdout } = run(block('sh', 'sqlite3').replace('.mode box', '.mode list'));
    assert.match(stdout, /^2024\|ties\|9$/m);
    assert.match(stdout, /^青禾市第8局\|2023$/m);
    assert.match(stdout, /^wrong-figure\|1\|1$/m);
    assert.match(stdout, /^2024\|1040$/m);
  });

  it(
    'is a workflow that a reader of YAML reads',
    { skip: spawnSync('python3', ['-c', 'import yaml']).status !== 0 },
    () => {
      execFileSync('python3', ['-c', 'import sys, yaml; yaml.safe_load(sys.stdin)'], {
        input: block('yaml', 'matrix'),
      });
    },
  );
});
