import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import * as z from 'zod/mini';
import { codes, type Code } from '../../check/codes.ts';
import type { Exception } from '../../check/grounds.ts';
import { FileInPieces } from '../../node/fileInPieces.ts';
import { readDraft } from '../../node/readDraft.ts';
import { decode } from '../../workspace/decode.ts';
import { UsageError } from '../usage.ts';
import type { Outcome } from './job.ts';
import { usable } from './usable.ts';

/**
 * What a folder had on some day, by the full paths of its drafts: each finding as an exception without a reason.
 * Files are written as seen from the folder of the baseline, so that it can be moved about with them.
 */
export type Baseline = ReadonlyMap<string, readonly Exception[]>;

const schema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      file: z.string(),
      code: z.enum(Object.keys(codes) as Code[]),
      at: z.array(z.string()),
      values: z.record(z.string(), z.string()),
    }),
  ),
});

/** Reads a baseline; undefined where there is none yet. Throws a `UsageError` that names the file and the key. */
export function readBaseline(path: string): Baseline | undefined {
  if (!existsSync(path)) return undefined;
  const { success, data, error } = schema.safeParse(jsonIn(path));
  if (!success) throw notABaseline(path, error.issues[0]?.path.join('.') ?? '');
  const baseline = new Map<string, Exception[]>();
  for (const { file, ...exception } of data.findings) {
    const draft = resolve(dirname(path), file);
    baseline.set(draft, [...(baseline.get(draft) ?? []), exception]);
  }
  return baseline;
}

/** Passes outcomes on and records their findings, the file being put in its place when all have come. */
export async function* recordingBaseline(
  outcomes: AsyncIterable<Outcome> | Iterable<Outcome>,
  path: string,
): AsyncGenerator<Outcome> {
  const file = usable(path, () => new FileInPieces(path));
  try {
    file.add('{"version":1,"findings":[');
    let separator = '\n';
    for await (const outcome of outcomes) {
      const draft = relative(dirname(resolve(path)), resolve(outcome.path))
        .split(sep)
        .join('/');
      for (const grounds of outcome.grounds ?? []) {
        file.add(`${separator}${JSON.stringify({ file: draft, ...grounds })}`);
        separator = ',\n';
      }
      yield outcome;
    }
    file.add('\n]}\n');
    usable(path, () => file.finish());
  } finally {
    file.abandon();
  }
}

function jsonIn(path: string): unknown {
  const { text } = usable(path, () => decode(readDraft(path)));
  try {
    return JSON.parse(text);
  } catch {
    throw notABaseline(path, '');
  }
}

function notABaseline(path: string, key: string): UsageError {
  return new UsageError({
    zh: `${path}: 不是 gouji check --baseline 写的文件${key && `（${key}）`}`,
    en: `${path}: no file as gouji check --baseline writes them${key && ` (${key})`}`,
  });
}
