import { narrativeGrowth } from './narrative-percent.ts';
import { pendingCases } from './pending-cases.ts';
import { priorYear } from './prior-year.ts';
import { rollUp } from './roll-up.ts';
import type { AcrossRule } from './rule.ts';
import { stockFlow } from './stock-flow.ts';

/** Every rule about a report and others. The order is without meaning: findings are sorted by place. */
export const acrossRules: readonly AcrossRule[] = [narrativeGrowth, pendingCases, priorYear, rollUp, stockFlow];
