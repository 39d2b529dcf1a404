import { html } from './element.ts';

/** A cell of an official table, as the preview and the form have it. */
export interface Cell {
  readonly role: string;
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly figure?: unknown;
}

/** The rows of a table under one head. */
export interface Block<C extends Cell> {
  readonly heads: readonly (readonly C[])[];
  readonly body: readonly (readonly C[])[];
}

/** Each head with the rows below it: a form may have several, one below the other. */
export function blocksOf<C extends Cell>(rows: readonly (readonly C[])[]): Block<C>[] {
  type Rows = (readonly C[])[];
  const blocks: { heads: Rows; body: Rows }[] = [];
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
export function columnsOf<C extends Cell>({ heads }: Block<C>): HTMLElement | undefined {
  const corner = heads.map(([first]) => first).find((cell) => cell?.role === 'head');
  if (!corner) return undefined;
  const span = corner.columnSpan;
  return html('colgroup', {}, html('col', { span, width: `${labelWidth / span}%` }));
}

/** How many columns and rows a cell covers, as attributes. */
export function spansOf({ columnSpan, rowSpan }: Cell) {
  return { colspan: columnSpan > 1 ? columnSpan : undefined, rowspan: rowSpan > 1 ? rowSpan : undefined };
}

/** So few characters stand in one line. */
const short = 3;

/** A few words behind a numeral: they stay together. */
const numbered = /^（.）.{1,4}$/;

/** A cell with words of the form. */
export function drawHead(cell: Cell): HTMLElement {
  const { role, text } = cell;
  const look = text.length <= short ? ' short' : numbered.test(text) ? ' numbered' : '';
  return html(
    'th',
    { ...spansOf(cell), class: role + look, scope: role === 'label' ? 'row' : 'col', lang: 'zh-CN' },
    text,
  );
}
