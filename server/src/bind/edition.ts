import type { Edition } from '../forms/schema.ts';
import { countNumbers } from './labelledRow.ts';
import { hasFigures, type TableCandidate } from './tableCandidate.ts';

/** What is known of the edition before a table is read. */
export interface EditionHint {
  readonly edition: Edition | undefined;
  /** Whether the reader of the draft asked for it, whatever the table's words say. */
  readonly forced: boolean;
}

/** The edition to read a table by: the one asked for, else the one its words tell, else the one expected. */
export function editionFor(draft: TableCandidate, hint: EditionHint): Edition {
  if (hint.forced && hint.edition) return hint.edition;
  return editionOf(draft) ?? hint.edition ?? '2021';
}

/**
 * The edition a table follows, told from its own words; where they do not tell, from the number of
 * figures, and else undefined.
 */
function editionOf(draft: TableCandidate): Edition | undefined {
  const votes = { '2019': 0, '2021': 0 };
  const rows = draft.rows.slice(0, -1); // the last may be half typed, and in a whole table it tells nothing
  const meanings = [...draft.heads.map((head) => head.meaning), ...rows.map((row) => row.meaning)];
  for (const meaning of meanings)
    if (meaning?.editions.length === 1)
      votes[meaning.editions[0] as '2019' | '2021'] += meaning.kind === 'heading' ? 0 : 1;
  if (votes['2019'] !== votes['2021']) return votes['2019'] > votes['2021'] ? '2019' : '2021';
  return draft.form === 'requests' ? byOtherHandling(draft) : byFigures(draft);
}

/** （六）其他处理 has figures of its own, and no items, in the 2019 edition only; local tables add them as a sum of items. */
function byOtherHandling(draft: TableCandidate): Edition | undefined {
  const found = draft.rows.findIndex((row, i) => row.key === '3.6' && hasFigures(row, draft.rows[i + 1]));
  const isBehind = (key: string) => draft.rows.some((row, i) => row.key === key && i > found);
  return found >= 0 && (isBehind('3.7') || isBehind('4')) ? '2019' : undefined;
}

/** 行政许可, 行政处罚 and 行政强制 have three figures in the 2019 edition and one in the 2021 edition. */
function byFigures(draft: TableCandidate): Edition | undefined {
  const counts = draft.rows
    .filter((row) => row.key === 'licence' || row.key === 'penalty' || row.key === 'coercion')
    .map((row) => countNumbers(row.row.values));
  if (counts.includes(3)) return '2019';
  return counts.includes(1) && !counts.includes(2) ? '2021' : undefined;
}
