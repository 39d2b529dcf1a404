import { blankFigure } from './blank-figure.ts';
import { copiedFigures } from './copied-figures.ts';
import { dateLate } from './date-late.ts';
import { decimalPlaces } from './decimal-places.ts';
import { decisionsRange } from './decisions-range.ts';
import { duplicateRow } from './duplicate-row.ts';
import { duplicateSection } from './duplicate-section.ts';
import { encoding } from './encoding.ts';
import { fractionCount } from './fraction-count.ts';
import { inForceRange } from './in-force-range.ts';
import { leftover } from './leftover.ts';
import { listBalance } from './list-balance.ts';
import { missingColumn } from './missing-column.ts';
import { missingRow } from './missing-row.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { narrativeClaim } from './narrative-claim.ts';
import { narrativeFigure } from './narrative-figure.ts';
import { narrativePercent } from './narrative-percent.ts';
import { narrativeYear } from './narrative-year.ts';
import { negativeCount } from './negative-count.ts';
import { noFigures } from './no-figures.ts';
import { notANumber } from './not-a-number.ts';
import { procurementRange } from './procurement-range.ts';
import { publishedRange } from './published-range.ts';
import { realignedRow } from './realigned-row.ts';
import { repeatedText } from './repeated-text.ts';
import { ruleMakingPower } from './rule-making-power.ts';
import { sectionContent } from './section-content.ts';
import { sectionOrder } from './section-order.ts';
import { sectionTitle } from './section-title.ts';
import { statisticsPeriod } from './statistics-period.ts';
import { tableTotal } from './table-total.ts';
import { unknownRow } from './unknown-row.ts';
import { unreadRow } from './unread-row.ts';
import { wrongEdition } from './wrong-edition.ts';
import type { FrameRule, ProseRule, Rule, TableRule } from './rule.ts';

/** Every rule about a single table. The order is without meaning, here and below: findings are sorted by place. */
export const tableRules: readonly TableRule[] = [
  blankFigure,
  copiedFigures,
  decimalPlaces,
  decisionsRange,
  duplicateRow,
  fractionCount,
  inForceRange,
  listBalance,
  missingColumn,
  missingRow,
  negativeCount,
  notANumber,
  procurementRange,
  publishedRange,
  realignedRow,
  unknownRow,
  unreadRow,
];

/** Every rule about a single paragraph. */
export const proseRules: readonly ProseRule[] = [dateLate, leftover, narrativeYear, statisticsPeriod];

/** Every rule about a report by itself that looks at no figure of a table. */
export const frameRules: readonly FrameRule[] = [
  duplicateSection,
  encoding,
  missingSection,
  missingTable,
  repeatedText,
  sectionContent,
  sectionOrder,
  sectionTitle,
];

/** Every other rule about a report by itself. */
export const rules: readonly Rule[] = [
  narrativeClaim,
  narrativeFigure,
  narrativePercent,
  noFigures,
  ruleMakingPower,
  tableTotal,
  wrongEdition,
];
