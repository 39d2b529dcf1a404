import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { spread } from './statistics.mjs';

/** What the editor is to the extension until it has work: everything that is called does nothing. */
const standIn = `
const Module = require('node:module');
const nothing = () => new Proxy(function () {}, {
  get: (_, key) => (key === 'dispose' ? () => undefined : key === Symbol.iterator ? [][Symbol.iterator] : key === 'then' ? undefined : nothing()),
  apply: () => nothing(),
  construct: () => nothing(),
});
const text = '# 会议纪要\\n\\n本年办理 3 件。\\n'.repeat(1000);
const note = { languageId: 'markdown', uri: {}, isUntitled: true, getText: () => text };
const vscode = new Proxy({ version: '1.91.0' }, {
  get: (_, key) => key === 'workspace' ? new Proxy({}, { get: (_, of) => of === 'textDocuments' ? [note] : of === 'workspaceFolders' ? undefined : of === 'getConfiguration' ? () => ({ get: (_, value) => value }) : nothing() })
    : key === 'languages' ? { match: () => 10 } : key === 'version' ? '1.91.0' : nothing(),
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));
`;

/**
 * The time, in ms, to load the extension and to start it in a window with a note that is no report, in a process that
 * has loaded other extensions before.
 */
function activation() {
  const [entry, other] = ['extension.js', join('web', 'extension.js')].map((file) =>
    JSON.stringify(resolve('dist', file)),
  );
  const program = `${standIn}
    require(${other});
    const begun = performance.now();
    require(${entry}).activate({ subscriptions: [], extension: {}, extensionUri: {} });
    console.log(performance.now() - begun);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** The work of the client before a document that may be a report is open. */
export function measure(rounds) {
  const times = Array.from({ length: rounds }, activation);
  return [{ what: 'the extension loaded and started beside a note of 20 kB', 'ms (95 %)': spread(times) }];
}
