import * as z from 'zod/mini';

/** What editors show of a key of a file of declarations, in both languages. */
export const notes = z.registry<{ description: string }>();

/** What a key may hold, with what editors show of it; of a schema that several keys share each has its own words. */
export function noted<S extends z.ZodMiniType>(schema: S, zh: string, en: string): S {
  const own = schema.clone();
  notes.add(own, { description: `${zh} · ${en}` });
  return own;
}
