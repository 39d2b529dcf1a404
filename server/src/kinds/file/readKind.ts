import { readDeclared, type DeclaredProblem } from '../../declared/readDeclared.ts';
import type { KindSource } from '../kind.ts';
import { kindSourceOf } from './kindSource.ts';
import { kindSchema } from './schema.ts';
import { wrongKeysIn } from './wrongKeys.ts';

/** What a kind file comes to. */
export interface ReadKind {
  /** Undefined where anything is wrong with the file: a kind is used as it is meant, or not at all. */
  readonly source: KindSource | undefined;
  readonly problems: readonly DeclaredProblem[];
}

/** Reads a file in which a user has written down a kind of report. */
export function readKind(text: string): ReadKind {
  const { data, problems } = readDeclared(text, kindSchema, wrongKeysIn);
  return { source: data && problems.length === 0 ? kindSourceOf(data) : undefined, problems };
}
