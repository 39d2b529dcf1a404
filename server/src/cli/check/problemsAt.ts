import type { DeclaredProblem } from '../../declared/readDeclared.ts';
import type { Wording } from '../../forms/schema.ts';
import { LineIndex } from '../../text/lines.ts';

/** What cannot be used in a file, each with its place. */
export function problemsAt(path: string, text: string, problems: readonly DeclaredProblem[]): Wording[] {
  const lines = new LineIndex(text);
  return problems.map(({ range, key, message: { zh, en } }) => {
    const { line, character } = lines.positionAt(range.start);
    const place = `${path}:${line + 1}:${character + 1}: ${key && `${key}: `}`;
    return { zh: `${place}${zh}`, en: `${place}${en}` };
  });
}
