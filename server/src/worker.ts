/** The server in a browser's worker, which has no `require` for its parts until here. */

interface Module {
  readonly exports: unknown;
}

/** A worker: what a part finds there, and in `parts` the address of their folder, given by whoever starts it. */
interface Surroundings {
  readonly parts: string;
  readonly importScripts: (address: string) => void;
  module: Module;
  require: (path: string) => unknown;
}

const worker = globalThis as unknown as Surroundings;
const loaded = new Map<string, Module>();

/** Runs a part the first time it is asked for; what it exports. */
function load(path: string): unknown {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const known = loaded.get(name);
  if (known) return known.exports;
  const module: Module = { exports: {} };
  loaded.set(name, module);
  worker.module = module;
  worker.importScripts(`${worker.parts}/${name}`);
  return module.exports;
}

worker.require = load;
load('browser.js');
