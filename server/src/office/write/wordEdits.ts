import type { TextChange } from '../../text/change.ts';
import type { XmlPart } from '../opc.ts';
import type { XmlPiece } from '../shownText.ts';
import type { ChangedText } from './changedTexts.ts';
import { blankCellEdits } from './blankCell.ts';
import { trackedEdit, type Tracking } from './trackedEdit.ts';
import { refused } from './unwritable.ts';

/** What changes in the XML of a part of Word when a text shows other figures. Throws an `Unwritable`. */
export function wordEdits(change: ChangedText, part: XmlPart, tracking: Tracking | undefined): TextChange[] {
  const { source, newText } = change;
  if (source.refusal) throw refused(source.refusal);
  if (source.shown.text === '') return blankCellEdits(source, newText, part, tracking);
  return stretchesIn(change).flatMap((stretch, nth) => {
    const put = nth === 0 ? newText : '';
    return tracking ? trackedEdit(stretch, put, part, tracking) : [{ range: stretch, newText: put }];
  });
}

/** The stretches of the XML that a change takes away; an empty one where it only puts something in. */
function stretchesIn({ source: { shown }, start, end }: ChangedText) {
  const { pieces } = shown;
  const before = pieces.filter(({ at, units }) => at < start && start <= at + units);
  const meets = ({ at, units }: XmlPiece) => (start < end ? at < end && at + units > start : at === start);
  const met = start < end ? pieces.filter(meets) : [...before, ...pieces.filter(meets)].slice(0, 1);
  if (met.length === 0) throw refused('generated');
  return met.map((piece) => stretchOf(piece, start, end));
}

/** A piece that is not written letter by letter is taken whole, or left alone. */
function stretchOf(piece: XmlPiece, from: number, to: number) {
  const { at, units, start, end, refusal } = piece;
  if (refusal || start === end) throw refused(refusal ?? 'generated');
  const [first, last] = [Math.max(from - at, 0), Math.min(to - at, units)];
  if (end - start === units) return { start: start + first, end: start + last };
  if (first > 0 && first === last) return { start: end, end };
  if (first > 0 || last < units) throw refused('generated');
  return { start, end };
}
