import type fc from 'fast-check';
import { barred } from './barred.ts';
import { glued } from './glued.ts';
import { grid } from './grid.ts';
import { html } from './html.ts';
import { hybrid } from './hybrid.ts';
import { pipe } from './pipe.ts';
import { spaced } from './spaced.ts';
import { csv, tsv } from './tsv.ts';
import { bare, vertical } from './vertical.ts';
import { chosen, type ChosenNotation } from './writer.ts';

/** Every way to write a table, by the name of its writer. */
export const notations = {
  pipe: chosen(pipe),
  tsv: chosen(tsv),
  csv: chosen(csv),
  vertical: chosen(vertical),
  bare: chosen(bare),
  html: chosen(html),
  barred: chosen(barred),
  spaced: chosen(spaced),
  glued: chosen(glued),
  grid: chosen(grid),
  hybrid: chosen(hybrid),
} as const satisfies Readonly<Record<string, fc.Arbitrary<ChosenNotation>>>;

export type NotationKind = keyof typeof notations;
