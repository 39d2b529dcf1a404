import { sankey, sankeyLinkHorizontal, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { Flow } from '../../server/src/features/preview/flow.ts';
import { html, svg } from './element.ts';
import { withTable } from './figures.ts';
import type { Words } from './wording.ts';

/** A place where things come from or go to; `shade` is its class in the style sheet. */
interface Stop {
  readonly label: string;
  readonly count: number;
  readonly shade: string;
}

type Node = SankeyNode<Stop, object>;
type Link = SankeyLink<Stop, object>;

const height = 270;
/** Room for the words: the sum stands above the middle, the outcomes to the right. */
const room = { top: 24, right: 176, bottom: 8 };
/** So far apart stand the words of neighbours, however little goes there. */
const lineHeight = 18;

/** Where what a table counts came from and what became of it, as streams whose width is their number. */
export function drawFlow({ name, sources, outcomes }: Flow, id: string, width: number, words: Words): HTMLElement {
  const came = sources.map(({ label, count }, i) => ({ label, count, shade: `source-${i}` }));
  const went = outcomes.map(({ label, count }, i) => ({ label, count, shade: `outcome-${i}` }));
  const [coming, going] = [sum(came), sum(went)];
  const { nodes, links } = layOut(came, went, { label: words.total(coming), count: coming, shade: 'all' }, width);
  const apart = coming === going ? undefined : words.flowApart(coming, going);
  const label = `${name}: ${apart ?? words.total(coming)}`;
  const frame = { class: 'flow', role: 'img', 'aria-label': label, viewBox: `0 0 ${width} ${height}`, width, height };
  const drawing = svg('svg', frame, ...links.map(drawLink), ...nodes.map(drawNode));
  const rows = [
    ...came.map(({ label, count }) => [label, count]),
    ...went.map(({ label, count }) => [html('span', { lang: 'zh-CN' }, label), count]),
  ];
  return html(
    'section',
    {},
    apart ? html('p', { class: 'wrong' }, apart) : undefined,
    withTable(drawing, `${id}-flow`, ['', words.count], rows, words),
  );
}

function sum(stops: readonly Stop[]): number {
  return stops.reduce((total, { count }) => total + count, 0);
}

/** Places the stops, all streams led through the middle; stops without any are left out. */
function layOut(came: readonly Stop[], went: readonly Stop[], middle: Stop, width: number) {
  const sources = came.filter(({ count }) => count > 0);
  const outcomes = went.filter(({ count }) => count > 0);
  const links = [
    ...sources.map(({ count }, i) => ({ source: i, target: sources.length, value: count })),
    ...outcomes.map(({ count }, i) => ({ source: sources.length, target: sources.length + 1 + i, value: count })),
  ];
  return sankey<Stop, object>()
    .nodeWidth(8)
    .nodePadding(lineHeight)
    .nodeSort(null)
    .linkSort(null)
    .extent([
      [1, room.top],
      [width - room.right, height - room.bottom],
    ])({ nodes: [...sources, middle, ...outcomes].map((stop) => ({ ...stop })), links });
}

const streamPath = sankeyLinkHorizontal<Stop, object>();

function drawLink(link: Link): SVGElement {
  const [source, target] = [link.source as Node, link.target as Node];
  const { shade } = source.shade === 'all' ? target : source;
  return svg('path', {
    class: `stream ${shade}`,
    d: streamPath(link) ?? '',
    'stroke-width': Math.max(link.width ?? 0, 1),
  });
}

/** A stop with its words: those of the middle above it, all others to its right. */
function drawNode({ label, count, shade, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }: Node): SVGElement {
  const bar = svg('rect', { class: shade, x: x0, y: y0, width: x1 - x0, height: Math.max(y1 - y0, 1) });
  if (shade === 'all') {
    const place = { x: (x0 + x1) / 2, y: y0 - 8, 'text-anchor': 'middle' };
    return svg('g', {}, bar, svg('text', place, label));
  }
  const number = svg('tspan', { class: 'count', dx: 6 }, count);
  return svg('g', {}, bar, svg('text', { x: x1 + 6, y: (y0 + y1) / 2, dy: '0.35em' }, label, number));
}
