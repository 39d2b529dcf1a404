import { documentKindOf, isReadAtOnce } from '../../../server/src/office/documentKind.ts';
import type { OfficeProjection } from '../../../server/src/office/projector.ts';
import type { StoredDocument } from '../../../server/src/office/storedDocument.ts';
import { readStored } from '../../../server/src/office/readDocument.ts';
import { readOffice } from '../../../server/src/office/readOffice.ts';
import { analyse, type Analysis } from '../analyse.ts';

/** A document as text and places. */
export function projectionOf(bytes: Uint8Array): OfficeProjection {
  return stored(bytes).projection;
}

/** A document as it is stored, with what was read from it. */
export function stored(bytes: Uint8Array): StoredDocument {
  const kind = documentKindOf(bytes);
  if (!kind || !isReadAtOnce(kind)) throw new Error('no document that is read at once');
  return { bytes, kind, projection: readOffice(bytes, kind) };
}

/** A document of any kind as it is stored, with what was read from it. */
export async function openStored(bytes: Uint8Array): Promise<StoredDocument> {
  const kind = documentKindOf(bytes);
  if (!kind) throw new Error('no document');
  return { bytes, kind, projection: await readStored(bytes, kind) };
}

/** A document of any kind as text and places. */
export async function documentIn(bytes: Uint8Array): Promise<OfficeProjection> {
  return (await openStored(bytes)).projection;
}

/** A document read as a draft. */
export function analysed(bytes: Uint8Array, document = projectionOf(bytes)): Analysis {
  return analyse(document.text, { edition: 'auto', markup: 'text', document });
}

/** The figures of the first report, as `form row column text`. */
export function figuresRead({ reports: [report] }: Analysis): string[] {
  return (report?.tables ?? []).flatMap(({ table: { form, cells } }) =>
    cells.flatMap((cell) => (cell ? [`${form.name} ${cell.slot.row.key} ${cell.slot.column.key} ${cell.text}`] : [])),
  );
}
