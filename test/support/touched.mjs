// Which test files say most, and soonest, of a change.
import { basename, dirname, join, sep } from 'node:path';

const readsSources = join('test', 'support', 'imports.mjs');

const stem = (file) => basename(file).replace(/(?:\.test)?\.[a-z]+$/, '');
const isUnder = (file, folder) => file.startsWith(folder + sep);

/** By what is imported: the files that import it. */
function importersOf(files, importsOf) {
  const importers = new Map();
  for (const file of files)
    for (const target of importsOf(file)) importers.set(target, [...(importers.get(target) ?? []), file]);
  return importers;
}

/** How many imports each file is away from the nearest touched one; those that import none are not among them. */
function distances(touched, importers) {
  const away = new Map(touched.map((file) => [file, 0]));
  for (const [file, distance] of away)
    for (const importer of importers.get(file) ?? []) if (!away.has(importer)) away.set(importer, distance + 1);
  return away;
}

/**
 * Whether a change may be felt by sources in a folder: one of them was touched, or imports one that was, directly or through others.
 * @param {readonly string[]} touched paths of files, sources or not
 * @param {string} folder
 * @param {readonly string[]} sources paths of all sources
 * @param {(file: string) => readonly string[]} importsOf what a source imports, types included
 * @returns {boolean}
 */
export function isFeltIn(touched, folder, sources, importsOf) {
  return [...distances(touched, importersOf(sources, importsOf)).keys()].some((file) => isUnder(file, folder));
}

/** Whether a test reads a file without importing it. */
function isReadBy(test, file, sources, importsOf) {
  if (sources.includes(file)) return importsOf(test).includes(readsSources);
  return isUnder(file, 'test') ? isUnder(file, dirname(test)) : isUnder(test, join('test', 'repo'));
}

/**
 * The test files that a change calls for, the nearest first: those named like a touched file, then those that import
 * one, directly or through others. What is not imported but read comes between: by the tests that ask of all sources
 * what they import, by those beside or above a draft, and by those of the repository whatever else there is. Tests that
 * generate whole drafts take longest and come last.
 * @param {readonly string[]} touched paths of files, sources or not
 * @param {readonly string[]} tests paths of the test files
 * @param {readonly string[]} sources paths of all sources, those of the tests among them
 * @param {(file: string) => readonly string[]} importsOf what a source imports, types included
 * @returns {string[]}
 */
export function testsFor(touched, tests, sources, importsOf) {
  const away = distances(touched, importersOf(sources, importsOf));
  const stems = new Set(touched.map(stem));
  const rank = (test) => {
    if (away.get(test) === 0 || stems.has(stem(test))) return 0;
    if (touched.some((file) => isReadBy(test, file, sources, importsOf))) return 1;
    const distance = away.get(test) ?? Infinity;
    return isUnder(test, `test${sep}properties`) ? distance + 100 : distance;
  };
  const ranked = tests.map((test) => ({ test, rank: rank(test) })).filter((one) => one.rank < Infinity);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ test }) => test);
}
