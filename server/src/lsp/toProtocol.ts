import {
  DiagnosticSeverity,
  MarkupKind,
  type Diagnostic,
  type Hover,
  type Position,
  type PositionEncodingKind,
  type Range as ProtocolRange,
} from 'vscode-languageserver';
import type { Severity } from '../check/codes.ts';
import type { Finding } from '../check/finding.ts';
import type { HoverText } from '../features/hover.ts';
import { say } from '../features/names.ts';
import type { Language } from '../forms/schema.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/span.ts';
import { unitsIn } from './encoding.ts';

/** What it takes to say where something is in a document of a client. */
export interface Place {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly encoding: PositionEncodingKind;
}

const severityNumber: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Where the page of a code is found. */
const codePages = 'https://github.com/gouji/gouji/blob/main/docs/codes/';

export function toPosition(offset: number, { lines, encoding }: Place): Position {
  const { line, character } = lines.positionAt(offset);
  return { line, character: unitsIn(lines.textOf(line).slice(0, character), encoding) };
}

export function toRange(range: Range, place: Place): ProtocolRange {
  return { start: toPosition(range.start, place), end: toPosition(range.end, place) };
}

/** A finding as a diagnostic; its `data` are the code and the relations, which name it in any later version. */
export function toDiagnostic(finding: Finding, place: Place, language: Language): Diagnostic {
  return {
    range: toRange(finding.span, place),
    severity: severityNumber[finding.severity],
    code: finding.code,
    codeDescription: { href: `${codePages}${finding.code}.md` },
    source: 'gouji',
    message: say(finding.message, language),
    relatedInformation: finding.related.map(({ span, message }) => ({
      location: { uri: place.uri, range: toRange(span, place) },
      message: say(message, language),
    })),
    data: { code: finding.code, relations: finding.relations },
  };
}

export function toHover({ range, markdown }: HoverText, place: Place): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: markdown }, range: toRange(range, place) };
}
