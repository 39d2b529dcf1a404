import { line } from 'd3-shape';
import type { Trend } from '../../server/src/features/preview/trend.ts';
import { html, svg } from './element.ts';
import { withTable } from './figures.ts';
import type { Words } from './wording.ts';

/** The number of one year; null where it is not known. */
interface Point {
  readonly year: number;
  readonly count: number | null;
}

const height = 116;
/** Room for the words: the name above, the years below, and half a year at both ends. */
const room = { top: 40, side: 26, bottom: 22 };
/** So many years have their number and name written at least this far apart, in pixels. */
const apart = 42;

/** Figures over the years: one small chart for each series, each to its own scale. */
export function drawTrend({ years, series }: Trend, id: string, width: number, words: Words): HTMLElement {
  const charts = series.map(({ name, counts }) => {
    const points = years.map((year, i) => ({ year, count: counts[i] ?? null }));
    return drawChart(name, points, Math.floor(width / series.length));
  });
  const rows = years.map((year, i) => [year, ...series.map(({ counts }) => counts[i] ?? '–')]);
  const drawing = html('div', { class: 'trend' }, ...charts);
  const head = [words.year, ...series.map(({ name }) => name)];
  return html('section', {}, withTable(drawing, `${id}-trend`, head, rows, words));
}

function drawChart(name: string, points: readonly Point[], width: number): SVGElement {
  const { step, across, up } = scalesOf(points, width);
  const path = line<Point>((_, i) => across(i), up).defined(({ count }) => count !== null);
  const every = Math.ceil(apart / Math.max(step, 1));
  const marks = points.map((point, i) =>
    drawPoint(point, { x: across(i), y: up(point) }, (points.length - 1 - i) % every === 0),
  );
  const label = `${name}: ${points.map(({ year, count }) => `${year} ${count ?? '–'}`).join('; ')}`;
  return svg(
    'svg',
    { role: 'img', 'aria-label': label, viewBox: `0 0 ${width} ${height}`, width, height },
    svg('text', { x: 0, y: 14 }, name),
    svg('path', { class: 'base', d: `M0 ${height - room.bottom}H${width - 8}` }),
    svg('path', { class: 'line', d: path(points) ?? '' }),
    ...marks,
  );
}

/** Where the points of a chart stand in pixels: the years evenly, one alone in the middle, the counts from 0 up. */
function scalesOf(points: readonly Point[], width: number) {
  const most = Math.max(1, ...points.map(({ count }) => count ?? 0));
  const [base, top] = [height - room.bottom, room.top];
  const step = (width - 2 * room.side) / Math.max(points.length - 1, 1);
  const across = (at: number) => (points.length === 1 ? width / 2 : room.side + at * step);
  const up = ({ count }: Point) => base + ((count ?? 0) / most) * (top - base);
  return { step, across, up };
}

/** A year: its dot, its number above and its name below, the words only where there is room. */
function drawPoint({ year, count }: Point, { x, y }: { x: number; y: number }, named: boolean): SVGElement {
  const words = { x, 'text-anchor': 'middle' };
  return svg(
    'g',
    {},
    count === null ? undefined : svg('circle', { cx: x, cy: y, r: 3.5 }, svg('title', {}, `${year}: ${count}`)),
    named && count !== null ? svg('text', { ...words, class: 'count', y: y - 9 }, count) : undefined,
    named ? svg('text', { ...words, class: 'year', y: height - 6 }, year) : undefined,
  );
}
