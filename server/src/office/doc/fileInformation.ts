import type { Wording } from '../../forms/schema.ts';
import type { CompoundFile } from '../compound/compoundFile.ts';
import { hasPassword, Unreadable } from '../unreadable.ts';
import { viewOf } from '../zip/bytes.ts';

/** The streams of a Word document and what its head says of them (MS-DOC, 2.5). */
export interface FileInformation {
  readonly main: Uint8Array;
  /** What large properties are put aside into. */
  readonly data: Uint8Array;
  /** How many characters the text has, and where the text boxes begin and end behind it. */
  readonly text: number;
  readonly boxes: { readonly from: number; readonly to: number };
  /** A stretch of the table stream, by its number in the head. */
  table(nth: number): Uint8Array;
}

/** Numbers of stretches of the table stream. */
export const tables = { characters: 12, paragraphs: 13, pieces: 33 };

const word97 = 0xc1;
/** Where the head has the lengths of the texts one after another: the main text, notes, headers, comments and so on. */
const lengthsAt = 0x4c;
const stretchesAt = 0x9a;

/** Reads the head of a Word document. Throws an `Unreadable`. */
export function fileInformation(file: CompoundFile): FileInformation {
  const main = file.stream('WordDocument') ?? new Uint8Array();
  if (main.length < 0x400) throw new Unreadable(damaged);
  const head = viewOf(main);
  const flags = head.getUint16(10, true);
  if (flags & 0x100) throw new Unreadable(hasPassword);
  if (head.getUint16(0, true) !== 0xa5ec || head.getUint16(2, true) < word97) throw new Unreadable(tooOld);
  const stream = file.stream(flags & 0x200 ? '1Table' : '0Table') ?? new Uint8Array();
  const length = (nth: number) => Math.max(0, head.getInt32(lengthsAt + 4 * nth, true));
  const beforeBoxes = [0, 1, 2, 3, 4, 5].reduce((sum, nth) => sum + length(nth), 0);
  return {
    main,
    data: file.stream('Data') ?? new Uint8Array(),
    text: length(0),
    boxes: { from: beforeBoxes, to: beforeBoxes + length(6) },
    table(nth) {
      const at = stretchesAt + 8 * nth;
      const [from, size] = [head.getUint32(at, true), head.getUint32(at + 4, true)];
      return stream.subarray(from, from + size);
    },
  };
}

const tooOld: Wording = {
  zh: '是 Word 97 以前的文件，不能读；请在 Word 或 WPS 中另存为 .docx',
  en: 'a file of Word from before 1997, which is not read; save it as .docx',
};

const damaged: Wording = {
  zh: '文件已损坏，没有正文；请重新保存或重新传送一次',
  en: 'the file is damaged, its text is missing; save or send it again',
};
