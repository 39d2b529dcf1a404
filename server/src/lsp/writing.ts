import type { Writing } from '../features/basis/editionToWrite.ts';
import type { Session } from './session.ts';

/** How the author wants what is written into a document: as set for its folder, the edition else as that declares. */
export function writingIn(uri: string, session: Session): Writing {
  const { edition } = session.library.readingOf(uri);
  return { edition, zeros: session.settingsOf(uri).template.zeros };
}
