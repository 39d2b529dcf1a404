import type { PreviewCell } from '../../server/src/features/preview/preview.ts';
import { html } from './element.ts';
import type { Stretch } from './message.ts';

type Row = readonly PreviewCell<Stretch>[];

/** The rows of a table under one head. */
export interface Block {
  readonly heads: readonly Row[];
  readonly body: readonly Row[];
}

/** Each head with the rows below it: a form may have several, one below the other. */
export function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: { heads: Row[]; body: Row[] }[] = [];
  for (const row of rows) {
    const part = row.some(({ figure }) => figure) ? 'body' : 'heads';
    const last = blocks.at(-1);
    if (last && (part === 'body' || last.body.length === 0)) last[part].push(row);
    else blocks.push({ heads: [], body: [], [part]: [row] });
  }
  return blocks;
}

/** What part of a block's width the labels take, in percent. */
const labelWidth = 40;

/** The columns of a block, as wide as those of the blocks above and below it. */
export function columnsOf({ heads }: Block): HTMLElement | undefined {
  const corner = heads.map(([first]) => first).find((cell) => cell?.role === 'head');
  if (!corner) return undefined;
  const span = corner.columnSpan;
  return html('colgroup', {}, html('col', { span, width: `${labelWidth / span}%` }));
}
