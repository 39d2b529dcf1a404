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

const codes = { deleted: 0x0800, inserted: 0x0801, hidden: 0x083c, struck: [0x0837, 0x2a53], raised: 0x2a48 };

/** The properties of characters that differ so from their style. */
export function characterLook(sprms: Uint8Array): CharacterLook {
  const values = new Map(Array.from(sprmsIn(sprms), (sprm) => [sprm.code, operandNumber(sprm)]));
  // 0x80 and 0x81 mean as in the style, and not as in the style: no style that figures are written in is such.
  const isOn = (code: number) => values.get(code) === 1 || values.get(code) === 0x81;
  const isDeleted = isOn(codes.deleted);
  return {
    isHidden: isOn(codes.hidden),
    isDeleted,
    isTracked: isDeleted || isOn(codes.inserted),
    isAside: codes.struck.some(isOn) || (values.get(codes.raised) ?? 0) !== 0,
  };
}
