import { readDeclared, type DeclaredProblem } from '../../declared/readDeclared.ts';
import type { KindSource } from '../kind.ts';
import { kindSourceOf } from './kindSource.ts';
import { wordingOf } from './kindTables.ts';
import { kindSchema } from './schema.ts';
import { wrongKeysIn } from './wrongKeys.ts';

/** What a kind file comes to. */
export interface ReadKind {
  /** Undefined where anything is wrong with the file: a kind is used as it is meant, or not at all. */
  readonly source: KindSource | undefined;
  /** What titles of its reports end with. */
  readonly titles: readonly string[];
  readonly problems: readonly DeclaredProblem[];
}

/** Reads a file in which a user has written down a kind of report. */
export function readKind(text: string): ReadKind {
  const { data, problems } = readDeclared(text, kindSchema, wrongKeysIn);
  if (!data || problems.length > 0) return { source: undefined, titles: [], problems };
  return { source: kindSourceOf(data), titles: [wordingOf(data.title).zh, ...(data.otherTitles ?? [])], problems };
}
