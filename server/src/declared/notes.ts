import * as z from 'zod/mini';

/** What editors show of a key of a file of declarations, in both languages. */
export const notes = z.registry<{ description: string }>();
