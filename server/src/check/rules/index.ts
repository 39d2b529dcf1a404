import { blankFigure } from './blank-figure.ts';
import { bounds } from './bounds.ts';
import { copiedFigures } from './copied-figures.ts';
import { dateLate } from './date-late.ts';
import { decimalPlaces } from './decimal-places.ts';
import { duplicateRow } from './duplicate-row.ts';
import { earlierForm } from './earlier-form.ts';
import { duplicateSection } from './duplicate-section.ts';
import { encoding } from './encoding.ts';
import { figureStyle } from './figure-style.ts';
import { fractionCount } from './fraction-count.ts';
import { leftover } from './leftover.ts';
import { missingColumn } from './missing-column.ts';
import { missingRow } from './missing-row.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { narrativeClaim } from './narrative-claim.ts';
import { narrativeFigure } from './narrative-figure.ts';
import { narrativeGrowth } from './narrative-growth.ts';
import { narrativePercent } from './narrative-percent.ts';
import { narrativeYear } from './narrative-year.ts';
import { negativeCount } from './negative-count.ts';
import { noFigures } from './no-figures.ts';
import { notANumber } from './not-a-number.ts';
import { realignedRow } from './realigned-row.ts';
import { priorYear } from './prior-year.ts';
import { repeatedText } from './repeated-text.ts';
import { rollUp } from './roll-up.ts';
import { overYears } from './over-years.ts';
import { ruleMakingPower } from './rule-making-power.ts';
import { sectionContent } from './section-content.ts';
import { sectionOrder } from './section-order.ts';
import { sectionTitle } from './section-title.ts';
import { statisticsPeriod } from './statistics-period.ts';
import { tableRelation } from './table-relation.ts';
import { tableTotal } from './table-total.ts';
import { unitConversion } from './unit-conversion.ts';
import { unknownColumn } from './unknown-column.ts';
import { unknownRow } from './unknown-row.ts';
import { unreadRow } from './unread-row.ts';
import { unreadTable, unreadText } from './unread-table.ts';
import { wrongEdition } from './wrong-edition.ts';
import type { Rule } from './rule.ts';

/** Every rule, by its name. What each is asked about, and how often, is told by `looksAt`. */
export const rules = [
  blankFigure,
  copiedFigures,
  dateLate,
  decimalPlaces,
  bounds('decisions-range', 'information'),
  duplicateRow,
  duplicateSection,
  earlierForm,
  encoding,
  figureStyle,
  fractionCount,
  bounds('in-force-range', 'information'),
  leftover,
  bounds('list-balance', 'warning'),
  missingColumn,
  missingRow,
  missingSection,
  missingTable,
  narrativeClaim,
  narrativeFigure,
  narrativeGrowth,
  narrativePercent,
  narrativeYear,
  negativeCount,
  noFigures,
  notANumber,
  bounds('out-of-bounds', 'warning'),
  overYears('pending-cases', 'hint'),
  priorYear,
  bounds('procurement-range', 'information'),
  bounds('published-range', 'information'),
  realignedRow,
  repeatedText,
  rollUp,
  ruleMakingPower,
  sectionContent,
  sectionOrder,
  sectionTitle,
  statisticsPeriod,
  overYears('stock-flow', 'warning'),
  tableRelation,
  tableTotal,
  unitConversion,
  unknownColumn,
  unknownRow,
  unreadRow,
  unreadTable,
  unreadText,
  wrongEdition,
] as const satisfies readonly Rule[];

export type RuleCode = (typeof rules)[number]['code'];

/** A rule of the list. */
export type ListedRule = Rule & { readonly code: RuleCode };

/** The rules of the list that look at that. */
export function rulesOn<K extends Rule['looksAt']>(looksAt: K): Extract<ListedRule, { looksAt: K }>[] {
  const listed: readonly ListedRule[] = rules;
  return listed.filter((rule): rule is Extract<ListedRule, { looksAt: K }> => rule.looksAt === looksAt);
}
