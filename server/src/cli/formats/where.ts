import { placeWords } from '../../features/basis/placeWords.ts';
import { say } from '../../features/basis/names.ts';
import type { Language } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';

/** Where an offset stands, as it is printed behind a path: `:28:4`, counted from 1; in a document that is no text its place in words, ` 表2 第28行第4列` behind a colon. */
export function whereIn(
  { lines, placeAt }: Pick<Analysis, 'lines' | 'placeAt'>,
  offset: number,
  language: Language,
): string {
  const place = placeAt?.(offset);
  if (place) return `: ${say(placeWords(place), language)}`;
  const { line, character } = lines.positionAt(offset);
  return `:${line + 1}:${character + 1}`;
}
