import type { Rule } from './rule.ts';

/** Every rule about a report by itself. The order is without meaning: findings are sorted by place. */
export const rules: readonly Rule[] = [];
