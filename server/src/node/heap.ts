import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** The room for new objects, in bytes, from which on it takes little of the time to look which of them are still in use. */
const roomEnough = 8 * 1024 * 1024;
/** So many drafts are done before that room may grow, and before it is looked at again: a short run needs no more of it. */
const draftsBetween = 16;

/**
 * Keeps the memory of this process and its threads near what is in use, for work that is done draft
 * by draft and keeps hardly anything of one: the engine otherwise lets garbage pile up to many times what
 * is in use, and the more so the busier the machine.
 *
 * @returns What is to be called after each draft: where there are many, new objects get a little more room.
 */
export function keepHeapSmall(): () => void {
  // New objects get no more room than they have now, and the old are looked through when they have grown by half.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
  let drafts = 0;
  let isEnough = false;
  return () => {
    drafts++;
    if (isEnough || drafts % draftsBetween > 0) return;
    isEnough = roomForNew() >= roomEnough;
    setFlagsFromString(`--semi-space-growth-factor=${isEnough ? 1 : 2}`);
  };
}

function roomForNew(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? roomEnough;
}
