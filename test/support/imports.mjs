// What imports what in the project, types included, which a bundler would not show.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const source = /\.(?:ts|mjs|cjs)$/;
const imported = /(?:\bfrom|\bimport\(?|\brequire\()\s*'([^']+)'/g;

/**
 * The scripts and sources under a folder.
 * @param {string} folder
 * @returns {string[]} their paths, which begin with that of the folder
 */
export function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesIn(path); // it may hold a whole editor
    return source.test(entry.name) ? [path] : [];
  });
}

/**
 * What a source imports from files beside it, those of which it needs only types included.
 * @param {string} file
 * @returns {string[]} the paths of files, which begin like its own
 */
export function importsOf(file) {
  const targets = readFileSync(file, 'utf8').matchAll(imported);
  const own = [...targets].filter(([, target]) => target.startsWith('.'));
  // A source may hold the text of another, which imports from a folder of its own.
  return own.map(([, target]) => join(dirname(file), target)).filter((path) => existsSync(path));
}

/**
 * The circles among sources, none that goes through others.
 * @param {readonly string[]} files
 * @returns {string[][]} for each circle found the files in it, in the order they import each other
 */
export function circlesAmong(files) {
  const circles = [];
  const among = new Set(files);
  const done = new Set();
  const visit = (file, path) => {
    if (path.includes(file)) circles.push(path.slice(path.indexOf(file)));
    if (done.has(file) || path.includes(file)) return;
    for (const next of importsOf(file)) if (among.has(next)) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
}
