import type { Language } from '../../forms/schema.ts';
import type { PageBlock } from '../basis/pageBlock.ts';
import { docxPageOf } from './docxBlocks.ts';
import { htmlPageOf } from './htmlBlocks.ts';

/** What writes a printed page, by the ending of the file. */
export const blockWriters = {
  html: htmlPageOf,
  docx: (blocks) => docxPageOf(blocks),
} satisfies Readonly<Record<string, (blocks: readonly PageBlock[], language: Language) => Uint8Array>>;

/** What a printed page can be written as. */
export type BlockForm = keyof typeof blockWriters;
