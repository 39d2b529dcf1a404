import type { Wording } from '../../forms/schema.ts';
import type { StoredDocument } from '../storedDocument.ts';
import { changedTexts, type ChangedText } from './changedTexts.ts';
import { Unwritable } from './unwritable.ts';

/** A document as far as it is known what it says. */
export type DocumentAsRead = Pick<StoredDocument, 'kind' | 'projection'>;

/** What changes in a document once its draft is that. Throws an `Unwritable` where it is more than figures, or a document that is only read. */
export function wantedChanges({ kind, projection }: DocumentAsRead, draft: string): ChangedText[] {
  const wanted = draft.replaceAll('\r\n', '\n');
  if (kind !== 'zip' && wanted !== projection.text) throw new Unwritable(onlyPackages);
  return changedTexts(projection.text, wanted, projection.sources);
}

/** Why a document cannot become what its draft is to be, though it can become what that is; undefined where it can. */
export function newlyUnwritable(document: DocumentAsRead, draft: string, edited: string): Wording | undefined {
  return whyUnwritable(document, draft) ? undefined : whyUnwritable(document, edited);
}

function whyUnwritable(document: DocumentAsRead, draft: string): Wording | undefined {
  try {
    wantedChanges(document, draft);
    return undefined;
  } catch (error) {
    if (error instanceof Unwritable) return error.reason;
    throw error;
  }
}

/** It is of a format that is not written. */
export const onlyPackages: Wording = {
  zh: '这种格式的文件只能读，不能改；请另存为 .docx 或 .xlsx',
  en: 'a file of this format is only read; save it as .docx or .xlsx to have it changed',
};
