import { narrativeOf } from '../check/model/narrative.ts';
import { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';

/**
 * Where two analyses of the same text differ, as the path of the first difference with both values;
 * undefined where they say the same at the same places.
 */
export function differenceBetween(one: Analysis, other: Analysis): string | undefined {
  return differenceAt('', seen(one), seen(other));
}

/** What of an analysis can be seen; the mentions of the running text are found when they are asked for. */
function seen({ text, reports }: Analysis): unknown {
  return { text: text.toString(), reports: reports.map((report) => ({ ...report, narrative: narrativeOf(report) })) };
}

/** Objects of the forms are the same in every analysis; ranges are compared by their ends. */
function differenceAt(path: string, one: unknown, other: unknown): string | undefined {
  if (Object.is(one, other)) return undefined;
  if (!isObject(one) || !isObject(other)) return `${path}: ${String(one)} ≠ ${String(other)}`;
  if (one instanceof Span && other instanceof Span)
    return one.start === other.start && one.end === other.end
      ? undefined
      : `${path}: ${one.start}–${one.end} ≠ ${other.start}–${other.end}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = differenceAt(`${path}.${key}`, one[key], other[key]);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
