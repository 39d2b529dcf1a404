import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('docs', 'codes');

/** The pages of the rules by the names of their files. */
function readPages() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/**
 * Gives a bundle the pages of the rules as one module, `rule-pages`: together they take half of what each
 * takes in a package by itself.
 */
export const rulePages = {
  name: 'rule-pages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^rule-pages$/ }, () => ({ path: 'docs/codes', namespace: 'rule-pages' }));
    onLoad({ filter: /./, namespace: 'rule-pages' }, () => ({
      contents: JSON.stringify(readPages()),
      loader: 'json',
      watchDirs: [folder],
    }));
  },
};
