import type { Wording } from '../../forms/schema.ts';
import type { DocumentPlace } from '../../text/place.ts';

/** A place of a document in words: 表2 第28行第4列, 第3页. */
export function placeWords(place: DocumentPlace): Wording {
  if ('cell' in place)
    return { zh: `工作表“${place.sheet}” ${place.cell}`, en: `sheet “${place.sheet}”, ${place.cell}` };
  if ('page' in place) return { zh: `第${place.page}页`, en: `page ${place.page}` };
  if (place.part === 'paragraph') return { zh: `第${place.paragraph}段`, en: `paragraph ${place.paragraph}` };
  const { table, row, column } = place;
  return { zh: `表${table} 第${row}行第${column}列`, en: `table ${table}, row ${row}, column ${column}` };
}
