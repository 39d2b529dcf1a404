import type { QuickPickItem } from 'vscode';

/** A version of a draft that it may be compared with. */
export interface OtherVersion extends QuickPickItem {
  /** Its bytes as they are stored. */
  read(): Promise<Uint8Array>;
}
