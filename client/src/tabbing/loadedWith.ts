import type { Direction } from '../../../server/src/features/navigation/navigation.ts';
import { once } from '../../../server/src/text/once.ts';
import type { TabKeys, TabServer } from './tabKeys.ts';

/** Tab before what looks after it is loaded, and afterwards. */
export interface LateTab {
  /** Loads it, so that from then on a key is known of in the very moment it is pressed. */
  load(): Promise<TabKeys>;
  readonly keys: TabKeys;
}

/** The keys that go from figure to figure, of which nothing is loaded before a report is there, or one of them is pressed. */
export function loadedWith(tabKeys: () => Promise<(server: TabServer) => TabKeys>, server: TabServer): LateTab {
  let loaded: TabKeys | undefined;
  const load = once(async () => (loaded = (await tabKeys())(server)));
  return {
    load,
    async keys(direction?: Direction) {
      if (direction) await (loaded ?? (await load()))(direction);
    },
  };
}
