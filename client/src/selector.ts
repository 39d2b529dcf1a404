import { workspace } from 'vscode';
import { documentScheme } from '../../server/src/workspace/documentAddress.ts';
import { draftLanguages } from '../../server/src/workspace/draftFiles.ts';
import { kindFileEnding, projectFileName } from '../../server/src/workspace/projectFile.ts';

const schemes = ['file', 'untitled', 'vscode-vfs', documentScheme];

/** The documents of one language in one kind of place. */
export interface ReportFilter {
  readonly language: string;
  readonly scheme: string;
}

/** The files that declare something of reports: slips in them are told as they are typed. */
export const declarations = [projectFileName, `*${kindFileEnding}`].map((name) => ({ pattern: `**/${name}` }));

/** The documents that may be reports: those of the languages of drafts, on the disk, new, in Word and Excel documents, or where the folders are. */
export function reportSelector(): ReportFilter[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return draftLanguages.flatMap((language) =>
    [...new Set([...schemes, ...folders])].map((scheme) => ({ language, scheme })),
  );
}
