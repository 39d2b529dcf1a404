import { growth } from './growth.ts';
import { unlinked, type FigureLink } from './link.ts';
import type { Context } from './context.ts';
import type { Numeral } from './numeral.ts';
import { hasOf } from './sentence.ts';
import { share } from './share.ts';
import type { Subject } from './subject.ts';
import type { Window } from './window.ts';

/** Links a percentage: growth to the figure that grew, a share to its part; rates (答复率) are left alone. */
export function linkPercent(numeral: Numeral, window: Window, context: Context, subject: Subject): FigureLink {
  const { near } = window;
  if (hasOf(near, 'rate', 'each', 'respectively') || numeral.han) return unlinked(numeral);
  if (hasOf(near, 'against', 'change', 'less')) return growth(numeral, window, context, subject);
  return share(numeral, window, context, subject) ?? unlinked(numeral);
}
