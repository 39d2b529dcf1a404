/**
 * Summaries of reports as lines of JSON, so that machines that share the drafts of a folder need only
 * each other's lines (docs/workspace.md).
 */
import * as z from 'zod/mini';
import { formOf, type ReportKinds } from '../kinds/kind.ts';
import { summaryVersion, type ReportSummary } from './summary.ts';

const figure = String.raw`(?:-?\d+(?:\.\d+)?@\d+:\d+-\d+|-)`;
const table = z.strictObject({
  edition: z.string(),
  rows: z.record(z.string(), z.string().check(z.regex(new RegExp(`^${figure}(?: ${figure})*$`)))),
});
const line = z.strictObject({
  version: z.literal(summaryVersion),
  path: z.string(),
  /** The name of the kind; that of the first one where it is left out. */
  report: z.optional(z.string()),
  organisation: z.optional(z.string()),
  year: z.optional(z.int()),
  tables: z.record(z.string(), table),
});

/**
 * The summary of a line, or the first key that is not as it should be; empty where that is the line as a whole.
 *
 * @param isKnown Whether the line was read before, so that its kind need not be among these.
 */
export function readSummaryLine(
  text: string,
  kinds: ReportKinds,
  { isKnown = false }: { readonly isKnown?: boolean } = {},
): ReportSummary | { readonly wrongKey: string } {
  const result = line.safeParse(jsonOf(text));
  if (!result.success) return { wrongKey: (result.error.issues[0]?.path ?? []).join('.') };
  const { path, report = kinds[0].name, organisation, year, tables } = result.data;
  if (isKnown) return { path, report, organisation, year, tables };
  const kind = kinds.find(({ name }) => name === report);
  if (!kind) return { wrongKey: 'report' };
  for (const [name, { edition }] of Object.entries(tables)) {
    if (kind.forms.every((form) => form.name !== name)) return { wrongKey: `tables.${name}` };
    if (!formOf(kind, name, edition)) return { wrongKey: `tables.${name}.edition` };
  }
  return { path, report, organisation, year, tables };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
