import { applied } from '../../check/repair/edits.ts';
import type { Repair } from '../../check/model/found.ts';
import { placeWords } from '../../features/basis/placeWords.ts';
import type { Wording } from '../../forms/schema.ts';
import type { StoredDocument } from '../../office/storedDocument.ts';
import { Unwritable } from '../../office/write/unwritable.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { rounds, repairsFor } from '../../features/settle.ts';

/** A document after its fixes, and why others could not be made. */
interface FixedDocument {
  readonly document: StoredDocument;
  readonly analysis: Analysis;
  readonly refused: readonly Wording[];
}

/**
 * Applies the edits marked safe, and with `figures` those of certain causes, to a document itself: each figure where it
 * stands. `analyse` analyses the document that results.
 */
export async function fixedDocument(
  start: Omit<FixedDocument, 'refused'>,
  figures: boolean,
  analyse: (document: StoredDocument) => Promise<Analysis>,
): Promise<FixedDocument> {
  const { mendDocument } = await import('../../office/write/mendDocument.ts');
  const now = new Date();
  let current: FixedDocument = { ...start, refused: [] };
  for (let round = 0; round < rounds; round++) {
    const { document, analysis } = current;
    const mended = (repairs: readonly Repair[]) => {
      const edits = repairs.flatMap((repair) => repair.edits);
      return mendDocument(document, applied(document.projection.text, edits), now);
    };
    const wanted = repairsFor(analysis, figures).map((repair) => ({ repair, why: whyNot(() => mended([repair])) }));
    const able = wanted.flatMap(({ repair, why }) => (why ? [] : [repair]));
    current = {
      ...current,
      refused: wanted.flatMap(({ repair, why }) => (why ? [placed(repair, why, analysis)] : [])),
    };
    if (able.length === 0) break;
    const next = mended(able);
    current = { ...current, document: next, analysis: await analyse(next) };
  }
  return current;
}

/** Why something cannot be written; undefined where it can. */
function whyNot(write: () => unknown): Wording | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    if (error instanceof Unwritable) return error.reason;
    throw error;
  }
}

function placed({ edits: [edit] }: Repair, why: Wording, { placeAt }: Analysis): Wording {
  const place = edit && placeAt?.(edit.span.start);
  if (!place) return why;
  const { zh, en } = placeWords(place);
  return { zh: `${zh}：${why.zh}`, en: `${en}: ${why.en}` };
}
