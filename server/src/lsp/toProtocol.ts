import {
  DiagnosticSeverity,
  DiagnosticTag,
  PositionEncodingKind,
  type Diagnostic,
  type Location,
  type Position,
  type Range as ProtocolRange,
  type TextEdit,
} from './protocol.ts';
import type { Code } from '../check/codes.ts';
import type { Severity } from '../check/model/severity.ts';
import type { FarRange } from '../check/model/lookup.ts';
import type { ExceptedFinding, Finding } from '../check/finding.ts';
import type { TextChange } from '../text/change.ts';
import { inLineEnds } from '../features/basis/change.ts';
import { acceptedWords } from '../features/basis/acceptedWords.ts';
import { say } from '../features/basis/names.ts';
import { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/span.ts';
import { unitsIn } from './encoding.ts';
import type { Place } from './place.ts';
import type { Session } from './session.ts';

/** The client's position of an offset. */
export function toPosition(offset: number, { lines, encoding }: Place): Position {
  const { line, character } = lines.positionAt(offset);
  if (encoding === PositionEncodingKind.UTF16) return { line, character };
  return { line, character: unitsIn(lines.textOf(line).slice(0, character), encoding) };
}

/** The client's range of two offsets. */
export function toRange(range: Range, place: Place): ProtocolRange {
  return { start: toPosition(range.start, place), end: toPosition(range.end, place) };
}

/** The range with the document it is in. */
export function toLocation(range: Range, place: Place): Location {
  return { uri: place.uri, range: toRange(range, place) };
}

/** A change of the text as the client makes it. */
export function toTextEdit({ range, newText }: TextChange, place: Place): TextEdit {
  return { range: toRange(range, place), newText: inLineEnds(newText, place.lines) };
}

const severityNumber: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Findings on text that is better left out; clients show it faded. */
const superfluous: ReadonlySet<Code> = new Set<Code>(['leftover']);

/** Where the page of a code is found. */
const codePages = 'https://github.com/gouji/gouji/blob/main/docs/codes/';

/** A finding as a diagnostic; its `data` are the code and the relations, which name it in any later version. */
export function toDiagnostic(finding: Finding, place: Place, session: Session): Diagnostic {
  const { language } = session;
  return {
    range: toRange(finding.span, place),
    severity: severityNumber[finding.severity],
    code: finding.code,
    codeDescription: { href: `${codePages}${finding.code}${language === 'en' ? '.en' : ''}.md` },
    source: 'gouji',
    ...(superfluous.has(finding.code) && { tags: [DiagnosticTag.Unnecessary] }),
    message: say(finding.message, language),
    relatedInformation: [
      ...finding.related.map(({ span, message }) => ({
        location: toLocation(span, place),
        message: say(message, language),
      })),
      ...(finding.elsewhere ?? []).map(({ range, message }) => ({
        location: otherLocation(range, session),
        message: say(message, language),
      })),
    ],
    data: { code: finding.code, relations: finding.relations },
  };
}

/**
 * A finding that was accepted, as a client fades the text where it stands, with why it is not told. It has no code, so
 * that nobody takes it for a finding.
 */
export function toFaded({ finding, reason = '' }: ExceptedFinding, place: Place, { language }: Session): Diagnostic {
  return {
    range: toRange(finding.span, place),
    severity: DiagnosticSeverity.Hint,
    source: 'gouji',
    tags: [DiagnosticTag.Unnecessary],
    message: say(acceptedWords(finding.message, reason), language),
  };
}

/** A place in another file, whose text is needed only for a client that counts otherwise than findings do. */
export function otherLocation({ document, start, end }: FarRange, session: Session): Location {
  const { library, documents, encoding } = session;
  const uri = library.uriOf(document);
  if (encoding === PositionEncodingKind.UTF16) return { uri, range: { start, end } };
  const lines = new LineIndex(documents.get(uri)?.text ?? library.textOf(document) ?? '');
  return toLocation({ start: lines.offsetAt(start), end: lines.offsetAt(end) }, { uri, lines, encoding });
}
