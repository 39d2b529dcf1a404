import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { Installed } from './installed.ts';

let installed: Installed;
before(() => {
  installed = new Installed();
});
after(() => installed.remove());

/** Writes a program into the folder of who has installed the package, and gives its path. */
function write(name: string, text: string): string {
  const path = join(installed.folder, name);
  writeFileSync(path, text);
  return path;
}

/** The first stretch of code in that language of a page of the documentation. */
function codeIn(page: string, language: string): string {
  const code = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readFileSync(join('docs', page), 'utf8'))?.[1];
  assert.ok(code, page);
  return code;
}

/** Checks the types of programs, without what is known of Node and the browser. */
function compile(...paths: readonly string[]) {
  const compiler = resolve('node_modules', '@typescript', 'native', 'bin', 'tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--types', ''];
  return installed.run(process.execPath, compiler, ...options, ...paths);
}

for (const page of ['api.md', 'api.en.md'])
  test(`the example of ${page} prints what it says`, () => {
    const { stdout, stderr } = installed.run(process.execPath, write('example.mjs', codeIn(page, 'js')));
    assert.equal(stdout, codeIn(page, 'text'), stderr);
  });

for (const page of ['api.md', 'api.en.md'])
  test(`the function of ${page} in TypeScript agrees with the types of the package`, () => {
    const { status, stdout } = compile(write('consumer.ts', codeIn(page, 'ts')));
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });

test('a program that takes findings for something else does not compile', () => {
  const text = `import { analyse } from 'gouji';\nexport const code: 'no-code' = analyse('')[0]!.findings[0]!.code;\n`;
  assert.match(compile(write('mistaken.ts', text)).stdout, /mistaken\.ts\(2,14\): error TS2322/);
});

test('a program of the older kind can require the package', () => {
  const { stdout, stderr } = installed.run(process.execPath, '-p', `require('gouji').codes['wrong-figure']`);
  assert.equal(stdout, 'error\n', stderr);
});
