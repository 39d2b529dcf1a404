// Validates the form files of the project, so that a typo stops the build with its file, key and line.
import { build } from 'esbuild';
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The schema of a form and the check of its keys, from the server's sources. */
async function loadForms() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import * as z from 'zod/mini';
        import english from 'zod/v4/locales/en.js';
        z.config(english());
        export { formSchema } from './schema.ts';
        export { danglingKeys } from './references.ts';`,
      resolveDir: 'server/src/forms',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A message of the build that points at an offset of a file. */
function message(file, text, offset, words) {
  const before = text.slice(0, offset).split('\n');
  const column = Buffer.byteLength(before.at(-1));
  return {
    text: words,
    location: { file, line: before.length, column, lineText: text.split('\n')[before.length - 1] },
  };
}

/** The problems zod found, one for each key it does not know and one for each value it does not accept. */
function schemaProblems(result) {
  return result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], words: 'this key is not known' }))
      : [{ path: issue.path, words: issue.message }],
  );
}

function problemsOf(source, { formSchema, danglingKeys }) {
  const result = formSchema.safeParse(source);
  if (!result.success) return schemaProblems(result);
  return danglingKeys(result.data).map(({ path, key, axis }) => ({ path, words: `no ${axis} has the key ${key}` }));
}

/** The place of a path in the file; where it is absent, that of what should hold it. */
function offsetOf(tree, path) {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return tree.offset;
}

function checkFile(file, forms) {
  const text = readFileSync(file, 'utf8');
  const errors = [];
  const tree = parseTree(text, errors);
  if (errors.length > 0)
    return errors.map(({ error, offset }) => message(file, text, offset, printParseErrorCode(error)));
  return problemsOf(JSON.parse(text), forms).map(({ path, words }) =>
    message(file, text, offsetOf(tree, path), `${path.join('.')}: ${words}`),
  );
}

const formFile = /(?:^|[\\/])forms[\\/][^\\/]+\.json$/;

/**
 * Checks every form file below a folder: what stands in a folder `forms` there.
 * @returns {Promise<{ text: string, location: { file: string, line: number } }[]>} what is wrong, as messages of esbuild
 */
export async function checkForms(folder) {
  const forms = await loadForms();
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => formFile.test(name))
    .sort()
    .flatMap((name) => checkFile(join(folder, name), forms));
}
