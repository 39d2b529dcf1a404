import { check } from './check.ts';
import { explain } from './explain.ts';
import { lsp } from './lsp.ts';
import { newReport } from './new.ts';
import type { Verb } from './verb.ts';

/** Every command, in the order of the help. */
export const verbs: readonly Verb[] = [check, newReport, explain, lsp];
