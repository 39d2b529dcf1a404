import { extensions, type Uri } from 'vscode';
import type { OtherVersion } from './version.ts';

/** What of the API of the editor's own git extension (`extensions/git/src/api/git.d.ts`) is used here. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

interface Repository {
  log(options: { path: string; maxEntries: number }): Promise<Commit[]>;
  buffer(ref: string, path: string): Promise<Uint8Array>;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly commitDate?: Date;
}

/** More commits than these nobody looks through in a list. */
const most = 50;

/** The versions of a file in its repository, the last first; none where the editor has no git, or the file is in none. */
export async function gitVersions(file: Uri): Promise<OtherVersion[]> {
  try {
    const extension = extensions.getExtension<GitExtension>('vscode.git');
    const repository = (await extension?.activate())?.getAPI(1).getRepository(file);
    if (!repository) return [];
    const commits = await repository.log({ path: file.fsPath, maxEntries: most });
    return commits.map((commit, nth) => versionIn(commit, nth === 0, file, repository));
  } catch {
    // Git is turned off or not installed: the other versions are still there.
    return [];
  }
}

/** The last commit that touched the file holds what `HEAD` does. */
function versionIn({ hash, message, commitDate }: Commit, isLast: boolean, file: Uri, git: Repository): OtherVersion {
  const short = hash.slice(0, 8);
  const [subject = ''] = message.split('\n');
  return {
    label: isLast ? `HEAD (${short})` : short,
    description: [commitDate?.toLocaleDateString(), subject].filter(Boolean).join(' · '),
    read: () => git.buffer(hash, file.fsPath),
  };
}
