/**
 * Summaries of reports as lines of JSON, so that machines that share the drafts of a folder need only
 * each other's lines (docs/workspace.md).
 */
import * as z from 'zod/mini';
import { disclosureEditions as editions } from '../kinds/disclosure/names.ts';
import { summaryVersion, type ReportSummary } from './summary.ts';

const figure = String.raw`(?:-?\d+(?:\.\d+)?@\d+:\d+-\d+|-)`;
const table = z.strictObject({
  edition: z.enum(editions),
  rows: z.record(z.string(), z.string().check(z.regex(new RegExp(`^${figure}(?: ${figure})*$`)))),
});
const line = z.strictObject({
  version: z.literal(summaryVersion),
  path: z.string(),
  organisation: z.optional(z.string()),
  year: z.optional(z.int()),
  tables: z.strictObject({
    disclosure: z.optional(table),
    requests: z.optional(table),
    litigation: z.optional(table),
  }),
});

/** The summary of a line, or the first key that is not as it should be; empty where that is the line as a whole. */
export function readSummaryLine(text: string): ReportSummary | { readonly wrongKey: string } {
  const result = line.safeParse(jsonOf(text));
  if (!result.success) return { wrongKey: (result.error.issues[0]?.path ?? []).join('.') };
  const { path, organisation, year, tables } = result.data;
  return { path, organisation, year, tables: tables };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
