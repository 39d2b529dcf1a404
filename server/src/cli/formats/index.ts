import type { OutputFormat } from './format.ts';

/** Loads a format. */
export type LoadFormat = () => Promise<OutputFormat>;

/** Every format of `gouji check` by its name, in the order of the help; only the one that is asked for is loaded. */
export const formats: ReadonlyMap<string, LoadFormat> = new Map<string, LoadFormat>([
  ['text', async () => (await import('./text.ts')).text],
  ['json', async () => (await import('./json.ts')).json],
  ['ndjson', async () => (await import('./ndjson.ts')).ndjson],
  ['sarif', async () => (await import('./sarif.ts')).sarif],
  ['rdjson', async () => (await import('./rdjson.ts')).rdjson],
  ['github', async () => (await import('./github.ts')).github],
  ['junit', async () => (await import('./junit.ts')).junit],
  ['csv', async () => (await import('./csv.ts')).csvSheet],
  ['xlsx', async () => (await import('./xlsx.ts')).xlsx],
  ['html', async () => (await import('./html.ts')).htmlPage],
]);
