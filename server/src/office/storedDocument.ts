import type { DocumentKind } from './documentKind.ts';
import type { OfficeProjection } from './projector.ts';

/** A document as it is stored, and what was read from it. */
export interface StoredDocument {
  readonly bytes: Uint8Array;
  readonly kind: DocumentKind;
  readonly projection: OfficeProjection;
}
