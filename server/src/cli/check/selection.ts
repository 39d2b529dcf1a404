import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Wording } from '../../forms/schema.ts';
import { draftsIn, type FoundDraft } from '../../node/folder.ts';
import { reasonOf } from '../../node/reason.ts';
import { decode } from '../../workspace/decode.ts';
import type { Input } from './input.ts';
import { exclusionBy, isPattern, readPattern } from './patterns.ts';
import { usable } from './usable.ts';

/** Which drafts were asked for. */
export interface Asked {
  /** Files, folders, patterns, and `-` for standard input. */
  readonly paths: readonly string[];
  /** A file with more paths, one a line or divided by NUL; none of them is a pattern. */
  readonly filesFrom: string | undefined;
  /** Patterns of what is passed over. */
  readonly exclude: readonly string[];
}

/** What is to be checked. */
export interface Selection {
  /** The drafts in the order given, those of folders sorted; none twice. */
  readonly inputs: readonly Input[];
  /** The folders that were looked through, or those of the files: no `gouji.json` further up counts. */
  readonly roots: readonly string[];
  /** How many files in folders are hidden, backups or copies and were passed over. */
  readonly leftOut: number;
  /** Whether a single draft was asked for, and not a folder or several. */
  readonly isOne: boolean;
}

/** A path that was asked for, and the drafts there. */
interface Place {
  readonly root: string;
  readonly drafts: Iterable<Input & Partial<FoundDraft>>;
}

/** Finds the drafts that were asked for; `-` is `stdin`. Throws a `UsageError` where a list cannot be read. */
export async function selectInputs(asked: Asked, stdin: Input | undefined): Promise<Selection> {
  const matches = await exclusionBy(asked.exclude);
  const isOut = asked.exclude.length === 0 ? undefined : (path: string) => matches(relative('', path));
  const listed = asked.filesFrom === undefined ? [] : pathsFrom(asked.filesFrom);
  const given = await Promise.all(asked.paths.map((path) => placeAt(path, stdin, isOut)));
  const places = [...given, ...listed.map((path) => ({ root: rootOf(path), drafts: draftsAt(path, isOut) }))];
  const seen = new Set<string>();
  const inputs: Input[] = [];
  let leftOut = 0;
  for (const draft of places.flatMap(({ drafts }) => [...drafts])) {
    const { path, bytes, reason, isSpare, isLink = false } = draft;
    const place = resolve(path);
    if (!bytes && (seen.has(place) || isOut?.(path))) continue;
    if (!bytes) seen.add(place);
    if (isSpare) leftOut++;
    else
      inputs.push({
        path,
        ...(bytes && { bytes }),
        ...(reason && { reason }),
        ...(isLink && { isLink }),
        ...(isSpare !== undefined && { isFound: true }),
      });
  }
  const isOne = places.length === 1 && asked.paths.length === 1 && isLone(asked.paths[0] ?? '');
  return { inputs, roots: places.map(({ root }) => root), leftOut, isOne };
}

type IsOut = ((path: string) => boolean) | undefined;

async function placeAt(path: string, stdin: Input | undefined, isOut: IsOut): Promise<Place> {
  if (path === '-' && stdin) return { root: '', drafts: [stdin] };
  if (!isPattern(path) || exists(path)) return { root: rootOf(path), drafts: draftsAt(path, isOut) };
  const { folder, matches, namesEnding } = await readPattern(path);
  const wanted = { ...(namesEnding && { isWanted: () => true }), ...(isOut && { isOut }) };
  const found = Array.from(draftsIn(folder, wanted));
  const drafts = found.filter((draft) => draft.reason ?? matches(relative(folder, draft.path)));
  return { root: folder, drafts: drafts.length > 0 ? drafts : [{ path, reason: noMatch }] };
}

function draftsAt(path: string, isOut: IsOut): Place['drafts'] {
  try {
    return statSync(path).isDirectory() ? draftsIn(path, isOut && { isOut }) : [{ path }];
  } catch (error) {
    return [{ path, reason: reasonOf(error) }];
  }
}

/** The paths in a list, as `find -print0` and editors write them. */
function pathsFrom(file: string): string[] {
  const text = usable(file, () => listText(readFileSync(file === '-' ? 0 : file)));
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '');
}

/** A list as Windows writes it, too: PowerShell in UTF-16, or in UTF-8 with a byte order mark, `dir /b` in the code page of the system. */
function listText(bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function isLone(path: string): boolean {
  return path === '-' || (exists(path) && !isFolder(path));
}

/** The folder that was given, or that of the file. */
function rootOf(path: string): string {
  return isFolder(path) ? path : dirname(path);
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

const noMatch: Wording = { zh: '没有匹配的文件', en: 'no file matches' };
