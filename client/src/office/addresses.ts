import { TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';
import { documentScheme, draftPlace, filePlace } from '../../../server/src/workspace/documentAddress.ts';
import { isDocumentName } from '../../../server/src/workspace/draftFiles.ts';

/** The address under which the draft in a document is shown. */
export function draftUri(file: Uri): Uri {
  return file.scheme === documentScheme ? file : Uri.from(draftPlace(file));
}

/** The document whose draft is shown under that address; any other address as it is. */
export function fileUri(shown: Uri): Uri {
  return shown.scheme === documentScheme ? Uri.from(filePlace(shown)) : shown;
}

/** The Word or Excel document that the active tab shows, as its draft or as what the editor makes of its bytes. */
export function activeDocument(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
  return uri && isDocumentName(uri.path) ? fileUri(uri) : undefined;
}

/** The last part of an address. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether there is a file. */
export async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
