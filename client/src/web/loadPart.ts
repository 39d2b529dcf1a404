import * as vscode from 'vscode';

const { Uri, workspace } = vscode;

/** A part, as its text and the addresses of those it needs by the paths it names them by. */
interface Part {
  readonly text: string;
  readonly needs: ReadonlyMap<string, string>;
}

/** How the build has a part ask for another. */
const asked = /\brequire\("(\.[^"]+\.js)"\)/g;

/**
 * Loads a part of the extension with all it needs; what it exports. An editor in a browser loads a single file of an
 * extension and leaves it to that to find others.
 */
export async function loadPart(address: vscode.Uri): Promise<unknown> {
  const parts = new Map<string, Promise<Part>>();
  await fetchPart(address, parts);
  return run(address.toString(), new Map(await settled(parts)), new Map());
}

/** Reads a part and those it needs, each once. */
async function fetchPart(address: vscode.Uri, parts: Map<string, Promise<Part>>): Promise<void> {
  const name = address.toString();
  if (parts.has(name)) return;
  const reading = readPart(address);
  parts.set(name, reading);
  const { needs } = await reading;
  await Promise.all([...needs.values()].map((needed) => fetchPart(Uri.parse(needed), parts)));
}

async function readPart(address: vscode.Uri): Promise<Part> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(address));
  const paths = [...text.matchAll(asked)].map(([, path = '']) => path);
  return { text, needs: new Map(paths.map((path) => [path, Uri.joinPath(address, '..', path).toString()])) };
}

function settled(parts: ReadonlyMap<string, Promise<Part>>): Promise<[string, Part][]> {
  return Promise.all([...parts].map(async ([name, part]): Promise<[string, Part]> => [name, await part]));
}

/** Runs a part the first time it is asked for. */
function run(name: string, parts: ReadonlyMap<string, Part>, ran: Map<string, { exports: unknown }>): unknown {
  const known = ran.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  ran.set(name, module);
  const { text = '', needs } = parts.get(name) ?? {};
  const require = (path: string) => (path === 'vscode' ? vscode : run(needs?.get(path) ?? path, parts, ran));
  // As the editor itself runs the file it has loaded.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('module', 'require', `${text}\n//# sourceURL=${name}`)(module, require);
  return module.exports;
}
