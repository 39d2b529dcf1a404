import type { Wording } from '../forms/schema.ts';

/** Why a draft could not be read, where it is not the system that says so. */
export class Unreadable extends Error {
  constructor(readonly reason: Wording) {
    super(reason.en);
  }
}

/** What is said of a document that only a password opens. */
export const hasPassword: Wording = { zh: '文件有密码，请先取消密码', en: 'the file has a password; remove it first' };
