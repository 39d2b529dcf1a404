import { asListItems } from './asListItems.ts';
import { brokenFigure } from './brokenFigure.ts';
import { closingBarApart } from './closingBarApart.ts';
import { commented } from './commented.ts';
import type { Damage } from './damage.ts';
import { dashedRule } from './dashedRule.ts';
import { deletedRepeats } from './deletedRepeats.ts';
import { deletedRow } from './deletedRow.ts';
import { droppedLeadingFields } from './droppedLeadingFields.ts';
import { droppedTrailingFields } from './droppedTrailingFields.ts';
import { duplicateRow } from './duplicateRow.ts';
import { emphasised } from './emphasised.ts';
import { emptyLines } from './emptyLines.ts';
import { exchangedRows } from './exchangedRows.ts';
import { halfTyped } from './halfTyped.ts';
import { indented } from './indented.ts';
import { junkFigure } from './junkFigure.ts';
import { lineEnds } from './lineEnds.ts';
import { lookAlikeDigits } from './lookAlikeDigits.ts';
import { lostFigure } from './lostFigure.ts';
import { lostHead } from './lostHead.ts';
import { lostLabelColumn } from './lostLabelColumn.ts';
import { lostLabelSeparator } from './lostLabelSeparator.ts';
import { lostRowBreaks } from './lostRowBreaks.ts';
import { lostSeparator } from './lostSeparator.ts';
import { markedUp } from './markedUp.ts';
import { mergedZeros } from './mergedZeros.ts';
import { pageBreak } from './pageBreak.ts';
import { repeatedHead } from './repeatedHead.ts';
import { shiftedHead } from './shiftedHead.ts';
import { splitTable } from './splitTable.ts';
import { tabsBesideBars } from './tabsBesideBars.ts';
import { tabsToBlanks } from './tabsToBlanks.ts';
import { totalInLowerHead } from './totalInLowerHead.ts';
import { trailingJunk } from './trailingJunk.ts';
import { wrappedLabel } from './wrappedLabel.ts';
import { wrongRowspans } from './wrongRowspans.ts';

/** Every operator by its name. */
export const damages = {
  asListItems,
  brokenFigure,
  closingBarApart,
  commented,
  dashedRule,
  deletedRepeats,
  deletedRow,
  droppedLeadingFields,
  droppedTrailingFields,
  duplicateRow,
  emphasised,
  emptyLines,
  exchangedRows,
  halfTyped,
  indented,
  junkFigure,
  lineEnds,
  lookAlikeDigits,
  lostFigure,
  lostHead,
  lostLabelColumn,
  lostLabelSeparator,
  lostRowBreaks,
  lostSeparator,
  markedUp,
  mergedZeros,
  pageBreak,
  repeatedHead,
  shiftedHead,
  splitTable,
  tabsBesideBars,
  tabsToBlanks,
  totalInLowerHead,
  trailingJunk,
  wrappedLabel,
  wrongRowspans,
} as const satisfies Readonly<Record<string, Damage>>;

export type DamageName = keyof typeof damages;
