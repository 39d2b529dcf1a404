import type { Notation } from '../notation.ts';
import { verticalPlain } from './verticalPlain.ts';
import { barred } from './barred.ts';
import { csv } from './csv.ts';
import { glued } from './glued.ts';
import { grid } from './grid.ts';
import { html } from './html.ts';
import { pipe } from './pipe.ts';
import { spaced } from './spaced.ts';
import { tsv } from './tsv.ts';
import { vertical } from './vertical.ts';

/** Every notation, in the order in which they are asked: the more a notation marks, the earlier. */
export const notations: readonly Notation[] = [
  html,
  grid,
  vertical,
  tsv,
  pipe,
  barred,
  csv,
  spaced,
  glued,
  verticalPlain,
];
