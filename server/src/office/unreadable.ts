import type { Wording } from '../forms/schema.ts';

/** Why a draft could not be read, where it is not the system that says so. */
export class Unreadable extends Error {
  constructor(readonly reason: Wording) {
    super(reason.en);
  }
}
