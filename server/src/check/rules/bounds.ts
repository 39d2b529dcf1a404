import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { BoundCode } from '../../forms/choices.ts';
import type { Comparison, ComparedTerm } from '../../forms/form.ts';
import { breachOf } from '../judge/comparison.ts';
import { cellFinding, type Found } from '../model/found.ts';
import type { Severity } from '../model/severity.ts';
import { wordsFor } from '../wording/comparison.ts';
import { fillIn } from '../wording/fillIn.ts';
import type { TableRule } from './rule.ts';

/** Figures of a table out of the bounds that its form sets under that code: the form says which, and in which words. */
export function bounds<C extends BoundCode>(code: C, severity: Severity): TableRule & { readonly code: C } {
  return {
    code,
    severity,
    looksAt: 'table',
    *check({ table }) {
      const told = new Set<Cell>();
      for (const comparison of table.form.comparisons) {
        const at = table.cells[comparison.at.index];
        if (comparison.code !== code || !at || told.has(at)) continue;
        const found = outOf(comparison, table, at);
        if (found) told.add(at);
        if (found) yield found;
      }
    },
  };
}

/** Undefined where the figures keep within it, or one of them is no number. */
function outOf(comparison: Comparison, { cells }: BoundTable, at: Cell): Found | undefined {
  const cellOf = ({ slot }: ComparedTerm) => cells[slot.index];
  const valueOf = (term: ComparedTerm) => numberIn(cellOf(term));
  const sides = breachOf(comparison, valueOf);
  if (!sides) return undefined;
  const told = { comparison, sides, valueOf, cellOf };
  const message = fillIn(comparison.message, (name) => wordsFor(told, name));
  const plain = cellFinding(at, message, comparison.terms.map(cellOf));
  return comparison.severity ? { ...plain, severity: comparison.severity } : plain;
}
