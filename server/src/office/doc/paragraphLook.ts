import type { FlowCellSides, FlowRowSides } from '../flow/flowBuilder.ts';
import { viewOf } from '../zip/bytes.ts';
import type { FormattedRun } from './formattedRuns.ts';
import { operandNumber, rowDefinition, sprmsIn, type Sprm } from './sprms.ts';

/** What matters of the properties of a paragraph. */
export interface ParagraphLook {
  /** In how many tables it stands. */
  readonly depth: number;
  /** Whether it ends a row, or a cell of a table in a table. */
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  /** Its level as a heading; 0 for none. */
  readonly level: number;
  readonly row: FlowRowSides | undefined;
}

const codes = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  outline: 0x2640,
  putAside: [0x6646, 0x646b],
  mergeUpright: 0xd62b,
};
/** The first styles are those of headings, whatever they are called. */
const headings = 9;
/** Levels of headings: titles of sections stand below that of the report. */
const below = 1;

/** The properties of a paragraph as a document has them. */
export function paragraphLook({ style, sprms }: FormattedRun, data: Uint8Array): ParagraphLook {
  const all = Array.from(sprmsIn(sprms)).flatMap((sprm) =>
    codes.putAside.includes(sprm.code) ? [...sprmsIn(putAside(data, operandNumber(sprm)))] : [sprm],
  );
  const last = (code: number) => all.findLast((sprm) => sprm.code === code);
  const valueOf = (code: number) => {
    const found = last(code);
    return found && operandNumber(found);
  };
  const isOn = (code: number) => (valueOf(code) ?? 0) !== 0;
  const outline = valueOf(codes.outline);
  const ofStyle = style >= 1 && style <= headings ? style : 0;
  const level = outline === undefined ? ofStyle : outline < headings ? outline + 1 : 0;
  return {
    depth: Math.max(valueOf(codes.depth) ?? 0, isOn(codes.inTable) ? 1 : 0),
    endsRow: isOn(codes.endsRow) || isOn(codes.endsInnerRow),
    endsInnerCell: isOn(codes.endsInnerCell),
    level: level > 0 ? level + below : 0,
    row: rowIn(all),
  };
}

/** Properties that are too many for their page stand in a stream of their own, their size in front. */
function putAside(data: Uint8Array, at: number): Uint8Array {
  if (at + 2 > data.length) return new Uint8Array();
  return data.subarray(at + 2, at + 2 + viewOf(data).getUint16(at, true));
}

/** How the cells of a row stand (MS-DOC, 2.9.321). */
function rowIn(sprms: readonly Sprm[]): FlowRowSides | undefined {
  const definition = sprms.findLast(({ code }) => code === rowDefinition)?.operand;
  const count = definition?.[0] ?? 0;
  if (!definition || 1 + 2 * (count + 1) > definition.length) return undefined;
  const view = viewOf(definition);
  const sides = Array.from({ length: count + 1 }, (_, nth) => view.getInt16(1 + 2 * nth, true));
  const upright = new Map(
    sprms.filter(({ code }) => code === codes.mergeUpright).map(({ operand: [cell = 0, merge = 0] }) => [cell, merge]),
  );
  const cells = sides.slice(1).map((to, nth) => boundsOf(to, lookAt(definition, count, nth), upright.get(nth)));
  return { from: sides[0] ?? 0, cells };
}

const cellSize = 20;

/** What a row says of its nth cell: whether it goes together with others, in its lowest bits. */
function lookAt(definition: Uint8Array, count: number, nth: number): number {
  return definition[1 + 2 * (count + 1) + cellSize * nth] ?? 0;
}

function boundsOf(to: number, look: number, upright = (look >> 5) & 3): FlowCellSides {
  return { to, goesOnLeft: (look & 3) === 1, goesOn: upright === 1 };
}
