import type { Writing } from '../features/basis/editionToWrite.ts';
import type { Settings } from './settings.ts';

/** How the author wants what is written for them. */
export function writingOf({ edition, template: { zeros } }: Settings): Writing {
  return { edition, zeros };
}
