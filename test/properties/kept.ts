/** What an edit must leave as it is. */
import { numberIn } from '../../server/src/bind/table.ts';
import type { TextChange } from '../../server/src/text/change.ts';
import { toText } from '../../server/src/text/decimal.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import type { Text } from '../../server/src/text/text.ts';

/** The figures whose places are certain: their keys, where they stand, and their values. */
export function figuresOf({ reports }: Analysis) {
  return reports.flatMap(({ tables }, nth) =>
    tables.flatMap(({ table }) =>
      table.cells.flatMap((cell) => {
        const value = numberIn(cell);
        if (!cell || !value || cell.placed === 'inferred') return [];
        const { row, column } = cell.slot;
        return [{ key: `${nth} ${table.form.name} ${row.key} ${column.key}`, cell, value: toText(value) }];
      }),
    ),
  );
}

/** The text after the changes. */
export function changed(text: Text, changes: readonly TextChange[]): string {
  return changes
    .toSorted((one, other) => other.range.start - one.range.start)
    .reduce(
      (result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end),
      text.toString(),
    );
}
