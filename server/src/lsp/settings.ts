import * as z from 'zod/mini';
import { codes, severities } from '../check/codes.ts';
import { editions, languages } from '../forms/schema.ts';

const grade = z.optional(z.enum([...severities, 'off']));

/** The settings under `gouji.`, from which `package.json` and `docs/settings*.md` are written. */
export const settingsSchema = z.object({
  severity: z._default(z.object(Object.fromEntries(Object.keys(codes).map((code) => [code, grade]))), {}),
  edition: z._default(z.enum(['auto', ...editions]), 'auto'),
  recognizeByContent: z._default(z.boolean(), true),
  ordinaryTables: z._default(z.boolean(), false),
  inlayHints: z._default(z.enum(['off', 'failing', 'all']), 'failing'),
  language: z._default(z.enum(['auto', ...languages]), 'auto'),
});

/** The settings in force. */
export type Settings = z.output<typeof settingsSchema>;
