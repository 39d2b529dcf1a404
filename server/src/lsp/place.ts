import type { PositionEncodingKind } from 'vscode-languageserver';
import type { Lines } from '../text/lines.ts';

/** What it takes to say where something is in a document of a client. */
export interface Place {
  readonly uri: string;
  readonly lines: Lines;
  readonly encoding: PositionEncodingKind;
}
