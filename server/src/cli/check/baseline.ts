import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import * as z from 'zod/mini';
import { codes, type Code } from '../../check/codes.ts';
import type { Exception, Grounds } from '../../check/grounds.ts';
import { readDraft } from '../../node/readDraft.ts';
import { decode } from '../../workspace/decode.ts';
import { UsageError } from '../usage.ts';
import type { RecordedPart } from './recording.ts';
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

/** What a baseline at that path keeps of the outcomes: their findings, a line each. */
export function baselineOf(path: string): RecordedPart {
  const folder = dirname(resolve(path));
  let separator = '\n';
  const lineOf = (draft: string, grounds: Grounds) => {
    const line = `${separator}${JSON.stringify({ file: draft, ...grounds })}`;
    separator = ',\n';
    return line;
  };
  return {
    begin: '{"version":1,"findings":[',
    of: ({ path: draft, grounds = [] }) => {
      const file = relative(folder, resolve(draft)).split(sep).join('/');
      return grounds.map((one) => lineOf(file, one)).join('');
    },
    end: '\n]}\n',
  };
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
