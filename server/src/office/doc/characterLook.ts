import { operandNumber, sprmsIn } from './sprms.ts';

/** What matters of the properties of a character. */
export interface CharacterLook {
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  /** Whether it was put in or deleted by a change that is kept track of. */
  readonly isTracked: boolean;
  /** Whether it is struck out, raised or lowered. */
  readonly isAside: boolean;
}

const codes = {
  style: 0x4a30,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  struck: [0x0837, 0x2a53],
  raised: 0x2a48,
};

/**
 * The properties of characters that differ so from their paragraph.
 *
 * @param ofStyle what a style of characters changes, and those it rests on
 */
export function characterLook(sprms: Uint8Array, ofStyle: (style: number) => readonly Uint8Array[]): CharacterLook {
  const own = valuesIn([sprms]);
  const styled = valuesIn(ofStyle(own.get(codes.style) ?? -1));
  const values = new Map([...styled, ...own]);
  // 0x80 and 0x81 mean as in the style, and not as in the style.
  const isOn = (code: number) => {
    const value = own.get(code) ?? 0x80;
    return value < 0x80 ? value === 1 : (styled.get(code) === 1) === (value === 0x80);
  };
  const isDeleted = isOn(codes.deleted);
  return {
    isHidden: isOn(codes.hidden),
    isDeleted,
    isTracked: isDeleted || isOn(codes.inserted),
    isAside: codes.struck.some(isOn) || (values.get(codes.raised) ?? 0) !== 0,
  };
}

function valuesIn(changes: readonly Uint8Array[]): Map<number, number> {
  return new Map(changes.flatMap((sprms) => Array.from(sprmsIn(sprms), (sprm) => [sprm.code, operandNumber(sprm)])));
}
