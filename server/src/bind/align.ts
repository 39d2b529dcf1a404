import type { FormRow } from '../forms/form.ts';
import { readFigure } from '../syntax/figure.ts';
import type { RawCell } from '../syntax/row.ts';
import type { LabelledRow } from './labelledRow.ts';

/** What other rows of the same shape tell about where figures begin. */
export interface AlignmentEvidence {
  /** Where they begin, counted in the values; undefined where no row tells, or rows differ. */
  readonly start: number | undefined;
  /** Whether an empty cell at an end of the row can be taken for a blank figure without such evidence. */
  readonly lenient: boolean;
}

/**
 * Takes the cells behind a label for a row's figures: `count` of them, without the empty cells before
 * (label columns) and behind (padding). A row with figures at both ends tells its place by itself; where
 * a blank stands at an end, other rows must tell. Undefined where it cannot be told which cells are meant.
 */
export function alignValues(
  values: readonly RawCell[],
  count: number,
  evidence: AlignmentEvidence,
): readonly RawCell[] | undefined {
  if (values.length < count) return spread(values, count);
  const own = ownStart(values, count);
  if (own !== undefined) return values.slice(own, own + count);
  const leading = emptyRun(values, 0, 1);
  if (leading === values.length) return allBlank(values, count, evidence.start);
  const least = Math.max(0, values.length - count - emptyRun(values, values.length - 1, -1));
  const most = Math.min(leading, values.length - count);
  const start = evidence.start ?? (evidence.lenient && least === most ? least : undefined);
  return start !== undefined && start >= least && start <= most ? values.slice(start, start + count) : undefined;
}

/**
 * The figures of a row whose cells stand in no columns. Without a label they are those at the end.
 *
 * @param behindLabel The cells that can be figures, where rows alike tell how many before them belong to the label.
 */
export function alignLoose(
  { texts, values, padding }: LabelledRow,
  row: FormRow,
  count: number,
  behindLabel: readonly RawCell[] | undefined,
): readonly RawCell[] | undefined {
  if (behindLabel) return behindLabel.length === count ? behindLabel : undefined;
  if (row.label === '' && texts.length > 0) return placeBehindHead([...values, ...padding], count);
  const start = texts.length === 0 ? Math.max(0, values.length - count) : undefined;
  return alignValues(values, count, { start, lenient: true });
}

/** The figures right behind the head: where an empty cell stands between rows, one does before the first figure. */
function placeBehindHead(values: readonly RawCell[], count: number): readonly RawCell[] | undefined {
  const start = values.length > count && values[0]?.text === '' ? 1 : 0;
  return alignValues(values, count, { start, lenient: true });
}

/** The figures of a row that is blank throughout: where other rows have theirs, or right behind the label. */
function allBlank(values: readonly RawCell[], count: number, start = 0): readonly RawCell[] {
  const from = start >= 0 && start + count <= values.length ? start : 0;
  return values.slice(from, from + count);
}

/** Where the figures of a row begin, if it has figures at both ends and exactly its number between. */
export function ownStart(values: readonly RawCell[], count: number): number | undefined {
  const leading = emptyRun(values, 0, 1);
  const trailing = emptyRun(values, values.length - 1, -1);
  return values.length - leading - trailing === count ? leading : undefined;
}

/** The cells from the first to the last that is not empty. */
export function withoutEmptyEnds(values: readonly RawCell[]): readonly RawCell[] {
  const leading = emptyRun(values, 0, 1);
  return leading === values.length
    ? []
    : values.slice(leading, values.length - emptyRun(values, values.length - 1, -1));
}

/** A cell over several columns stands for as many blanks or zeros; nothing else can be shared out. */
function spread(values: readonly RawCell[], count: number): readonly RawCell[] | undefined {
  const spreadOut = values.flatMap((cell) => Array.from({ length: cell.width }, () => cell));
  if (spreadOut.length !== count) return undefined;
  const shared = values.filter((cell) => cell.width > 1);
  return shared.every((cell) => isNothing(cell.text)) ? spreadOut : undefined;
}

function isNothing(text: string): boolean {
  const figure = readFigure(text);
  return text === '0' || (figure !== undefined && figure.state !== 'number');
}

function emptyRun(values: readonly RawCell[], from: number, step: number): number {
  let run = 0;
  for (let i = from; i >= 0 && i < values.length && values[i]?.text === ''; i += step) run++;
  return run;
}
