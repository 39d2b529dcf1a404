import { documentKindOf } from '../../../server/src/office/documentKind.ts';
import type { OfficeProjection } from '../../../server/src/office/projector.ts';
import type { StoredDocument } from '../../../server/src/office/storedDocument.ts';
import { readOffice } from '../../../server/src/office/readOffice.ts';
import { analyse, type Analysis } from '../analyse.ts';

/** A document as text and places. */
export function projectionOf(bytes: Uint8Array): OfficeProjection {
  return stored(bytes).projection;
}

/** A document as it is stored, with what was read from it. */
export function stored(bytes: Uint8Array): StoredDocument {
  const kind = documentKindOf(bytes);
  if (!kind) throw new Error('no document');
  return { bytes, kind, projection: readOffice(bytes, kind) };
}

/** A document read as a draft. */
export function analysed(bytes: Uint8Array): Analysis {
  const document = projectionOf(bytes);
  return analyse(document.text, { edition: 'auto', markup: 'text', document });
}

/** The figures of the first report, as `form row column text`. */
export function figuresRead({ reports: [report] }: Analysis): string[] {
  return (report?.tables ?? []).flatMap(({ table: { form, cells } }) =>
    cells.flatMap((cell) => (cell ? [`${form.name} ${cell.slot.row.key} ${cell.slot.column.key} ${cell.text}`] : [])),
  );
}
