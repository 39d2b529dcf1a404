import { workspace } from 'vscode';

const languages = ['gov-report', 'markdown', 'plaintext', 'html'];
const schemes = ['file', 'untitled', 'vscode-vfs'];

/** The documents of one language in one kind of place. */
export interface ReportFilter {
  readonly language: string;
  readonly scheme: string;
}

/** The documents that may be reports: those of the languages above, on the disk, new, or where the folders are. */
export function reportSelector(): ReportFilter[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return languages.flatMap((language) =>
    [...new Set([...schemes, ...folders])].map((scheme) => ({ language, scheme })),
  );
}
