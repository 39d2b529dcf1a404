import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readDraft, sizeLimit } from '../../node/readDraft.ts';
import { Unreadable } from '../../office/unreadable.ts';

/** A version of a draft. */
export interface Version {
  /** Its file; of a revision the one in the working tree, which may be gone. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A version of a draft: a file, or `REVISION:PATH` as `git show` names it. Rejects with an `Unreadable` or the system's error. */
export async function readVersion(version: string): Promise<Version> {
  const [, path] = /^[^-:][^:]*:(.+)$/s.exec(version) ?? [];
  if (existsSync(version) || path === undefined) return { path: version, bytes: readDraft(version) };
  const bytes = await git('show', '--no-textconv', version.replaceAll(sep, '/'));
  return { path: /^\.\.?[/\\]/.test(path) ? path : join(await upToRoot(), path), bytes };
}

/** The way from the current folder up to that of the repository. */
async function upToRoot(): Promise<string> {
  return new TextDecoder().decode(await git('rev-parse', '--show-cdup')).trim();
}

function git(...argv: readonly string[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: sizeLimit } as const;
    execFile('git', argv, options, (error, bytes, stderr) => {
      if (!error) resolve(bytes);
      else reject(new Unreadable(whyNot(stderr.toString() || error.message)));
    });
  });
}

function whyNot(said: string) {
  const reason = said.trim().split('\n')[0] ?? '';
  return { zh: `不是文件，git 里也没有（${reason}）`, en: `no file, and not in git (${reason})` };
}
