import type { Notation } from '../notation.ts';
import { verticalPlain } from './verticalPlain.ts';
import { asciidoc } from './asciidoc.ts';
import { barred } from './barred.ts';
import { colon } from './colon.ts';
import { creole } from './creole.ts';
import { csv, semicolon } from './csv.ts';
import { dataFrame } from './dataFrame.ts';
import { glued } from './glued.ts';
import { grid } from './grid.ts';
import { html } from './html.ts';
import { inTurn } from './inTurn.ts';
import { labelBelow } from './labelBelow.ts';
import { latex } from './latex.ts';
import { layout } from './layout.ts';
import { lists } from './lists.ts';
import { listTable } from './listTable.ts';
import { mediawiki } from './mediawiki.ts';
import { pipe } from './pipe.ts';
import { ruled } from './ruled.ts';
import { spaced } from './spaced.ts';
import { tsv } from './tsv.ts';
import { underlined } from './underlined.ts';
import { vertical } from './vertical.ts';

/** Every notation, in the order in which they are asked: the more a notation marks, the earlier. */
export const notations: readonly Notation[] = [
  html,
  asciidoc,
  latex,
  mediawiki,
  listTable,
  lists,
  underlined,
  grid,
  ruled,
  dataFrame,
  vertical,
  tsv,
  creole,
  inTurn,
  labelBelow,
  pipe,
  barred,
  colon,
  semicolon,
  csv,
  layout,
  spaced,
  glued,
  verticalPlain,
];
