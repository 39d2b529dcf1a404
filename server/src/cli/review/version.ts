import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readDraft } from '../../node/readDraft.ts';
import { Unreadable } from '../../office/unreadable.ts';

/** More bytes than these no draft has that is read. */
const most = 64 * 1024 * 1024;

/** A version of a draft: a file, or `REVISION:PATH` as `git show` names it. Rejects with an `Unreadable` or the system's error. */
export async function bytesOfVersion(version: string): Promise<{ path: string; bytes: Uint8Array }> {
  const [, path] = /^[^-:][^:]*:(.+)$/s.exec(version) ?? [];
  if (existsSync(version) || path === undefined) return { path: version, bytes: readDraft(version) };
  return { path, bytes: await shown(version) };
}

function shown(version: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: most } as const;
    execFile('git', ['show', '--no-textconv', version], options, (error, bytes, stderr) => {
      if (!error) resolve(bytes);
      else reject(new Unreadable(whyNot(stderr.toString())));
    });
  });
}

function whyNot(said: string) {
  const reason = said.trim().split('\n')[0] ?? '';
  return { zh: `不是文件，git 里也没有（${reason}）`, en: `no file, and not in git (${reason})` };
}
