import type { Recount } from './counts.ts';
import { headingsMoved } from './exchange.ts';
import { assembled, type ReadReport } from './reader.ts';
import { moverTo, refill } from './refill.ts';

const nothing: Recount = { before: { starts: [], ends: [] }, now: { starts: [], ends: [] } };

/**
 * The report as it is read from its own text alone, on anchors of its own, so that a later version may take it over and
 * the report stays as it is. Undefined where ordinary tables stand in it, which are not copied.
 */
export function copied(report: ReadReport): ReadReport | undefined {
  if (report.parts.some(({ ordinary }) => ordinary.length > 0)) return undefined;
  const start = report.anchor.offset;
  const anchor = { offset: 0 };
  const parts = report.parts.map((part) => refill(part, part.key, nothing, { offset: part.anchor.offset - start }));
  return assembled({ ...report, ...headingsMoved(report, moverTo(anchor, nothing)), anchor, parts });
}
