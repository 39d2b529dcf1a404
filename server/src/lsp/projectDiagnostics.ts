import { say } from '../features/basis/names.ts';
import type { Language } from '../forms/schema.ts';
import { LineIndex } from '../text/lines.ts';
import type { DeclaredProblem } from '../declared/readDeclared.ts';
import type { Place } from './place.ts';
import { DiagnosticSeverity, type Diagnostic } from './protocol.ts';
import { toRange } from './toProtocol.ts';

/** What cannot be used of a `gouji.json`, at its place in a text. */
export function projectDiagnostics(
  text: string,
  problems: readonly DeclaredProblem[],
  { uri, encoding }: Omit<Place, 'lines'>,
  language: Language,
): Diagnostic[] {
  const place = { uri, lines: new LineIndex(text), encoding };
  return problems.map(({ range, key, message }) => ({
    range: toRange(range, place),
    severity: DiagnosticSeverity.Warning,
    source: 'gouji',
    message: `${key && `${key}: `}${say(message, language)}`,
  }));
}
