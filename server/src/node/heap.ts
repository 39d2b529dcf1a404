import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the memory of this process and its threads near what is in use, for work that is done draft
 * by draft and keeps hardly anything of one: the engine otherwise lets garbage pile up to many times what
 * is in use, and the more so the busier the machine.
 */
export function keepHeapSmall(): void {
  // New objects get no more room than they have now, and the old are looked through when they have grown by half.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
}
