import { compare, toText } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { rowsOf } from './support/cells.ts';
import { quoted, rowName } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** More documents were newly published than are public in all, or than were made. */
export const publishedRange = {
  code: 'published-range',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    for (const { row, cell, number } of rowsOf(table, 'disclosure')) {
      const [at, published] = [cell('published'), number('published')];
      if (!at || !published) continue;
      const bound = ['inForce', 'made'].find((column) => {
        const most = number(column);
        return most && compare(published, most) > 0;
      });
      const other = bound && cell(bound);
      if (!other) continue;
      const name = quoted(rowName(row));
      const { label, en } = other.slot.column;
      yield cellFinding(
        at,
        {
          zh: `${name.zh}本年新公开数量 ${toText(published)} 大于${label} ${other.text}，请核对`,
          en: `${name.en}: ${toText(published)} newly published, but only ${other.text} ${en}`,
        },
        [other],
      );
    }
  },
} as const satisfies TableRule;
